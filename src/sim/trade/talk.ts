import { at } from '../../kernel/at'
import { drawStandardNormal } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import type { Scenario } from '../level/scenario'
import { activeHedgeForChip, distributorAskPriceWaterfall, marketPriceWaterfall } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import { addNews, luckOfWeek } from '../state/news'
import { createRefusal, type Refusal } from '../state/refusals'
import type { GameState } from '../state/state'
import type { BuyerValuation, ClosedTalk, OfferTerms, Talk } from '../state/talk-state'
import { depositShares, type SellerLeaveReason } from '../state/talk-terms'
import { createBuyerValuation } from './buyer-valuation'
import { signContractAndPayDeposit } from './contracts'
import { askPriceForTermsUsd, boundSellerLimitUsd, offerPriceBoundsUsd } from './offer-prices'
import {
  applySellerReactionToOffer,
  lowerDistributorTrust,
  recordOffer,
  requiredDepositShare,
  type SellerReaction,
  temperOfSeller,
  zeroConcessions,
} from './offer-reaction'
import { maxChipsSellerAccepts, orderTermsRefusal } from './orders'
import { revealTemperTrace } from './traces'

/** Days of a negotiation: its week, and one more week after a pause. */
export const maxTalkDays = 7

/** Closed negotiations kept until their disclosure. */
const maxClosedTalksKept = 40

/** A new negotiation with the seller's first offer and its hidden limit. */
export function createPlayerTalk(state: GameState, distributor: DistributorId, chip: ChipId, scenario: Scenario): Talk {
  const person = at(state.distributors, distributor)
  const { openingCount, openingDepositShare } = scenario.parameters.talks
  person.talkedWeek = state.week
  const depositShare = depositShares[revealTemperTrace(state, distributor, 'deposit', scenario)] ?? openingDepositShare
  const side: CreateTalkInput = {
    luck: ['talk.mood', `${rowIndexText(scenario.distributors, distributor)}.${rowIndexText(scenario.chips, chip)}`],
    askUsd: Math.round(distributorAskPriceWaterfall(state, distributor, chip, scenario).value()),
    count: Math.min(Math.round(openingCount), maxChipsSellerAccepts(state, distributor, scenario)),
    depositShare: Math.max(requiredDepositShare(state, distributor, scenario), depositShare),
    trust: person.trust,
    insuredBy: activeHedgeForChip(state, chip, scenario),
    worth: createBuyerValuation(state, distributor, chip, scenario),
  }
  const talk = createTalk(state, distributor, chip, side, scenario)
  recordOffer(talk, 'them')
  return talk
}

/** Why an offer is refused, or null: `offer.price` or a code of `orderTermsRefusal`. */
export function offerRefusal(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: OfferTerms,
  scenario: Scenario,
): Refusal | null {
  const { leastUsd, mostUsd } = offerPriceBoundsUsd(talk, scenario)
  if (!Number.isInteger(terms.unitPriceUsd) || terms.unitPriceUsd < leastUsd || terms.unitPriceUsd > mostUsd)
    return createRefusal('offer.price', { leastUsd, mostUsd })
  return orderTermsRefusal(state, talk.distributor, terms, scenario)
}

/** The seller accepts, counters, or makes its last offer and then leaves. */
export function letSellerAnswerOffer(state: GameState, talk: Talk, terms: OfferTerms, scenario: Scenario): void {
  const { distributor, chip } = talk
  const { count, unitPriceUsd, depositShare, weeks, clause } = terms
  const offer: OfferTerms = { count, unitPriceUsd, depositShare, weeks, clause }
  talk.yours = offer
  recordOffer(talk, 'us')
  const { reaction: said, counterUsd, isAccepted } = applySellerReactionToOffer(state, talk, offer, scenario)
  talk.days += scenario.parameters.talks.daysPerRound
  if (talk.round === 1) revealTemperTrace(state, distributor, 'haste', scenario)
  if (talk.round === 2) revealTemperTrace(state, distributor, 'manner', scenario)
  if (isAccepted) {
    addNews(state, 'offerAccepted', { distributor, chip, unitPriceUsd })
    signContractAndPayDeposit(state, distributor, chip, offer, null, talk.insuredBy, scenario)
    closeTalk(state, 'signed')
    return
  }
  if (isSellerLastOffer(talk)) {
    endTalkBySeller(state, talk, said.isOffence ? 'offence' : 'lastWord', scenario)
    return
  }
  talk.round += 1
  talk.theirs = { ...offer, unitPriceUsd: counterUsd }
  talk.last = lastWord(talk, said)
  recordOffer(talk, 'them')
  addNews(state, 'offerCountered', { distributor, chip, unitPriceUsd: counterUsd, round: talk.round })
}

