import type { Scenario } from '../../../sim/level/scenario'

/** The level's likelihood words, such as `almostCertain`, with their chances (0 to 1) in ascending order. */
export function likelihoodWordsWithChancesOf(scenario: Scenario) {
  return Object.entries(scenario.likelihoods)
    .map(([word, chance]) => ({ word, chance }))
    .sort((a, b) => a.chance - b.chance)
}

/** The word nearest to a chance (0 to 1); the smaller one in a tie. */
export function likelihoodWordFor(chance: number, scenario: Scenario): string {
  const [first, ...rest] = likelihoodWordsWithChancesOf(scenario)
  if (first === undefined) throw new Error('this level has no words for a chance')
  const distance = (each: { chance: number }) => Math.abs(each.chance - chance)
  return rest.reduce((best, next) => (distance(next) < distance(best) ? next : best), first).word
}
