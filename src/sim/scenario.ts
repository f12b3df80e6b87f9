import { z } from 'zod'
import { partIds } from './parts'
import { conditionShape } from './vocabulary/conditions'
import { effectShape } from './vocabulary/effects'
import { idOf, idPattern, naming } from './vocabulary/names'
import { parametersShape } from './vocabulary/parameters'
import { favourShapeOf, privateShapeOf, temperShapeOf } from './vocabulary/people'
import { quantityNameShape } from './vocabulary/quantities'

/**
 * The level language's shape: what a level's JSON may say once `extends` has been merged.
 *
 * The same rows check a level, make its JSON Schema and give the types that the economy reads.
 * Every free number is a `figure`: value, unit, and a source or an assumption.
 */
export const idShape = z
  .string()
  .regex(idPattern)
  .meta({ description: 'An id: lower-case letters, digits and hyphens, at most 40.' })
const dateShape = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A date, YYYY-MM-DD.' })
const share = z.number().min(0).max(1)
const weeks = z.int().min(0).max(520)

/** A number with where it is from. */
export const figureShape = z
  .strictObject({
    value: z.number(),
    unit: z.string().min(1).max(60),
    source: z.string().min(1).max(200).optional(),
    assumption: z.string().min(1).max(400).optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    contested: z.boolean().optional(),
  })
  .refine((figure) => (figure.source === undefined) !== (figure.assumption === undefined), {
    message: 'needs a source or an assumption, and not both',
  })

export const chipFiguresShape = z.strictObject({
  fp16TflopsDense: z.number().positive().nullable(),
  fp8TflopsDense: z.number().positive().nullable(),
  int8TopsDense: z.number().positive().nullable(),
  dieAreaMm2: z.number().positive().nullable(),
  interconnectGBs: z.number().min(0).nullable(),
  memBandwidthGBs: z.number().positive().nullable(),
  memoryGB: z.number().positive().nullable(),
  tdpW: z.number().positive().nullable(),
  datacentre: z.boolean(),
})
export type ChipFigures = z.infer<typeof chipFiguresShape>

/** How a maker's output of a chip comes about, week by week. */
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

const chipShape = z.strictObject({
  vendor: idOf('vendors'),
  origin: idShape,
  role: z.enum(['imported', 'domestic']).meta({ description: 'What a strategy and the hall treat it as.' }),
  stack: idOf('stacks'),
  availableFrom: dateShape,
  figures: chipFiguresShape,
  mfuShare: figureShape,
  listPriceUsd: figureShape,
  made: madeShape.optional(),
  /** The generation before it: it unlocks when that vendor's cumulative research passes the threshold. */
  follows: z.strictObject({ chip: idOf('chips'), unlockResearchUsd: figureShape }).optional(),
  /** A part that the vendor would make in answer to a rule, cut down from this other chip's die. */
  answerFrom: z
    .strictObject({ chip: idOf('chips'), delayWeeks: figureShape, memBandwidthGBs: z.number().positive().optional() })
    .optional(),
  source: z.array(idOf('sources')).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  contested: z.boolean().optional(),
})
export type Chip = Bare<z.infer<typeof chipShape>>

const thresholdShape = z.strictObject({
  figure: z.enum(['tpp', 'densityTppPerMm2', 'interconnectGBs', 'memBandwidthGBs', 'ioAndMemoryGBs']),
  atLeast: z.number().optional(),
  below: z.number().optional(),
})
export type Threshold = Bare<z.infer<typeof thresholdShape>>

const bandShape = z.strictObject({
  status: z.enum(['denied', 'licence', 'notification']),
  /** Applies to parts designed or marketed for data centres, and to any part at or above this TPP. */
  datacentreOrTppAtLeast: z.number().optional(),
  /** All of a group must hold; one group is enough. */
  any: z.array(z.array(thresholdShape).min(1)).min(1),
})
export type Band = Bare<z.infer<typeof bandShape>>

