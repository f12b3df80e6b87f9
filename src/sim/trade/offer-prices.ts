import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import type { Scenario } from '../level/scenario'
import { insuredShare, packageParts, termsShare } from '../market/pricing'
import type { GameState } from '../state/state'
import type { Mind, Package, Talk } from '../state/talk-state'
import { issues } from '../state/talk-terms'

/** What of a talk, or of a closed deal, its prices rest on. */
export type PriceBasis = Readonly<Pick<Talk, 'distributor' | 'askUsd' | 'plainLimitUsd' | 'trust' | 'insuredBy'>>

/** What he asks for one unit on these terms before anybody has moved, in dollars: public. */
export function askFor(talk: PriceBasis, terms: Package, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  return Math.round(talk.askUsd * (1 + termsShare(terms, leadWeeks, talk.insuredBy, scenario)))
}

/**
 * The least that he takes for one unit on these terms, in dollars (his reservation value): hidden.
 *
 * Each issue counts with his own weight, so the same dollar may be given where it costs least.
 */
export function limitFor(state: Readonly<GameState>, talk: PriceBasis, terms: Package, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const { trustLimitShare } = scenario.parameters.talks
  const { mind } = at(state.distributors, talk.distributor)
  const share = weighed(mind, packageParts(terms, leadWeeks, scenario)) + insuredShare(terms, talk.insuredBy, scenario)
  const limit = talk.plainLimitUsd * (1 + share - trustLimitShare * (talk.trust - 0.5))
  return Math.min(Math.round(limit), askFor(talk, terms, scenario))
}

function weighed({ weights }: Mind, parts: ReturnType<typeof packageParts>): number {
  return issues.reduce((sum, issue) => sum + parts[issue] * weights[issue], 0)
}

/** A price that the table takes for one: between these two, so that nothing strays from the market (N14). */
export function priceBounds(talk: PriceBasis, scenario: Scenario): { leastUsd: number; mostUsd: number } {
  const { lowestOfferShare, highestOfferShare } = scenario.parameters.talks
  return {
    leastUsd: Math.round(talk.askUsd * lowestOfferShare),
    mostUsd: Math.round(talk.askUsd * highestOfferShare),
  }
}

/** His limit stays near the market, whatever was drawn (N14). */
export function boundedLimit(plainLimitUsd: number, marketUsd: number, askUsd: number, scenario: Scenario): number {
  const { limitLeastShare, limitMostShare } = scenario.parameters.talks
  return Math.round(clamp(plainLimitUsd, marketUsd * limitLeastShare, askUsd * limitMostShare))
}
