import * as z from 'zod/mini'
import type { LedgerAccount } from './accounts'
import type { RoleId } from './ids'
import { chipIdShape, number, numberOrNullShape, text, yesNo } from './shapes'

const role = z.custom<RoleId>()
const account = z.custom<LedgerAccount>()

/** Installed chips of one kind at one site. */
const rackShape = z.object({
  count: number,
  failing: number,
  bookUsd: number,
  /** Mean age in weeks. */
  ageWeeks: number,
  quality: number,
  unsupported: number,
  /** Chips that have passed the mandate's acceptance. */
  accepted: number,
})
export interface RackGroupState extends z.infer<typeof rackShape> {}

export const siteShape = z.object({
  status: z.literal(['none', 'building', 'ready']),
  readyWeek: numberOrNullShape,
  powerKw: number,
  powerOrders: z.array(z.object({ kw: number, readyWeek: number, usd: number })),
  racks: z.record(chipIdShape, rackShape),
  /** Chips waiting for installation, in order. */
  queue: z.array(
    z.object({
      chip: chipIdShape,
      count: number,
      bookUsd: number,
      quality: number,
      unsupported: number,
      /** It comes from another hall with its servers, which are paid. */
      hasServers: z.boolean(),
    }),
  ),
  bookUsd: number,
})
export interface SiteState extends z.infer<typeof siteShape> {}

export const stackShape = z.object({
  maturity: number,
  /** Week in which the funded migration project began; null = none. */
  projectSinceWeek: numberOrNullShape,
  /** Kernel engineers assigned. */
  engineers: number,
})

const trainingRunShape = z.object({
  name: text,
  startedWeek: number,
  weeks: number,
  weeksDone: number,
  /** Share of the training-capable fleet, 0 to 1. */
  fleetShare: number,
  /** FLOP done so far. */
  flop: number,
  restarts: number,
  flagship: yesNo,
})
export interface TrainingRun extends z.infer<typeof trainingRunShape> {}

export const trainingShape = z.object({
  run: z.nullable(trainingRunShape),
  /** Finished models, best last. */
  models: z.array(z.object({ name: text, week: number, log10Flop: number, log10Effective: number })),
  /** log10 of algorithmic efficiency against the level's start. */
  efficiencyLog10: number,
  /** Own research beyond what is published. */
  ownLog10: number,
  focus: z.literal(['balanced', 'efficiency']),
  /** Runs that were stopped before their end. */
  runsStopped: number,
})
export interface TrainingState extends z.infer<typeof trainingShape> {}

export const productShape = z.object({
  launchedWeek: numberOrNullShape,
  /** Price against the usual one (1 = usual). */
  priceRatio: number,
  /** Share of its market, 0 to 1. */
  marketShare: number,
  /** Share of demand that was served in time, 0 to 1. */
  quality: number,
  revenueUsd: number,
  /** Inference in use, in reference-chip equivalents. */
  used: number,
})
export interface ProductState extends z.infer<typeof productShape> {}

export const cloudShape = z.object({
  /** Rented foreign compute, in reference-chip equivalents. */
  chips: number,
  untilWeek: number,
  usdPerHour: number,
  /** Share of lease income at a fixed rent, and that rent. */
  fixedShare: number,
  fixedUsd: number,
})

const teamShape = z.object({
  count: number,
  /** Hired people who have not arrived yet. */
  hiring: z.array(z.object({ count: number, week: number })),
})
export const peopleShape = z.record(role, teamShape)

const quarterShape = z.object({
  fromWeek: number,
  /** Sum of postings by account in the quarter (P&L accounts, and cash by activity). */
  flows: z.partialRecord(account, number),
  cash: z.object({ operating: number, investing: number, financing: number }),
  closingCashUsd: number,
})
export interface QuarterBooks extends z.infer<typeof quarterShape> {}

export const financeShape = z.object({
  /** Double entry: debits positive, credits negative; the sum over all accounts is always 0. */
  balances: z.record(account, number),
  /** Profit-and-loss accounts and cash movements of this quarter and of those closed. */
  quarters: z.array(quarterShape),
  equityRounds: number,
  /** Share of the firm that the founders still hold. */
  foundersShare: number,
  rescueUsed: yesNo,
  /** Forfeited deposits already included in the cost dial. */
  forfeitedCountedUsd: number,
  /** Taxable loss carried forward. */
  lossUsd: number,
  /** Week of the last low-cash warning; null = none. */
  cashWarnedWeek: numberOrNullShape,
})

export const mandateShape = z.object({
  mandate: text,
  week: number,
  advanceUsd: number,
  /** Milestones paid. */
  paid: number,
  received: number,
  penaltyPaid: yesNo,
})

export const standingOrdersShape = z.object({
  install: yesNo,
  pay: yesNo,
  hireTo: z.partialRecord(role, number),
  orderDomestic: z.nullable(z.object({ chip: chipIdShape, perWeek: number, depositShare: number })),
  renewCloud: yesNo,
  train: yesNo,
})
export interface StandingOrders extends z.infer<typeof standingOrdersShape> {}

export const weeklyDialInputsShape = z.object({
  costUsd: number,
  usefulPflopHours: number,
  rentingUsd: number,
  kwhAtMeter: number,
  usefulPflops: number,
  meterKw: number,
  served: number,
  /** Training and inference of own imported, own domestic and rented compute, in reference chips. */
  importedWork: number,
  domesticWork: number,
  rentedWork: number,
})
export interface WeeklyDialInputs extends z.infer<typeof weeklyDialInputsShape> {}

/** Sums over all weeks of the game, each week by its weight: 1 when it ends, and less with every later one. */
export const dialSumsShape = z.extend(weeklyDialInputsShape, {
  /** Sum of the weights. */
  weeks: number,
  /** Months behind the frontier. */
  monthsBehind: number,
})
export interface DialSums extends z.infer<typeof dialSumsShape> {}
