import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Deal, Package } from '../../sim/state/talk-state'
import { clauses, depositShares, windowWeeks } from '../../sim/state/talk-terms'
import type { Point } from '../../sim/trade/bargaining-solutions'
import { askFor, limitFor, priceBounds } from '../../sim/trade/offer-prices'
import { worthFor } from '../../sim/trade/package-worth'

/** A package with what each side gains by it, in US dollars for the whole lot. */
export interface BookPoint extends Point {
  terms: Package
}

/** What lies between both sides on one set of terms, in US dollars for one unit. */
export interface Room {
  terms: Package
  /** The least that he takes. */
  limitUsd: number
  /** What it is worth to us. */
  worthUsd: number
  /** What he asks anybody: nobody pays more than is on the door. */
  askUsd: number
}

/** Into how many steps the way from his limit to his ask is cut. */
const priceSteps = 60

/** The terms that were on the table last: what was signed, or what was there when somebody got up. */
export function lastTerms({ slips }: Deal): Package | null {
  return slips.at(-1)?.terms ?? null
}

/** What lies between both sides on some terms of a deal. */
export function roomFor(state: Readonly<GameState>, deal: Deal, terms: Package, scenario: Scenario): Room {
  return {
    terms,
    limitUsd: limitFor(state, deal, terms, scenario),
    worthUsd: worthFor(deal.worth, terms).value(),
    askUsd: askFor(deal, terms, scenario),
  }
}

/** What is to be shared on some terms, in whole US dollars for a lot: the same at every price. */
export function toShareUsd({ terms, limitUsd, worthUsd }: Room, count = terms.count): number {
  return Math.round(count * worthUsd) - count * limitUsd
}

/** A package with what both sides gain by it, reckoned for a lot of `count`. */
export function pointOf(room: Room, unitPriceUsd: number, count = room.terms.count): BookPoint {
  const seller = count * (unitPriceUsd - room.limitUsd)
  return { buyer: toShareUsd(room, count) - seller, seller, terms: { ...room.terms, unitPriceUsd } }
}

/** The room on each set of terms that could have been written for the lot that was talked of last. */
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

/** The packages on a grid: each set of terms at prices from his limit to his ask, in whole dollars. */
export function packagesOf(rooms: readonly Room[], deal: Deal, scenario: Scenario): BookPoint[] {
  const { leastUsd, mostUsd } = priceBounds(deal, scenario)
  return rooms.flatMap((room) => {
    const from = Math.max(room.limitUsd, leastUsd)
    const to = Math.min(Math.max(room.askUsd, from), mostUsd)
    const prices = Array.from({ length: priceSteps + 1 }, (_, n) => Math.round(from + ((to - from) * n) / priceSteps))
    return [...new Set(prices)].map((unitPriceUsd) => pointOf(room, unitPriceUsd))
  })
}
