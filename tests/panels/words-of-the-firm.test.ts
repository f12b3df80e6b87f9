import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLevel } from '../../src/content/read-level'
import { mandateView } from '../../src/panels/mandate/mandate.view'
import { sourcedFigureRows } from '../../src/panels/sources/sources.view'
import { createNewGame } from '../../src/sim/game'
import { quantityTable, quantityUnitAndTextKey } from '../../src/sim/vocabulary/quantities'
import { quantityFamilies } from '../../src/sim/vocabulary/quantity-families'
import { englishPanelTexts } from '../../src/text/bundles/en-game'

const paths = [
  'levels/02-tianshui/level.json',
  'levels/base.json',
  'levels/02-tianshui/text.en.json',
  'levels/nation.json',
  'levels/nation-draws.json',
]
const reading = readLevel(paths.map((path) => ({ path, text: readFileSync(path, 'utf8') })))
const words: Readonly<Record<string, string>> = englishPanelTexts

describe('the words of the shipped level’s figures', () => {
  if ('faults' in reading) throw new Error(`the level has ${reading.faults.length} faults`)
  const { level } = reading
  const english = level.texts.en ?? {}

  it('name the group and the field of every figure', () => {
    const rows = sourcedFigureRows(level)
    const groups = rows.map(({ group }) => `works.group.${group}`)
    const fields = rows.flatMap(({ field, meaning }) => (meaning === null ? field.filter(isName) : []))
    const keys = new Set([...groups, ...fields.map((name) => `works.field.${name}`)])
    expect([...keys].filter((key) => words[key] === undefined)).toEqual([])
  })

  it('name what every figure is about', () => {
    const nameless = sourcedFigureRows(level).filter(
      ({ subjectKey }) => subjectKey !== null && english[subjectKey] === undefined,
    )
    expect(nameless.map(({ path }) => path)).toEqual([])
  })

  it('name every quantity that a level can ask for', () => {
    const codes = [
      ...Object.keys(quantityTable),
      ...Object.keys(quantityFamilies).map((prefix) => `${prefix}.any`),
    ].map((name) => quantityUnitAndTextKey(name).code)
    expect(codes.filter((code) => words[code] === undefined)).toEqual([])
  })

  it('name every quantity of a mandate’s slope', () => {
    const game = createNewGame(level.scenario, { seed: 'words', asItHappened: true })
    const asked = mandateView(game, level.scenario).choices.flatMap(({ scoring: slope }) =>
      slope.flatMap(({ factors }) => factors),
    )
    const keys = asked.map(({ code }) => code)
    expect(keys.filter((key) => words[key] === undefined)).toEqual([])
  })
})

/** A place in a list is no name. */
function isName(step: string): boolean {
  return !/^\d+$/.test(step)
}
