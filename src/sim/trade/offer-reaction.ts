import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { type Waterfall, waterfall } from '../../kernel/waterfall'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import type { Package, Talk } from '../state/talk-state'
import { concessionCurves, type GainName, type Gains, gainNames } from '../state/talk-terms'
import { responderShare } from './bargaining-solutions'
import { askFor, limitFor } from './offer-prices'

export const noGains: Readonly<Gains> = { time: 0, respect: 0, reciprocity: 0, claim: 0, favour: 0, pause: 0 }

/** How far he has come on his way, from 0 to 1. */
export function comeOf(gains: Readonly<Gains>): number {
  let come = 0
  for (const name of gainNames) come += gains[name]
  return come
}

/**
 * The most of his way that he ever goes: what his patience leaves to the other side (Rubinstein 1982).
 *
 * He takes the buyer for as patient as the trade is, and the way from limit to ask for all there is to share.
 */
export function mostCome(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): number {
  const { mind } = at(state.distributors, talk.distributor)
  return responderShare(mind.patience, scenario.parameters.talks.buyerPatience)
}

/**
 * Brings him further, by a share of the way that he ever goes, and never past its end; what he has come he does not
 * take back (N2). Who has found a bluff out moves no more.
 */
export function comeFurther(
  state: Readonly<GameState>,
  talk: Talk,
  name: GainName,
  share: number,
  scenario: Scenario,
): void {
  if (talk.isCaught) return
  const most = mostCome(state, talk, scenario)
  talk.gains[name] += clamp(share * most, 0, Math.max(0, most - comeOf(talk.gains)))
}

/** The temper of the person at a table. */
export function temperOf(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): Scenario['tempers'][string] {
  return at(scenario.tempers, at(state.distributors, talk.distributor).mind.temper)
}

/** What an offer, or our silence, does to him. */
export interface Heard {
  isOffence: boolean
  /** Rounds that it costs besides its own. */
  roundsLost: number
  /** Share of what time alone would have brought him in this round. */
  timeShare: number
  /** The first word was a fair one. */
  isCourtesy: boolean
  /** He does not move: an offence, haggling, or too small a deposit. */
  isUnmoved: boolean
  /** Step towards him since the last offer, as a share of his own price. */
  stepShare: number
}

/** How he takes an offer; everything in it is told by public prices, only where his lines lie is his own. */
function heard(state: Readonly<GameState>, talk: Readonly<Talk>, terms: Package, scenario: Scenario): Heard {
  const temper = temperOf(state, talk, scenario)
  const share = offeredShare(talk, terms, scenario)
  const best = talk.bestShare
  const stepShare = best === null ? 0 : Math.max(0, share - best)
  const isTakenBack = best !== null && share < best - scenario.parameters.talks.takenBackShare
  const isOffence = isTakenBack || 1 - share > temper.offenceShare
  const isHaggling = best !== null && stepShare < temper.leastStepShare - 1e-9
  const offenceRounds = Math.max(isTakenBack ? 1 : 0, Math.round(temper.offenceRounds))
  return {
    isOffence,
    roundsLost: isOffence ? offenceRounds : 0,
    timeShare: 1,
    isCourtesy: best === null && 1 - share <= temper.respectWithinShare,
    isUnmoved: isOffence || isHaggling || terms.depositShare < temper.leastDepositShare,
    stepShare,
  }
}

/**
 * How he takes our silence: by the rules of his temper, for the slip that he has on the table himself. It moves nobody
 * twice in a talk, and nobody as far as an offer that he has nothing against.
 */
export function heardSilence(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): Heard {
  const { silenceShare, silenceRounds, leastDepositShare } = temperOf(state, talk, scenario)
  const isOffence = silenceRounds > 0
  return {
    isOffence,
    roundsLost: Math.round(silenceRounds),
    timeShare: silenceShare,
    isCourtesy: false,
    isUnmoved: isOffence || talk.hasBeenSilent || talk.theirs.depositShare < leastDepositShare,
    stepShare: 0,
  }
}

/** An offer as a share of his own price on the same terms. */
function offeredShare(talk: Readonly<Talk>, terms: Package, scenario: Scenario): number {
  return terms.unitPriceUsd / askFor(talk, terms, scenario)
}

/** Moves him on his way by what he has heard in this round (Faratin, Sierra and Jennings 1998: time and behaviour). */
export function moveHim(state: Readonly<GameState>, talk: Talk, said: Heard, scenario: Scenario): void {
  if (said.isUnmoved) return
  const temper = temperOf(state, talk, scenario)
  const curve = concessionCurves[temper.curve]
  const spent = (round: number): number => clamp(round / Math.max(1, temper.rounds - 1), 0, 1)
  const time = temper.timeShare * (curve(spent(talk.round)) - curve(spent(talk.round - 1)))
  comeFurther(state, talk, 'time', said.timeShare * time, scenario)
  if (said.isCourtesy) comeFurther(state, talk, 'respect', temper.respectShare, scenario)
  comeFurther(state, talk, 'reciprocity', temper.reciprocityShare * (said.stepShare / 0.1), scenario)
}

/** What he answers to an offer. */
export interface Answer {
  said: Heard
  /** What he asks on the same terms now, in dollars. */
  counterUsd: number
  isAccepted: boolean
}

/** He hears an offer: it moves him or costs rounds, and he takes it once it is no less than he has come to (Rubinstein 1982). */
export function hearOffer(state: Readonly<GameState>, talk: Talk, offer: Package, scenario: Scenario): Answer {
  const said = heard(state, talk, offer, scenario)
  moveHim(state, talk, said, scenario)
  talk.yours = offer
  talk.bestShare = Math.max(talk.bestShare ?? 0, offeredShare(talk, offer, scenario))
  const counterUsd = counterFor(state, talk, offer, scenario).sum().total
  const isAccepted = offer.unitPriceUsd >= Math.max(counterUsd, limitFor(state, talk, offer, scenario))
  if (!isAccepted) loseRounds(talk, said)
  return { said, counterUsd, isAccepted }
}

/** An offence takes rounds away, never the one that is being sat. */
export function loseRounds(talk: Talk, { roundsLost }: Heard): void {
  talk.rounds = Math.max(talk.round, talk.rounds - roundsLost)
}

/** What he asks for these terms now, with its reasons: the public ask on these terms, and the steps of his own. */
export function counterFor(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: Package,
  scenario: Scenario,
): Waterfall {
  return steppedDown(askFor(talk, terms, scenario), limitFor(state, talk, terms, scenario), talk.gains)
}

/** A price on the way from an opening to a limit, in dollars; each gain is a hidden part of it. */
export function steppedDown(askUsd: number, limitUsd: number, gains: Readonly<Gains>): Waterfall {
  const price = waterfall('bargain.ask', askUsd)
  for (const name of gainNames) price.plus(`bargain.${name}`, gains[name] * (limitUsd - askUsd), 'hidden')
  return price
}
