import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { type Waterfall, waterfall } from '../../kernel/waterfall'
import type { Scenario } from '../scenario'
import type { GameState, Package, Talk } from '../state'
import { limitFor, openingFor } from './prices'
import { responderShare } from './solutions'
import { concessionCurves } from './tables'

/** What has brought a seller on his way from his opening to his limit; the shares add up to how far he has come. */
export const gainNames = ['time', 'respect', 'reciprocity', 'claim', 'favour', 'pause'] as const
export type GainName = (typeof gainNames)[number]
export type Gains = Record<GainName, number>

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

/** Adds to his way, never past the most that he goes; and what he has come he does not take back (N2). */
export function comeFurther(gains: Gains, name: GainName, share: number, most: number): void {
  gains[name] += clamp(share, 0, Math.max(0, most - comeOf(gains)))
}

/** The temper of the person at a table. */
export function temperOf(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): Scenario['tempers'][string] {
  return at(scenario.tempers, at(state.distributors, talk.distributor).mind.temper)
}

/** What an offer does to him. */
export interface Heard {
  isOffence: boolean
  /** It is less than we had offered before. */
  isTakenBack: boolean
  /** The first word was a fair one. */
  isCourtesy: boolean
  /** He does not move: an offence, haggling, or too small a deposit. */
  isUnmoved: boolean
  /** Step towards him since the last offer, as a share of his own price. */
  stepShare: number
}

/** How he takes an offer; everything in it is told by public prices, only where his lines lie is his own. */
export function heard(state: Readonly<GameState>, talk: Readonly<Talk>, terms: Package, scenario: Scenario): Heard {
  const temper = temperOf(state, talk, scenario)
  const share = offeredShare(talk, terms, scenario)
  const best = talk.bestShare
  const stepShare = best === null ? 0 : Math.max(0, share - best)
  const isTakenBack = best !== null && share < best - takenBackShare
  const isOffence = isTakenBack || 1 - share > temper.offenceShare
  const isHaggling = best !== null && stepShare < temper.leastStepShare - 1e-9
  return {
    isOffence,
    isTakenBack,
    isCourtesy: best === null && 1 - share <= temper.respectWithinShare,
    isUnmoved: isOffence || isHaggling || terms.depositShare < temper.leastDepositShare,
    stepShare,
  }
}

/** An offer as a share of his own price on the same terms. */
export function offeredShare(talk: Readonly<Talk>, terms: Package, scenario: Scenario): number {
  return terms.unitPriceUsd / openingFor(talk, terms, scenario)
}

/** An offer this far under our best one is a word taken back. */
const takenBackShare = 0.005

/** Rounds that an offer costs, besides its own: an offence by his temper, a word taken back one at least. */
export function roundsLost(state: Readonly<GameState>, talk: Readonly<Talk>, said: Heard, scenario: Scenario): number {
  if (!said.isOffence) return 0
  const lost = Math.round(temperOf(state, talk, scenario).offenceRounds)
  return said.isTakenBack ? Math.max(1, lost) : lost
}

/** Moves him on his way by what he has heard in this round (Faratin, Sierra and Jennings 1998: time and behaviour). */
export function moveHim(state: Readonly<GameState>, talk: Talk, said: Heard, scenario: Scenario): void {
  if (said.isUnmoved) return
  const temper = temperOf(state, talk, scenario)
  const most = mostCome(state, talk, scenario)
  const curve = concessionCurves[temper.curve]
  const spent = (round: number): number => clamp(round / Math.max(1, temper.rounds - 1), 0, 1)
  const time = temper.timeShare * most * (curve(spent(talk.round)) - curve(spent(talk.round - 1)))
  comeFurther(talk.gains, 'time', time, most)
  if (said.isCourtesy) comeFurther(talk.gains, 'respect', temper.respectShare * most, most)
  comeFurther(talk.gains, 'reciprocity', temper.reciprocityShare * most * (said.stepShare / 0.1), most)
}

/** What he asks for these terms now, with its reasons: the public ask on these terms, and the steps of his own. */
export function counterFor(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: Package,
  scenario: Scenario,
): Waterfall {
  return steppedDown(openingFor(talk, terms, scenario), limitFor(state, talk, terms, scenario), talk.gains)
}

/** A price on the way from an opening to a limit, in US dollars; each gain is a hidden part of it. */
export function steppedDown(openingUsd: number, limitUsd: number, gains: Readonly<Gains>): Waterfall {
  const price = waterfall('bargain.opening', openingUsd)
  for (const name of gainNames) price.plus(`bargain.${name}`, gains[name] * (limitUsd - openingUsd), 'hidden')
  return price
}
