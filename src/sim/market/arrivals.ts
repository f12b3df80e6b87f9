import type { Scenario } from '../level/scenario'
import type { Contract } from '../state/market-state'
import type { GameState } from '../state/state'

/** Goods on order, and the week in which they are to be expected. */
export interface Arrival {
  contract: Readonly<Contract>
  week: number
  count: number
}

/**
 * What is on order, by the week in which it should come: what stands unpaid today, what is on its way as its route says,
 * the rest in its due week, and what is late in equal parts over the weeks in which a late lot trickles in.
 */
export function arrivalsOf(state: Readonly<GameState>, scenario: Scenario): Arrival[] {
  const arrivals: Arrival[] = []
  for (const contract of state.contracts) {
    if (contract.status !== 'open' && contract.status !== 'held') continue
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

/** A late lot in whole chips, week by week. */
function trickle(left: number, scenario: Scenario): number[] {
  const weeks = scenario.parameters.distributors.trickleWeeks
  return Array.from({ length: weeks }, (_, n) => Math.floor((left * (n + 1)) / weeks) - Math.floor((left * n) / weeks))
}
