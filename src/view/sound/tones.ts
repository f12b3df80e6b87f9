/** One short tone of a sonified curve. */
export interface SonifiedCurveTone {
  /** Seconds from the curve's first tone. */
  at: number
  seconds: number
  hz: number
  /** Stereo position from −1 (left) to 1 (right). */
  pan: number
}

/** A curve as a run of tones. */
export interface SonifiedCurve {
  id: string
  tones: readonly SonifiedCurveTone[]
  /** The first and the last known value; null where there is none. */
  first: number | null
  last: number | null
  /** Seconds from the press: start of the description, start of the tones, and end. */
  saidAt: number
  soundsAt: number
  overAt: number
}

interface Curve {
  id: string
  /** null where unknown. */
  values: readonly (number | null)[]
}

/** The pitch range: two octaves that small loudspeakers and old ears can reproduce. */
export const lowestCurveToneHz = 220
export const highestCurveToneHz = 880
/** Any curve lasts so many seconds, and has at most so many tones. */
const runSeconds = 3.6
const tonesAtMost = 30
const longestTone = 0.8
/** Share of its slot for which a tone sounds, so that tones do not overlap. */
const soundingShare = 0.9
/** Seconds for the description of each curve, and for the pause after it. */
const wordsSeconds = 1.4
const breathSeconds = 0.4
/** Stereo position of the ends. */
const widest = 0.8

/** The curves of a chart, one after another; `span` is the range of the value axis. */
export function sonifyCurves(
  curves: readonly Curve[],
  places: readonly number[],
  span: readonly [number, number],
): SonifiedCurve[] {
  const each = wordsSeconds + runSeconds + breathSeconds
  return curves.map(({ id, values }, index) => {
    const known = values.filter((value) => value !== null)
    const saidAt = index * each
    const soundsAt = saidAt + wordsSeconds
    return {
      id,
      tones: tonesOfCurve(values, places, span),
      first: known[0] ?? null,
      last: known.at(-1) ?? null,
      saidAt,
      soundsAt,
      overAt: soundsAt + (known.length === 0 ? 0 : runSeconds),
    }
  })
}

/** A curve as tones, from left to right as drawn: a higher value has a higher pitch, an unknown one is silent. */
export function tonesOfCurve(
  values: readonly (number | null)[],
  places: readonly number[],
  span: readonly [number, number],
): SonifiedCurveTone[] {
  const slots = slotted(values, places)
  const slotSeconds = runSeconds / slots.length
  return slots.flatMap((value, slot) =>
    value === null
      ? []
      : {
          at: slot * slotSeconds,
          seconds: Math.min(soundingShare * slotSeconds, longestTone),
          hz: pitchHzOfCurveValue(value, span),
          pan: slots.length === 1 ? 0 : widest * ((2 * slot) / (slots.length - 1) - 1),
        },
  )
}

/** Equal steps of a value are equal musical intervals; a constant curve is in the middle. */
export function pitchHzOfCurveValue(value: number, [lowest, highest]: readonly [number, number]): number {
  const share = highest > lowest ? (value - lowest) / (highest - lowest) : 0.5
  return lowestCurveToneHz * (highestCurveToneHz / lowestCurveToneHz) ** Math.min(1, Math.max(0, share))
}

/** The mean of the known values in each of equal stretches of the axis; null where there is none. */
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
