import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { OfferTerms, Talk } from '../state/talk-state'
import { deliveryWindows, depositShares, maxDeliveryWeeks } from '../state/talk-terms'
import { buyerReservationPrice } from './buyer-valuation'
import { priceBounds } from './offer-prices'

/**
 * Three packages of the same value to the buyer as its draft, each different in one issue.
 *
 * The seller's preference among them reveals its priorities (equivalent offers, Medvec and Galinsky 2005).
 */
export function equivalentOffers(talk: Readonly<Talk>, draft: OfferTerms, scenario: Scenario): OfferTerms[] {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const later = draft.weeks + deliveryWindows[1]
  const [, , locked, most] = depositShares
  const deposit = depositShares.find((share) => share > draft.depositShare) ?? locked
  const others: Partial<OfferTerms>[] = [
    { depositShare: draft.depositShare < most ? deposit : locked },
    { weeks: later <= maxDeliveryWeeks ? later : Math.ceil(leadWeeks) },
    { clause: draft.clause === 'firm' ? 'loyalty' : 'firm' },
  ]
  return others.map((other) => asGood(talk, draft, { ...draft, ...other }, scenario))
}

/** Changed terms at the price that gives the buyer the same value as the draft. */
function asGood(talk: Readonly<Talk>, draft: OfferTerms, terms: OfferTerms, scenario: Scenario): OfferTerms {
  const gainUsd = buyerReservationPrice(talk.worth, draft).value() - draft.unitPriceUsd
  const { leastUsd, mostUsd } = priceBounds(talk, scenario)
  const unitPriceUsd = Math.round(buyerReservationPrice(talk.worth, terms).value() - gainUsd)
  return { ...terms, unitPriceUsd: Math.min(mostUsd, Math.max(leastUsd, unitPriceUsd)) }
}
