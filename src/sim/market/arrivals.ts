import { isContractRunning } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import type { Contract } from '../state/market-state'
import type { GameState } from '../state/state'

/** Goods on order and the week in which they are expected. */
export interface ExpectedArrival {
  contract: Readonly<Contract>
  week: number
  count: number
}

/**
 * Goods on order by expected week: unpaid goods today, shipments by their route, the rest in its due week.
 *
 * Late orders are spread evenly over the weeks in which a late lot usually arrives.
 */
export function expectedArrivals(state: Readonly<GameState>, scenario: Scenario): ExpectedArrival[] {
  const arrivals: ExpectedArrival[] = []
  for (const contract of state.contracts.filter(isContractRunning)) {
    const add = (week: number, count: number): void => {
      if (count > 0) arrivals.push({ contract, week, count })
    }
    add(state.week, contract.unpaid)
    let left = contract.count - contract.delivered
    for (const { contract: id, dueWeek, count } of state.shipments) {
      if (id !== contract.id) continue
      add(dueWeek, count)
      left -= count
    }
    if (contract.dueWeek > state.week) add(contract.dueWeek, left)
    else for (const [n, count] of trickle(left, scenario).entries()) add(state.week + 1 + n, count)
  }
  return arrivals
}

/** Splits a late lot into whole chips a week. */
function trickle(left: number, scenario: Scenario): number[] {
  const weeks = scenario.parameters.distributors.trickleWeeks
  return Array.from({ length: weeks }, (_, n) => Math.floor((left * (n + 1)) / weeks) - Math.floor((left * n) / weeks))
}
