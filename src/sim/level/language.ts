/** Bounds of a quantity; all must hold. */
export interface QuantityBounds {
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
  readonly above?: number | undefined
  readonly below?: number | undefined
  readonly is?: number | undefined
}

/** A conjunction of condition words (vocabulary/conditions.ts) and of quantities with bounds. */
export type Condition = Readonly<{
  any?: readonly Condition[] | undefined
  all?: readonly Condition[] | undefined
  not?: Condition | undefined
  flag?: string | undefined
  week?: QuantityBounds | undefined
  score?: QuantityBounds | undefined
  [quantity: `${string}.${string}`]: QuantityBounds | undefined
}>

/** One effect word (effects/effects.ts) with its input, checked by the word's own shape. */
export type Effect = Readonly<Record<string, unknown>>
