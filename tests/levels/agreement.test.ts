import { expect, it } from 'vitest'
import { parseChipsFile } from '../../src/cli/chips-file'
import { historicalRulesInForceOn } from '../../src/cli/controls'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { dateOfDayNumber, dayNumberOf } from '../../src/kernel/dates'
import { exportStatusOf, exportStatusUnderRules } from '../../src/sim/controls/export-status'
import { advance, createNewGame } from '../../src/sim/game'
import chipsOf2026 from '../support/chips-of-2026.json' with { type: 'json' }

const levels = ['first-order', 'tianshui', 'order-rush', 'two-locks', 'long-embargo']

/** The status of every chip at the first week of each month, with the rules as they fell: `2025-08 h20`. */
function statusByMonth(level: string): Map<string, string> {
  const { scenario } = openLevelFromDisk(level)
  const game = createNewGame(scenario, { seed: 'agreement', asItHappened: true })
  game.finance.balances.cash = 1e12
  const found = new Map<string, string>()
  for (let last = ''; !game.ending; advance(game, scenario)) {
    const month = dateOfDayNumber(dayNumberOf(scenario.start) + 7 * game.week).slice(0, 7)
    if (month === last) continue
    last = month
    for (const chip in scenario.chips) found.set(`${month} ${chip}`, exportStatusOf(game, chip, scenario).status)
  }
  return found
}

it('levels of our world agree on what every chip’s export status is in every month that they share', () => {
  const tables = levels.map((level) => ({ level, statuses: statusByMonth(level) }))
  const keys = [...new Set(tables.flatMap(({ statuses }) => [...statuses.keys()]))]
  const shared = keys.filter((key) => tables.filter(({ statuses }) => statuses.has(key)).length > 1)
  expect(shared.length).toBeGreaterThan(500)
  const apart = shared.filter((key) => new Set(tables.flatMap(({ statuses }) => statuses.get(key) ?? [])).size > 1)
  expect(apart.map((key) => `${key}: ${tables.map(({ level, statuses }) => `${level} ${statuses.get(key)}`)}`)).toEqual(
    [],
  )
})

// Source of the figures: facts of 49 accelerators, Epoch AI and makers' sheets; null = not published.
it('levels of our world agree on 49 chips on the first of each month from 2022 to 2026', () => {
  const scenarios = levels.map((level) => openLevelFromDisk(level).scenario)
  const parsed = parseChipsFile(JSON.stringify(chipsOf2026), 'chips-of-2026.json')
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  expect(parsed.chips).toHaveLength(49)
  const apart: string[] = []
  const seen = new Set<string>()
  for (let month = 0; month < 60; month += 1) {
    const on = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
    const inForce = scenarios.map((scenario) => historicalRulesInForceOn(scenario, on))
    for (const { id, figures, maker } of parsed.chips) {
      const known = { ...figures, datacentre: figures.datacentre ?? true }
      const statuses = scenarios.map(
        ({ rules, place }, level) => exportStatusUnderRules(rules, inForce[level] ?? [], known, maker, place).status,
      )
      for (const status of statuses) seen.add(status)
      if (new Set(statuses).size > 1) apart.push(`${on} ${id}: ${statuses.join(' ')}`)
    }
  }
  expect(apart).toEqual([])
  expect([...seen].sort()).toEqual(['denied', 'free', 'licence', 'notification', 'unknown'])
})
