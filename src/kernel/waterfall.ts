/**
 * A number with its parts.
 *
 * Sums are terms; a factor's part is the change that it makes when applied in order. Parts are rounded by largest
 * remainder, so that displayed parts add up exactly to the displayed total.
 */
type Visibility = 'public' | 'inferable' | 'hidden'

export interface WaterfallPart {
  /** The message key of this part. */
  code: string
  /** In the total's unit. */
  amount: number
  openness: Visibility
}

export interface RoundedWaterfall {
  /** Rounded to the grain. */
  total: number
  parts: WaterfallPart[]
}

export interface Waterfall {
  plus(code: string, amount: number, openness?: Visibility): Waterfall
  times(code: string, factor: number, openness?: Visibility): Waterfall
  /** The unrounded total so far. */
  value(): number
  /** Rounds to multiples of `grain` (an integer or the inverse of one: 1, 10, 0.1, 0.5); parts add up to the total. */
  sum(grain?: number): RoundedWaterfall
}

interface Running extends Waterfall {
  running: number
  parts: WaterfallPart[]
}

/** Shared methods, since many waterfalls are created each week. */
const methods = {
  plus(this: Running, code: string, amount: number, openness: Visibility = 'public'): Waterfall {
    this.parts.push({ code, amount, openness })
    this.running += amount
    return this
  },
  times(this: Running, code: string, factor: number, openness: Visibility = 'public'): Waterfall {
    return this.plus(code, this.running * (factor - 1), openness)
  },
  value(this: Running): number {
    return this.running
  },
  sum(this: Running, grain = 1): RoundedWaterfall {
    return roundedSum(this.parts, grain)
  },
}

/** Starts a sum of named parts. */
export function startWaterfall(code: string, amount: number, openness: Visibility = 'public'): Waterfall {
  const made: Running = Object.create(methods)
  made.running = amount
  made.parts = [{ code, amount, openness }]
  return made
}

function roundedSum(parts: readonly WaterfallPart[], grain: number): RoundedWaterfall {
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
  return { total: scale(grains), parts: parts.map((part, index) => ({ ...part, amount: scale(floors[index] ?? 0) })) }
}
