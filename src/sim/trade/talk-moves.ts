import { at, sumOf } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import { post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import { fact } from '../state/facts'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { Talk } from '../state/talk-state'
import {
  type BuyerClaimKind,
  type BuyerClaimOutcome,
  buyerClaims,
  depositShares,
  type NegotiationIssue,
  negotiationIssues,
} from '../state/talk-terms'
import { cheapestOtherSellerQuote } from './buyer-valuation'
import { askPriceForTermsUsd, sellerReservationPriceUsd } from './offer-prices'
import {
  addSellerConcession,
  applyRoundConcession,
  lowerDistributorTrust,
  maxSellerConcessionShare,
  removeTalkRounds,
  reviseSellerOffer,
  sellerReactionToSilence,
  temperOfSeller,
} from './offer-reaction'
import { closeTalk, endTalkBySeller, isSellerLastOffer } from './talk'
import { revealTemperTrace } from './traces'

/** Stays silent for a round; the seller reacts by its temper and revises its offer on its own terms. */
export function staySilentInTalk(state: GameState, talk: Talk, scenario: Scenario): void {
  const said = sellerReactionToSilence(state, talk, scenario)
  talk.days += scenario.parameters.talks.daysPerRound
  talk.hasBeenSilent = true
  applyRoundConcession(state, talk, said, scenario)
  removeTalkRounds(talk, said)
  if (talk.round === 1) revealTemperTrace(state, talk.distributor, 'haste', scenario)
  if (isSellerLastOffer(talk)) {
    endTalkBySeller(state, talk, 'silence', scenario)
    return
  }
  talk.round += 1
  addNews(state, 'saidNothing', { distributor: talk.distributor, chip: talk.chip })
  reviseSellerOffer(state, talk, isSellerLastOffer(talk) ? 'final' : 'silent', scenario)
}

/** Whether a claim would be true today, and its evidence. */
export function checkClaimTruth(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  claim: BuyerClaimKind,
  scenario: Scenario,
) {
  const { quoteLeastShare, deadlineWeeks } = scenario.parameters.talks
  if (claim === 'quote') {
    const quote = cheapestOtherSellerQuote(state, talk.distributor, talk.chip, scenario)
    const isTrue = quote !== null && quote.askUsd <= talk.askUsd * (1 - quoteLeastShare)
    if (!quote) return { isTrue, facts: {} }
    const { distributor, askUsd } = quote
    return {
      isTrue,
      facts: { distributor: fact('distributor', distributor ?? ''), usd: fact('usd', Math.round(askUsd)) },
    }
  }
  if (claim === 'deadline') {
    const weeks = 13 - (state.week % 13)
    return { isTrue: weeks <= deadlineWeeks, facts: { weeks: fact('count', weeks) } }
  }
  if (claim === 'late') {
    const late = state.contracts.filter(
      ({ distributor, status, dueWeek, delivered, count }) =>
        distributor === talk.distributor && status === 'open' && delivered < count && state.week > dueWeek,
    )
    const count = sumOf(late, (one) => one.count - one.delivered)
    const weeks = Math.max(0, ...late.map(({ dueWeek }) => state.week - dueWeek))
    return { isTrue: count > 0, facts: { count: fact('count', count), weeks: fact('count', weeks) } }
  }
  const ours = state.contracts.filter(
    (one) => one.distributor === talk.distributor && one.status !== 'cancelled' && one.depositShare > 0,
  )
  const { openingCount, vowShare } = scenario.parameters.talks
  return { isTrue: sumOf(ours, ({ count }) => count) >= openingCount * vowShare, facts: {} }
}

/** The cost of a claim's proof, in dollars; what stands in the seller's own book needs none. */
export function claimProofUsd(claim: BuyerClaimKind, scenario: Scenario): number {
  return buyerClaims[claim].isInSellersBook ? 0 : scenario.parameters.talks.proofUsd
}

/** A claim that the buyer makes; only a true one can be proven. */
export interface MakeClaimInput {
  claim: BuyerClaimKind
  isProven: boolean
}

/**
 * Makes a claim: weighed by credibility, verified with the seller's probability; a bluff found out ends all
 * concessions.
 */
export function makeClaimInTalk(
  state: GameState,
  talk: Talk,
  { claim, isProven }: MakeClaimInput,
  scenario: Scenario,
): void {
  const { claimDays, claimWonShare, claimLostShare, talkedOfShare } = scenario.parameters.talks
  const person = at(state.distributors, talk.distributor)
  const { isTrue } = checkClaimTruth(state, talk, claim, scenario)
  addNews(state, 'claimMade', { distributor: talk.distributor, claim })
  talk.days += claimDays
  if (isProven) post(state, { debit: 'counsel', credit: 'cash', usd: claimProofUsd(claim, scenario) })
  const subject = `${rowIndexText(scenario.distributors, talk.distributor)}.${claim}.${talk.round}`
  const isCertain = isProven || buyerClaims[claim].isInSellersBook
  const isAudited = isCertain || happens(luckOfWeek(state), 'audit', subject, person.mind.fear)
  const fate: BuyerClaimOutcome = !isAudited ? 'heard' : isTrue ? 'proven' : 'found'
  talk.claims.push({ claim, week: state.week, isTrue, fate })
  if (fate === 'found') {
    person.believes[claim] = Math.max(0, person.believes[claim] - claimLostShare)
    talk.isCaught = true
    talk.last = 'doubts'
    for (const id in state.distributors)
      lowerDistributorTrust(state, id, claimLostShare * (id === talk.distributor ? 1 : talkedOfShare), scenario)
    addNews(state, 'bluffFound', { distributor: talk.distributor, claim })
    return
  }
  const belief = isCertain ? 1 : person.believes[claim]
  addSellerConcession(state, talk, 'claim', temperOfSeller(state, talk, scenario).claimShare * belief, scenario)
  if (fate === 'proven') {
    person.believes[claim] = Math.min(1, person.believes[claim] + claimWonShare)
    addNews(state, 'claimProven', { distributor: talk.distributor, claim })
  }
  reviseSellerOffer(state, talk, talk.last, scenario)
}

/** The issue that the seller would rather have moved, of those that its offer can still move. */
function preferredIssue(state: Readonly<GameState>, talk: Readonly<Talk>): NegotiationIssue {
  const { weights } = at(state.distributors, talk.distributor).mind
  const { depositShare, clause } = talk.theirs
  const open = negotiationIssues.filter(
    (issue) => !(issue === 'deposit' && depositShare >= mostDeposit) && !(issue === 'clause' && clause === 'loyalty'),
  )
  return open.reduce<NegotiationIssue>((best, issue) => (weights[issue] > weights[best] ? issue : best), 'bulk')
}

const mostDeposit = Math.max(...depositShares)

/** Asks for the seller's preferred issue, at the cost of a day and a little trust. */
export function askSellerPreferredIssue(state: GameState, talk: Talk, scenario: Scenario): void {
  const { questionDays, questionTrustShare } = scenario.parameters.talks
  talk.hasAsked = true
  talk.days += questionDays
  lowerDistributorTrust(state, talk.distributor, questionTrustShare, scenario)
  addNews(state, 'wishTold', { distributor: talk.distributor, issue: preferredIssue(state, talk) })
}

/**
 * Concession for a favour, as a share of the maximum concession.
 *
 * The seller returns the favour's cost, scaled by its temper, over the largest lot that the firm could order.
 */
function favourShare(state: Readonly<GameState>, talk: Readonly<Talk>, usd: number, scenario: Scenario): number {
  const lot = Math.max(scenario.parameters.talks.openingCount, talk.worth.needCount)
  const wayUsd =
    askPriceForTermsUsd(talk, talk.theirs, scenario) - sellerReservationPriceUsd(state, talk, talk.theirs, scenario)
  const mostUsd = lot * wayUsd * maxSellerConcessionShare(state, talk, scenario)
  return mostUsd > 0 ? (temperOfSeller(state, talk, scenario).favourWorth * usd) / mostUsd : 0
}

/** Does a favour, unless the temper declines favours. */
export function doFavourInTalk(state: GameState, talk: Talk, favour: string, scenario: Scenario): void {
  const { usd, trustShare } = at(scenario.favours, favour)
  const person = at(state.distributors, talk.distributor)
  talk.favour = favour
  if (person.mind.fear >= scenario.parameters.talks.favourFearShare) {
    addNews(state, 'favourDeclined', { distributor: talk.distributor })
    return
  }
  post(state, { debit: 'counsel', credit: 'cash', usd })
  person.trust = Math.min(1, person.trust + trustShare)
  addSellerConcession(state, talk, 'favour', favourShare(state, talk, usd, scenario), scenario)
  addNews(state, 'favourTaken', { distributor: talk.distributor, favour })
  reviseSellerOffer(state, talk, 'thanks', scenario)
}

/** Pauses the negotiation for a week, once. */
export function pauseTalkUntilNextWeek(state: GameState, talk: Talk): void {
  talk.pausedWeek = state.week
  addNews(state, 'talkPaused', { distributor: talk.distributor, chip: talk.chip })
}

/** At the end of a week a paused talk goes on, and any other is closed. */
export function resumeOrCloseTalk(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  if (talk.pausedWeek === state.week - 1) {
    addSellerConcession(state, talk, 'pause', temperOfSeller(state, talk, scenario).pauseShare, scenario)
    talk.days = 1
    reviseSellerOffer(state, talk, 'paused', scenario)
    return
  }
  addNews(state, 'talkLapsed', { distributor: talk.distributor, chip: talk.chip })
  closeTalk(state, 'lapsed')
}
