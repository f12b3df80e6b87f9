import { z } from 'zod'
import { dateShape, figureShape, idReferenceShape, idShape, type WithoutFigureSources, weekCountShape } from './shapes'

export const chipFiguresShape = z.strictObject({
  fp16TflopsDense: z.number().positive().nullable(),
  fp8TflopsDense: z.number().positive().nullable(),
  int8TopsDense: z.number().positive().nullable(),
  dieAreaMm2: z.number().positive().nullable(),
  /** The part of the die area made with planar transistors, which performance density leaves out. */
  planarDieAreaMm2: z.number().min(0).optional(),
  interconnectGBs: z.number().min(0).nullable(),
  memBandwidthGBs: z.number().positive().nullable(),
  memoryGB: z.number().positive().nullable(),
  tdpW: z.number().positive().nullable(),
  datacentre: z.boolean(),
})

export type ChipFigures = z.infer<typeof chipFiguresShape>

/** Weekly production of a chip at its maker. */
const madeShape = z.strictObject({
  waferStartsPerWeek: figureShape,
  waferGrowthPerWeek: figureShape,
  diesPerWafer: figureShape,
  yieldStartShare: figureShape,
  yieldMaxShare: figureShape,
  /** Share by which cost falls with each doubling of cumulative output (Wright 1936). */
  costFallPerDoubling: figureShape,
  cumulativeStartUnits: figureShape,
  memoryStacksPerChip: figureShape,
  memoryStockStacks: figureShape,
  memoryStacksPerWeek: figureShape,
})

export const chipShape = z.strictObject({
  vendor: idReferenceShape('vendors'),
  /** Whose export rules reach the chip, also by tools used to make it elsewhere (foreign-direct-product rule). */
  origin: idShape,
  role: z.enum(['imported', 'domestic']).meta({ description: 'What a strategy and the hall treat it as.' }),
  stack: idReferenceShape('stacks'),
  availableFrom: dateShape,
  figures: chipFiguresShape,
  mfuShare: figureShape,
  listPriceUsd: figureShape,
  made: madeShape.optional(),
  /** Imports into the country a week, where they differ from the level's usual. */
  importedUnitsPerWeek: figureShape.optional(),
  /** The previous generation; this one unlocks when the vendor's cumulative research passes the threshold. */
  follows: z.strictObject({ chip: idReferenceShape('chips'), unlockResearchUsd: figureShape }).optional(),
  /** The chip whose die the vendor cuts down for this compliant design. */
  designedFrom: z
    .strictObject({
      chip: idReferenceShape('chips'),
      delayWeeks: figureShape,
      memBandwidthGBs: z.number().positive().optional(),
    })
    .optional(),
  source: z.array(idReferenceShape('sources')).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  contested: z.boolean().optional(),
})
export type Chip = WithoutFigureSources<z.infer<typeof chipShape>>

const thresholdShape = z.strictObject({
  figure: z.enum(['tpp', 'densityTppPerMm2', 'interconnectGBs', 'memBandwidthGBs', 'ioAndMemoryGBs']),
  atLeast: z.number().optional(),
  below: z.number().optional(),
})
export type Threshold = WithoutFigureSources<z.infer<typeof thresholdShape>>

export const bandShape = z.strictObject({
  status: z.enum(['denied', 'licence', 'notification']),
  /** Applies to parts designed or marketed for data centres, and to any part at or above this TPP. */
  datacentreOrTppAtLeast: z.number().optional(),
  /** The rule matches if all thresholds of at least one group hold. */
  any: z.array(z.array(thresholdShape).min(1)).min(1),
})
export type RuleBand = WithoutFigureSources<z.infer<typeof bandShape>>

export const ruleShape = z.strictObject({
  announcedOn: dateShape,
  inForceOn: dateShape,
  /** Half width, in weeks, of the triangular distribution around the historical date; 0 = as dated. */
  drawnWithinWeeks: weekCountShape,
  /** `import`: a rule of the destination's capital; otherwise the origin's capital decides on the export. */
  gate: z.enum(['export', 'import']).optional(),
  origins: z.array(idShape).min(1),
  destinations: z.array(idShape).min(1),
  /** The only vendors that the rule reaches, such as those that got a letter. */
  vendors: z.array(idReferenceShape('vendors')).min(1).optional(),
  bands: z.array(bandShape).min(1),
  replaces: z.array(idReferenceShape('rules')).optional(),
  /** A letter that may bring part of this rule into force early. */
  hastenedBy: z
    .strictObject({ rule: idReferenceShape('rules'), afterWeeks: weekCountShape, chance: figureShape })
    .optional(),
  /** Whether the rule exists only as the letter that brings another forward. */
  onlyByHaste: z.boolean().optional(),
  undelivered: z.enum(['voided', 'held', 'licence']),
  /** Chance that a licence under this rule is granted, where it differs from the level's. */
  licenceChance: figureShape.optional(),
  /**
   * In force like any other, but without effect on market premiums, vendors' designs and the weeks since the last rule.
   */
  aside: z.boolean().optional(),
  /**
   * The rule of the national model that this one stands for; without it the one with its id, or its own bands. `none`: the
   * nation has no such rule.
   */
  nationRule: idShape.optional(),
  chance: figureShape.optional(),
  source: z.array(idReferenceShape('sources')).min(1),
  contested: z.boolean().optional(),
})
export type Rule = WithoutFigureSources<z.infer<typeof ruleShape>>
