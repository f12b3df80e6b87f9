import type { Scenario } from '../../sim/level/scenario'
import { openMarketPriceWaterfall } from '../../sim/market/pricing'
import { fact } from '../../sim/state/facts'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import {
  bestAlternativeSupply,
  buyerReservationPriceWaterfall,
  cheapestOtherSellerQuote,
  createEquivalentOffers,
} from '../../sim/trade/buyer-valuation'
/**
 * What a package is worth to the player, for one chip, in US dollars: the price at which it would equal the best
 * alternative, with its parts; and the gain over that alternative, negative where it is worse.
 */
export type PackageWorthView = ReturnType<typeof packageWorthViewOf>

/** The player's own valuation of a package. */
export function packageWorthViewOf(talk: Readonly<Talk>, terms: OfferTerms) {
  const sum = buyerReservationPriceWaterfall(talk.worth, terms).sum(1)
  const worth = { ...sum, parts: sum.parts.filter(({ amount }, index) => index === 0 || amount !== 0) }
  return { worth, unitPriceUsd: terms.unitPriceUsd, gainUsd: sum.total - terms.unitPriceUsd }
}

/** The alternatives for the chip today: another distributor, and the open market. */
export function buyerAlternativesView(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario) {
  const { distributor, chip } = talk
  const best = bestAlternativeSupply(state, distributor, chip, scenario)
  const isAnybody = cheapestOtherSellerQuote(state, distributor, chip, scenario) !== null
  const none = isAnybody ? ('worth.fromSmall' as const) : ('worth.fromNobody' as const)
  return {
    /** The key of the text: another distributor, the open market, distributors that are all too small, or none. */
    words: best === null ? none : best.distributor === null ? ('worth.fromShelf' as const) : ('worth.from' as const),
    /** There is something to compare a package with. */
    hasAlternative: best !== null,
    facts: best?.distributor ? { distributor: fact('distributor', best.distributor) } : {},
    shelf: {
      count: Math.floor(state.supply[chip]?.shelf ?? 0),
      usd: Math.round(openMarketPriceWaterfall(state, chip, scenario).value()),
    },
  }
}

/** A package of the draft's worth, and the issue in which it differs. */
export type EqualWorthPackage = ReturnType<typeof equalWorthPackages>[number]

/** Three packages with the draft's worth to the player. */
export function equalWorthPackages(talk: Readonly<Talk>, draft: OfferTerms, scenario: Scenario) {
  return createEquivalentOffers(talk, draft, scenario).map((terms) => ({
    ...packageWorthViewOf(talk, terms),
    terms,
    differs: terms.depositShare !== draft.depositShare ? 'deposit' : terms.weeks !== draft.weeks ? 'weeks' : 'clause',
  }))
}
