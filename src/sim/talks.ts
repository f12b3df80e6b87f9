import { at } from '../kernel/at'
import { bell, happens } from '../kernel/luck'
import { comeFurther, counterFor, heard, mostCome, moveHim, noGains } from './bargain/answer'
import { boundedReserve, limitFor, openingFor, priceBounds } from './bargain/prices'
import { depositShares } from './bargain/suggest'
import type { ClaimKind } from './bargain/tables'
import { letSlip } from './bargain/traces'
import { otherQuote, worthOf } from './bargain/worth'
import { signedContract } from './contracting'
import { orderBoundRefusal } from './goods'
import { cashUsd, post } from './ledger'
import { luckOf, tell } from './news'
import { askOf, hedgeOn, marketPriceOf } from './pricing'
import type { Scenario } from './scenario'
import type { ChipId, Deal, DistributorId, GameState, Package, Refusal, Talk } from './state'

/** A talk: alternating offers in at most four rounds (Rubinstein 1982). */
export const mostRounds = 4
/** How many closed talks are kept for the opening of their books. */
export const dealsKept = 40

/** The table as the seller lays it: his opening package, and his limit, which stays with him. */
export function openingOf(state: GameState, distributor: DistributorId, chip: ChipId, scenario: Scenario): Talk {
  const spec = at(scenario.distributors, distributor)
  const person = at(state.distributors, distributor)
  const ask = askOf(state, distributor, chip, scenario).value()
  const market = marketPriceOf(state, chip, scenario).value()
  const { talks } = scenario.parameters
  const mood = 1 + talks.moodSd * bell(luckOf(state), 'talk.mood', `${distributor}.${chip}`)
  const depositShare = depositShares[letSlip(state, distributor, 'deposit', scenario)] ?? talks.openingDepositShare
  const talk: Talk = {
    distributor,
    chip,
    week: state.week,
    round: 1,
    rounds: Math.min(mostRounds, Math.round(at(scenario.tempers, person.mind.temper).rounds)),
    theirs: {
      count: Math.round(talks.openingCount),
      unitPriceUsd: Math.round(ask),
      depositShare,
      weeks: spec.leadWeeks,
      clause: 'firm',
    },
    yours: null,
    slips: [],
    gains: { ...noGains },
    claims: [],
    isCaught: false,
    hasAsked: false,
    favour: null,
    pausedWeek: null,
    days: 1,
    reserveUsd: boundedReserve(market * (1 + person.mind.reserveMargin) * mood, market, ask, scenario),
    openingUsd: Math.round(ask),
    insuredBy: hedgeOn(state, chip, scenario),
    trust: person.trust,
    worth: worthOf(state, distributor, chip, scenario),
    last: 'opened',
  }
  talk.theirs.unitPriceUsd = openingFor(talk, talk.theirs, scenario)
  talk.slips.push({ by: 'them', round: 1, terms: { ...talk.theirs }, gains: { ...talk.gains } })
  return talk
}

/** Why a package cannot be offered, or null: `offer.count`, `offer.price`, `offer.depositShare`, `offer.weeks`, `offer.deposit`. */
export function packageRefusal(state: Readonly<GameState>, terms: Package, scenario: Scenario): Refusal | null {
  const { talk } = state
  if (!talk) return { code: 'talk.none', facts: {} }
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const bound = orderBoundRefusal(state, talk.distributor, terms.count, scenario)
  if (bound) return bound
  const { leastUsd, mostUsd } = priceBounds(talk, scenario)
  if (!Number.isInteger(terms.unitPriceUsd) || terms.unitPriceUsd < leastUsd || terms.unitPriceUsd > mostUsd)
    return { code: 'offer.price', facts: { leastUsd, mostUsd } }
  if (!(terms.depositShare >= 0 && terms.depositShare <= 0.5))
    return { code: 'offer.depositShare', facts: { mostShare: 0.5 } }
  if (!Number.isInteger(terms.weeks) || terms.weeks < leadWeeks || terms.weeks > 52)
    return { code: 'offer.weeks', facts: { least: leadWeeks, most: 52 } }
  const missingUsd = Math.round(terms.count * terms.unitPriceUsd * terms.depositShare) - cashUsd(state)
  return missingUsd > 0 ? { code: 'offer.deposit', facts: { missingUsd } } : null
}

