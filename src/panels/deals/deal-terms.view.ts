import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Deal, Package } from '../../sim/state/talk-state'
import { clauses, depositShares, windowWeeks } from '../../sim/state/talk-terms'
import type { Point } from '../../sim/trade/bargaining-solutions'
import { askFor, limitFor, priceBounds } from '../../sim/trade/offer-prices'
import { worthFor } from '../../sim/trade/package-worth'

/** A package with each side's gain, in US dollars for the whole lot. */
export interface BookPoint extends Point {
  terms: Package
}

/** The bargaining range on one set of terms, in US dollars for one unit. */
export interface Room {
  terms: Package
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
export function lastTerms({ slips }: Deal): Package | null {
  return slips.at(-1)?.terms ?? null
}

/** The bargaining range of a deal on some terms. */
export function roomFor(state: Readonly<GameState>, deal: Deal, terms: Package, scenario: Scenario): Room {
  return {
    terms,
    limitUsd: limitFor(state, deal, terms, scenario),
    worthUsd: worthFor(deal.worth, terms).value(),
    askUsd: askFor(deal, terms, scenario),
  }
}

/** The joint gain of a lot on some terms, in whole US dollars: the same at every price. */
export function toShareUsd({ terms, limitUsd, worthUsd }: Room, count = terms.count): number {
  return Math.round(count * worthUsd) - count * limitUsd
}

/** A package with both sides' gains for a lot of `count`. */
export function pointOf(room: Room, unitPriceUsd: number, count = room.terms.count): BookPoint {
  const seller = count * (unitPriceUsd - room.limitUsd)
  return { buyer: toShareUsd(room, count) - seller, seller, terms: { ...room.terms, unitPriceUsd } }
}

/** The range of each set of terms that was possible for the lot that was negotiated last. */
export function roomsOf(state: Readonly<GameState>, deal: Deal, scenario: Scenario): Room[] {
  const last = lastTerms(deal)
  if (!last) return []
  const { leadWeeks } = at(scenario.distributors, deal.distributor)
  const talkedOf = deal.slips.map(({ terms }) => terms)
  const deposits = new Set([...depositShares, ...talkedOf.map(({ depositShare }) => depositShare)])
  const waits = new Set([
    ...windowWeeks.map((more) => Math.ceil(leadWeeks) + more),
    ...talkedOf.map(({ weeks }) => weeks),
  ])
  return [...deposits].flatMap((depositShare) =>
    [...waits].flatMap((weeks) =>
      clauses.map((clause) =>
        roomFor(state, deal, { count: last.count, unitPriceUsd: 0, depositShare, weeks, clause }, scenario),
      ),
    ),
  )
}

/** All packages on a grid: each set of terms at prices from the limit to the asking price, in whole dollars. */
export function packagesOf(rooms: readonly Room[], deal: Deal, scenario: Scenario): BookPoint[] {
  const { leastUsd, mostUsd } = priceBounds(deal, scenario)
  return rooms.flatMap((room) => {
    const from = Math.max(room.limitUsd, leastUsd)
    const to = Math.min(Math.max(room.askUsd, from), mostUsd)
    const prices = Array.from({ length: priceSteps + 1 }, (_, n) => Math.round(from + ((to - from) * n) / priceSteps))
    return [...new Set(prices)].map((unitPriceUsd) => pointOf(room, unitPriceUsd))
  })
}
