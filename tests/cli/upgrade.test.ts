import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLevel } from '../../src/content/read-level'
import { appliedMigrationsOfLevelFile, currentLevelFormatNumber } from '../../src/content/schema/upgrade'
import { calmLevel, filesOf } from '../support/builders'
import { parseOutput, runCommand, writeTestFile } from '../support/command-line'

const old = `{
  "id": "old",
  "extends": "calm",
  "events": {
    "rain": {
      "kind": "public",
      "when": {
        "is": {
          "standing.beijing": { "below": 0.2 },
          "time.week": { "atLeast": 3 }
        },
        "not": { "any": [{ "is": { "player.chips": { "is": 3 } } }] }
      },
      "then": [{ "standing": { "with": "washington", "by": 0.1 } }]
    }
  },
  "texts": { "en": { "level.title": "Old", "level.intro": "Old.", "event.rain.title": "Rain", "event.rain.story": "It rains." } }
}
`

describe('nine upgrade', () => {
  it('says what changes and why, and shows the lines before and after', async () => {
    const said = await runCommand('upgrade', writeTestFile('old/old.json', old), '--diff')
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toContain(`becomes format ${currentLevelFormatNumber}`)
    expect(said.out).toMatch(/format 1 → 2: the two powers are called home and abroad \(a level of another world/)
    expect(said.out).toContain('  events.rain.then[0].standing.with: "washington" becomes "abroad"\n')
    expect(said.out).toContain('@@ line 9 @@\n-          "standing.beijing": {')
    expect(said.out).toContain('  events.rain.when.is: "is" is gone, what it held stays\n')
    expect(readFileSync(writeTestFile('old/same.json', old), 'utf8')).toBe(old)
  })

  it('writes what it said, and has nothing to say the second time', async () => {
    const file = writeTestFile('old/written.json', old)
    expect((await runCommand('upgrade', file, '--write')).err).toContain('is written')
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      format: currentLevelFormatNumber,
      events: {
        rain: {
          when: {
            'standing.home': { below: 0.2 },
            week: { atLeast: 3 },
            not: { any: [{ 'player.chips': { is: 3 } }] },
          },
          then: [{ standing: { with: 'abroad', by: 0.1 } }],
        },
      },
    })
    const again = await runCommand('upgrade', file, '--json')
    expect(parseOutput(again)).toEqual([{ file, changes: [] }])
    expect((await runCommand('upgrade', file)).out).toContain('nothing to change')
  })

  it('says plainly where it would only add the number of the format', async () => {
    const file = writeTestFile('old/plain.json', '{ "id": "plain", "extends": "calm" }')
    const only = `${file}: no word of it changes; only adds "format": ${currentLevelFormatNumber} (--write does it)\n`
    expect(await runCommand('upgrade', file, '--diff')).toEqual({ code: 0, out: only, err: '' })
  })

  it('leaves what the old words mean elsewhere', () => {
    const text = '{ "places": { "beijing": { "kind": "city" } }, "is": { "standing": { "who": "beijing" } } }'
    expect(appliedMigrationsOfLevelFile({ path: 'a.json', text })).toEqual([])
  })
})

describe('an old level', () => {
  it('is read as it is, by its old words', () => {
    const [level, words] = filesOf(calmLevel())
    if (!level || !words) throw new Error('no files')
    const others = [
      { ...level, path: 'calm.json' },
      { ...words, path: 'calm.text.en.json' },
    ]
    const reading = readLevel([{ path: 'old.json', text: old }, ...others])
    expect('level' in reading && reading.level.scenario.events.rain?.when?.week).toEqual({ atLeast: 3 })
    const later = old.replace('{', `{ "format": ${currentLevelFormatNumber + 1},`)
    const refused = readLevel([{ path: 'old.json', text: later }, ...others])
    expect('faults' in refused && refused.faults[0]).toMatchObject({ path: 'format', line: 1, column: 13 })
  })
})
