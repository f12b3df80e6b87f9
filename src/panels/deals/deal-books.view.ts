import { at } from '../../kernel/at'
import type { RoundedWaterfall } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { ClosedTalk, HiddenTraits, OfferRecord } from '../../sim/state/talk-state'
import { type NegotiationIssue, negotiationIssues } from '../../sim/state/talk-terms'
import { kalaiSmorodinskySolution, nashSolution, paretoFrontier } from '../../sim/trade/bargaining-solutions'
import { priceAfterConcessions } from '../../sim/trade/offer-reaction'
import {
  type BargainingRange,
  bargainingRangeFor,
  bargainingRangesOf,
  type DealPoint,
  dealPointOf,
  jointGainUsd,
  lastTerms,
  packagesOf,
} from './bargaining-range.view'

/** The public facts of a closed talk. */
export interface ClosedDeal {
  id: number
  distributor: string
  chip: string
  closedWeek: number
  outcome: ClosedTalk['outcome']
  /** Why the distributor left; empty where it did not. */
  reason: string
  /** The last lot that was negotiated, and the last unit price. */
  count: number
  unitPriceUsd: number
  /** The week in which its books open. */
  opensWeek: number
  isOpen: boolean
}

/** A slip as a point, and its price with all reasons. */
export interface PathPoint extends DealPoint {
  by: OfferRecord['by']
  round: number
  /** Adds up to the price on the slip. */
  price: RoundedWaterfall
}

type WeightWord = 'half' | 'less' | 'same' | 'more' | 'most'

/** The books of a deal; gains in US dollars for the lot, against no agreement. */
export interface DealBooks {
  deal: ClosedDeal
  /** The zone of agreement for one unit on the last terms; null where no price suited both. */
  agreementZone: { fromUsd: number; toUsd: number } | null
  /** The Pareto frontier of the packages. */
  frontier: DealPoint[]
  /** Nash's solution; null where no package suited both. */
  nash: DealPoint | null
  kalaiSmorodinsky: DealPoint | null
  /** The slips, all with gains for the lot that was negotiated last, so that they compare. */
  slipPoints: PathPoint[]
  /** The signed package; null where nothing was signed. */
  signedPoint: DealPoint | null
  /** The joint gain that was missed, in US dollars. */
  missedGainUsd: number
  /** The weight that the distributor gave each issue, against the trade's usual weight (1 = the same). */
  weights: { issue: NegotiationIssue; weight: number; word: WeightWord }[]
}

/** All closed talks still kept, the latest first; with an id, those of that distributor only. */
export function closedDeals(state: Readonly<GameState>, scenario: Scenario, distributor?: string): ClosedDeal[] {
  const deals = state.deals.filter((deal) => distributor === undefined || deal.distributor === distributor)
  return deals.map((deal) => closedDeal(state, deal, scenario)).reverse()
}

function closedDeal(state: Readonly<GameState>, deal: ClosedTalk, scenario: Scenario): ClosedDeal {
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

function opensWeek({ closedWeek }: ClosedTalk, scenario: Scenario): number {
  return closedWeek + scenario.parameters.talks.booksWeeks
}

/** Whether the deal is old enough to be public, or the game is over. */
function isStale(state: Readonly<GameState>, deal: ClosedTalk, scenario: Scenario): boolean {
  return state.ending !== null || state.week >= opensWeek(deal, scenario)
}

function staleDeal(state: Readonly<GameState>, id: number, scenario: Scenario): ClosedTalk | null {
  const deal = state.deals.find((each) => each.id === id)
  return deal && isStale(state, deal, scenario) ? deal : null
}

/** The books of a deal; null while they are closed, and then nothing is computed. */
export function dealBooks(state: Readonly<GameState>, id: number, scenario: Scenario): DealBooks | null {
  const deal = staleDeal(state, id, scenario)
  const last = deal && lastTerms(deal)
  if (!deal || !last) return null
  const rooms = bargainingRangesOf(state, deal, scenario)
  const frontier = paretoFrontier(packagesOf(rooms, deal, scenario))
  const { limitUsd, worthUsd } = bargainingRangeFor(state, deal, last, scenario)
  return {
    deal: closedDeal(state, deal, scenario),
    agreementZone: worthUsd >= limitUsd ? { fromUsd: limitUsd, toUsd: Math.floor(worthUsd) } : null,
    frontier,
    nash: nashSolution(frontier),
    kalaiSmorodinsky: kalaiSmorodinskySolution(frontier),
    slipPoints: deal.slips.map((slip) =>
      pathPoint(bargainingRangeFor(state, deal, slip.terms, scenario), slip, last.count),
    ),
    signedPoint: landedOf(state, deal, scenario),
    missedGainUsd: leftOf(state, deal, rooms, scenario),
    weights: weightsOf(at(state.distributors, deal.distributor).mind),
  }
}

/** What was left on the table, in US dollars; null while the books are shut. */
export function missedGain(state: Readonly<GameState>, id: number, scenario: Scenario): number | null {
  const deal = staleDeal(state, id, scenario)
  return deal && leftOf(state, deal, bargainingRangesOf(state, deal, scenario), scenario)
}

/** The best joint gain, less the one that was had. */
function leftOf(
  state: Readonly<GameState>,
  deal: ClosedTalk,
  rooms: readonly BargainingRange[],
  scenario: Scenario,
): number {
  const best = rooms.reduce((most, room) => Math.max(most, jointGainUsd(room)), 0)
  const landed = landedOf(state, deal, scenario)
  return best - (landed ? landed.buyer + landed.seller : 0)
}

function landedOf(state: Readonly<GameState>, deal: ClosedTalk, scenario: Scenario): DealPoint | null {
  const last = lastTerms(deal)
  if (deal.outcome !== 'signed' || !last) return null
  return dealPointOf(bargainingRangeFor(state, deal, last, scenario), last.unitPriceUsd)
}

function pathPoint(room: BargainingRange, slip: OfferRecord, count: number): PathPoint {
  const { by, round, terms } = slip
  return { ...dealPointOf(room, terms.unitPriceUsd, count), by, round, price: priceOf(room, slip) }
}

/** The distributor's price on these terms as a sum; on our slips also our distance from it. */
function priceOf({ askUsd, limitUsd }: BargainingRange, { by, terms, gains }: OfferRecord): RoundedWaterfall {
  const price = priceAfterConcessions(askUsd, limitUsd, gains)
  if (by === 'us') price.plus('bargain.ours', terms.unitPriceUsd - price.value())
  const { total, parts } = price.sum()
  const shown = parts.filter(({ amount }, index) => index === 0 || amount !== 0)
  return { total, parts: shown.map((part) => ({ ...part, code: `books.${part.code}`, openness: 'public' })) }
}

function weightsOf({ weights }: HiddenTraits): DealBooks['weights'] {
  return negotiationIssues.map((issue) => ({ issue, weight: weights[issue], word: weightWord(weights[issue]) }))
}

/** The word for an issue's weight. */
function weightWord(weight: number): WeightWord {
  if (weight < 0.65) return 'half'
  if (weight < 0.9) return 'less'
  if (weight <= 1.1) return 'same'
  return weight <= 1.35 ? 'more' : 'most'
}
