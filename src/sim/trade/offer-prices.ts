import { at, sumOf } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import type { Scenario } from '../level/scenario'
import { hedgeSurchargeShare, priceAdjustmentByNegotiationIssue, termsPriceAdjustmentShare } from '../market/pricing'
import type { GameState } from '../state/state'
import type { OfferTerms, Talk } from '../state/talk-state'
import { negotiationIssues } from '../state/talk-terms'

/** The data of an open or closed negotiation from which prices are computed. */
type PriceBasis = Readonly<Pick<Talk, 'distributor' | 'askUsd' | 'plainLimitUsd' | 'trust' | 'insuredBy'>>

/** The seller's ask for one unit on these terms before any concession, in dollars; public. */
export function askPriceForTermsUsd(talk: PriceBasis, terms: OfferTerms, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  return Math.round(talk.askUsd * (1 + termsPriceAdjustmentShare(terms, leadWeeks, talk.insuredBy, scenario)))
}

/**
 * The seller's reservation price for one unit on these terms, in dollars; hidden.
 *
 * Each issue counts with the seller's own weight, so that trades across issues can benefit both sides.
 */
export function sellerReservationPriceUsd(
  state: Readonly<GameState>,
  talk: PriceBasis,
  terms: OfferTerms,
  scenario: Scenario,
): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const { trustLimitShare } = scenario.parameters.talks
  const { mind } = at(state.distributors, talk.distributor)
  const parts = priceAdjustmentByNegotiationIssue(terms, leadWeeks, scenario)
  const weighed = sumOf(negotiationIssues, (issue) => parts[issue] * mind.weights[issue])
  const share = weighed + hedgeSurchargeShare(terms, talk.insuredBy, scenario)
  const limit = talk.plainLimitUsd * (1 + share - trustLimitShare * (talk.trust - 0.5))
  return Math.min(Math.round(limit), askPriceForTermsUsd(talk, terms, scenario))
}

/** Bounds of a valid price, so that no price strays from the market (N14). */
export function offerPriceBoundsUsd(talk: PriceBasis, scenario: Scenario): { leastUsd: number; mostUsd: number } {
  const { lowestOfferShare, highestOfferShare } = scenario.parameters.talks
  return {
    leastUsd: Math.round(talk.askUsd * lowestOfferShare),
    mostUsd: Math.round(talk.askUsd * highestOfferShare),
  }
}

/** Keeps the limit near the market price whatever was drawn (N14). */
export function boundSellerLimitUsd(
  plainLimitUsd: number,
  marketUsd: number,
  askUsd: number,
  scenario: Scenario,
): number {
  const { limitLeastShare, limitMostShare } = scenario.parameters.talks
  return Math.round(clamp(plainLimitUsd, marketUsd * limitLeastShare, askUsd * limitMostShare))
}
