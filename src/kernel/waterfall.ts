/**
 * A number with its reasons.
 *
 * Sums are terms; products are the change that each factor makes when it is applied, in order. What is shown adds up
 * exactly to what is shown: parts are rounded to the total's grain by largest remainder.
 */
export type Openness = 'public' | 'inferable' | 'hidden'

export interface Part {
  /** The key of the words for this part. */
  code: string
  /** In the unit of the total. */
  amount: number
  openness: Openness
}

export interface Sum {
  /** Rounded to the grain. */
  total: number
  parts: Part[]
}

export interface Waterfall {
  plus(code: string, amount: number, openness?: Openness): Waterfall
  times(code: string, factor: number, openness?: Openness): Waterfall
  /** The unrounded total so far. */
  value(): number
  /** Rounds to multiples of `grain` (whole, or one over a whole number: 1, 10, 0.1, 0.5); the parts add up exactly to the total. */
  sum(grain?: number): Sum
}

/** Starts a sum of named parts. */
export function waterfall(code: string, amount: number, openness: Openness = 'public'): Waterfall {
  const parts: Part[] = [{ code, amount, openness }]
  let total = amount
  const self: Waterfall = {
    plus(nextCode, nextAmount, nextOpenness = 'public') {
      parts.push({ code: nextCode, amount: nextAmount, openness: nextOpenness })
      total += nextAmount
      return self
    },
    times(nextCode, factor, nextOpenness = 'public') {
      return self.plus(nextCode, total * (factor - 1), nextOpenness)
    },
    value: () => total,
    sum(grain = 1) {
      return roundedSum(parts, grain)
    },
  }
  return self
}

function roundedSum(parts: readonly Part[], grain: number): Sum {
  const exact = parts.reduce((sum, part) => sum + part.amount, 0)
  const grains = Math.round(exact / grain)
  const floors = parts.map((part) => Math.floor(part.amount / grain))
  const order = parts
    .map((part, index) => ({ index, rest: part.amount / grain - Math.floor(part.amount / grain) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  let missing = grains - floors.reduce((sum, whole) => sum + whole, 0)
  for (const { index } of order) {
    if (missing <= 0) break
    floors[index] = (floors[index] ?? 0) + 1
    missing -= 1
  }
  const scale = (whole: number): number => (grain < 1 ? Math.round(whole) / Math.round(1 / grain) : whole * grain) + 0
  return {
    total: scale(grains),
    parts: parts.map((part, index) => ({ ...part, amount: scale(floors[index] ?? 0) })),
  }
}
