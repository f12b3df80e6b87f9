import { cashUsd, committedUsd, currentQuarter, expenseAccounts, incomeAccounts } from './ledger'
import type { Scenario } from './scenario'
import type { Account, GameState, RoleId } from './state'
import { wageOf } from './wages'

const paidInCash = new Set<Account>(
  expenseAccounts.filter(
    (account) =>
      account !== 'depreciation' &&
      account !== 'writeDown' &&
      account !== 'forfeited' &&
      account !== 'tax' &&
      account !== 'penalties' &&
      account !== 'counsel',
  ),
)
const oneOff = new Set<Account>(['grantIncome', 'saleGain', 'otherIncome'])

/** What a week of this quarter has cost, less what it earned, in whole dollars; not below 0. */
export function burnUsdPerWeek(state: Readonly<GameState>, scenario: Scenario): number {
  const quarter = currentQuarter(state)
  const before = state.finance.quarters[state.finance.quarters.length - 2]
  const young = state.week - quarter.fromWeek < 4 && before !== undefined
  const { flows } = young ? before : quarter
  const weeks = Math.max(1, young ? 13 : state.week - quarter.fromWeek)
  if (state.week === 0) return wagesUsd(state, scenario) + scenario.parameters.finance.fixedUsdPerWeek
  let net = 0
  for (const account of paidInCash) net += flows[account] ?? 0
  for (const account of incomeAccounts) if (!oneOff.has(account)) net += flows[account] ?? 0
  return Math.max(0, Math.round(net / weeks))
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
