import { at, sumOf } from '../../kernel/at'
import { isContractRunning } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import type { Contract } from '../state/market-state'
import type { GameState } from '../state/state'
import { expectedRestockPerWeek } from './vendor-allocation'

/** Goods on order and the week in which they are expected. */
export interface ExpectedArrival {
  contract: Readonly<Contract>
  week: number
  count: number
}

/** The part of an order that has not left yet. */
interface WaitingLot {
  contract: Readonly<Contract>
  left: number
  /** The first week in which it can leave. */
  fromWeek: number
  /** At most so many leave in a week. */
  mostPerWeek: number
}

/** Arrivals are looked at so many weeks ahead. */
const horizonWeeks = 156

/**
 * Goods on order by expected week: unpaid goods today, shipments by their route, the rest as its seller can send it.
 *
 * A seller sends what he has and what an ordinary week brings him, the oldest order first; a late lot that he does not
 * have comes evenly over the weeks in which late lots usually arrive. What a rule holds waits for its licence, and is
 * not expected where none is asked for.
 */
export function expectedArrivals(state: Readonly<GameState>, scenario: Scenario): ExpectedArrival[] {
  const arrivals: ExpectedArrival[] = []
  const waiting = new Map<string, WaitingLot[]>()
  for (const contract of state.contracts.filter(isContractRunning)) {
    const add = (week: number, count: number): void => {
      if (count > 0) arrivals.push({ contract, week, count })
    }
    add(state.week, contract.unpaid)
    const shipped = state.shipments.filter((shipment) => shipment.contract === contract.id)
    for (const { dueWeek, count } of shipped) add(dueWeek, count)
    const left = contract.count - contract.delivered - sumOf(shipped, ({ count }) => count)
    const lot = waitingLot(state, contract, left, scenario)
    if (!lot) continue
    const key = `${contract.distributor}.${contract.chip}`
    waiting.set(key, [...(waiting.get(key) ?? []), lot])
  }
  for (const lots of waiting.values()) sendLots(state, lots, arrivals, scenario)
  return arrivals
}

/** The expected week of an order's last delivery where it is later than promised; null where it is not, or unknown. */
export function expectedLastWeek(
  state: Readonly<GameState>,
  { id, dueWeek, status, count, delivered }: Readonly<Contract>,
  scenario: Scenario,
): number | null {
  if (status !== 'open' || count === delivered) return null
  const weeks = expectedArrivals(state, scenario).flatMap(({ contract, week }) => (contract.id === id ? [week] : []))
  const last = Math.max(dueWeek, ...weeks)
  return last > dueWeek ? last : null
}

function waitingLot(
  state: Readonly<GameState>,
  contract: Readonly<Contract>,
  left: number,
  scenario: Scenario,
): WaitingLot | null {
  const { distributor, chip, dueWeek, status, decisionWeek } = contract
  if (left <= 0 || (status === 'held' && decisionWeek === null)) return null
  const promisedWeek = Math.ceil(dueWeek - routeOf(distributor, scenario).weeks)
  const isShort = state.week > dueWeek && (at(state.distributors, distributor).stock[chip] ?? 0) < left
  const mostPerWeek = isShort ? Math.ceil(left / scenario.parameters.distributors.trickleWeeks) : left
  return { contract, left, fromWeek: Math.max(state.week + 1, promisedWeek, (decisionWeek ?? 0) + 1), mostPerWeek }
}

/** Sends the lots of one chip from one seller, week by week. */
function sendLots(
  state: Readonly<GameState>,
  lots: readonly WaitingLot[],
  arrivals: ExpectedArrival[],
  scenario: Scenario,
): void {
  const [first] = lots
  if (!first) return
  const { distributor, chip } = first.contract
  const perWeek = expectedRestockPerWeek(state, distributor, chip, scenario)
  const travelWeeks = Math.max(1, Math.round(routeOf(distributor, scenario).weeks))
  let inStock = at(state.distributors, distributor).stock[chip] ?? 0
  let waiting = [...lots]
  for (let week = state.week + 1; waiting.length > 0 && week <= state.week + horizonWeeks; week += 1) {
    inStock += perWeek
    for (const lot of waiting) {
      if (week < lot.fromWeek) continue
      const count = Math.min(lot.left, lot.mostPerWeek, Math.floor(inStock))
      inStock -= count
      lot.left -= count
      if (count > 0) arrivals.push({ contract: lot.contract, week: week + travelWeeks, count })
      if (lot.left > 0) break
    }
    waiting = waiting.filter(({ left }) => left > 0)
  }
}

function routeOf(distributor: string, scenario: Scenario) {
  return at(scenario.routes, at(scenario.distributors, distributor).route)
}
