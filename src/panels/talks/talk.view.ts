import { at } from '../../kernel/at'
import { copyOf } from '../../kernel/plain-tree'
import { type RoundedWaterfall, startWaterfall } from '../../kernel/waterfall'
import { serverCostUsd } from '../../sim/books/inventory'
import { cashUsd } from '../../sim/books/ledger'
import { chipsPerRack, chipsPerServer } from '../../sim/level/lot-sizes'
import type { Scenario } from '../../sim/level/scenario'
import {
  hedgeSurchargeShare,
  isPriceLockedByDeposit,
  marketPriceWaterfall,
  priceAdjustmentByNegotiationIssue,
  termsPriceAdjustmentShare,
} from '../../sim/market/pricing'
import { weeksUntilCashRunsOut } from '../../sim/outlook/cash-outlook'
import type { DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { maxDeliveryWeeks, negotiationIssues } from '../../sim/state/talk-terms'
import { expectedLastWeek } from '../../sim/trade/arrivals'
import { signContractAndPayDeposit } from '../../sim/trade/contracts'
import { askPriceForTermsUsd, offerPriceBoundsUsd } from '../../sim/trade/offer-prices'
import { maxChipsSellerAccepts } from '../../sim/trade/orders'
import { isSellerLastOffer, maxTalkRounds } from '../../sim/trade/talk'
import type { Move } from '../../view/refusal-view'
import { likelihoodWordFor } from '../parts/figures/likelihood-word.view'
import { announcedExportStatusView, exportStatusView } from '../rules/control.view'
import { lastLineAndRevealedTextKeysOf, type TextExistsPredicate } from './talk-line.view'

export type OfferPackageView = ReturnType<typeof offerPackageView>

export type TalkView = ReturnType<typeof talkView>

/** The talk: the distributor's package, its words, and the public terms. */
export function talkView(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
  hasWords: TextExistsPredicate,
) {
  const { chip, round, theirs } = talk
  return {
    round,
    rounds: maxTalkRounds,
    isFinal: isSellerLastOffer(talk),
    /** The talk rests until the next week. */
    isPaused: talk.pausedWeek === state.week,
    /** The texts after the last move. */
    words: lastLineAndRevealedTextKeysOf(talk, state, scenario, hasWords),
    distributorOffer: offerPackageView(state, theirs, scenario),
    /** The distributor's concession for one chip on these terms, since the first price, in US dollars. */
    concessionUsd: Math.max(0, askPriceForTermsUsd(talk, theirs, scenario) - theirs.unitPriceUsd),
    /** The distributor's price: the ask, the terms and the hidden rest; it adds up to the price on its slip. */
    terms: distributorPriceWaterfall(talk, scenario),
    control: exportStatusView(state, chip, scenario),
    /** The chip's legal state under an announced rule; null where nothing changes. */
    announced: announcedExportStatusView(state, chip, scenario),
    /** The market's belief in a new control. */
    belief: { chance: state.belief.market, word: likelihoodWordFor(state.belief.market, scenario) },
  }
}

/** A draft's start: the player's last offer, or the distributor's package. */
export function initialOfferDraft({ yours, theirs }: Readonly<Talk>): OfferTerms {
  return { ...(yours ?? theirs) }
}

export function offerPackageView(state: Readonly<GameState>, offer: Readonly<OfferTerms>, scenario: Scenario) {
  const totalUsd = Math.round(offer.count * offer.unitPriceUsd)
  const depositUsd = Math.round(totalUsd * offer.depositShare)
  return {
    ...offer,
    totalUsd,
    depositUsd,
    /** Due at delivery. */
    restUsd: totalUsd - depositUsd,
    /** Paid when the chips are installed. */
    serversUsd: serverCostUsd(offer.count, scenario),
    dueWeek: state.week + offer.weeks,
    /** The deposit is large enough to fix the price until delivery. */
    isLocked: isPriceLockedByDeposit(offer, scenario),
  }
}

export { contractClauses, deliveryWindows, depositShares } from '../../sim/state/talk-terms'

const packageIssues = ['unitPriceUsd', 'count', 'depositShare', 'weeks', 'clause'] as const

/** A draft's effects if accepted today. */
export type OfferDraftView = ReturnType<typeof offerDraftView>

/** The player's draft, with its effect on the cash. */
export function offerDraftView(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  draft: Readonly<OfferTerms>,
  scenario: Scenario,
) {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const signed = copyOf(state) as GameState
  signContractAndPayDeposit(signed, talk.distributor, talk.chip, draft, null, talk.insuredBy, scenario)
  return {
    ...offerPackageView(state, draft, scenario),
    /** The public value of the terms against the ask, as a share of the price: no hint of a limit. */
    termsShare: termsPriceAdjustmentShare(draft, leadWeeks, talk.insuredBy, scenario),
    move: { type: 'makeOffer', ...draft } satisfies Move,
    /** Equal to the distributor's package in every issue, so it can only be accepted. */
    isTheirs: packageIssues.every((issue) => draft[issue] === talk.theirs[issue]),
    expectedWeek: expectedWeekOfNewestOrder(signed, scenario),
    cash: { beforeUsd: cashUsd(state), afterUsd: cashUsd(signed) },
    weeksOfCash: { before: weeksUntilCashRunsOut(state, scenario), after: weeksUntilCashRunsOut(signed, scenario) },
  }
}

/** The week in which an order just signed is expected to be complete, where it is later than promised. */
export function expectedWeekOfNewestOrder(signed: Readonly<GameState>, scenario: Scenario): number | null {
  const contract = signed.contracts.at(-1)
  return contract ? expectedLastWeek(signed, contract, scenario) : null
}

/** The smallest, the largest and the step of each number of an order that is counted in racks or servers. */
export function orderCountAndWeeksBounds(
  state: Readonly<GameState>,
  distributor: DistributorId,
  unit: 'rack' | 'server',
  scenario: Scenario,
) {
  const most = maxChipsSellerAccepts(state, distributor, scenario)
  const step = unit === 'rack' ? chipsPerRack : chipsPerServer
  return {
    count: { min: Math.min(step, most), max: most, step },
    weeks: { min: Math.ceil(at(scenario.distributors, distributor).leadWeeks), max: maxDeliveryWeeks, step: 1 },
  }
}

/** The same for a draft, and its price. */
export function offerDraftBounds(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario) {
  const { leastUsd, mostUsd } = offerPriceBoundsUsd(talk, scenario)
  const step = offerPriceIncrementUsd(marketPriceWaterfall(state, talk.chip, scenario).value())
  return {
    price: { min: leastUsd, max: mostUsd, step },
    ...orderCountAndWeeksBounds(state, talk.distributor, 'rack', scenario),
  }
}

/** A tidy step of price, about one part in fifty: 1, 2 or 5 times a power of ten. */
export function offerPriceIncrementUsd(unitPriceUsd: number): number {
  const wanted = Math.max(1, unitPriceUsd / 50)
  let size = 1
  while (size * 10 <= wanted) size *= 10
  return [5, 2, 1].map((digit) => digit * size).find((step) => step <= wanted) ?? size
}

/**
 * The distributor's price as a sum: the ask, the trade's usual amount for each term, and the hidden rest as one amount.
 */
export function distributorPriceWaterfall(talk: Readonly<Talk>, scenario: Scenario): RoundedWaterfall {
  const { theirs, askUsd, insuredBy } = talk
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const parts = priceAdjustmentByNegotiationIssue(theirs, leadWeeks, scenario)
  const sum = startWaterfall('trade.part.ask', askUsd)
  for (const issue of negotiationIssues) sum.plus(`trade.part.${issue}`, askUsd * parts[issue])
  sum.plus('trade.part.insured', askUsd * hedgeSurchargeShare(theirs, insuredBy, scenario))
  const known = sum.sum(1)
  // The hidden part is known as a total only.
  const own = { code: 'trade.part.own', amount: theirs.unitPriceUsd - known.total, openness: 'public' as const }
  return { total: theirs.unitPriceUsd, parts: [...known.parts.filter(({ amount }) => amount !== 0), own] }
}

/** The five price steps of an answer, as shares of the distributor's price. */
const priceShares = [1, 0.95, 0.9, 0.85, 0.8] as const

/**
 * The distributor's price converted to other terms, in US dollars: scaled by the trade's usual amounts, so that it
 * reveals no private weights.
 */
export function estimatedUnitPriceOnOtherTermsUsd(talk: Readonly<Talk>, terms: OfferTerms, scenario: Scenario): number {
  const ratio = askPriceForTermsUsd(talk, terms, scenario) / askPriceForTermsUsd(talk, talk.theirs, scenario)
  return Math.round(talk.theirs.unitPriceUsd * ratio)
}

/** The five price steps on a draft's terms, in whole US dollars. */
export function offerPriceChoices(talk: Readonly<Talk>, terms: OfferTerms, scenario: Scenario) {
  const carried = estimatedUnitPriceOnOtherTermsUsd(talk, terms, scenario)
  return priceShares.map((share) => ({ share, unitPriceUsd: Math.round(carried * share) }))
}

/** A draft with other terms: a price on a step stays on that step, a typed price stays as typed. */
export function changeTermsOfDraft(
  talk: Readonly<Talk>,
  draft: OfferTerms,
  change: Partial<OfferTerms>,
  scenario: Scenario,
): OfferTerms {
  const changed = { ...draft, ...change }
  const step = offerPriceChoices(talk, draft, scenario).findIndex(
    ({ unitPriceUsd }) => unitPriceUsd === draft.unitPriceUsd,
  )
  if (change.unitPriceUsd !== undefined || step < 0) return changed
  const unitPriceUsd = offerPriceChoices(talk, changed, scenario)[step]?.unitPriceUsd ?? draft.unitPriceUsd
  return { ...changed, unitPriceUsd }
}

/** A price on some terms converted to plain ones, in whole US dollars, to compare with the band of a limit. */
export function priceOnPlainTermsUsd(talk: Readonly<Talk>, terms: OfferTerms, scenario: Scenario): number {
  return Math.round((terms.unitPriceUsd * talk.askUsd) / askPriceForTermsUsd(talk, terms, scenario))
}
