// Names that every object inherits, in a level that a stranger wrote.
import { describe, expect, it } from 'vitest'
import { readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import type { LevelSourceFile } from '../../src/content/syntax/parse'
import { advance, createNewGame } from '../../src/sim/game'
import { calmLevel, filesOf } from '../support/builders'
import { inheritedNames, withNameInEachText } from '../support/prototype-names'

const [calm, words] = filesOf(calmLevel()) as [LevelSourceFile, LevelSourceFile]

/** What the reader says of a level: its faults, or that it is sound and lived through some weeks. */
function said(...files: LevelSourceFile[]): string[] {
  const reading = readLevel(files)
  if ('faults' in reading) return reading.faults.map(formatDiagnosticLine)
  const { scenario } = reading.level
  const game = createNewGame(scenario, { seed: 'calm', asItHappened: false })
  for (let week = 0; week < 10; week += 1) advance(game, scenario)
  return []
}

describe.each(inheritedNames)('%s', (name) => {
  it('is no level that could be extended', () => {
    const text = `{ "id": "x", "extends": "${name}" }`
    expect(said({ path: 'x/level.json', text }, { path: 'base.json', text: '{ "id": "base" }' })[0]).toContain(
      `"${name}" is no level here`,
    )
  })

  it('is no id', () => {
    const text = calm.text.replace('"id": "calm"', `"id": "${name}"`)
    expect(said({ ...calm, text }, words).join()).toContain('calm/level.json:2:9 id:')
  })

  it('is no language', () => {
    const strange = { path: `calm/text.${name}.json`, text: '{ "level.title": "Hm" }' }
    expect(said(calm, words, strange)).toEqual(said(calm, words, { ...strange, path: 'calm/text.xx-atlantis.json' }))
    expect(Reflect.get({}, 'level.title')).toBeUndefined()
  })
})

/** A calm level with an event that sets a flag. */
function withFlag(name: string): LevelSourceFile {
  const rain = { kind: 'public', when: { week: { is: 3 } }, then: [{ flag: { name, on: true } }] }
  return { ...calm, text: JSON.stringify({ ...(JSON.parse(calm.text) as object), events: { rain } }) }
}

it.each(['__proto__', 'constructor'])('%s is no flag: no saved game may have a field of that name', (name) => {
  expect(said(withFlag(name), words).join()).toContain(
    `events.rain.then[0].flag.name: "${name}" may not be a name (choose another name)`,
  )
})

it('an id that every object inherits is told wherever a level names something, or does no harm', () => {
  // Of the four names this one alone is written as ids are; a figure names nothing.
  const changed = withNameInEachText(JSON.parse(calm.text), 'constructor', ['unit', 'assumption', 'parameters'])
  expect(changed.length).toBeGreaterThan(50)
  for (const each of changed) {
    const text = JSON.stringify(each)
    expect(() => said({ ...calm, text }, words), text).not.toThrow()
  }
})
