import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { Package, Talk } from '../state/talk-state'
import { depositShares, mostWeeks, windowWeeks } from '../state/talk-terms'
import { priceBounds } from './offer-prices'
import { worthFor } from './package-worth'

/**
 * Three packages of the same value to the buyer as its draft, each different in one issue.
 *
 * The seller's preference among them reveals its priorities (equivalent offers, Medvec and Galinsky 2005).
 */
export function equalPackages(talk: Readonly<Talk>, draft: Package, scenario: Scenario): Package[] {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const later = draft.weeks + windowWeeks[1]
  const [, , locked, most] = depositShares
  const deposit = depositShares.find((share) => share > draft.depositShare) ?? locked
  const others: Partial<Package>[] = [
    { depositShare: draft.depositShare < most ? deposit : locked },
    { weeks: later <= mostWeeks ? later : Math.ceil(leadWeeks) },
    { clause: draft.clause === 'firm' ? 'loyalty' : 'firm' },
  ]
  return others.map((other) => asGood(talk, draft, { ...draft, ...other }, scenario))
}

/** Changed terms at the price that gives the buyer the same value as the draft. */
function asGood(talk: Readonly<Talk>, draft: Package, terms: Package, scenario: Scenario): Package {
  const gainUsd = worthFor(talk.worth, draft).value() - draft.unitPriceUsd
  const { leastUsd, mostUsd } = priceBounds(talk, scenario)
  const unitPriceUsd = Math.round(worthFor(talk.worth, terms).value() - gainUsd)
  return { ...terms, unitPriceUsd: Math.min(mostUsd, Math.max(leastUsd, unitPriceUsd)) }
}
