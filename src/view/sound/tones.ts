/** One short tone of a curve that is heard. */
export interface Tone {
  /** Seconds from the curve's first. */
  at: number
  seconds: number
  hz: number
  /** From −1, left, to 1, right. */
  pan: number
}

/** A curve as a run of tones. */
export interface HeardCurve {
  id: string
  tones: readonly Tone[]
  /** The first and the last value that is known; null where none is. */
  first: number | null
  last: number | null
  /** Seconds from the press: when it is told in words, when it begins to sound, and when it is over. */
  saidAt: number
  soundsAt: number
  overAt: number
}

interface Curve {
  id: string
  /** null where nothing is known. */
  values: readonly (number | null)[]
}

/** The lowest and the highest tone: two octaves that small loudspeakers and old ears still have. */
export const lowestHz = 220
export const highestHz = 880
/** However long the curve, it is heard in so many seconds, and in so many tones at most. */
const runSeconds = 3.6
const tonesAtMost = 30
const longestTone = 0.8
/** A tone ends a little before the next begins: none runs into another. */
const soundingShare = 0.9
/** The words before each curve have so long; after it there is a breath. */
const wordsSeconds = 1.4
const breathSeconds = 0.4
/** How far to the sides the ends are heard. */
const widest = 0.8

/** The curves of a chart, one after another; `span` is the lowest and the highest value that is drawn. */
export function heardCurves(
  curves: readonly Curve[],
  places: readonly number[],
  span: readonly [number, number],
): HeardCurve[] {
  const each = wordsSeconds + runSeconds + breathSeconds
  return curves.map(({ id, values }, index) => {
    const known = values.filter((value) => value !== null)
    const saidAt = index * each
    const soundsAt = saidAt + wordsSeconds
    return {
      id,
      tones: tonesOf(values, places, span),
      first: known[0] ?? null,
      last: known.at(-1) ?? null,
      saidAt,
      soundsAt,
      overAt: soundsAt + (known.length === 0 ? 0 : runSeconds),
    }
  })
}

/** A curve as tones: from left to right as it is drawn, the higher the higher, silent where nothing is known. */
export function tonesOf(
  values: readonly (number | null)[],
  places: readonly number[],
  span: readonly [number, number],
): Tone[] {
  const slots = slotted(values, places)
  const slotSeconds = runSeconds / slots.length
  return slots.flatMap((value, slot) =>
    value === null
      ? []
      : {
          at: slot * slotSeconds,
          seconds: Math.min(soundingShare * slotSeconds, longestTone),
          hz: hzOf(value, span),
          pan: slots.length === 1 ? 0 : widest * ((2 * slot) / (slots.length - 1) - 1),
        },
  )
}

/** Equal steps of a value are equal steps to the ear; what never changes is in the middle. */
export function hzOf(value: number, [lowest, highest]: readonly [number, number]): number {
  const share = highest > lowest ? (value - lowest) / (highest - lowest) : 0.5
  return lowestHz * (highestHz / lowestHz) ** Math.min(1, Math.max(0, share))
}

/** The mean of what is known in each of equal stretches of the axis; null where nothing is. */
function slotted(values: readonly (number | null)[], places: readonly number[]): (number | null)[] {
  const count = Math.max(1, Math.min(tonesAtMost, values.length))
  const first = places[0] ?? 0
  const length = (places[values.length - 1] ?? first) - first
  const slots = Array.from({ length: count }, () => ({ sum: 0, known: 0 }))
  values.forEach((value, index) => {
    const share = length > 0 ? ((places[index] ?? first) - first) / length : 0
    const slot = slots[Math.min(count - 1, Math.floor(share * count))]
    if (value === null || !slot) return
    slot.sum += value
    slot.known += 1
  })
  return slots.map(({ sum, known }) => (known === 0 ? null : sum / known))
}
