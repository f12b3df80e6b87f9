import { at, sumOf } from '../../kernel/at'
import { draw } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import type { Scenario } from '../level/scenario'
import { chipScarcityOf } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import type { Contract } from '../state/market-state'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { RivalBookedOrder } from '../state/talk-state'
import type { AllocationRule } from '../state/talk-terms'
import { isOrderPossibleUnderExportRules } from './orders'

/** Rationed lots kept per seller. */
export const maxRationedLotsKept = 6
/** While a shortage at a seller lasts, it is news at its start and then every so many weeks. */
const quietWeeks = 4

/** Orders of one chip due from one seller this week. */
interface Due {
  distributor: DistributorId
  chip: ChipId
  /** The firm's orders, oldest first, with the units still missing. */
  ours: { contract: Contract; missing: number }[]
  booked: RivalBookedOrder[]
}

/** Units of one of the firm's orders that ship this week. */
interface ShippedUnits {
  contract: Contract
  count: number
}

/**
 * Rations each seller's lot among the firm's due orders and other buyers' by the seller's rule, and updates book and
 * stock.
 *
 * A vendor that rewards loyalty reserves the firm's allocation first.
 *
 * @param ours the firm's due orders and their missing units
 */
export function rationSellerStock(
  state: GameState,
  ours: readonly Due['ours'][number][],
  scenario: Scenario,
): ShippedUnits[] {
  const dues: Due[] = []
  for (const one of ours) dueOf(dues, one.contract.distributor, one.contract.chip).ours.push(one)
  for (const id in state.distributors)
    for (const order of at(state.distributors, id).book)
      if (order.dueWeek <= state.week) dueOf(dues, id, order.chip).booked.push(order)
  return dues.flatMap((due) => shareLot(state, due, scenario))
}

function dueOf(dues: Due[], distributor: DistributorId, chip: ChipId): Due {
  const found = dues.find((due) => due.distributor === distributor && due.chip === chip)
  if (found) return found
  const made: Due = { distributor, chip, ours: [], booked: [] }
  dues.push(made)
  return made
}

/** All of the firm's orders of a chip count as one buyer's, so that splitting an order is no advantage. */
function shareLot(state: GameState, due: Due, scenario: Scenario): ShippedUnits[] {
  const { distributor, chip, ours } = due
  const booked =
    due.booked.length > 0 && isOrderPossibleUnderExportRules(state, distributor, chip, scenario) ? due.booked : []
  const person = at(state.distributors, distributor)
  const said = person.stock[chip] ?? 0
  const ordered = sumOf(ours, ({ missing }) => missing)
  const isOpen = at(scenario.distributors, distributor).allocation === 'open'
  const held = isOpen ? shippableStock(said, person.mind.honesty) : said
  if (held <= 0) {
    // With nothing to ship, the other buyers' orders need not be drawn.
    if (due.booked.length > 0) person.book = person.book.filter((order) => stays(state, distributor, order, scenario))
    return []
  }
  const others = isOpen ? [...booked.map(({ count }) => count), ...othersOrders(state, due, scenario)] : []
  const shares = allocateChipsToOrders(person.mind.allocation, [ordered, ...others], held)
  const came = shares[0] ?? 0
  person.stock[chip] = said - sumOf(shares, (share) => share)
  for (const [place, order] of booked.entries()) order.count -= shares[place + 1] ?? 0
  if (due.booked.length > 0) person.book = person.book.filter((order) => stays(state, distributor, order, scenario))
  const othersCount = sumOf(others, (count) => count)
  if (isOpen && came < ordered) tellLot(state, due, { said, held, ordered, others: othersCount, came })
  return departures(ours, came)
}

/** Share of the stated stock that can ship this week; the rest is still in transit to the seller. */
export function shippableStock(said: number, honesty: number): number {
  return Math.min(said, Math.ceil(said * honesty))
}

/** Random orders of other firms while a chip is scarce. */
function othersOrders(state: Readonly<GameState>, { distributor, chip }: Due, scenario: Scenario): number[] {
  const { othersHouses, othersWeeks, othersSpread } = scenario.parameters.distributors
  const scarcity = chipScarcityOf(state, chip, scenario)
  if (scarcity === 0) return []
  const { restockPerWeek, chips } = at(scenario.distributors, distributor)
  const mean = ((restockPerWeek / chips.length) * othersWeeks * scarcity) / Math.max(1, othersHouses)
  const luck = luckOfWeek(state)
  const subject = `${rowIndexText(scenario.distributors, distributor)}.${rowIndexText(scenario.chips, chip)}`
  return Array.from({ length: othersHouses }, (_, house) =>
    Math.round(mean * (1 + othersSpread * (2 * draw(luck, `others.${house}`, subject) - 1))),
  )
}

