import { clamp, exp, log } from '../../kernel/math'
import type { RuleBelief } from '../state/state'

/** Updates a probability by multiplying its odds by a likelihood ratio (Bayes' rule). */
export function updateByLikelihoodRatio(chance: number, ratio: number): number {
  if (ratio === 1) return chance
  const odds = (clamp(chance, 0.0001, 0.9999) / (1 - clamp(chance, 0.0001, 0.9999))) * ratio
  return clamp(odds / (1 + odds), 0.001, 0.999)
}

/** Updates the market's and the player's belief by a likelihood ratio. */
export function updateBelief(belief: RuleBelief, ratio: number): void {
  belief.market = updateByLikelihoodRatio(belief.market, ratio)
  belief.own = updateByLikelihoodRatio(belief.own, ratio)
}

/** The weekly probability that is equivalent to one over a window: 1 − (1 − p)^(1/weeks). */
export function weeklyProbabilityOf(chance: number, weeks: number): number {
  return chance >= 1 ? 1 : 1 - exp(log(1 - chance) / weeks)
}
