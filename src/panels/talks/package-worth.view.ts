import type { RoundedWaterfall } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import { shelfPriceOf } from '../../sim/market/pricing'
import { fact } from '../../sim/state/facts'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import {
  bestAlternative,
  buyerReservationPrice,
  equivalentOffers,
  lowestOtherQuote,
} from '../../sim/trade/buyer-valuation'
import type { Told } from '../../text/translator'

/** What a package is worth to the player, for one chip, in US dollars. */
export interface PackageWorth {
  /** The price at which it would equal the best alternative, with its parts. */
  worth: RoundedWaterfall
  unitPriceUsd: number
  /** The gain over the best alternative; negative where it is worse. */
  gainUsd: number
}

/** The player's own valuation of a package. */
export function packageWorth(talk: Readonly<Talk>, terms: OfferTerms): PackageWorth {
  const sum = buyerReservationPrice(talk.worth, terms).sum(1)
  const worth = { ...sum, parts: sum.parts.filter(({ amount }, index) => index === 0 || amount !== 0) }
  return { worth, unitPriceUsd: terms.unitPriceUsd, gainUsd: sum.total - terms.unitPriceUsd }
}

/** The alternatives for the chip today: another distributor, and the open market. */
interface AlternativesView {
  /** The key of the text: another distributor, the open market, distributors that are all too small, or none. */
  words: 'worth.from' | 'worth.fromShelf' | 'worth.fromSmall' | 'worth.fromNobody'
  facts: Told
  /** There is something to compare a package with. */
  hasAlternative: boolean
  shelf: { count: number; usd: number }
}

/** The alternatives for the chip today. */
export function alternativesView(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): AlternativesView {
  const { distributor, chip } = talk
  const best = bestAlternative(state, distributor, chip, scenario)
  const isAnybody = lowestOtherQuote(state, distributor, chip, scenario) !== null
  const none = isAnybody ? 'worth.fromSmall' : 'worth.fromNobody'
  return {
    words: best === null ? none : best.distributor === null ? 'worth.fromShelf' : 'worth.from',
    hasAlternative: best !== null,
    facts: best?.distributor ? { distributor: fact('distributor', best.distributor) } : {},
    shelf: {
      count: Math.floor(state.supply[chip]?.shelf ?? 0),
      usd: Math.round(shelfPriceOf(state, chip, scenario).value()),
    },
  }
}

/** A package of the draft's worth, and the issue in which it differs. */
export interface EqualWorthPackage extends PackageWorth {
  terms: OfferTerms
  differs: 'deposit' | 'weeks' | 'clause'
}

/** Three packages with the draft's worth to the player. */
export function equalWorthPackages(talk: Readonly<Talk>, draft: OfferTerms, scenario: Scenario): EqualWorthPackage[] {
  return equivalentOffers(talk, draft, scenario).map((terms) => ({
    ...packageWorth(talk, terms),
    terms,
    differs: terms.depositShare !== draft.depositShare ? 'deposit' : terms.weeks !== draft.weeks ? 'weeks' : 'clause',
  }))
}
