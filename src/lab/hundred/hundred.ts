import { at } from '../../kernel/at'
import { draw, drawIndex, seedBitsOf } from '../../kernel/luck'
import type { Scenario } from '../../sim/level/scenario'
import { type SessionMinutes, simulateGame } from '../run'
import { createStrategyFromPlan } from '../strategies'
import type { StrategyPlan } from '../strategies/plan'
import { strategyPlans } from '../strategies/plans'

/** Input of a hundred scripted games in the world of a played game. */
export interface HundredGamesRequest {
  scenario: Scenario
  seed: string
  asItHappened: boolean
  /** The interval between decisions, the same as the player's. */
  cut: SessionMinutes
  /** The number of games already known, which are skipped. */
  skip: number
}

/** One scripted game of the hundred. */
export interface ScriptedGameResult {
  plan: string
  score: number
  /** log10 of effective FLOP by which the named rival's best model ended ahead of the firm's own. */
  rivalAheadLog10: number
}

/** Games per plan. */
const timesEach = 20

/** Number of games in all. */
export const scriptedGameCount = timesEach * Object.keys(strategyPlans).length

const tactics: readonly StrategyPlan['tactic'][] = ['tough', 'linear', 'soft', 'tit-for-tat']
const deposits = [0.1, 0.3, 0.5] as const
const answers: readonly StrategyPlan['answers'][] = ['leaves', 'acts']

/**
 * Plays a hundred games of one world: the same seed, dates, rumours and distributors.
 *
 * Scripts are deterministic, so each of the five plans is played once unchanged and then in nineteen variants of
 * timing, size, tactic and dilemma answers. Plans alternate, so that an early result is unbiased.
 */
export function* playHundredGames({
  scenario,
  seed,
  asItHappened,
  cut,
  skip,
}: HundredGamesRequest): Generator<ScriptedGameResult> {
  const ids = Object.keys(strategyPlans)
  for (let n = skip; n < scriptedGameCount; n += 1) {
    const id = ids[n % ids.length] ?? ''
    const plan = createPlanVariant(at(strategyPlans, id), id, Math.floor(n / ids.length), seed)
    const { score, series } = simulateGame(scenario, createStrategyFromPlan(id, plan), seed, { cut, asItHappened })
    const last = (name: string): number => series[name]?.at(-1) ?? 0
    yield { plan: id, score, rivalAheadLog10: last('rivalLog10') - last('log10') }
  }
}

/** A variant of a plan with changed timing, size, tactic and answers; the first is the plan itself. */
export function createPlanVariant(plan: StrategyPlan, id: string, nth: number, seed: string): StrategyPlan {
  if (nth === 0) return plan
  const luck = { seedBits: seedBitsOf(`${seed} hundred`), week: nth }
  const between = (low: number, high: number, what: string): number => low + (high - low) * draw(luck, what, id)
  const later = between(0.6, 1.6, 'later')
  const larger = between(0.6, 1.4, 'larger')
  const week = (written: number): number => Math.round(written * later)
  const chips = (written: number): number => Math.round(written * larger)
  return {
    ...plan,
    tactic: tactics[drawIndex(luck, 'tactic', id, tactics.length)] ?? plan.tactic,
    importedDepositShare: deposits[drawIndex(luck, 'deposit', id, deposits.length)] ?? plan.importedDepositShare,
    importedUntilWeek: week(plan.importedUntilWeek),
    domesticFromWeek: week(plan.domesticFromWeek),
    inlandFromWeek: week(plan.inlandFromWeek),
    migrationFromWeek: week(plan.migrationFromWeek),
    trainFromWeek: week(plan.trainFromWeek),
    cloudFromWeek: week(plan.cloudFromWeek),
    apiWeek: week(plan.apiWeek),
    enterpriseWeek: week(plan.enterpriseWeek),
    imported: chips(plan.imported),
    answerChips: chips(plan.answerChips),
    domestic: chips(plan.domestic),
    cloudChips: chips(plan.cloudChips),
    inlandMw: plan.inlandMw * larger,
    coastMw: plan.coastMw * larger,
    cashFloorUsd: plan.cashFloorUsd * between(0.5, 1.5, 'floor'),
    trainShare: Math.min(1, plan.trainShare * between(0.6, 2.5, 'trainShare')),
    trainWeeks: Math.round(plan.trainWeeks * between(0.6, 2.5, 'trainWeeks')),
    answers: answers[drawIndex(luck, 'answers', id, answers.length)] ?? plan.answers,
  }
}
