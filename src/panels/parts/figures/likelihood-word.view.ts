import type { Scenario } from '../../../sim/level/scenario'

/** A likelihood word of the level, with its chance. */
interface LikelihoodWord {
  /** The word as levels write it, such as `almostCertain`. */
  word: string
  /** 0 to 1. */
  chance: number
}

/** The level's likelihood words in ascending order. */
export function likelihoodWords(scenario: Scenario): LikelihoodWord[] {
  return Object.entries(scenario.likelihoods)
    .map(([word, chance]) => ({ word, chance }))
    .sort((a, b) => a.chance - b.chance)
}

/** The word nearest to a chance (0 to 1); the smaller one in a tie. */
export function likelihoodWordFor(chance: number, scenario: Scenario): string {
  const [first, ...rest] = likelihoodWords(scenario)
  if (first === undefined) throw new Error('this level has no words for a chance')
  const nearer = (best: LikelihoodWord, next: LikelihoodWord) =>
    Math.abs(next.chance - chance) < Math.abs(best.chance - chance) ? next : best
  return rest.reduce(nearer, first).word
}
