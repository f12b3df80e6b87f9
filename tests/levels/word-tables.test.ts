import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarioShape } from '../../src/content/schema/scenario-shape'
import { effectTable } from '../../src/sim/effects/effects'
import { findNameReferences } from '../../src/sim/level/shapes'
import { quantityTable } from '../../src/sim/vocabulary/quantities'
import { scenario } from '../support/shipped-levels'
import { figuresManual, figureTables, manual, readme, withFigureCounts, withWordTables } from '../tools/word-tables'

const text = readFileSync(manual, 'utf8')

it('the tables of words in levels/README.md are those of the code', () => {
  expect(withWordTables(text), 'to write them anew: npx tsx tests/tools/word-tables.ts').toBe(text)
})

it('the figures in levels/figures.md are those of the code', () => {
  expect(figureTables(), 'to write them anew: npx tsx tests/tools/word-tables.ts').toBe(
    readFileSync(figuresManual, 'utf8'),
  )
})

it('the README counts the sourced and the assumed figures as the level has them', () => {
  const papers = readFileSync(readme, 'utf8')
  expect(withFigureCounts(papers), 'to write them anew: npx tsx tests/tools/word-tables.ts').toBe(papers)
  expect(papers).not.toContain('The economy is sourced')
})

it('the tables have a row for every word', () => {
  for (const name of [...Object.keys(effectTable), ...Object.keys(quantityTable)])
    expect(text).toContain(`\n| \`${name}\` |`)
})

it('the event that the manual shows fits the language, and names what the shipped level has', () => {
  const [, example = ''] = /## The words of a level[\s\S]*?```json\n([\s\S]*?)\n```/.exec(text) ?? []
  const level: unknown = { events: JSON.parse(`{${example}}`) }
  expect(scenarioShape.pick({ events: true }).safeParse(level)).toMatchObject({ success: true })
  const used = findNameReferences(level, scenarioShape)
  expect(used.map(({ table, name }) => [table, name])).toEqual([
    ['quantities', 'week'],
    ['quantities', 'chip.installed.a800'],
    ['flags', 'dry'],
    ['likelihoods', 'likely'],
    ['quantities', 'player.cashUsd'],
    ['flags', 'wet'],
  ])
  expect([Object.keys(scenario.chips), Object.keys(scenario.likelihoods)]).toEqual([
    expect.arrayContaining(['a800']),
    expect.arrayContaining(['likely']),
  ])
})

it('what stands around the tables is left alone, and a manual without a place for them is refused', () => {
  const [before = '', after = ''] = ['# A\n\n', '\n\n## B\n']
  const filled = withWordTables(`${before}<!-- words:begin -->\nOLD TABLES\n<!-- words:end -->${after}`)
  expect([filled.startsWith(before), filled.endsWith(after), filled.includes('OLD TABLES')]).toEqual([
    true,
    true,
    false,
  ])
  expect(() => withWordTables('# A')).toThrow('words:begin')
})
