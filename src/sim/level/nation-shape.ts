import { z } from 'zod'
import { bandShape, chipFiguresShape } from './chips-and-rules'
import { type NationConstantName, type NationDateName, unitAndMeaningByNationConstant } from './nation-constants'
import { type NationParameterName, unitAndMeaningByNationParameter } from './nation-parameters'
import { dateShape, figureOriginFields, idShape, shareShape, type WithoutFigureSources } from './shapes'

const parameterShape = z
  .strictObject({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    unit: z.string().min(1),
    ...figureOriginFields,
    /** Not fitted: drawn from its range with the same luck in every structure. */
    isFree: z.boolean().optional(),
    byStructure: z
      .partialRecord(
        z.enum(['pull', 'bottleneck', 'state']),
        z.strictObject({ low: z.number(), high: z.number(), assumption: z.string().min(1).max(300) }),
      )
      .optional(),
  })
  .refine(({ low, high, value }) => low <= value && value <= high, { message: 'needs low ≤ value ≤ high' })

const constantShape = z
  .strictObject({
    value: z.number(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.string().min(1),
    ...figureOriginFields,
  })
  .refine(({ low, high, value }) => (low ?? value) <= value && value <= (high ?? value), {
    message: 'needs low ≤ value ≤ high',
  })
const dateConstantShape = z.strictObject({ value: dateShape, unit: z.string().min(1), ...figureOriginFields })

const dated = { announcedOn: dateShape, inForceOn: dateShape, ...figureOriginFields }
/** Weeks in which buyers expect the rule before it takes force; they expect it from its announcement in any case. */
const rumourWeeks = z.int().min(0).max(52)

/** A rule of either capital, by what it acts on. */
const nationRuleShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('chips'),
    ...dated,
    rumourWeeks,
    bands: z.array(bandShape).min(1),
    replaces: z.array(idShape).optional(),
  }),
  z.strictObject({ kind: z.literal('licences'), ...dated, grantedShare: shareShape, feeShare: shareShape }),
  z.strictObject({
    kind: z.literal('tools'),
    ...dated,
    strength: z.number().min(0).max(2),
    /** Whether other countries made it. */
    byAllies: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('foundry'), ...dated, strength: shareShape }),
  z.strictObject({ kind: z.literal('dieBank'), ...dated, strength: shareShape }),
  z.strictObject({ kind: z.literal('memory'), ...dated, rumourWeeks }),
  z.strictObject({ kind: z.literal('offshore'), ...dated, strength: shareShape }),
  z.strictObject({ kind: z.literal('enforcement'), ...dated, strength: shareShape }),
  z.strictObject({
    kind: z.literal('guidance'),
    ...dated,
    of: z.enum(['largeCards', 'smallCards', 'purchases']),
    /** The parameter with the share that the home government lets through or asks for. */
    by: z.enum(['beijingLarge', 'beijingLater', 'beijingSmall', 'homeQuota']),
  }),
])

export type NationRule = WithoutFigureSources<z.infer<typeof nationRuleShape>>

/** A policy: rules taken from the table or another policy, with some left out and some added. */
export const nationPolicyShape = z.strictObject({
  basedOn: idShape.optional(),
  takes: z.array(idShape).optional(),
  without: z.array(idShape).optional(),
  rules: z.record(idShape, nationRuleShape).optional(),
  ...figureOriginFields,
})

export type NationPolicy = WithoutFigureSources<z.infer<typeof nationPolicyShape>>

const generationShape = z.strictObject({
  figures: chipFiguresShape,
  listPriceUsd: z.number().positive(),
  /** Day on which the generation is half of the world's supply. */
  halfRampOn: dateShape,
  ...figureOriginFields,
})

const homeGenerationShape = z.strictObject({
  /** The chip of the game that this generation is. */
  chip: idShape,
  fp16TflopsDense: z.number().positive(),
  memBandwidthGBs: z.number().positive(),
  interconnectGBs: z.number().positive(),
  dies: z.number().positive(),
  memoryStacks: z.number().positive(),
  listPriceUsd: z.number().positive(),
  /** Servers, network and power that a card needs. */
  systemCostUsd: z.number().positive(),
  halfRampOn: dateShape,
  rampWeeks: z.number().positive(),
  ...figureOriginFields,
})

const seriesShape = z.strictObject({ unit: z.string(), values: z.array(z.number()).min(4), ...figureOriginFields })

/** A reported figure; `fit` ones tune the parameters, `validation` ones are only compared. */
const targetShape = z.strictObject({
  id: z.string().min(1),
  use: z.enum(['fit', 'validation']),
  measure: z.enum([
    'vendorRevenue',
    'lawfulSales',
    'foreignCards',
    'domesticCards',
    'allCards',
    'domesticShare',
    'domesticValueShare',
    'ascendCards',
    'computeCutCards',
    'divertedCards',
    'divertedPremium',
    'yieldShare',
    'wafersPerMonth',
    'industry',
    'largestRun',
    'worldRun',
    'monthsBehind',
  ]),
  from: dateShape,
  to: dateShape,
  value: z.number(),
  scale: z.enum(['log', 'plain']),
  /** Standard deviation in the likelihood, on the scale. */
  sd: z.number().positive(),
  /** The model's 10, 50 and 90 % when this figure was first compared; kept as it was. */
  firstLook: z.tuple([z.number(), z.number(), z.number()]).optional(),
  ...figureOriginFields,
})

export const nationFileShape = z.strictObject({
  start: dateShape,
  weeks: z.int().min(52).max(520),
  place: idShape,
  worldGenerations: z.record(idShape, generationShape),
  homeGenerations: z.strictObject({
    single: homeGenerationShape,
    double: homeGenerationShape,
    next: homeGenerationShape,
  }),
  smallCards: z.strictObject({
    /** The part that a density rule catches, and the one that is left. */
    strongest: chipFiguresShape,
    remaining: chipFiguresShape,
    usefulness2022: z.number().positive(),
    usefulnessGrowth: z.number(),
    ...figureOriginFields,
  }),
  design: z.strictObject({
    marginShare: shareShape,
    linkStepGBs: z.number().positive(),
    clusterChips: z.number().positive(),
    linkLossAt256: z.number().positive(),
    memoryGain: z.number().min(1),
    memoryMostGBs: z.number().positive(),
    ...figureOriginFields,
  }),
  worldRevenue: z.strictObject({ firstQuarterFrom: dateShape, dataCentre: seriesShape, rest: seriesShape }),
  shocks: z.record(
    z.enum(['chat', 'serving', 'reasoning', 'openWeights']),
    z.strictObject({ on: dateShape, ...figureOriginFields }),
  ),
  targets: z.array(targetShape),
  parameters: z.strictObject(
    Object.fromEntries(Object.keys(unitAndMeaningByNationParameter).map((name) => [name, parameterShape])) as Record<
      NationParameterName,
      typeof parameterShape
    >,
  ),
  constants: z.strictObject(
    Object.fromEntries(
      Object.entries(unitAndMeaningByNationConstant).map(([name, [unit]]) => [
        name,
        unit === 'date' ? dateConstantShape : constantShape,
      ]),
    ) as { [N in NationConstantName]: N extends NationDateName ? typeof dateConstantShape : typeof constantShape },
  ),
  rules: z.record(idShape, nationRuleShape),
  policies: z.record(idShape, nationPolicyShape),
})

/** The checked file `levels/nation.json`. */
export type NationFile = z.infer<typeof nationFileShape>
