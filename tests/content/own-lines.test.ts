import { describe, expect, it } from 'vitest'
import { readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { requiredTextKeys } from '../../src/content/texts/texts'
import { aLevel, calmLevel, filesOf } from '../support/builders'

const line = '“Sit down.”'

/** The faults of the calm level with some texts more, one on each line of their file. */
function faultsWith(words: Record<string, string>): string[] {
  const [level, texts] = filesOf(calmLevel())
  if (!level || !texts) throw new Error('no files')
  const more = { path: 'calm/text.en.json', text: JSON.stringify({ ...words, ...JSON.parse(texts.text) }, null, 1) }
  const reading = readLevel([level, more])
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

describe('a person’s own lines', () => {
  it('are needed by nobody', () => {
    const keys = requiredTextKeys(calmLevel()).map(({ key }) => key)
    expect(keys.filter((key) => key.includes('.line.'))).toEqual([])
    expect(aLevel().texts.en?.['distributor.trader.line.opened.1']).toBeUndefined()
  })

  it('are allowed for every moment, as many as one likes', () => {
    expect(
      faultsWith({
        'distributor.trader.line.opened.1': line,
        'distributor.trader.line.opened.2': line,
        'distributor.trader.line.paused.1': line,
        'distributor.channel.line.final.1': line,
      }),
    ).toEqual([])
  })

  it.each([
    ['distributor.trader.line.contered.1', 'a talk has no moment "contered" (did you mean "countered"?)'],
    [
      'distributor.trader.line.greeting.1',
      'a talk has no moment "greeting" (there are: opened, countered, unmoved, offended, doubts, thanks, silent, paused, final)',
    ],
    ['distributor.tradr.line.opened.1', 'nobody here is "tradr" (did you mean "trader"?)'],
    ['distributor.trader.lines.opened.1', 'nobody asks for "lines" of a person (did you mean "line"?)'],
    [
      'distributor.trader.line.opened',
      'lines are numbered from 1 ("distributor.trader.line.opened.1", "distributor.trader.line.opened.2", …)',
    ],
    [
      'distributor.trader.line.opened.0',
      'lines are numbered from 1 ("distributor.trader.line.opened.1", "distributor.trader.line.opened.2", …)',
    ],
    [
      'distributor.trader.line.opened.2',
      'is never said: the line before it is missing (write "distributor.trader.line.opened.1", too)',
    ],
  ])('%s is a fault, told at its place in the file of texts', (key, message) => {
    expect(faultsWith({ [key]: line })).toEqual([`calm/text.en.json:2:2 ${key}: ${message}`])
  })

  it('of somebody whom the level leaves out are no fault', () => {
    expect(faultsWith({ 'distributor.qiu-min.line.opened.1': line })).toEqual([])
  })

  it('in the level’s own file are told there', () => {
    const [level, texts] = filesOf(calmLevel())
    const key = 'distributor.trader.line.oppened.1'
    const whole = { texts: { en: { [key]: line, ...JSON.parse(texts?.text ?? '') } }, ...JSON.parse(level?.text ?? '') }
    const reading = readLevel([{ path: 'calm.json', text: JSON.stringify(whole, null, 1) }])
    expect('faults' in reading && reading.faults.map(formatDiagnosticLine)).toEqual([
      `calm.json:4:4 texts.en.${key}: a talk has no moment "oppened" (did you mean "opened"?)`,
    ])
  })
})
