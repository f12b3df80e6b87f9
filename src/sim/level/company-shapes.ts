import { z } from 'zod'
import {
  figureShape,
  idReferenceShape,
  quantityNameShape,
  shareShape,
  type WithoutFigureSources,
  weekCountShape,
} from './shapes'

export const softwareStackShape = z.strictObject({
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

export const siteShape = z.strictObject({
  place: idReferenceShape('places'),
  tenure: z.enum(['leased', 'built', 'colocated']),
  domesticVoucherShare: figureShape,
  startPowerKw: z.number().min(0),
  maxPowerKw: z.number().positive(),
  /** Power granted at the base price; beyond it each step costs more. */
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
export type Site = WithoutFigureSources<z.infer<typeof siteShape>>

const slopeShape = z.strictObject({
  points: z.number().positive().max(25),
  factors: z.array(z.strictObject({ quantity: quantityNameShape, from: z.number(), to: z.number() })).min(1),
})

export const mandateShape = z.strictObject({
  slope: z.array(slopeShape).min(1),
  winLine: figureShape,
  /** The winning scores of the other difficulties; where absent, the same. */
  easyWinLine: figureShape.optional(),
  hardWinLine: figureShape.optional(),
  site: idReferenceShape('sites').optional(),
  fund: z
    .strictObject({
      totalUsd: figureShape,
      advanceShare: figureShape,
      milestones: z.array(z.strictObject({ chips: z.int().positive(), share: shareShape })).min(1),
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
  chooseUntilWeek: weekCountShape,
})
export type Mandate = WithoutFigureSources<z.infer<typeof mandateShape>>

export const productShape = z.strictObject({
  kind: z.enum(['lease', 'api', 'enterprise']),
  marketStartUsdPerWeek: figureShape,
  marketGrowthPerWeek: figureShape,
  launchUsd: figureShape,
  capabilityWeight: figureShape,
  priceWeight: figureShape,
  outsideWeight: figureShape,
  usdPerUsefulPflopHour: figureShape,
})
export type Product = WithoutFigureSources<z.infer<typeof productShape>>

export const staffRoleShape = z.strictObject({
  start: z.int().min(0),
  wageUsdPerWeek: figureShape,
  hireWeeks: figureShape,
})
