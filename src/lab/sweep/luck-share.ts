/** How the score's variance divides; the three shares add up to 1. */
export interface LuckShare {
  /** The seed's alone: luck that treats every plan alike. */
  seed: number
  /** The plan's alone. */
  plan: number
  /** How well a plan fits a seed: luck that judgement can meet. */
  fit: number
}

/**
 * Divides the variance of scores by seed and plan (a two-way layout without repetition; Fisher 1925).
 *
 * Takes a score for each plan and seed, the same seeds for all plans; null where nothing varies or a game is missing.
 */
export function luckShareOf(scores: Readonly<Record<string, readonly number[]>>): LuckShare | null {
  const rows = Object.values(scores)
  const games = rows[0]?.length ?? 0
  if (rows.length < 2 || games < 2 || rows.some((row) => row.length !== games)) return null
  const all = meanOf(rows.map(meanOf))
  const ofSeeds = Array.from({ length: games }, (_, seed) => meanOf(rows.map((row) => row[seed] ?? 0)))
  const total = squares(rows.flat(), all)
  if (total === 0) return null
  const seed = (squares(ofSeeds, all) * rows.length) / total
  const plan = (squares(rows.map(meanOf), all) * games) / total
  return { seed, plan, fit: Math.max(0, 1 - seed - plan) }
}

/** The mean of some numbers; 0 of none. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** The standard deviation of some numbers. */
export function deviationOf(numbers: readonly number[]): number {
  return numbers.length < 2 ? 0 : Math.sqrt(squares(numbers, meanOf(numbers)) / (numbers.length - 1))
}

function squares(numbers: readonly number[], around: number): number {
  return numbers.reduce((sum, number) => sum + (number - around) * (number - around), 0)
}
