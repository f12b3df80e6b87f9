/** Bounds of a quantity; all must hold. */
export interface Bounds {
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
  readonly above?: number | undefined
  readonly below?: number | undefined
  readonly is?: number | undefined
}

/** All parts must hold: words (vocabulary/conditions.ts), and quantities by name with their bounds. */
export type Condition = Readonly<{
  any?: readonly Condition[] | undefined
  all?: readonly Condition[] | undefined
  not?: Condition | undefined
  flag?: string | undefined
  week?: Bounds | undefined
  score?: Bounds | undefined
  [quantity: `${string}.${string}`]: Bounds | undefined
}>

/** One word (effects/effects.ts) and its input; the word's own shape has checked the input. */
export type Effect = Readonly<Record<string, unknown>>
