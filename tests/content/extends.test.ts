import { describe, expect, it } from 'vitest'
import { resolveExtendsToPath } from '../../src/content/inherit/chain'
import { type ReadLevelResult, readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import type { LevelSourceFile } from '../../src/content/syntax/parse'
import { calmLevel, filesOf } from '../support/builders'

const [calm, words] = filesOf(calmLevel())
if (!calm || !words) throw new Error('no files')
const calmFiles: LevelSourceFile[] = [
  { ...calm, path: 'levels/01-calm/level.json' },
  { ...words, path: 'levels/01-calm/text.en.json' },
]

/** A level in one file, with words of its own. */
function small(id: string, above: string, more: object = {}, texts: object = {}): LevelSourceFile {
  const own = { 'level.title': `The ${id}`, 'level.intro': 'A story.', ...texts }
  return { path: `${id}.json`, text: JSON.stringify({ id, extends: above, ...more, texts: { en: own } }) }
}

function levelIn(reading: ReadLevelResult) {
  if ('faults' in reading) throw new Error(reading.faults.map(formatDiagnosticLine).join('\n'))
  return reading.level
}

const faultsIn = (reading: ReadLevelResult) => ('faults' in reading ? reading.faults.map(formatDiagnosticLine) : [])

describe('a level that extends levels', () => {
  it('finds one by its id or by its folder, and is one file with its words inside', () => {
    for (const name of ['calm', '01-calm']) {
      const { scenario, texts } = levelIn(readLevel([small('mine', name, { weeks: 30 }), ...calmFiles]))
      expect(scenario).toMatchObject({ id: 'mine', weeks: 30, start: '2023-01-02' })
      expect(texts.en).toMatchObject({ 'level.title': 'The mine', 'level.span': 'the text of level.span' })
    }
  })

  it('inherits down a chain, the nearest word winning in each language', () => {
    const french = { path: 'levels/01-calm/text.fr.json', text: '{ "level.title": "Calme" }' }
    const middle = small('middle', 'calm', { weeks: 30 }, { 'level.span': 'half a year' })
    const { scenario, texts } = levelIn(readLevel([small('mine', 'middle'), middle, ...calmFiles, french]))
    expect(scenario.weeks).toBe(30)
    expect(texts.en).toMatchObject({ 'level.title': 'The mine', 'level.span': 'half a year' })
    expect(texts.fr).toEqual({ 'level.title': 'Calme' })
  })

  it('goes eight deep and no deeper', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, n) => small(`l${n}`, n === length - 1 ? 'calm' : `l${n + 1}`))
    expect(faultsIn(readLevel([...chain(8), ...calmFiles]))).toEqual([])
    expect(faultsIn(readLevel([...chain(9), ...calmFiles]))).toEqual([
      'l8.json:1:22 extends: is the level number 10 in a row (at most 8 extend one another)',
    ])
  })

  it('names a circle with all who are in it', () => {
    const files = [small('a', 'b'), small('b', 'c'), small('c', 'a')]
    expect(faultsIn(readLevel(files))).toEqual([
      'c.json:1:21 extends: "a" extends this level in turn (a.json → b.json → c.json → a.json: a level cannot extend itself)',
    ])
  })

  it('knows bases by their number', () => {
    const base = { ...calm, path: 'levels/base.json' }
    expect(faultsIn(readLevel([small('mine', 'base@2'), base]))).toEqual([
      'mine.json:1:24 extends: "base@2" is an unknown base (did you mean "base@1"? known: base@1)',
    ])
    const second = { path: 'levels/base@2.json', text: calm.text.replace('"weeks": 52', '"weeks": 40') }
    const words2 = { ...words, path: 'levels/base@2.text.en.json' }
    expect(levelIn(readLevel([small('mine', 'base@2'), base, second, words2])).scenario.weeks).toBe(40)
  })

  it('wants a title and a story of its own', () => {
    const bare = { path: 'mine.json', text: '{ "id": "mine", "extends": "calm" }' }
    expect(faultsIn(readLevel([bare, ...calmFiles])).map((fault) => fault.replace(/:.*"level/, ' … "level'))).toEqual([
      `mine.json … "level.title" to the level's texts)`,
      `mine.json … "level.intro" to the level's texts)`,
    ])
  })

  it('is checked for itself where what it extends is not there', () => {
    const faults = faultsIn(readLevel([{ path: 'mine.json', text: '{ "id": "mine", "extends": "gone", "weeks": 3 }' }]))
    expect(faults).toEqual([
      'mine.json:1:28 extends: "gone" is no level here (there is none beside it)',
      'mine.json:1:45 weeks: is 3, which does not fit (expected at least 4)',
    ])
  })

  it('is not blamed for what lies idle in the level that it extends', () => {
    const sold = calmLevel((level) => {
      for (const person of Object.values(level.distributors)) person.portrait = 'one-face'
    })
    const [own, texts] = filesOf(sold)
    const faults = faultsIn(readLevel([own, texts].filter((file) => file !== undefined)))
    expect(faults.join('\n')).toContain('is the face of')
    const files = [small('mine', 'calm'), { ...calmFiles[0], text: own?.text ?? '' }, calmFiles[1]] as LevelSourceFile[]
    expect(faultsIn(readLevel(files))).toEqual([])
  })
})

describe('a date in the place of a week', () => {
  const dated = (more: object) => readLevel([small('mine', 'calm', more), ...calmFiles])

  it('is the week of the level in which the day lies', () => {
    const { scenario } = levelIn(dated({ reports: { desk: { fromWeek: '2023-01-16', untilWeek: '2023-03-05' } } }))
    expect(scenario.reports.desk).toMatchObject({ fromWeek: 2, untilWeek: 8 })
  })

  it('may bound the week in a condition', () => {
    const event = { kind: 'public', when: { week: { atLeast: '2023-02-06' } }, then: [] }
    const texts = { 'event.rain.title': 'Rain', 'event.rain.story': 'It rains.' }
    const level = small('mine', 'calm', { events: { rain: event } }, texts)
    const { scenario } = levelIn(readLevel([level, ...calmFiles]))
    expect(scenario.events.rain?.when?.week).toEqual({ atLeast: 5 })
  })

  it.each([
    ['2022-12-31', 'lies before the level starts (it lasts from 2023-01-02 to 2024-01-01)'],
    ['2024-01-09', "lies after the level's last week (it lasts from 2023-01-02 to 2024-01-01)"],
    ['2023-02-30', 'in the calendar (that month has the days 01 to 28)'],
  ])('is told where it is none of the level: %s', (date, message) => {
    const faults = faultsIn(dated({ reports: { desk: { untilWeek: date } } }))
    expect(faults.filter((fault) => fault.includes(date)).join()).toContain(message)
  })
})

it('a base is the one that ships, not a copy that lies nearer', () => {
  expect(resolveExtendsToPath('base@1', ['here/base.json', 'levels/base.json'])).toBe('levels/base.json')
  expect(resolveExtendsToPath('hills', ['here/hills.json', 'levels/02-hills/level.json'])).toBe('here/hills.json')
})

it('a key that only another language has, and that is nearly one that is needed, is told', () => {
  const mine = small('mine', 'calm')
  const slip = { ...mine, text: mine.text.replace('"texts":{', '"texts":{"de":{"level.titel":"Meins"},') }
  expect(faultsIn(readLevel([slip, ...calmFiles]))).toEqual([
    'mine.json:1:46 texts.de.level.titel: nobody asks for the text "level.titel" (did you mean "level.title"?)',
  ])
})
