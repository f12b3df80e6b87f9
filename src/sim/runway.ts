import { cashUsd, committedUsd, currentQuarter } from './ledger'
import type { Scenario } from './scenario'
import type { GameState, RoleId } from './state'
import { wageOf } from './wages'

/** What a week of this quarter has cost, purchases of chips and servers among it, less what it earned; grants and buildings apart. */
export function burnUsdPerWeek(state: Readonly<GameState>, scenario: Scenario): number {
  if (state.week === 0) return wagesUsd(state, scenario) + scenario.parameters.finance.fixedUsdPerWeek
  const quarter = currentQuarter(state)
  const before = state.finance.quarters[state.finance.quarters.length - 2]
  const young = state.week - quarter.fromWeek < 4 && before !== undefined
  const { flows, cash } = young ? before : quarter
  const weeks = Math.max(1, young ? 13 : state.week - quarter.fromWeek)
  const grantsUsd = -(flows.grantIncome ?? 0)
  const buildingUsd = Math.max(0, flows.buildings ?? 0)
  return Math.max(0, Math.round((grantsUsd - cash.operating - cash.investing - buildingUsd) / weeks))
}

function wagesUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = 0
  for (const role of Object.keys(state.people) as RoleId[])
    usd += state.people[role].count * wageOf(state, role, scenario)
  return Math.round(usd)
}

/** How many weeks the cash lasts, with the payments already promised taken off first; 999 where it does not shrink. */
export function weeksOfCash(state: Readonly<GameState>, scenario: Scenario): number {
  const burn = burnUsdPerWeek(state, scenario)
  const free = cashUsd(state) - committedUsd(state) * scenario.parameters.finance.committedCountsShare
  if (free <= 0) return 0
  return burn === 0 ? 999 : Math.min(999, free / burn)
}
