import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rankOf } from '../../kernel/rank'
import { post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import { type Facts, fact } from '../state/facts'
import { luckOf, tell } from '../state/news'
import type { GameState } from '../state/state'
import type { Talk } from '../state/talk-state'
import { type ClaimFate, type ClaimKind, depositShares, type Issue, issues } from '../state/talk-terms'
import { layAnew, loseTrust } from './counteroffer'
import { askFor, limitFor } from './offer-prices'
import { comeFurther, heardSilence, loseRounds, mostCome, moveHim, temperOf } from './offer-reaction'
import { otherQuote } from './package-worth'
import { closeTalk, isFinal, leave } from './talk'
import { letSlip } from './traces'

/** Stays silent for a round; the seller reacts by its temper and revises its offer on its own terms. */
export function staySilent(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const said = heardSilence(state, talk, scenario)
  talk.days += scenario.parameters.talks.daysPerRound
  talk.hasBeenSilent = true
  moveHim(state, talk, said, scenario)
  loseRounds(talk, said)
  if (talk.round === 1) letSlip(state, talk.distributor, 'haste', scenario)
  if (isFinal(talk)) {
    leave(state, talk, 'silence', scenario)
    return
  }
  talk.round += 1
  tell(state, 'saidNothing', { distributor: talk.distributor, chip: talk.chip })
  layAnew(state, talk, isFinal(talk) ? 'final' : 'silent', scenario)
}

/** Whether a claim would be true today, and its evidence. */
export function claimTruth(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  claim: ClaimKind,
  scenario: Scenario,
): { isTrue: boolean; facts: Facts } {
  const { quoteLeastShare, deadlineWeeks } = scenario.parameters.talks
  if (claim === 'quote') {
    const quote = otherQuote(state, talk.distributor, talk.chip, scenario)
    const isTrue = quote !== null && quote.askUsd <= talk.askUsd * (1 - quoteLeastShare)
    return {
      isTrue,
      facts: quote
        ? { distributor: fact('distributor', quote.distributor ?? ''), usd: fact('usd', Math.round(quote.askUsd)) }
        : {},
    }
  }
  if (claim === 'deadline') {
    const weeks = 13 - (state.week % 13)
    return { isTrue: weeks <= deadlineWeeks, facts: { weeks: fact('count', weeks) } }
  }
  let ordered = 0
  for (const one of state.contracts)
    if (one.distributor === talk.distributor && one.status !== 'cancelled' && one.depositShare > 0) ordered += one.count
  const { openingCount, vowShare } = scenario.parameters.talks
  return { isTrue: ordered >= openingCount * vowShare, facts: {} }
}

/**
 * Makes a claim: weighed by credibility, verified with the seller's probability; a bluff found out ends all
 * concessions.
 */
export function makeClaim(state: GameState, claim: ClaimKind, isProven: boolean, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { proofUsd, claimDays, claimWonShare, claimLostShare, talkedOfShare } = scenario.parameters.talks
  const person = at(state.distributors, talk.distributor)
  const { isTrue } = claimTruth(state, talk, claim, scenario)
  tell(state, 'claimMade', { distributor: talk.distributor, claim })
  talk.days += claimDays
  if (isProven) post(state, { debit: 'counsel', credit: 'cash', usd: proofUsd })
  const isAudited =
    isProven ||
    happens(
      luckOf(state),
      'audit',
      `${rankOf(scenario.distributors, talk.distributor)}.${claim}.${talk.round}`,
      person.mind.fear,
    )
  const fate: ClaimFate = !isAudited ? 'heard' : isTrue ? 'proven' : 'found'
  talk.claims.push({ claim, week: state.week, isTrue, fate })
  if (fate === 'found') {
    person.believes[claim] = Math.max(0, person.believes[claim] - claimLostShare)
    talk.isCaught = true
    talk.last = 'doubts'
    for (const id in state.distributors)
      loseTrust(state, id, claimLostShare * (id === talk.distributor ? 1 : talkedOfShare), scenario)
    tell(state, 'bluffFound', { distributor: talk.distributor, claim })
    return
  }
  const belief = isProven ? 1 : person.believes[claim]
  comeFurther(state, talk, 'claim', temperOf(state, talk, scenario).claimShare * belief, scenario)
  if (fate === 'proven') {
    person.believes[claim] = Math.min(1, person.believes[claim] + claimWonShare)
    tell(state, 'claimProven', { distributor: talk.distributor, claim })
  }
  layAnew(state, talk, talk.last, scenario)
}

/** The issue that the seller would rather have moved, of those that its offer can still move. */
export function wishOf(state: Readonly<GameState>, talk: Readonly<Talk>): Issue {
  const { weights } = at(state.distributors, talk.distributor).mind
  const { depositShare, clause } = talk.theirs
  const open = issues.filter(
    (issue) => !(issue === 'deposit' && depositShare >= mostDeposit) && !(issue === 'clause' && clause === 'loyalty'),
  )
  return open.reduce<Issue>((best, issue) => (weights[issue] > weights[best] ? issue : best), 'bulk')
}

const mostDeposit = Math.max(...depositShares)

/** Asks for the seller's preferred issue, at the cost of a day and a little trust. */
export function askWish(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { questionDays, questionTrustShare } = scenario.parameters.talks
  talk.hasAsked = true
  talk.days += questionDays
  loseTrust(state, talk.distributor, questionTrustShare, scenario)
  tell(state, 'wishTold', { distributor: talk.distributor, issue: wishOf(state, talk) })
}

/**
 * Concession for a favour, as a share of the maximum concession.
 *
 * The seller returns the favour's cost, scaled by its temper, over the largest lot that the firm could order.
 */
function favourShare(state: Readonly<GameState>, talk: Readonly<Talk>, usd: number, scenario: Scenario): number {
  const lot = Math.max(scenario.parameters.talks.openingCount, talk.worth.needCount)
  const wayUsd = askFor(talk, talk.theirs, scenario) - limitFor(state, talk, talk.theirs, scenario)
  const mostUsd = lot * wayUsd * mostCome(state, talk, scenario)
  return mostUsd > 0 ? (temperOf(state, talk, scenario).favourWorth * usd) / mostUsd : 0
}

/** Does a favour, unless the temper declines favours. */
export function doFavour(state: GameState, favour: string, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { usd, trustShare } = at(scenario.favours, favour)
  const person = at(state.distributors, talk.distributor)
  talk.favour = favour
  if (person.mind.fear >= scenario.parameters.talks.favourFearShare) {
    tell(state, 'favourDeclined', { distributor: talk.distributor })
    return
  }
  post(state, { debit: 'counsel', credit: 'cash', usd })
  person.trust = Math.min(1, person.trust + trustShare)
  comeFurther(state, talk, 'favour', favourShare(state, talk, usd, scenario), scenario)
  tell(state, 'favourTaken', { distributor: talk.distributor, favour })
  layAnew(state, talk, 'thanks', scenario)
}

/** Pauses the negotiation for a week, once. */
export function pauseTalk(state: GameState): void {
  const { talk } = state
  if (!talk) return
  talk.pausedWeek = state.week
  tell(state, 'talkPaused', { distributor: talk.distributor, chip: talk.chip })
}

/** At the end of a week a paused talk goes on, and any other is closed. */
export function weekOverTalk(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  if (talk.pausedWeek === state.week - 1) {
    comeFurther(state, talk, 'pause', temperOf(state, talk, scenario).pauseShare, scenario)
    talk.days = 1
    layAnew(state, talk, 'paused', scenario)
    return
  }
  tell(state, 'talkLapsed', { distributor: talk.distributor, chip: talk.chip })
  closeTalk(state, 'lapsed')
}
