import { z } from 'zod'
import { hedgeKinds } from './hedge-kinds'
import { idOf } from './names'
import { hiddenTraitsShapeOf } from './people-shapes'
import { figureShape, type WithoutSources, weeks } from './shapes'

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
  /** Ranges of the hidden traits, drawn per game. */
  hiddenTraits: hiddenTraitsShapeOf(figureShape),
  allocation: z.enum(['open', 'loyalty']),
  unsupported: z.boolean().optional(),
  /** Rents out compute and sells no chips, so there is no negotiation. */
  rentsOnly: z.boolean().optional(),
})
export type Distributor = WithoutSources<z.infer<typeof distributorShape>>

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
export type Rival = WithoutSources<z.infer<typeof rivalShape>>

export const intelligenceReportShape = z.strictObject({
  about: z.strictObject({ event: idOf('events').optional(), rule: idOf('rules').optional() }),
  costUsd: figureShape,
  fromWeek: weeks,
  untilWeek: weeks,
  accuracyShare: figureShape,
  /** Boundaries in weeks between the possible answers; empty = a yes or no question. */
  periodsAtWeeks: z.array(weeks),
})
export type IntelligenceReport = WithoutSources<z.infer<typeof intelligenceReportShape>>

export const hedgeShape = z.strictObject({
  kind: z.enum(hedgeKinds),
  feeUsd: figureShape,
  /** Weekly fee while the hedge is held, in addition to its price. */
  feeUsdPerWeek: figureShape.optional(),
  priceShare: figureShape,
  fromWeek: weeks,
  untilWeek: weeks,
  lastsWeeks: weeks,
})
export type Hedge = WithoutSources<z.infer<typeof hedgeShape>>
