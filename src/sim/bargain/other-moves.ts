import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rankOf } from '../../kernel/rank'
import { post } from '../ledger'
import { luckOf, tell } from '../news'
import type { Scenario } from '../scenario'
import type { DistributorId, GameState, Talk } from '../state'
import { comeFurther, counterFor, mostCome, moveHim, temperOf } from './answer'
import { type ClaimKind, depositShares } from './tables'
import { closeTalk, leave } from './talk'
import { letSlip } from './traces'
import { otherQuote } from './worth'

/** We say nothing: a round passes, and he may move by himself. Their slip is laid anew on its own terms. */
export function staySilent(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  talk.days += scenario.parameters.talks.daysPerRound
  if (!talk.isCaught)
    moveHim(
      state,
      talk,
      { isOffence: false, isTakenBack: false, isCourtesy: false, isUnmoved: false, stepShare: 0 },
      scenario,
    )
  if (talk.round === 1) letSlip(state, talk.distributor, 'haste', scenario)
  if (talk.round >= talk.rounds) {
    leave(state, talk, scenario)
    return
  }
  talk.round += 1
  tell(state, 'saidNothing', { distributor: talk.distributor, chip: talk.chip })
  relay(state, talk, talk.round >= talk.rounds ? 'final' : 'silent', scenario)
}

/** Lays their slip again, at the price to which they have come. */
function relay(state: GameState, talk: Talk, last: Talk['last'], scenario: Scenario): void {
  talk.theirs = { ...talk.theirs, unitPriceUsd: counterFor(state, talk, talk.theirs, scenario).sum().total }
  talk.last = last
  talk.slips.push({ by: 'them', round: talk.round, terms: { ...talk.theirs }, gains: { ...talk.gains } })
}

/** Whether what we would claim is true today, and by what. */
export function claimTruth(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  claim: ClaimKind,
  scenario: Scenario,
): { isTrue: boolean; facts: Record<string, number | string> } {
  const { quoteLeastShare, deadlineWeeks } = scenario.parameters.talks
  if (claim === 'quote') {
    const quote = otherQuote(state, talk.distributor, talk.chip, scenario)
    const isTrue = quote !== null && quote.askUsd <= talk.openingUsd * (1 - quoteLeastShare)
    return { isTrue, facts: quote ? { distributor: quote.distributor, usd: Math.round(quote.askUsd) } : {} }
  }
  if (claim === 'deadline') {
    const weeks = 13 - (state.week % 13)
    return { isTrue: weeks <= deadlineWeeks, facts: { weeks } }
  }
  let ordered = 0
  for (const one of state.contracts)
    if (one.distributor === talk.distributor && one.status !== 'cancelled' && one.depositShare > 0) ordered += one.count
  const { openingCount, vowShare } = scenario.parameters.talks
  return { isTrue: ordered >= openingCount * vowShare, facts: {} }
}

/** Claims something: believed as far as he believes us, looked into as often as he is afraid; a bluff found out ends his moving. */
export function makeClaim(state: GameState, claim: ClaimKind, isProven: boolean, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { proofUsd, claimWonShare, claimLostShare, talkedOfShare } = scenario.parameters.talks
  const person = at(state.distributors, talk.distributor)
  const { isTrue } = claimTruth(state, talk, claim, scenario)
  talk.claims.push(claim)
  tell(state, 'claimMade', { distributor: talk.distributor, claim })
  talk.days += 1
  if (isProven) post(state, { debit: 'counsel', credit: 'cash', usd: proofUsd })
  const isAudited =
    isProven ||
    happens(
      luckOf(state),
      'audit',
      `${rankOf(scenario.distributors, talk.distributor)}.${claim}.${talk.round}`,
      person.mind.fear,
    )
  if (isAudited && !isTrue) {
    person.believes[claim] = Math.max(0, person.believes[claim] - claimLostShare)
    person.trust = Math.max(0, person.trust - claimLostShare)
    hearOf(state, talk.distributor, claimLostShare * talkedOfShare)
    talk.isCaught = true
    talk.last = 'doubts'
    tell(state, 'bluffFound', { distributor: talk.distributor, claim })
    return
  }
  const most = mostCome(state, talk, scenario)
  const belief = isProven ? 1 : person.believes[claim]
  if (!talk.isCaught) comeFurther(talk.gains, 'claim', temperOf(state, talk, scenario).claimShare * most * belief, most)
  if (isAudited) {
    person.believes[claim] = Math.min(1, person.believes[claim] + claimWonShare)
    tell(state, 'claimProven', { distributor: talk.distributor, claim })
  }
  relay(state, talk, talk.last, scenario)
}

/** Everybody else hears of it, a little. */
function hearOf(state: GameState, distributor: DistributorId, share: number): void {
  for (const id in state.distributors) {
    if (id === distributor) continue
    const other = at(state.distributors, id)
    other.trust = Math.max(0, other.trust - share)
  }
}

/** Which issue he would rather have moved: never how far, and none that is at its end on his slip already. */
export function wishOf(state: Readonly<GameState>, talk: Readonly<Talk>): 'bulk' | 'deposit' | 'waiting' | 'clause' {
  const { weights } = at(state.distributors, talk.distributor).mind
  const { depositShare, clause } = talk.theirs
  const issues = (['bulk', 'waiting', 'deposit', 'clause'] as const).filter(
    (issue) => !(issue === 'deposit' && depositShare >= mostDeposit) && !(issue === 'clause' && clause === 'loyalty'),
  )
  return issues.reduce((best, issue) => (weights[issue] > weights[best] ? issue : best), 'bulk' as const)
}

const mostDeposit = Math.max(...depositShares)

/** Asks what would help; costs a day and a little face. */
export function askWish(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { askDays, askTrustShare } = scenario.parameters.talks
  talk.hasAsked = true
  talk.days += askDays
  const person = at(state.distributors, talk.distributor)
  person.trust = Math.max(0, person.trust - askTrustShare)
  tell(state, 'wishTold', { distributor: talk.distributor, issue: wishOf(state, talk) })
}

/** Does him a kindness, unless he is a man who takes none. */
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
  const most = mostCome(state, talk, scenario)
  if (!talk.isCaught) comeFurther(talk.gains, 'favour', temperOf(state, talk, scenario).favourShare * most, most)
  tell(state, 'favourTaken', { distributor: talk.distributor, favour })
  relay(state, talk, 'thanks', scenario)
}

/** Lets a week pass with the slips on the table; once in a talk. */
export function pauseTalk(state: GameState): void {
  const { talk } = state
  if (!talk) return
  talk.pausedWeek = state.week
  tell(state, 'talkPaused', { distributor: talk.distributor, chip: talk.chip })
}

/** The week is over and the next has begun: a talk that was paused in it goes on, any other is over. */
export function weekOverTalk(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  if (talk.pausedWeek === state.week - 1) {
    const most = mostCome(state, talk, scenario)
    if (!talk.isCaught) comeFurther(talk.gains, 'pause', temperOf(state, talk, scenario).pauseShare * most, most)
    relay(state, talk, 'paused', scenario)
    return
  }
  tell(state, 'talkLapsed', { distributor: talk.distributor, chip: talk.chip })
  closeTalk(state, 'lapsed')
}