/** The seller accepts, counters, or makes his last offer and then gets up. */
export function answerOffer(state: GameState, terms: Package, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { distributor, chip } = talk
  const { count, unitPriceUsd, depositShare, weeks, clause } = terms
  const offer: Package = { count, unitPriceUsd, depositShare, weeks, clause }
  const said = heard(state, talk, offer, scenario)
  talk.slips.push({ by: 'us', round: talk.round, terms: { ...offer }, gains: { ...talk.gains } })
  if (!talk.isCaught) moveHim(state, talk, said, scenario)
  talk.yours = offer
  talk.days += scenario.parameters.talks.daysPerRound
  if (talk.round === 1) letSlip(state, distributor, 'haste', scenario)
  if (talk.round === 2) letSlip(state, distributor, 'manner', scenario)
  const counter = counterFor(state, talk, offer, scenario).sum().total
  if (unitPriceUsd >= Math.max(counter, limitFor(state, talk, offer, scenario))) {
    tell(state, 'offerAccepted', { distributor, chip, unitPriceUsd })
    signedContract(state, distributor, chip, offer, null, talk.insuredBy, scenario)
    closeTalk(state, 'signed')
    return
  }
  if (said.isOffence)
    talk.rounds = Math.max(talk.round, talk.rounds - Math.round(temperOf(state, talk, scenario).offenceRounds))
  if (talk.round >= talk.rounds) {
    leave(state, talk, scenario)
    return
  }
  talk.round += 1
  talk.theirs = { ...offer, unitPriceUsd: counter }
  talk.last = lastWord(talk, said)
  talk.slips.push({ by: 'them', round: talk.round, terms: { ...talk.theirs }, gains: { ...talk.gains } })
  tell(state, 'offerCountered', { distributor, chip, unitPriceUsd: counter, round: talk.round })
}

function temperOf(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): Scenario['tempers'][string] {
  return at(scenario.tempers, at(state.distributors, talk.distributor).mind.temper)
}

function lastWord(talk: Readonly<Talk>, said: ReturnType<typeof heard>): Talk['last'] {
  if (said.isOffence) return 'offended'
  if (talk.round >= talk.rounds) return 'final'
  return said.isUnmoved ? 'unmoved' : 'countered'
}

/** We say nothing: a round passes, and he may move by himself. Their slip is laid anew on its own terms. */
export function staySilent(state: GameState, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  talk.days += scenario.parameters.talks.daysPerRound
  if (!talk.isCaught)
    moveHim(state, talk, { isOffence: false, isCourtesy: false, isUnmoved: false, stepShare: 0 }, scenario)
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
  const held = state.contracts.some((one) => one.distributor === talk.distributor && one.status !== 'cancelled')
  return { isTrue: held, facts: {} }
}

/** Whether this is his last word: take it, or offer once more before he gets up. */
export function isFinal(talk: Readonly<Talk>): boolean {
  return talk.round >= talk.rounds
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
    isProven || happens(luckOf(state), 'audit', `${talk.distributor}.${claim}.${talk.round}`, person.mind.fear)
  if (isAudited && !isTrue) {
    person.believes[claim] = Math.max(0, person.believes[claim] - claimLostShare)
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

/** Which issue he would rather have moved, and which way: never how far. */
export function wishOf(state: Readonly<GameState>, talk: Readonly<Talk>): 'bulk' | 'deposit' | 'waiting' | 'clause' {
  const { weights } = at(state.distributors, talk.distributor).mind
  const issues = ['bulk', 'deposit', 'waiting', 'clause'] as const
  return issues.reduce((best, issue) => (weights[issue] > weights[best] ? issue : best))
}

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

/** Clears the table and keeps what was on it for the day when the books are opened. */
export function closeTalk(state: GameState, outcome: Deal['outcome']): void {
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
    slips: talk.slips,
    openingUsd: talk.openingUsd,
    reserveUsd: talk.reserveUsd,
    trust: talk.trust,
    insuredBy: talk.insuredBy,
    worth: talk.worth,
  })
  if (state.deals.length > dealsKept) state.deals.splice(0, state.deals.length - dealsKept)
  state.talk = null
}

function leave(state: GameState, talk: Talk, scenario: Scenario): void {
  const person = at(state.distributors, talk.distributor)
  person.closedUntilWeek = state.week + scenario.parameters.talks.closedWeeks
  person.trust = Math.max(0, person.trust - scenario.parameters.talks.trustLostByFailure)
  tell(state, 'talkFailed', { distributor: talk.distributor, chip: talk.chip, week: person.closedUntilWeek })
  closeTalk(state, 'left')
}
