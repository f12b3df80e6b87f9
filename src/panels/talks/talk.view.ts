import { at } from '../../kernel/at'
import { copyOf } from '../../kernel/plain'
import { type RoundedWaterfall, waterfall } from '../../kernel/waterfall'
import { cashUsd } from '../../sim/books/ledger'
import type { Scenario } from '../../sim/level/scenario'
import {
  hedgeSurcharge,
  isPriceLocked,
  issueAdjustments,
  marketPriceOf,
  termsAdjustment,
} from '../../sim/market/pricing'
import { weeksOfCash } from '../../sim/outlook/cash-outlook'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { chipsPerRack, maxDeliveryWeeks, negotiationIssues } from '../../sim/state/talk-terms'
import { createContract } from '../../sim/trade/contracts'
import { askForTerms, priceBounds } from '../../sim/trade/offer-prices'
import { maxRounds } from '../../sim/trade/open-talk'
import { maxAllowed } from '../../sim/trade/orders'
import { isLastOffer } from '../../sim/trade/talk'
import type { Move } from '../../view/refusal-view'
import { likelihoodWordFor } from '../parts/figures/likelihood-word.view'
import { announcedControlView, type ControlView, controlView } from '../rules/control.view'
import { type HasText, type TalkTexts, talkTexts } from './talk-line.view'

export interface PackageView extends OfferTerms {
  totalUsd: number
  depositUsd: number
  /** Due at delivery. */
  restUsd: number
  dueWeek: number
  /** The deposit is large enough to fix the price until delivery. */
  isLocked: boolean
}

export interface TalkView {
  distributor: string
  chip: string
  round: number
  rounds: number
  days: number
  isFinal: boolean
  /** The talk rests until the next week. */
  isPaused: boolean
  /** The texts after the last move. */
  words: TalkTexts
  /** The last move by name, for the drawing of slips and cups. */
  last: Talk['last']
  distributorOffer: PackageView
  /** The player's last offer, and whether it was refused with offence (face down). */
  ownOffer: OfferTerms | null
  /** The distributor's concession for one chip on these terms, since the first price, in US dollars. */
  concessionUsd: number
  /** The distributor's price: the ask, the terms and the hidden rest; it adds up to the price on its slip. */
  terms: RoundedWaterfall
  control: ControlView
  /** The chip's legal state under an announced rule; null where nothing changes. */
  announced: ControlView | null
  /** The market's belief in a new control. */
  belief: { chance: number; word: string }
}

/** The talk: the distributor's package, its words, and the public terms. */
export function talkView(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
  hasWords: HasText,
): TalkView {
  const { distributor, chip, round, days, theirs, yours, last } = talk
  return {
    distributor,
    chip,
    round,
    rounds: maxRounds,
    days,
    isFinal: isLastOffer(talk),
    isPaused: talk.pausedWeek === state.week,
    words: talkTexts(talk, state, scenario, hasWords),
    last,
    distributorOffer: packageView(state, theirs, scenario),
    ownOffer: yours,
    concessionUsd: Math.max(0, -distributorConcessionUsd(talk, scenario)),
    terms: distributorPrice(talk, scenario),
    control: controlView(state, chip, scenario),
    announced: announcedControlView(state, chip, scenario),
    belief: { chance: state.belief.market, word: likelihoodWordFor(state.belief.market, scenario) },
  }
}

/** A draft's start: the player's last offer, or the distributor's package. */
export function firstDraft({ yours, theirs }: Readonly<Talk>): OfferTerms {
  return { ...(yours ?? theirs) }
}

export function packageView(state: Readonly<GameState>, offer: Readonly<OfferTerms>, scenario: Scenario): PackageView {
  const totalUsd = Math.round(offer.count * offer.unitPriceUsd)
  const depositUsd = Math.round(totalUsd * offer.depositShare)
  return {
    ...offer,
    totalUsd,
    depositUsd,
    restUsd: totalUsd - depositUsd,
    dueWeek: state.week + offer.weeks,
    isLocked: isPriceLocked(offer, scenario),
  }
}

export interface NumberBounds {
  min: number
  max: number
  step: number
}

export { clauses, deliveryWindows, depositShares } from '../../sim/state/talk-terms'

/** A draft's effects if accepted today. */
export interface DraftView extends PackageView {
  /** The public value of the terms against the ask, as a share of the price: no hint of a limit. */
  termsShare: number
  move: Move
  /** Equal to the distributor's package in every issue, so it can only be accepted. */
  isTheirs: boolean
  cash: { beforeUsd: number; afterUsd: number }
  weeksOfCash: { before: number; after: number }
}

/** The player's draft, with its effect on the cash. */
export function draftView(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  draft: Readonly<OfferTerms>,
  scenario: Scenario,
): DraftView {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const signed = copyOf(state) as GameState
  createContract(signed, talk.distributor, talk.chip, draft, null, talk.insuredBy, scenario)
  return {
    ...packageView(state, draft, scenario),
    termsShare: termsAdjustment(draft, leadWeeks, talk.insuredBy, scenario),
    move: { type: 'makeOffer', ...draft },
    isTheirs: isSamePackage(draft, talk.theirs),
    cash: { beforeUsd: cashUsd(state), afterUsd: cashUsd(signed) },
    weeksOfCash: { before: weeksOfCash(state, scenario), after: weeksOfCash(signed, scenario) },
  }
}

function isSamePackage(one: Readonly<OfferTerms>, other: Readonly<OfferTerms>): boolean {
  return (
    one.unitPriceUsd === other.unitPriceUsd &&
    one.count === other.count &&
    one.depositShare === other.depositShare &&
    one.weeks === other.weeks &&
    one.clause === other.clause
  )
}

/** The smallest, the largest and the step of each number of a draft. */
export function draftBounds(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): Record<'price' | 'count' | 'weeks', NumberBounds> {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const { leastUsd, mostUsd } = priceBounds(talk, scenario)
  const most = maxAllowed(state, talk.distributor, scenario)
  return {
    price: {
      min: leastUsd,
      max: mostUsd,
      step: priceStepUsd(marketPriceOf(state, talk.chip, scenario).value()),
    },
    count: { min: Math.min(chipsPerRack, most), max: most, step: chipsPerRack },
    weeks: { min: Math.ceil(leadWeeks), max: maxDeliveryWeeks, step: 1 },
  }
}

/** A tidy step of price, about one part in fifty: 1, 2 or 5 times a power of ten. */
export function priceStepUsd(unitPriceUsd: number): number {
  const wanted = Math.max(1, unitPriceUsd / 50)
  let size = 1
  while (size * 10 <= wanted) size *= 10
  return [5, 2, 1].map((digit) => digit * size).find((step) => step <= wanted) ?? size
}

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
function distributorConcessionUsd(talk: Readonly<Talk>, scenario: Scenario): number {
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
