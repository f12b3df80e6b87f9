import { at } from '../../kernel/at'
import { type Sum, waterfall } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import { insuredShare, packageParts } from '../../sim/market/pricing'
import type { Package, Talk } from '../../sim/state/talk-state'
import { issues } from '../../sim/state/talk-terms'
import { askFor } from '../../sim/trade/offer-prices'

/** What they keep to themselves of their price: known in all, not in its parts. */
const ownPart = 'trade.part.own'

/**
 * Their price as a sum: the ask, what the trade reckons for each term on the slip, and what they keep to themselves as
 * one amount that makes it add up. Its parts are not known.
 */
export function theirPrice(talk: Readonly<Talk>, scenario: Scenario): Sum {
  const { theirs, askUsd, insuredBy } = talk
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const parts = packageParts(theirs, leadWeeks, scenario)
  const sum = waterfall('trade.part.ask', askUsd)
  for (const issue of issues) sum.plus(`trade.part.${issue}`, askUsd * parts[issue])
  sum.plus('trade.part.insured', askUsd * insuredShare(theirs, insuredBy, scenario))
  const known = sum.sum(1)
  const own = { code: ownPart, amount: theirs.unitPriceUsd - known.total, openness: 'public' as const }
  return { total: theirs.unitPriceUsd, parts: [...known.parts.filter(({ amount }) => amount !== 0), own] }
}

/** How far they have come for the terms on their slip since the first cup, for one chip, in US dollars. */
export function ownMoveUsd(talk: Readonly<Talk>, scenario: Scenario): number {
  return talk.theirs.unitPriceUsd - askFor(talk, talk.theirs, scenario)
}

/** The five sizes of an answer, as shares of their price. */
export const priceShares = [1, 0.95, 0.9, 0.85, 0.8] as const

/**
 * Their price of today carried over to other terms, in US dollars: scaled by what the trade reckons for them, so that
 * it says nothing of what those terms are worth to the person.
 */
export function carriedPriceUsd(talk: Readonly<Talk>, terms: Package, scenario: Scenario): number {
  const ratio = askFor(talk, terms, scenario) / askFor(talk, talk.theirs, scenario)
  return Math.round(talk.theirs.unitPriceUsd * ratio)
}

/** The five price steps on a draft's terms, in whole US dollars. */
export function priceSteps(
  talk: Readonly<Talk>,
  terms: Package,
  scenario: Scenario,
): { share: number; unitPriceUsd: number }[] {
  const carried = carriedPriceUsd(talk, terms, scenario)
  return priceShares.map((share) => ({ share, unitPriceUsd: Math.round(carried * share) }))
}

/** A draft with other terms: a price that stood on a step stays on it, a price of the player's own stays as written. */
export function withTerms(talk: Readonly<Talk>, draft: Package, change: Partial<Package>, scenario: Scenario): Package {
  const changed = { ...draft, ...change }
  const step = priceSteps(talk, draft, scenario).findIndex(({ unitPriceUsd }) => unitPriceUsd === draft.unitPriceUsd)
  if (change.unitPriceUsd !== undefined || step < 0) return changed
  const unitPriceUsd = priceSteps(talk, changed, scenario)[step]?.unitPriceUsd ?? draft.unitPriceUsd
  return { ...changed, unitPriceUsd }
}

/** A price on some terms, carried over to plain ones, in whole US dollars: what a band of a limit can be held against. */
export function plainPriceUsd(talk: Readonly<Talk>, terms: Package, scenario: Scenario): number {
  return Math.round((terms.unitPriceUsd * talk.askUsd) / askFor(talk, terms, scenario))
}
