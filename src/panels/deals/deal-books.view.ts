import { at } from '../../kernel/at'
import type { Sum } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Deal, Mind, Slip } from '../../sim/state/talk-state'
import { type Issue, issues } from '../../sim/state/talk-terms'
import { kalaiSmorodinskyOf, nashOf, paretoFrontier } from '../../sim/trade/bargaining-solutions'
import { steppedDown } from '../../sim/trade/offer-reaction'
import {
  type BookPoint,
  lastTerms,
  packagesOf,
  pointOf,
  type Room,
  roomFor,
  roomsOf,
  toShareUsd,
} from './deal-terms.view'

/** A talk that is over, as everybody may know it. */
export interface ClosedDeal {
  id: number
  distributor: string
  chip: string
  closedWeek: number
  outcome: Deal['outcome']
  /** Why they got up; empty where they did not. */
  reason: string
  /** The lot that was talked of last, and the last price for one. */
  count: number
  unitPriceUsd: number
  /** When its books are opened. */
  opensWeek: number
  isOpen: boolean
}

/** A slip of the talk as a point, and its price with all reasons open. */
export interface PathPoint extends BookPoint {
  by: Slip['by']
  round: number
  /** Adds up to the price on the slip. */
  price: Sum
}

export type WeightWord = 'half' | 'less' | 'same' | 'more' | 'most'

/** The books of a deal; gains in US dollars for the lot, against no agreement. */
export interface DealBooks {
  deal: ClosedDeal
  /** On the terms that were on the table last, for one unit; null where no price would have done. */
  zone: { fromUsd: number; toUsd: number } | null
  /** Everything that could have been written and nothing else was better for both. */
  frontier: BookPoint[]
  /** Null where no package was good for both. */
  nash: BookPoint | null
  kalaiSmorodinsky: BookPoint | null
  /** Each slip, its gains reckoned for the lot that was talked of last, so that all can be laid side by side. */
  path: PathPoint[]
  /** Where it landed; null where nothing was signed. */
  landed: BookPoint | null
  /** What both together could have had more. */
  leftUsd: number
  /** How much each issue weighed with him against what the trade reckons (1 = the same). */
  weights: { issue: Issue; weight: number; word: WeightWord }[]
}

/** All talks that are over and still kept, the latest first; with a person's id only his. */
export function closedDeals(state: Readonly<GameState>, scenario: Scenario, distributor?: string): ClosedDeal[] {
  const deals = state.deals.filter((deal) => distributor === undefined || deal.distributor === distributor)
  return deals.map((deal) => closedDeal(state, deal, scenario)).reverse()
}

function closedDeal(state: Readonly<GameState>, deal: Deal, scenario: Scenario): ClosedDeal {
  const { id, distributor, chip, closedWeek, outcome, leftOver } = deal
  const last = lastTerms(deal)
  return {
    id,
    distributor,
    chip,
    closedWeek,
    outcome,
    reason: leftOver ?? '',
    count: last?.count ?? 0,
    unitPriceUsd: last?.unitPriceUsd ?? 0,
    opensWeek: opensWeek(deal, scenario),
    isOpen: isStale(state, deal, scenario),
  }
}

function opensWeek({ closedWeek }: Deal, scenario: Scenario): number {
  return closedWeek + scenario.parameters.talks.booksWeeks
}

/** Old enough to be no secret any more, or the game is over. */
function isStale(state: Readonly<GameState>, deal: Deal, scenario: Scenario): boolean {
  return state.ending !== null || state.week >= opensWeek(deal, scenario)
}

function staleDeal(state: Readonly<GameState>, id: number, scenario: Scenario): Deal | null {
  const deal = state.deals.find((each) => each.id === id)
  return deal && isStale(state, deal, scenario) ? deal : null
}

/** The books of a deal, opened; null while they are shut, and then nothing of them is worked out. */
export function dealBooks(state: Readonly<GameState>, id: number, scenario: Scenario): DealBooks | null {
  const deal = staleDeal(state, id, scenario)
  const last = deal && lastTerms(deal)
  if (!deal || !last) return null
  const rooms = roomsOf(state, deal, scenario)
  const frontier = paretoFrontier(packagesOf(rooms, deal, scenario))
  const { limitUsd, worthUsd } = roomFor(state, deal, last, scenario)
  return {
    deal: closedDeal(state, deal, scenario),
    zone: worthUsd >= limitUsd ? { fromUsd: limitUsd, toUsd: Math.floor(worthUsd) } : null,
    frontier,
    nash: nashOf(frontier),
    kalaiSmorodinsky: kalaiSmorodinskyOf(frontier),
    path: deal.slips.map((slip) => pathPoint(roomFor(state, deal, slip.terms, scenario), slip, last.count)),
    landed: landedOf(state, deal, scenario),
    leftUsd: leftOf(state, deal, rooms, scenario),
    weights: weightsOf(at(state.distributors, deal.distributor).mind),
  }
}

/** What was left on the table, in US dollars; null while the books are shut. */
export function leftOnTable(state: Readonly<GameState>, id: number, scenario: Scenario): number | null {
  const deal = staleDeal(state, id, scenario)
  return deal && leftOf(state, deal, roomsOf(state, deal, scenario), scenario)
}

/** What both could have had together on the best terms, less what they had. */
function leftOf(state: Readonly<GameState>, deal: Deal, rooms: readonly Room[], scenario: Scenario): number {
  const best = rooms.reduce((most, room) => Math.max(most, toShareUsd(room)), 0)
  const landed = landedOf(state, deal, scenario)
  return best - (landed ? landed.buyer + landed.seller : 0)
}

function landedOf(state: Readonly<GameState>, deal: Deal, scenario: Scenario): BookPoint | null {
  const last = lastTerms(deal)
  if (deal.outcome !== 'signed' || !last) return null
  return pointOf(roomFor(state, deal, last, scenario), last.unitPriceUsd)
}

function pathPoint(room: Room, slip: Slip, count: number): PathPoint {
  const { by, round, terms } = slip
  return { ...pointOf(room, terms.unitPriceUsd, count), by, round, price: priceOf(room, slip) }
}

/** His price on these terms, reason by reason; on our slips also how far ours lay from it. */
function priceOf({ askUsd, limitUsd }: Room, { by, terms, gains }: Slip): Sum {
  const price = steppedDown(askUsd, limitUsd, gains)
  if (by === 'us') price.plus('bargain.ours', terms.unitPriceUsd - price.value())
  const { total, parts } = price.sum()
  const shown = parts.filter(({ amount }, index) => index === 0 || amount !== 0)
  return { total, parts: shown.map((part) => ({ ...part, code: `books.${part.code}`, openness: 'public' })) }
}

function weightsOf({ weights }: Mind): DealBooks['weights'] {
  return issues.map((issue) => ({ issue, weight: weights[issue], word: weightWord(weights[issue]) }))
}

/** How much an issue weighed, in a word. */
function weightWord(weight: number): WeightWord {
  if (weight < 0.65) return 'half'
  if (weight < 0.9) return 'less'
  if (weight <= 1.1) return 'same'
  return weight <= 1.35 ? 'more' : 'most'
}
