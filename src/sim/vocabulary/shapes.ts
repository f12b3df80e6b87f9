import { z } from 'zod'
import { type ParametersOf, parameterTable } from '../parameters'

/** The shapes that levels use to read and change the world; what they mean stands in quantities.ts and effects.ts. */
export const quantityNameShape = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9-]*){1,3}$/)
  .meta({ description: 'The dotted name of a quantity, such as player.cashUsd.' })

const boundsShape = z.strictObject({
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  is: z.number().optional(),
})

export type Bounds = Readonly<z.infer<typeof boundsShape>>
export interface Condition {
  any?: readonly Condition[] | undefined
  not?: Condition | undefined
  flag?: string | undefined
  is?: Readonly<Record<string, Bounds>> | undefined
}

/** All parts must hold. `is` names quantities with their bounds. */
export const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    any: z.array(conditionShape).min(1).max(12).optional(),
    not: conditionShape.optional(),
    flag: z.string().max(40).optional(),
    is: z.record(quantityNameShape, boundsShape).optional(),
  }),
)

/** A number, or a share of a quantity such as `5% of player.cashUsd`. */
export const amountShape = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?% of [a-z][A-Za-z0-9.-]+$/)])
export type Amount = z.infer<typeof amountShape>

const ref = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const accounts = ['counsel', 'penalties', 'overhead', 'projectsCost', 'otherIncome', 'grantIncome'] as const
export const modifierTargets = [
  'rent',
  'rent.imported',
  'rent.domestic',
  'supply.imported',
  'supply.domestic',
  'vendor.allocation',
  'work.imported',
  'work.domestic',
  'failure.imported',
  'failure.domestic',
  'power.kw',
  'power.price',
  'power.lead',
  'api.market',
  'enterprise.market',
  'wages',
  'hiring',
  'mixed.loss',
  'research.speed',
  'migration.speed',
  'cloud.price',
  'cloud.limit',
  'price.imported',
  'price.domestic',
  'slip',
  'quota',
  'used.price',
] as const
export type ModifierTarget = (typeof modifierTargets)[number]

/** What a level can do to the world; one key an effect. Applied in effects.ts. */
export const effectShape = z.union([
  z.strictObject({ pay: z.strictObject({ account: z.enum(accounts), usd: amountShape }) }),
  z.strictObject({ receive: z.strictObject({ account: z.enum(accounts), usd: amountShape }) }),
  z.strictObject({
    modify: z.strictObject({
      target: z.enum(modifierTargets),
      factor: z.number().min(0).max(10),
      weeks: z.int().min(1).max(520),
    }),
  }),
  z.strictObject({
    standing: z.strictObject({
      with: z.enum(['home', 'abroad', 'customers', 'investors']),
      by: z.number().min(-1).max(1),
    }),
  }),
  z.strictObject({ trust: z.strictObject({ distributor: ref, by: z.number().min(-1).max(1) }) }),
  z.strictObject({ morale: z.strictObject({ by: z.number().min(-1).max(1) }) }),
  z.strictObject({
    people: z.strictObject({
      role: z.enum(['platform', 'kernels', 'research', 'sales', 'compliance']),
      by: z.int().min(-200).max(200),
    }),
  }),
  z.strictObject({
    chips: z.strictObject({
      chip: ref,
      count: z.int().min(1).max(5000),
      unitUsd: z.number().min(0),
      unsupported: z.boolean().optional(),
    }),
  }),
  z.strictObject({ flag: z.strictObject({ name: z.string().max(40), on: z.boolean() }) }),
  z.strictObject({ research: z.strictObject({ log10: z.number().min(-1).max(1) }) }),
  z.strictObject({ maturity: z.strictObject({ stack: ref, by: z.number().min(-1).max(1) }) }),
  z.strictObject({ belief: z.strictObject({ odds: z.number().positive().max(20) }) }),
  z.strictObject({ launchChip: z.strictObject({ chip: ref }) }),
  z.strictObject({
    powerDelay: z.strictObject({ site: ref, weeks: z.int().min(-52).max(52), priceRatio: z.number().min(0).max(5) }),
  }),
  z.strictObject({
    depositLoss: z.strictObject({ role: z.enum(['imported', 'domestic']), share: z.number().min(0).max(1) }),
  }),
  z.strictObject({ batchQuality: z.strictObject({ chip: ref, quality: z.number().min(0).max(1) }) }),
  z.strictObject({
    trainingSetback: z.strictObject({ fleetShareAbove: z.number().min(0).max(1), keeps: z.number().min(0).max(1) }),
  }),
])
export type Effect = z.infer<typeof effectShape>

/** The shape of `parameters`: every row of the table, each a figure in the table's unit. */
export function parametersShape<F extends z.ZodType>(
  figure: F,
): z.ZodType<ParametersOf<z.output<F>>, ParametersOf<z.input<F>>> {
  const groups: Record<string, z.ZodType> = {}
  for (const [group, rows] of Object.entries(parameterTable)) {
    const shape: Record<string, z.ZodType> = {}
    for (const [name, row] of Object.entries(rows)) shape[name] = figure.meta({ description: `${row[1]} (${row[0]})` })
    groups[group] = z.strictObject(shape)
  }
  return z.strictObject(groups) as unknown as z.ZodType<ParametersOf<z.output<F>>, ParametersOf<z.input<F>>>
}
