import { at } from '../../kernel/at'
import type { RoundedWaterfall } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { ClosedTalk, OfferRecord, OfferTerms } from '../../sim/state/talk-state'
import { contractClauses, deliveryWindows, depositShares, negotiationIssues } from '../../sim/state/talk-terms'
import {
  kalaiSmorodinskySolution,
  nashSolution,
  paretoFrontier,
  type UtilityPair,
} from '../../sim/trade/bargaining-solutions'
import { buyerReservationPriceWaterfall } from '../../sim/trade/buyer-valuation'
import { askPriceForTermsUsd, offerPriceBoundsUsd, sellerReservationPriceUsd } from '../../sim/trade/offer-prices'
import { priceAfterConcessionsWaterfall } from '../../sim/trade/offer-reaction'

/** The public facts of a closed talk. */
export type ClosedTalkView = ReturnType<typeof closedDeal>

type WeightWord = 'half' | 'less' | 'same' | 'more' | 'most'

/** The books of a deal; gains in US dollars for the lot, against no agreement. */
export type ClosedTalkAnalysisView = NonNullable<ReturnType<typeof closedTalkAnalysisView>>

/** All closed talks still kept, the latest first; with an id, those of that distributor only. */
export function closedTalkViews(
  state: Readonly<GameState>,
  scenario: Scenario,
  distributor?: string,
): ClosedTalkView[] {
  const deals = state.deals.filter((deal) => distributor === undefined || deal.distributor === distributor)
  return deals.map((deal) => closedDeal(state, deal, scenario)).reverse()
}