function lastWord(talk: Readonly<Talk>, said: SellerReaction): Talk['last'] {
  if (said.isOffence) return 'offended'
  if (isSellerLastOffer(talk)) return 'final'
  return said.isUnmoved ? 'unmoved' : 'countered'
}

/** Whether this is the seller's last offer before it leaves. */
export function isSellerLastOffer(talk: Readonly<Talk>): boolean {
  return talk.round >= talk.rounds
}

/** Closes the negotiation and keeps its data for disclosure. */
export function closeTalk(
  state: GameState,
  outcome: ClosedTalk['outcome'],
  leftOver: SellerLeaveReason | null = null,
): void {
  const { talk } = state
  if (!talk) return
  const person = at(state.distributors, talk.distributor)
  person.talks += 1
  state.deals.push({
    id: (state.deals.at(-1)?.id ?? 0) + 1,
    distributor: talk.distributor,
    chip: talk.chip,
    openedWeek: talk.week,
    closedWeek: state.week,
    outcome,
    leftOver,
    slips: talk.slips,
    askUsd: talk.askUsd,
    plainLimitUsd: talk.plainLimitUsd,
    trust: talk.trust,
    insuredBy: talk.insuredBy,
    worth: talk.worth,
  })
  if (state.deals.length > maxClosedTalksKept) state.deals.splice(0, state.deals.length - maxClosedTalksKept)
  state.talk = null
}

/** The seller leaves with a reason, refuses talks for some weeks, and trusts the firm less. */
export function endTalkBySeller(
  state: GameState,
  { distributor, chip }: Talk,
  reason: SellerLeaveReason,
  scenario: Scenario,
): void {
  const { closedWeeks, trustLostByFailure } = scenario.parameters.talks
  const week = state.week + closedWeeks
  at(state.distributors, distributor).closedUntilWeek = week
  addNews(state, 'talkFailed', { distributor, chip, week, reason })
  closeTalk(state, 'left', reason)
  lowerDistributorTrust(state, distributor, trustLostByFailure, scenario)
}

/** The most rounds of a negotiation of alternating offers (Rubinstein 1982). */
export const maxTalkRounds = 4

/** The buyer's data at the start, and the ask made to it. */
export interface CreateTalkInput {
  /** Stream and subject of the draw that varies the seller's limit from week to week. */
  luck: readonly [stream: string, subject: string]
  /** In whole dollars. */
  askUsd: number
  /** Lot and deposit of the seller's first offer. */
  count: number
  depositShare: number
  trust: number
  insuredBy: string | null
  worth: BuyerValuation
}

/** A negotiation before the buyer's first offer, with the seller's first offer made and its limit hidden. */
export function createTalk(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  { luck: [stream, subject], askUsd, count, depositShare, trust, insuredBy, worth }: CreateTalkInput,
  scenario: Scenario,
): Talk {
  const { mind } = at(state.distributors, distributor)
  const marketUsd = marketPriceWaterfall(state, chip, scenario).value()
  const mood = 1 + scenario.parameters.talks.moodSd * drawStandardNormal(luckOfWeek(state), stream, subject)
  const weeks = Math.ceil(at(scenario.distributors, distributor).leadWeeks)
  const talk: Talk = {
    distributor,
    chip,
    week: state.week,
    round: 1,
    rounds: maxTalkRounds,
    theirs: { count, unitPriceUsd: askUsd, depositShare, weeks, clause: 'firm' },
    yours: null,
    bestShare: null,
    slips: [],
    gains: { ...zeroConcessions },
    claims: [],
    isCaught: false,
    hasAsked: false,
    hasBeenSilent: false,
    favour: null,
    pausedWeek: null,
    days: 1,
    plainLimitUsd: boundSellerLimitUsd(marketUsd * (1 + mind.limitMargin) * mood, marketUsd, askUsd, scenario),
    askUsd,
    insuredBy,
    trust,
    worth,
    last: 'opened',
  }
  talk.rounds = Math.min(maxTalkRounds, Math.round(temperOfSeller(state, talk, scenario).rounds))
  talk.theirs.unitPriceUsd = askPriceForTermsUsd(talk, talk.theirs, scenario)
  return talk
}