const ruleShape = z.strictObject({
  announcedOn: dateShape,
  inForceOn: dateShape,
  /** Half width, in weeks, of the triangle around history in which the announcement is drawn; 0 = as dated. */
  drawnWithinWeeks: weeks,
  /** Announced to players of the level, or law before its first week. */
  origins: z.array(idShape).min(1),
  destinations: z.array(idShape).min(1),
  bands: z.array(bandShape).min(1),
  replaces: z.array(idOf('rules')).optional(),
  /** A letter that may bring part of this rule into force at once. */
  hastenedBy: z.strictObject({ rule: idOf('rules'), afterWeeks: weeks, chance: figureShape }).optional(),
  /** A rule that exists only as the hastening of another. */
  onlyByHaste: z.boolean().optional(),
  undelivered: z.enum(['voided', 'held', 'licence']),
  /** Bites like any other, but the market does not turn on it: premiums, vendors' answers and weeks since count from others. */
  aside: z.boolean().optional(),
  chance: figureShape.optional(),
  source: z.array(idOf('sources')).min(1),
  contested: z.boolean().optional(),
})
export type Rule = Bare<z.infer<typeof ruleShape>>

const stackShape = z.strictObject({
  role: z.enum(['imported', 'domestic']),
  startMaturityShare: figureShape,
  /** Useful training = scale × maturity^exponent. */
  trainingScale: figureShape,
  trainingExponent: figureShape,
  /** Useful inference = scale × (base + slope × maturity). */
  inferenceScale: figureShape,
  inferenceBase: figureShape,
  inferenceSlope: figureShape,
  learns: z.boolean(),
})
export type Stack = Bare<z.infer<typeof stackShape>>

const siteShape = z.strictObject({
  place: idOf('places'),
  tenure: z.enum(['leased', 'built', 'colocated']),
  domesticVoucherShare: figureShape,
  startPowerKw: z.number().min(0),
  maxPowerKw: z.number().positive(),
  /** Power granted at the base price; beyond it the price rises with each step. */
  quotaKw: z.number().positive(),
  overQuotaPriceRatio: figureShape,
  shellUsd: figureShape,
  shellWeeks: figureShape,
  usdPerMw: figureShape,
  powerLeadWeeks: figureShape,
  rentUsdPerKwWeek: figureShape,
  pue: figureShape,
  usdPerKwhImported: figureShape,
  usdPerKwhDomestic: figureShape,
  installPerWeek: figureShape,
  latencyMs: figureShape,
  weather: z.enum(['coast', 'dust', 'mountain']),
})
export type Site = Bare<z.infer<typeof siteShape>>

