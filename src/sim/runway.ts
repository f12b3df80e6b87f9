import { at } from '../kernel/at'
import { cloudBillUsd, interestBillUsd, powerBillUsd, rentBillUsd } from './bills'
import { fleetOf, servingCapacity } from './compute'
import { leaseIncomeUsd } from './leasing'
import { cashUsd, committedUsd, currentQuarter } from './ledger'
import type { Scenario } from './scenario'
import type { GameState } from './state'
import { wageBillUsd } from './wages'

/** A quarter younger than this says too little of a usual week. */
const youngWeeks = 4

/**
 * What a week of this quarter has cost, purchases of chips and servers among it, less what it earned; grants and
 * buildings apart. Of the first weeks of a game the bills speak that come every week.
 */
export function burnUsdPerWeek(state: Readonly<GameState>, scenario: Scenario): number {
  const quarter = currentQuarter(state)
  const before = state.finance.quarters[state.finance.quarters.length - 2]
  const isYoung = state.week - quarter.fromWeek < youngWeeks
  if (isYoung && before === undefined) return billsUsd(state, scenario)
  const { flows, cash } = isYoung && before ? before : quarter
  const weeks = Math.max(1, isYoung ? 13 : state.week - quarter.fromWeek)
  const grantsUsd = -(flows.grantIncome ?? 0)
  const buildingUsd = Math.max(0, flows.buildings ?? 0)
  return Math.max(0, Math.round((grantsUsd - cash.operating - cash.investing - buildingUsd) / weeks))
}

/** What comes to be paid every week as things stand today, less what the machines earn on lease. */
function billsUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const capacity = servingCapacity(state, fleetOf(state, scenario))
  let usd =
    wageBillUsd(state, scenario) +
    powerBillUsd(state, scenario) +
    rentBillUsd(state, scenario) +
    cloudBillUsd(state, scenario) +
    interestBillUsd(state, scenario) +
    scenario.parameters.finance.fixedUsdPerWeek
  for (const id in scenario.products) {
    const product = at(state.products, id)
    if (at(scenario.products, id).kind === 'lease' && product.launchedWeek !== null)
      usd -= leaseIncomeUsd(state, product, capacity, 1, scenario)
  }
  return Math.max(0, Math.round(usd))
}

/** How many weeks the cash lasts, with the payments already promised taken off first; 999 where it does not shrink. */
export function weeksOfCash(state: Readonly<GameState>, scenario: Scenario): number {
  const burn = burnUsdPerWeek(state, scenario)
  const free = cashUsd(state) - committedUsd(state) * scenario.parameters.finance.committedCountsShare
  if (free <= 0) return 0
  return burn === 0 ? 999 : Math.min(999, free / burn)
}
