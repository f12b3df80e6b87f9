import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { ClosedTalk, OfferTerms } from '../../sim/state/talk-state'
import { clauses, deliveryWindows, depositShares } from '../../sim/state/talk-terms'
import type { UtilityPair } from '../../sim/trade/bargaining-solutions'
import { buyerReservationPrice } from '../../sim/trade/buyer-valuation'
import { askForTerms, priceBounds, reservationPrice } from '../../sim/trade/offer-prices'

/** A package with each side's gain, in US dollars for the whole lot. */
export interface DealPoint extends UtilityPair {
  terms: OfferTerms
}

/** The bargaining range on one set of terms, in US dollars for one unit. */
export interface BargainingRange {
  terms: OfferTerms
  /** The distributor's limit. */
  limitUsd: number
  /** The player's limit. */
  worthUsd: number
  /** The distributor's asking price: the upper end for everybody. */
  askUsd: number
}

/** Price steps between the distributor's limit and the asking price. */
const priceSteps = 60

/** The last terms: those signed, or those on the table when a side left. */
export function lastTerms({ slips }: ClosedTalk): OfferTerms | null {
  return slips.at(-1)?.terms ?? null
}

/** The bargaining range of a deal on some terms. */
export function bargainingRangeFor(
  state: Readonly<GameState>,
  deal: ClosedTalk,
  terms: OfferTerms,
  scenario: Scenario,
): BargainingRange {
  return {
    terms,
    limitUsd: reservationPrice(state, deal, terms, scenario),
    worthUsd: buyerReservationPrice(deal.worth, terms).value(),
    askUsd: askForTerms(deal, terms, scenario),
  }
}

/** The joint gain of a lot on some terms, in whole US dollars: the same at every price. */
export function jointGainUsd({ terms, limitUsd, worthUsd }: BargainingRange, count = terms.count): number {
  return Math.round(count * worthUsd) - count * limitUsd
}

/** A package with both sides' gains for a lot of `count`. */
export function dealPointOf(room: BargainingRange, unitPriceUsd: number, count = room.terms.count): DealPoint {
  const seller = count * (unitPriceUsd - room.limitUsd)
  return { buyer: jointGainUsd(room, count) - seller, seller, terms: { ...room.terms, unitPriceUsd } }
}

/** The range of each set of terms that was possible for the lot that was negotiated last. */
export function bargainingRangesOf(
  state: Readonly<GameState>,
  deal: ClosedTalk,
  scenario: Scenario,
): BargainingRange[] {
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
      clauses.map((clause) =>
        bargainingRangeFor(state, deal, { count: last.count, unitPriceUsd: 0, depositShare, weeks, clause }, scenario),
      ),
    ),
  )
}

/** All packages on a grid: each set of terms at prices from the limit to the asking price, in whole dollars. */
export function packagesOf(rooms: readonly BargainingRange[], deal: ClosedTalk, scenario: Scenario): DealPoint[] {
  const { leastUsd, mostUsd } = priceBounds(deal, scenario)
  return rooms.flatMap((room) => {
    const from = Math.max(room.limitUsd, leastUsd)
    const to = Math.min(Math.max(room.askUsd, from), mostUsd)
    const prices = Array.from({ length: priceSteps + 1 }, (_, n) => Math.round(from + ((to - from) * n) / priceSteps))
    return [...new Set(prices)].map((unitPriceUsd) => dealPointOf(room, unitPriceUsd))
  })
}
