import { at } from '../../kernel/at'
import { type RoundedWaterfall, waterfall } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import { hedgeSurcharge, issueAdjustments } from '../../sim/market/pricing'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { negotiationIssues } from '../../sim/state/talk-terms'
import { askForTerms } from '../../sim/trade/offer-prices'

/** The hidden part of the distributor's price: known as a total only. */
const ownPart = 'trade.part.own'

/**
 * The distributor's price as a sum: the ask, the trade's usual amount for each term, and the hidden rest as one amount.
 */
export function distributorPrice(talk: Readonly<Talk>, scenario: Scenario): RoundedWaterfall {
  const { theirs, askUsd, insuredBy } = talk
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const parts = issueAdjustments(theirs, leadWeeks, scenario)
  const sum = waterfall('trade.part.ask', askUsd)
  for (const issue of negotiationIssues) sum.plus(`trade.part.${issue}`, askUsd * parts[issue])
  sum.plus('trade.part.insured', askUsd * hedgeSurcharge(theirs, insuredBy, scenario))
  const known = sum.sum(1)
  const own = { code: ownPart, amount: theirs.unitPriceUsd - known.total, openness: 'public' as const }
  return { total: theirs.unitPriceUsd, parts: [...known.parts.filter(({ amount }) => amount !== 0), own] }
}

/** The distributor's concession on the terms of its slip since the first price, for one chip, in US dollars. */
export function distributorConcessionUsd(talk: Readonly<Talk>, scenario: Scenario): number {
  return talk.theirs.unitPriceUsd - askForTerms(talk, talk.theirs, scenario)
}

/** The five price steps of an answer, as shares of the distributor's price. */
const priceShares = [1, 0.95, 0.9, 0.85, 0.8] as const

/**
 * The distributor's price converted to other terms, in US dollars: scaled by the trade's usual amounts, so that it
 * reveals no private weights.
 */
export function priceOnTermsUsd(talk: Readonly<Talk>, terms: OfferTerms, scenario: Scenario): number {
  const ratio = askForTerms(talk, terms, scenario) / askForTerms(talk, talk.theirs, scenario)
  return Math.round(talk.theirs.unitPriceUsd * ratio)
}

/** The five price steps on a draft's terms, in whole US dollars. */
export function priceSteps(
  talk: Readonly<Talk>,
  terms: OfferTerms,
  scenario: Scenario,
): { share: number; unitPriceUsd: number }[] {
  const carried = priceOnTermsUsd(talk, terms, scenario)
  return priceShares.map((share) => ({ share, unitPriceUsd: Math.round(carried * share) }))
}

/** A draft with other terms: a price on a step stays on that step, a typed price stays as typed. */
export function withTerms(
  talk: Readonly<Talk>,
  draft: OfferTerms,
  change: Partial<OfferTerms>,
  scenario: Scenario,
): OfferTerms {
  const changed = { ...draft, ...change }
  const step = priceSteps(talk, draft, scenario).findIndex(({ unitPriceUsd }) => unitPriceUsd === draft.unitPriceUsd)
  if (change.unitPriceUsd !== undefined || step < 0) return changed
  const unitPriceUsd = priceSteps(talk, changed, scenario)[step]?.unitPriceUsd ?? draft.unitPriceUsd
  return { ...changed, unitPriceUsd }
}

/** A price on some terms converted to plain ones, in whole US dollars, to compare with the band of a limit. */
export function plainPriceUsd(talk: Readonly<Talk>, terms: OfferTerms, scenario: Scenario): number {
  return Math.round((terms.unitPriceUsd * talk.askUsd) / askForTerms(talk, terms, scenario))
}
