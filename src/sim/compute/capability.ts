import { log10, pow10 } from '../../kernel/math'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

const weeksPerMonth = 4.345

/** log10 of the effective FLOP of the best finished model; the level's start value where there is none. */
export function capabilityLog10(state: Readonly<GameState>, scenario: Scenario): number {
  let best = scenario.parameters.research.startLog10
  for (const model of state.training.models) best = Math.max(best, model.log10Effective)
  return best
}

/**
 * Whether a finished run made the best model so far and was started by the player; only then is it announced at once.
 */
export function isBestManualRun(state: Readonly<GameState>, run: string, scenario: Scenario): boolean {
  const model = state.training.models.find(({ name }) => name === run)
  return !state.standingOrders.train && model?.log10Effective === capabilityLog10(state, scenario)
}

/** log10 of the effective FLOP of the world's best model this week. */
export function frontierLog10(week: number, scenario: Scenario): number {
  return scenario.parameters.research.frontierStartLog10 + scenario.parameters.research.frontierGrowthLog10 * week
}

/** Months behind the world's frontier. */
export function monthsBehind(state: Readonly<GameState>, scenario: Scenario): number {
  const gap = frontierLog10(state.week, scenario) - capabilityLog10(state, scenario)
  return Math.max(0, gap / (scenario.parameters.research.frontierGrowthLog10 * weeksPerMonth))
}

/** log10(FLOP × algorithmic efficiency) of a run that ends now, with the part carried over from the previous model. */
export function effectiveFlopLog10(
  state: Readonly<GameState>,
  flop: number,
  scenario: Scenario,
): { log10Flop: number; log10Effective: number } {
  const last = state.training.models[state.training.models.length - 1]
  const carried = last ? scenario.parameters.research.carryOverShare * pow10(last.log10Flop) : 0
  const log10Flop = log10(Math.max(1, flop + carried))
  return { log10Flop, log10Effective: log10Flop + state.training.efficiencyLog10 }
}
