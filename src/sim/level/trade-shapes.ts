import { z } from 'zod'
import { hedgeKinds } from './hedge-kinds'
import { idOf } from './names'
import { privateShapeOf } from './people-shapes'
import { type Bare, figureShape, weeks } from './shapes'

export const distributorShape = z.strictObject({
  kind: z.enum(['server-maker', 'trading-house', 'dealer', 'cloud-operator', 'domestic-channel', 'grey']),
  place: idOf('places'),
  chips: z.array(idOf('chips')).min(1),
  portrait: z.string().max(40),
  marginShare: figureShape,
  startTrustShare: figureShape,
  restockPerWeek: figureShape,
  startStock: figureShape,
  reliabilityShare: figureShape,
  leadWeeks: figureShape,
  route: idOf('routes'),
  /** Private; each is drawn per game within these bounds. */
  privately: privateShapeOf(figureShape),
  allocation: z.enum(['open', 'loyalty']),
  unsupported: z.boolean().optional(),
  /** Lets machines and sells none: nobody talks with him about chips. */
  rentsOnly: z.boolean().optional(),
})
export type Distributor = Bare<z.infer<typeof distributorShape>>

export const routeShape = z.strictObject({
  from: idOf('places'),
  to: idOf('places'),
  by: z.enum(['sea', 'road', 'rail', 'air']),
  weeks: figureShape,
  slipChance: figureShape,
  lossChance: figureShape,
  seizureChance: figureShape,
  counterfeitShare: figureShape,
})

export const rivalShape = z.strictObject({
  kind: z.enum(['giant', 'tail', 'named']),
  needPerWeek: figureShape,
  needGrowthPerWeek: figureShape,
  stockpilesByFear: figureShape,
  capabilityStartLog10: figureShape,
  capabilityGrowthPerWeek: figureShape,
  revenueStartUsdPerWeek: figureShape,
  revenueGrowthPerWeek: figureShape,
})
export type Rival = Bare<z.infer<typeof rivalShape>>

export const signShape = z.strictObject({
  about: z.strictObject({ event: idOf('events').optional(), rule: idOf('rules').optional() }),
  costUsd: figureShape,
  fromWeek: weeks,
  untilWeek: weeks,
  accuracyShare: figureShape,
  /** Bounds (weeks) that part the answers; with none the answer is yes or no. */
  periodsAtWeeks: z.array(weeks),
})
export type Sign = Bare<z.infer<typeof signShape>>

export const hedgeShape = z.strictObject({
  kind: z.enum(hedgeKinds),
  feeUsd: figureShape,
  /** Paid every week while it is held, on top of what it costs at once. */
  feeUsdPerWeek: figureShape.optional(),
  priceShare: figureShape,
  fromWeek: weeks,
  untilWeek: weeks,
  lastsWeeks: weeks,
})
export type Hedge = Bare<z.infer<typeof hedgeShape>>