const distributorShape = z.strictObject({
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

const routeShape = z.strictObject({
  from: idOf('places'),
  to: idOf('places'),
  by: z.enum(['sea', 'road', 'rail', 'air']),
  weeks: figureShape,
  slipChance: figureShape,
  lossChance: figureShape,
  seizureChance: figureShape,
  counterfeitShare: figureShape,
})

const rivalShape = z.strictObject({
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

const slopeShape = z.strictObject({
  points: z.number().positive().max(25),
  factors: z.array(z.strictObject({ quantity: quantityNameShape, from: z.number(), to: z.number() })).min(1),
})

const mandateShape = z.strictObject({
  slope: z.array(slopeShape).min(1),
  winLine: figureShape,
  site: idOf('sites').optional(),
  fund: z
    .strictObject({
      totalUsd: figureShape,
      advanceShare: figureShape,
      milestones: z.array(z.strictObject({ chips: z.int().positive(), share })).min(1),
      feeUsdPerChipWeek: figureShape,
      targetChips: figureShape,
      acceptanceMaturityShare: figureShape,
      acceptedBelowMaturity: figureShape,
      clawbackRatio: figureShape,
      penaltyUsd: figureShape,
    })
    .optional(),
  leasePremiumShare: figureShape.optional(),
  feeUsdPerEngineerWeek: figureShape.optional(),
  setupUsd: figureShape,
  chooseUntilWeek: weeks,
})
export type Mandate = Bare<z.infer<typeof mandateShape>>

const signShape = z.strictObject({
  about: z.strictObject({ event: idOf('events').optional(), rule: idOf('rules').optional() }),
  costUsd: figureShape,
  fromWeek: weeks,
  untilWeek: weeks,
  accuracyShare: figureShape,
  /** Bounds (weeks) that part the answers; with none the answer is yes or no. */
  periodsAtWeeks: z.array(weeks),
})
export type Sign = Bare<z.infer<typeof signShape>>

const hedgeShape = z.strictObject({
  kind: z.enum(['delivery-penalty', 'quota-option', 'second-vendor', 'fixed-rent', 'ban-clause']),
  feeUsd: figureShape,
  /** Paid every week while it is held, on top of what it costs at once. */
  feeUsdPerWeek: figureShape.optional(),
  priceShare: figureShape,
  fromWeek: weeks,
  untilWeek: weeks,
  lastsWeeks: weeks,
})
export type Hedge = Bare<z.infer<typeof hedgeShape>>

const projectShape = z.strictObject({
  costUsd: figureShape,
  usdPerWeek: figureShape,
  weeks: figureShape,
  engineersNeeded: z.int().min(0),
  then: z.array(effectShape),
})
export type Project = Bare<z.infer<typeof projectShape>>

const productShape = z.strictObject({
  kind: z.enum(['lease', 'api', 'enterprise']),
  marketStartUsdPerWeek: figureShape,
  marketGrowthPerWeek: figureShape,
  launchUsd: figureShape,
  capabilityWeight: figureShape,
  priceWeight: figureShape,
  outsideWeight: figureShape,
  usdPerUsefulPflopHour: figureShape,
})
export type Product = Bare<z.infer<typeof productShape>>

const roleShape = z.strictObject({
  start: z.int().min(0),
  wageUsdPerWeek: figureShape,
  hireWeeks: figureShape,
})

const choiceShape = z.strictObject({ then: z.array(effectShape), when: conditionShape.optional() })
const eventShape = z.strictObject({
  kind: z.enum(['public', 'rumour', 'company', 'shock']),
  /** A date in history; drawn events name a window instead. */
  on: dateShape.optional(),
  drawn: z
    .strictObject({
      chance: figureShape,
      fromWeek: weeks,
      toWeek: weeks,
      afterRule: z.strictObject({ rule: idOf('rules'), weeks: z.int().min(-104).max(104) }).optional(),
    })
    .optional(),
  when: conditionShape.optional(),
  /** The chance over the stated window that it happens while its condition holds. */
  likelihood: z
    .strictObject({ word: naming(z.string(), { table: 'likelihoods' }), withinWeeks: z.int().min(1).max(520) })
    .optional(),
  then: z.array(effectShape),
  choices: z.record(idShape, choiceShape).optional(),
  /** Taken where nobody answers in time. */
  otherwise: idShape.optional(),
  answerWithinWeeks: z.int().min(1).max(26).optional(),
  truth: z.enum(['true', 'false']).optional(),
  credibilityShare: share.optional(),
  source: z.array(idOf('sources')).optional(),
  contested: z.boolean().optional(),
  headline: z.boolean().optional(),
})
export type LevelEvent = Bare<z.infer<typeof eventShape>>

const forecastShape = z.strictObject({
  askedWeek: weeks,
  dueWeek: weeks,
  rule: idOf('rules'),
  chips: z.array(idOf('chips')),
})

const objectiveShape = z.strictObject({
  /** Reached in the first week in which it holds. */
  when: conditionShape,
  /** After this week it is missed; without one it stands to the end. */
  byWeek: weeks.optional(),
  /** Points of the score while it is reached; all of a level's together are at most 25, as a mandate's slope. */
  points: z.number().min(0).max(25),
  then: z.array(effectShape).optional(),
})
export type Objective = Bare<z.infer<typeof objectiveShape>>

const endingShape = z.strictObject({
  /** Without a condition it comes only by the effect `end`. */
  when: conditionShape.optional(),
  won: z.boolean(),
  /** Looked at only when the level's weeks are over. */
  atEnd: z.boolean().optional(),
})

const lessonShape = z.strictObject({
  minutes: z.union([z.literal(12), z.literal(25), z.literal(60)]).meta({ description: 'How long it is played.' }),
  pace: z.enum(['fortnight', 'month', 'quarter']).meta({ description: 'How far time runs at one go.' }),
  /** Parts whose panels leave the rail; standing orders look after them. */
  folds: z.array(z.enum(partIds)),
  /** Standing orders given on the first day. */
  orders: z.strictObject({
    train: z.boolean().optional(),
    renewCloud: z.boolean().optional(),
    hireTo: z.partialRecord(
      z.enum(['platform', 'kernels', 'research', 'sales', 'compliance']),
      z.int().min(0).max(400),
    ),
  }),
})
export type Lesson = Bare<z.infer<typeof lessonShape>>

const point = z.tuple([z.number().min(-1).max(2), z.number().min(-2).max(2)])
const size = z.number().min(0).max(1000)
const line = z.array(point).min(2).max(200)

/** The ground of the map. Points as shares of its width and height, like those of places; sizes in points of a map 1366 wide. */
const landShape = z.strictObject({
  /** From north to south; the sea lies to the right. */
  coast: line,
  islands: z.array(line).max(40),
  rivers: z.array(z.strictObject({ width: size, through: line })).max(40),
  ranges: z
    .array(z.strictObject({ through: line, peaks: z.int().min(1).max(40), width: size, height: size, spread: size }))
    .max(60),
  washes: z
    .array(
      z.strictObject({
        at: point,
        width: size,
        height: size,
        tone: z.enum(['loess', 'sand', 'field', 'wood']),
        strength: share,
      }),
    )
    .max(60),
  mists: z.array(z.strictObject({ at: point, width: size, height: size })).max(60),
  /** From where waves are drawn, and where the rule's curtain hangs. */
  seaFrom: share,
  curtain: share,
})
export type Land = z.infer<typeof landShape>

export const scenarioShape = z.strictObject({
  $schema: z.string().optional(),
  id: idShape,
  extends: z.string().optional(),
  asOf: dateShape,
  start: dateShape,
  weeks: z.int().min(4).max(520),
  place: idShape,
  likelihoods: z.record(z.string(), z.number().min(0).max(1)),
  sources: z.record(
    idShape,
    z.strictObject({
      what: z.string().max(400),
      publication: z.string().max(400),
      url: z.string().max(400).nullable().optional(),
    }),
  ),
  parameters: parametersShape(figureShape),
  places: z.record(idShape, z.strictObject({ x: share, y: share, kind: z.enum(['city', 'port', 'fab', 'abroad']) })),
  /** Without one the places stand on plain paper. */
  land: landShape.optional(),
  vendors: z.record(
    idShape,
    z.strictObject({
      origin: idShape,
      place: idOf('places'),
      fictional: z.boolean(),
      stateFundUsdPerWeek: figureShape,
    }),
  ),
  chips: z.record(idShape, chipShape),
  /** The chip against which useful compute is counted. */
  referenceChip: idOf('chips'),
  stacks: z.record(idShape, stackShape),
  rules: z.record(idShape, ruleShape),
  routes: z.record(idShape, routeShape),
  sites: z.record(idShape, siteShape),
  tempers: z.record(idShape, temperShapeOf(figureShape)),
  favours: z.record(idShape, favourShapeOf(figureShape)),
  distributors: z.record(idShape, distributorShape),
  rivals: z.record(idShape, rivalShape),
  mandates: z.record(idShape, mandateShape),
  signs: z.record(idShape, signShape),
  hedges: z.record(idShape, hedgeShape),
  projects: z.record(idShape, projectShape),
  products: z.record(idShape, productShape),
  roles: z.strictObject({
    platform: roleShape,
    kernels: roleShape,
    research: roleShape,
    sales: roleShape,
    compliance: roleShape,
  }),
  dials: z.strictObject({
    cost: z.strictObject({ zeroAt: figureShape, fullAt: figureShape }),
    efficiency: z.strictObject({ zeroAt: figureShape, fullAt: figureShape, fullSizePflops: figureShape }),
    capability: z.strictObject({ zeroAt: figureShape, fullAt: figureShape }),
    independence: z.strictObject({ zeroAt: figureShape, fullAt: figureShape }),
    line: figureShape,
  }),
  /** The score that wins in a level without mandates. */
  winLine: figureShape.optional(),
  objectives: z.record(idShape, objectiveShape),
  /** Looked at in order, before the rule of the score; the first that holds ends the game. */
  endings: z.record(idShape, endingShape),
  lessons: z.record(idShape, lessonShape),
  /** Parts of the economy that rest in this level. */
  without: z.array(z.enum(partIds)),
  cuts: z.record(
    idShape,
    z.strictObject({
      importedShare: figureShape,
      domesticShare: figureShape,
      domesticUnmaturedShare: figureShape,
      rentedShare: figureShape,
    }),
  ),
  startFleet: z.array(
    z.strictObject({ chip: idOf('chips'), site: idOf('sites'), count: z.int().positive(), ageWeeks: weeks }),
  ),
  events: z.record(idShape, eventShape),
  forecasts: z.record(idShape, forecastShape),
})

/** A level as its author wrote it, merged. */
export type LevelJson = z.input<typeof scenarioShape>
/** What a checked level becomes for the economy: each figure is its bare value. */
export type Bare<T> = T extends { value: number; unit: string }
  ? number
  : T extends readonly (infer E)[]
    ? readonly Bare<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Bare<T[K]> }
      : T
/** The checked, frozen level: everything that does not change. */
export interface Scenario extends Bare<z.output<typeof scenarioShape>> {}
