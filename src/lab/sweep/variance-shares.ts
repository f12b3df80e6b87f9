/** Decomposition of the score's variance; the three shares add up to 1. */
export interface VarianceShares {
  /** Main effect of the seed: luck that is the same for every plan. */
  seed: number
  /** Main effect of the plan. */
  plan: number
  /** Interaction of plan and seed: luck to which judgement can respond. */
  interaction: number
}

/**
 * Decomposes the variance of scores by seed and plan (two-way layout without repetition; Fisher 1925).
 *
 * Takes one score for each plan and seed, the same seeds for all plans; null where nothing varies or a game is missing.
 */
export function varianceSharesOf(scores: Readonly<Record<string, readonly number[]>>): VarianceShares | null {
  const rows = Object.values(scores)
  const games = rows[0]?.length ?? 0
  if (rows.length < 2 || games < 2 || rows.some((row) => row.length !== games)) return null
  const all = meanOf(rows.map(meanOf))
  const ofSeeds = Array.from({ length: games }, (_, seed) => meanOf(rows.map((row) => row[seed] ?? 0)))
  const total = squares(rows.flat(), all)
  if (total === 0) return null
  const seed = (squares(ofSeeds, all) * rows.length) / total
  const plan = (squares(rows.map(meanOf), all) * games) / total
  return { seed, plan, interaction: Math.max(0, 1 - seed - plan) }
}

/** The mean; 0 of an empty list. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** The sample standard deviation (n − 1); 0 of fewer than two numbers. */
export function standardDeviationOf(numbers: readonly number[]): number {
  return numbers.length < 2 ? 0 : Math.sqrt(squares(numbers, meanOf(numbers)) / (numbers.length - 1))
}

function squares(numbers: readonly number[], around: number): number {
  return numbers.reduce((sum, number) => sum + (number - around) * (number - around), 0)
}
