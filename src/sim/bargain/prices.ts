import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { isLocked, packageParts } from '../pricing'
import type { Scenario } from '../scenario'
import type { GameState, Mind, Package, Talk } from '../state'

/** What of a talk, or of a closed deal, its prices rest on. */
export type PriceBasis = Readonly<Pick<Talk, 'distributor' | 'openingUsd' | 'reserveUsd' | 'trust' | 'insuredBy'>>

/** What the hedge that is held adds to a price that a deposit fixes, as a share. */
function insuredShare(talk: PriceBasis, terms: Package, scenario: Scenario): number {
  return talk.insuredBy !== null && isLocked(terms, scenario) ? at(scenario.hedges, talk.insuredBy).priceShare : 0
}

/** What he asks for one unit on these terms before anybody has moved, in US dollars: public. */
export function openingFor(talk: PriceBasis, terms: Package, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const { bulk, deposit, waiting, clause } = packageParts(terms, leadWeeks, scenario)
  return Math.round(talk.openingUsd * (1 + bulk + deposit + waiting + clause + insuredShare(talk, terms, scenario)))
}

/**
 * The least that he takes for one unit on these terms, in US dollars (his reservation value): hidden.
 *
 * Each issue counts with his own weight, so the same dollar may be given where it costs least.
 */
export function limitFor(state: Readonly<GameState>, talk: PriceBasis, terms: Package, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const { trustReserveShare } = scenario.parameters.talks
  const { mind } = at(state.distributors, talk.distributor)
  const share = weighed(mind, packageParts(terms, leadWeeks, scenario)) + insuredShare(talk, terms, scenario)
  const limit = talk.reserveUsd * (1 + share - trustReserveShare * (talk.trust - 0.5))
  return Math.min(Math.round(limit), openingFor(talk, terms, scenario))
}

function weighed({ weights }: Mind, parts: ReturnType<typeof packageParts>): number {
  return (
    parts.bulk * weights.bulk +
    parts.deposit * weights.deposit +
    parts.waiting * weights.waiting +
    parts.clause * weights.clause
  )
}

/** A price that the table takes for one: between these two, so that nothing strays from the market (N14). */
export function priceBounds(talk: PriceBasis, scenario: Scenario): { leastUsd: number; mostUsd: number } {
  const { lowestOfferShare, highestOfferShare } = scenario.parameters.talks
  return {
    leastUsd: Math.round(talk.openingUsd * lowestOfferShare),
    mostUsd: Math.round(talk.openingUsd * highestOfferShare),
  }
}

/** His limit stays near the market, whatever was drawn (N14). */
export function boundedReserve(reserveUsd: number, marketUsd: number, askUsd: number, scenario: Scenario): number {
  const { reserveLeastShare, limitMostShare } = scenario.parameters.talks
  return Math.round(clamp(reserveUsd, marketUsd * reserveLeastShare, askUsd * limitMostShare))
}
