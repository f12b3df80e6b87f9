import { expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { dateOfDayNumber, dayNumberOf } from '../../src/kernel/dates'
import { exportStatusOf } from '../../src/sim/controls/export-status'
import { advance, createNewGame } from '../../src/sim/game'

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
