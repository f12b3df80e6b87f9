import { at } from '../kernel/at'
import { bell } from '../kernel/luck'
import { clamp } from '../kernel/math'
import { signedContract } from './contracting'
import { orderBoundRefusal } from './goods'
import { cashUsd } from './ledger'
import { luckOf, tell } from './news'
import { askOf, hedgeOn, marketPriceOf, termsShare } from './pricing'
import type { Scenario } from './scenario'
import type { ChipId, DistributorId, DistributorState, GameState, Package, Refusal, Talk } from './state'

/**
 * A talk: alternating offers in at most four rounds (Rubinstein 1982), with a time-dependent concession of the seller
 * (Faratin, Sierra and Jennings 1998).
 */
export const rounds = 4

/** How far a seller has come down towards his reserve (0 to 1), given the share of his patience that is spent (0 to 1). */
export const concessionCurves: Record<DistributorState['curve'], (spent: number) => number> = {
  late: (spent) => spent * spent * spent,
  even: (spent) => spent,
  early: (spent) => 1 - (1 - spent) * (1 - spent),
}

/** The table as the seller lays it: his opening package, and his limit, which stays with him. */
export function openingOf(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Talk {
  const spec = at(scenario.distributors, distributor)
  const person = at(state.distributors, distributor)
  const insuredBy = hedgeOn(state, chip, scenario)
  const ask = askOf(state, distributor, chip, scenario).value()
  const market = marketPriceOf(state, chip, scenario).value()
  const mood = 1 + scenario.parameters.talks.moodSd * bell(luckOf(state), 'talk.mood', `${distributor}.${chip}`)
  const reserveUsd = Math.round(Math.min(ask * 0.995, market * (1 + person.reserveMargin) * mood))
  const { openingCount, openingDepositShare } = scenario.parameters.talks
  const theirs: Package = {
    count: Math.round(openingCount),
    unitPriceUsd: Math.round(ask),
    depositShare: openingDepositShare,
    weeks: spec.leadWeeks,
    clause: 'firm',
  }
  theirs.unitPriceUsd = Math.round(ask * (1 + termsShare(theirs, spec.leadWeeks, insuredBy, scenario)))
  return {
    distributor,
    chip,
    week: state.week,
    round: 1,
    theirs,
    yours: null,
    days: 1,
    reserveUsd,
    openingUsd: Math.round(ask),
    insuredBy,
    last: 'opened',
  }
}

/** Why a package cannot be offered, or null: `offer.count`, `offer.price`, `offer.depositShare`, `offer.weeks`, `offer.deposit`. */
export function packageRefusal(state: Readonly<GameState>, terms: Package, scenario: Scenario): Refusal | null {
  const { talk } = state
  if (!talk) return { code: 'talk.none', facts: {} }
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const bound = orderBoundRefusal(state, talk.distributor, terms.count, scenario)
  if (bound) return bound
  const least = Math.round(talk.openingUsd * scenario.parameters.talks.lowestOfferShare)
  if (!Number.isInteger(terms.unitPriceUsd) || terms.unitPriceUsd < least || terms.unitPriceUsd > talk.openingUsd * 2)
    return { code: 'offer.price', facts: { leastUsd: least, mostUsd: talk.openingUsd * 2 } }
  if (!(terms.depositShare >= 0 && terms.depositShare <= 0.5))
    return { code: 'offer.depositShare', facts: { mostShare: 0.5 } }
  if (!Number.isInteger(terms.weeks) || terms.weeks < leadWeeks || terms.weeks > 52)
    return { code: 'offer.weeks', facts: { least: leadWeeks, most: 52 } }
  const missingUsd = Math.round(terms.count * terms.unitPriceUsd * terms.depositShare) - cashUsd(state)
  return missingUsd > 0 ? { code: 'offer.deposit', facts: { missingUsd } } : null
}

/** The seller's limit for one unit on these terms, in US dollars: never below it. */
export function reserveFor(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: Package,
  scenario: Scenario,
): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const { trustReserveShare } = scenario.parameters.talks
  const { trust } = at(state.distributors, talk.distributor)
  return Math.round(
    talk.reserveUsd * (1 + termsShare(terms, leadWeeks, talk.insuredBy, scenario) - trustReserveShare * (trust - 0.5)),
  )
}

/** What he would ask in a round for these terms: from his opening towards his limit, along his curve. */
function counterFor(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: Package,
  round: number,
  scenario: Scenario,
): number {
  const person = at(state.distributors, talk.distributor)
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const opening = talk.openingUsd * (1 + termsShare(terms, leadWeeks, talk.insuredBy, scenario))
  const reserve = reserveFor(state, talk, terms, scenario)
  const come = concessionCurves[person.curve](clamp((round - 1) / Math.max(1, person.patience), 0, 1))
  return Math.max(reserve, Math.round(opening + (reserve - opening) * come))
}

/** The seller accepts, counters, or makes his last offer and then gets up. */
export function answerOffer(state: GameState, terms: Package, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { daysPerRound } = scenario.parameters.talks
  talk.days += daysPerRound
  talk.yours = {
    count: terms.count,
    unitPriceUsd: terms.unitPriceUsd,
    depositShare: terms.depositShare,
    weeks: terms.weeks,
    clause: terms.clause,
  }
  const next = talk.round + 1
  const counter = Math.min(
    counterFor(state, talk, terms, next, scenario),
    counterFor(state, talk, terms, talk.round, scenario),
  )
  const reserve = reserveFor(state, talk, terms, scenario)
  if (terms.unitPriceUsd >= counter || (talk.round >= rounds && terms.unitPriceUsd >= reserve)) {
    tell(state, 'offerAccepted', { distributor: talk.distributor, chip: talk.chip, unitPriceUsd: terms.unitPriceUsd })
    signedContract(state, talk.distributor, talk.chip, talk.yours, null, talk.insuredBy, scenario)
    state.talk = null
    return
  }
  if (talk.round >= rounds) {
    leave(state, talk, scenario)
    return
  }
  talk.round = next
  talk.theirs = {
    count: terms.count,
    unitPriceUsd: counter,
    depositShare: terms.depositShare,
    weeks: terms.weeks,
    clause: terms.clause,
  }
  talk.last = next >= rounds ? 'final' : 'countered'
  tell(state, 'offerCountered', { distributor: talk.distributor, chip: talk.chip, unitPriceUsd: counter, round: next })
}

function leave(state: GameState, talk: Talk, scenario: Scenario): void {
  const person = at(state.distributors, talk.distributor)
  person.closedUntilWeek = state.week + scenario.parameters.talks.closedWeeks
  person.trust = Math.max(0, person.trust - scenario.parameters.talks.trustLostByFailure)
  tell(state, 'talkFailed', { distributor: talk.distributor, chip: talk.chip, week: person.closedUntilWeek })
  state.talk = null
}
