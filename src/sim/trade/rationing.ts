import { at } from '../../kernel/at'
import { draw } from '../../kernel/luck'
import { rowPositionOf } from '../../kernel/row-position'
import type { Scenario } from '../level/scenario'
import { scarcityOf } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import type { Contract } from '../state/market-state'
import { addNews, weekLuck } from '../state/news'
import type { GameState } from '../state/state'
import type { BookedOrder } from '../state/talk-state'
import { allocate } from './allocation'
import { isOrderable } from './orders'

/** Rationed lots kept per seller. */
export const maxLotsKept = 6
/** While a shortage at a seller lasts, it is news at its start and then every so many weeks. */
const quietWeeks = 4

/** Orders of one chip due from one seller this week. */
interface Due {
  distributor: DistributorId
  chip: ChipId
  /** The firm's orders, oldest first, with the units still missing. */
  ours: { contract: Contract; missing: number }[]
  booked: BookedOrder[]
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
export function rationStock(
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
  const booked = due.booked.length > 0 && isOrderable(state, distributor, chip, scenario) ? due.booked : []
  const person = at(state.distributors, distributor)
  const said = person.stock[chip] ?? 0
  const ordered = ours.reduce((sum, { missing }) => sum + missing, 0)
  const isOpen = at(scenario.distributors, distributor).allocation === 'open'
  const held = isOpen ? realStock(said, person.mind.honesty) : said
  if (held <= 0) {
    // With nothing to ship, the other buyers' orders need not be drawn.
    if (due.booked.length > 0) person.book = person.book.filter((order) => stays(state, distributor, order, scenario))
    return []
  }
  const others = isOpen ? [...booked.map(({ count }) => count), ...othersOrders(state, due, scenario)] : []
  const shares = allocate(person.mind.allocation, [ordered, ...others], held)
  const came = shares[0] ?? 0
  person.stock[chip] = said - shares.reduce((sum, share) => sum + share, 0)
  for (const [place, order] of booked.entries()) order.count -= shares[place + 1] ?? 0
  if (due.booked.length > 0) person.book = person.book.filter((order) => stays(state, distributor, order, scenario))
  const othersCount = others.reduce((sum, count) => sum + count, 0)
  if (isOpen && came < ordered) tellLot(state, due, { said, held, ordered, others: othersCount, came })
  return departures(ours, came)
}

/** Share of the stated stock that can ship this week; the rest is still in transit to the seller. */
export function realStock(said: number, honesty: number): number {
  return Math.min(said, Math.ceil(said * honesty))
}

/** Random orders of other firms while a chip is scarce. */
function othersOrders(state: Readonly<GameState>, { distributor, chip }: Due, scenario: Scenario): number[] {
  const { othersHouses, othersWeeks, othersSpread } = scenario.parameters.distributors
  const scarcity = scarcityOf(state, chip, scenario)
  if (scarcity === 0) return []
  const { restockPerWeek, chips } = at(scenario.distributors, distributor)
  const mean = ((restockPerWeek / chips.length) * othersWeeks * scarcity) / Math.max(1, othersHouses)
  const luck = weekLuck(state)
  const subject = `${rowPositionOf(scenario.distributors, distributor)}.${rowPositionOf(scenario.chips, chip)}`
  return Array.from({ length: othersHouses }, (_, house) =>
    Math.round(mean * (1 + othersSpread * (2 * draw(luck, `others.${house}`, subject) - 1))),
  )
}

/** A rival's order leaves the book when it is filled, denied, or too old. */
function stays(state: Readonly<GameState>, distributor: string, order: BookedOrder, scenario: Scenario): boolean {
  const { bookWeeks } = scenario.parameters.distributors
  return (
    order.count > 0 && state.week < order.dueWeek + bookWeeks && isOrderable(state, distributor, order.chip, scenario)
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
  if (lots.length > maxLotsKept) lots.shift()
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