/** A rival's order leaves the book when it is filled, denied, or too old. */
function stays(state: Readonly<GameState>, distributor: string, order: RivalBookedOrder, scenario: Scenario): boolean {
  const { bookWeeks } = scenario.parameters.distributors
  return (
    order.count > 0 &&
    state.week < order.dueWeek + bookWeeks &&
    isOrderPossibleUnderExportRules(state, distributor, order.chip, scenario)
  )
}

/** Reports a short lot with ordered, allocated and stated quantities. */
function tellLot(
  state: GameState,
  { distributor, chip }: Due,
  lot: { said: number; held: number; ordered: number; others: number; came: number },
): void {
  const { lots } = at(state.distributors, distributor)
  const isOld = lots.some((one) => one.chip === chip && one.week > state.week - quietWeeks)
  const isNews = !isOld || state.week % quietWeeks === 0
  lots.push({ week: state.week, chip, ...lot })
  if (lots.length > maxRationedLotsKept) lots.shift()
  if (!isNews) return
  const { said, held, ordered, came } = lot
  addNews(state, 'lotShared', { distributor, chip, ordered, came })
  if (held < said) addNews(state, 'lotOversold', { distributor, chip, said, held })
}

/** Fills the oldest order first. */
function departures(ours: readonly Due['ours'][number][], came: number): ShippedUnits[] {
  const leaving: ShippedUnits[] = []
  let left = came
  for (const { contract, missing } of ours) {
    const count = Math.min(left, missing)
    left -= count
    if (count > 0) leaving.push({ contract, count })
  }
  return leaving
}

/**
 * Rations a lot among orders in whole chips: no order gets more than its size, and nothing is left while one is short.
 *
 * The rules are those of Cachon and Lariviere (1999): proportional; linear (each order is cut by the same number); and
 * the uniform rule, here max-min fair (all get the same, up to their order). Rounding goes to the largest remainder,
 * then to or from the largest orders.
 *
 * @param orders whole numbers of chips, none negative
 * @param supply whole number of chips
 */
export function allocateChipsToOrders(rule: AllocationRule, orders: readonly number[], supply: number): number[] {
  const total = sumOf(orders, (order) => order)
  if (total <= supply) return [...orders]
  return rules[rule](orders, Math.max(0, supply), total)
}

const rules: Record<AllocationRule, (orders: readonly number[], supply: number, total: number) => number[]> = {
  proportional(orders, supply, total) {
    const shares = orders.map((order) => Math.floor((order * supply) / total))
    const given = sumOf(shares, (share) => share)
    const byRemainder = sorted(orders, (order) => -((order * supply) % total))
    for (const index of byRemainder.slice(0, supply - given)) shares[index] = (shares[index] ?? 0) + 1
    return shares
  },

  linear(orders, supply, total) {
    const shares = [...orders]
    let excess = total - supply
    const left = sorted(orders, (order) => order)
    // An order below the cut gets nothing, and the rest of its cut is shared by the others.
    while (left.length > 0) {
      const smallest = left[0] ?? 0
      const order = orders[smallest] ?? 0
      if (order * left.length > excess) break
      shares[smallest] = 0
      excess -= order
      left.shift()
    }
    const cut = Math.floor(excess / Math.max(1, left.length))
    const odd = excess - cut * left.length
    for (const [place, index] of left.reverse().entries())
      shares[index] = (shares[index] ?? 0) - cut - (place < odd ? 1 : 0)
    return shares
  },

  'max-min'(orders, supply) {
    const shares = orders.map(() => 0)
    let left = supply
    let waiting = orders.length
    for (const index of sorted(orders, (order) => order)) {
      const share = Math.min(orders[index] ?? 0, Math.floor(left / waiting))
      shares[index] = share
      left -= share
      waiting -= 1
    }
    return shares
  },
}

/** Indices of the orders by ascending value; ties keep their order. */
function sorted(orders: readonly number[], value: (order: number) => number): number[] {
  return orders.map((_order, index) => index).sort((a, b) => value(orders[a] ?? 0) - value(orders[b] ?? 0) || a - b)
}