function closedDeal(state: Readonly<GameState>, deal: ClosedTalk, scenario: Scenario) {
  const { id, distributor, chip, closedWeek, outcome, leftOver } = deal
  const last = lastTerms(deal)
  return {
    id,
    distributor,
    chip,
    closedWeek,
    outcome,
    /** Why the distributor left; empty where it did not. */
    reason: leftOver ?? '',
    /** The last lot that was negotiated, and the last unit price. */
    count: last?.count ?? 0,
    unitPriceUsd: last?.unitPriceUsd ?? 0,
    /** The week in which its books open. */
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
export function closedTalkAnalysisView(state: Readonly<GameState>, id: number, scenario: Scenario) {
  const deal = staleDeal(state, id, scenario)
  const last = deal && lastTerms(deal)
  if (!deal || !last) return null
  const rooms = bargainingRangesOf(state, deal, scenario)
  const frontier = paretoFrontier(packagesOf(rooms, deal, scenario))
  const { limitUsd, worthUsd } = bargainingRangeFor(state, deal, last, scenario)
  const { weights } = at(state.distributors, deal.distributor).mind
  return {
    deal: closedDeal(state, deal, scenario),
    /** The zone of agreement for one unit on the last terms; null where no price suited both. */
    agreementZone: worthUsd >= limitUsd ? { fromUsd: limitUsd, toUsd: Math.floor(worthUsd) } : null,
    /** The Pareto frontier of the packages. */
    frontier,
    /** Nash's solution; null where no package suited both. */
    nash: nashSolution(frontier),
    kalaiSmorodinsky: kalaiSmorodinskySolution(frontier),
    /** The slips, all with gains for the lot that was negotiated last, so that they compare. */
    slipPoints: deal.slips.map((slip) =>
      pathPoint(bargainingRangeFor(state, deal, slip.terms, scenario), slip, last.count),
    ),
    /** The signed package; null where nothing was signed. */
    signedPoint: landedOf(state, deal, scenario),
    /** The joint gain that was missed, in US dollars. */
    missedGainUsd: leftOf(state, deal, rooms, scenario),
    /** The word for the weight that the distributor gave each issue, against the trade's usual weight. */
    weights: negotiationIssues.map((issue) => ({ issue, word: weightWord(weights[issue]) })),
  }
}

/** What was left on the table, in US dollars; null while the books are shut. */
export function missedJointGainUsd(state: Readonly<GameState>, id: number, scenario: Scenario): number | null {
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

function landedOf(state: Readonly<GameState>, deal: ClosedTalk, scenario: Scenario): PackageGainPoint | null {
  const last = lastTerms(deal)
  if (deal.outcome !== 'signed' || !last) return null
  return dealPointOf(bargainingRangeFor(state, deal, last, scenario), last.unitPriceUsd)
}

/** A slip as a point, and its price with all reasons, which add up to the price on the slip. */
function pathPoint(room: BargainingRange, slip: OfferRecord, count: number) {
  const { by, round, terms } = slip
  return { ...dealPointOf(room, terms.unitPriceUsd, count), by, round, price: priceOf(room, slip) }
}

/** The distributor's price on these terms as a sum; on our slips also our distance from it. */
function priceOf({ askUsd, limitUsd }: BargainingRange, { by, terms, gains }: OfferRecord): RoundedWaterfall {
  const price = priceAfterConcessionsWaterfall(askUsd, limitUsd, gains)
  if (by === 'us') price.plus('bargain.ours', terms.unitPriceUsd - price.value())
  const { total, parts } = price.sum()
  const shown = parts.filter(({ amount }, index) => index === 0 || amount !== 0)
  return { total, parts: shown.map((part) => ({ ...part, code: `books.${part.code}`, openness: 'public' })) }
}

/** The word for an issue's weight. */
function weightWord(weight: number): WeightWord {
  if (weight < 0.65) return 'half'
  if (weight < 0.9) return 'less'
  if (weight <= 1.1) return 'same'
  return weight <= 1.35 ? 'more' : 'most'
}

/** A package with each side's gain, in US dollars for the whole lot. */
export interface PackageGainPoint extends UtilityPair {
  terms: OfferTerms
}

/** The bargaining range on one set of terms, in US dollars for one unit. */
type BargainingRange = ReturnType<typeof bargainingRangeFor>

/** Price steps between the distributor's limit and the asking price. */
const priceSteps = 60

/** The last terms: those signed, or those on the table when a side left. */
function lastTerms({ slips }: ClosedTalk): OfferTerms | null {
  return slips.at(-1)?.terms ?? null
}

/** The bargaining range of a deal on some terms. */
function bargainingRangeFor(state: Readonly<GameState>, deal: ClosedTalk, terms: OfferTerms, scenario: Scenario) {
  return {
    terms,
    /** The distributor's limit. */
    limitUsd: sellerReservationPriceUsd(state, deal, terms, scenario),
    /** The player's limit. */
    worthUsd: buyerReservationPriceWaterfall(deal.worth, terms).value(),
    /** The distributor's asking price: the upper end for everybody. */
    askUsd: askPriceForTermsUsd(deal, terms, scenario),
  }
}

/** The joint gain of a lot on some terms, in whole US dollars: the same at every price. */
function jointGainUsd({ terms, limitUsd, worthUsd }: BargainingRange, count = terms.count): number {
  return Math.round(count * worthUsd) - count * limitUsd
}

/** A package with both sides' gains for a lot of `count`. */
function dealPointOf(room: BargainingRange, unitPriceUsd: number, count = room.terms.count): PackageGainPoint {
  const seller = count * (unitPriceUsd - room.limitUsd)
  return { buyer: jointGainUsd(room, count) - seller, seller, terms: { ...room.terms, unitPriceUsd } }
}

/** The range of each set of terms that was possible for the lot that was negotiated last. */
function bargainingRangesOf(state: Readonly<GameState>, deal: ClosedTalk, scenario: Scenario): BargainingRange[] {
  const last = lastTerms(deal)
  if (!last) return []
  const { leadWeeks } = at(scenario.distributors, deal.distributor)
  const talkedOf = deal.slips.map(({ terms }) => terms)
  const deposits = new Set([...depositShares, ...talkedOf.map(({ depositShare }) => depositShare)])
  const waits = new Set([
    ...deliveryWindows.map((more) => Math.ceil(leadWeeks) + more),
    ...talkedOf.map(({ weeks }) => weeks),
  ])
  return [...deposits].flatMap((depositShare) =>
    [...waits].flatMap((weeks) =>
      contractClauses.map((clause) =>
        bargainingRangeFor(state, deal, { count: last.count, unitPriceUsd: 0, depositShare, weeks, clause }, scenario),
      ),
    ),
  )
}

/** All packages on a grid: each set of terms at prices from the limit to the asking price, in whole dollars. */
function packagesOf(rooms: readonly BargainingRange[], deal: ClosedTalk, scenario: Scenario): PackageGainPoint[] {
  const { leastUsd, mostUsd } = offerPriceBoundsUsd(deal, scenario)
  return rooms.flatMap((room) => {
    const from = Math.max(room.limitUsd, leastUsd)
    const to = Math.min(Math.max(room.askUsd, from), mostUsd)
    const prices = Array.from({ length: priceSteps + 1 }, (_, n) => Math.round(from + ((to - from) * n) / priceSteps))
    return [...new Set(prices)].map((unitPriceUsd) => dealPointOf(room, unitPriceUsd))
  })
}

/** How well the player estimated one distributor. */
export type DistributorEstimateResult = ReturnType<typeof readingOf>

/** The player's estimates beside the truth, for each distributor met or noted; empty before the end of the game. */
export function distributorEstimateResults(state: Readonly<GameState>): DistributorEstimateResult[] {
  if (state.ending === null) return []
  return Object.keys(state.distributors)
    .filter((distributor) => at(state.distributors, distributor).talks > 0 || state.estimates[distributor])
    .map((distributor) => readingOf(state, distributor))
}

function readingOf(state: Readonly<GameState>, distributor: string) {
  const { mind } = at(state.distributors, distributor)
  const noted = state.estimates[distributor] ?? null
  const limitShare = 1 + mind.limitMargin
  return {
    distributor,
    /**
     * The player's estimate: a band for the limit as shares of the market price, and a temper; null where nothing was
     * noted.
     */
    noted,
    /** The true limit as a share of the market price. */
    limitShare,
    temper: mind.temper,
    /** Where the true limit lies against the noted band. */
    band: noted && bandOf(noted, limitShare),
    isTemperRight: noted && noted.temper !== null ? noted.temper === mind.temper : null,
  }
}

function bandOf({ low, high }: { low: number; high: number }, limitShare: number): 'inside' | 'above' | 'below' {
  if (limitShare < low) return 'below'
  return limitShare > high ? 'above' : 'inside'
}
