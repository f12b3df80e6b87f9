import type { Account } from './accounts'
import type { ChipId, RoleId } from './ids'

export interface SiteState {
  status: 'none' | 'building' | 'ready'
  readyWeek: number | null
  powerKw: number
  powerOrders: { kw: number; readyWeek: number; usd: number }[]
  racks: Record<ChipId, Rack>
  /** Chips waiting for installation, in order. */
  queue: { chip: ChipId; count: number; bookUsd: number; quality: number; unsupported: number }[]
  bookUsd: number
}

/** Installed chips of one kind at one site. */
export interface Rack {
  count: number
  failing: number
  bookUsd: number
  /** Mean age in weeks. */
  ageWeeks: number
  quality: number
  unsupported: number
  /** Chips that have passed the mandate's acceptance. */
  accepted: number
}

export interface StackState {
  maturity: number
  /** Week in which the funded migration project began; null = none. */
  projectSinceWeek: number | null
  /** Kernel engineers assigned. */
  engineers: number
}

export interface ProjectState {
  startedWeek: number
  doneWeek: number
  done: boolean
}

export interface Training {
  run: TrainingRun | null
  /** Finished models, best last. */
  models: { name: string; week: number; log10Flop: number; log10Effective: number }[]
  /** log10 of algorithmic efficiency against the level's start. */
  efficiencyLog10: number
  /** Own research beyond what is published. */
  ownLog10: number
  focus: 'balanced' | 'efficiency'
  /** Runs that were stopped before their end. */
  runsStopped: number
}

export interface TrainingRun {
  name: string
  startedWeek: number
  weeks: number
  weeksDone: number
  /** Share of the training-capable fleet, 0 to 1. */
  fleetShare: number
  /** FLOP done so far. */
  flop: number
  restarts: number
  flagship: boolean
}

export interface ProductState {
  launchedWeek: number | null
  /** Price against the usual one (1 = usual). */
  priceRatio: number
  /** Share of its market, 0 to 1. */
  marketShare: number
  /** Share of demand that was served in time, 0 to 1. */
  quality: number
  revenueUsd: number
  /** Inference in use, in reference-chip equivalents. */
  used: number
}

export interface Cloud {
  /** Rented foreign compute, in reference-chip equivalents. */
  chips: number
  untilWeek: number
  usdPerHour: number
  /** Share of lease income at a fixed rent, and that rent. */
  fixedShare: number
  fixedUsd: number
}

export interface Team {
  count: number
  /** Hired people who have not arrived yet. */
  hiring: { count: number; week: number }[]
}

export interface Finance {
  /** Double entry: debits positive, credits negative; the sum over all accounts is always 0. */
  balances: Record<Account, number>
  /** Profit-and-loss accounts and cash movements of this quarter and of those closed. */
  quarters: QuarterBooks[]
  equityRounds: number
  /** Share of the firm that the founders still hold. */
  foundersShare: number
  rescueUsed: boolean
  /** Forfeited deposits already included in the cost dial. */
  forfeitedCountedUsd: number
  /** Taxable loss carried forward. */
  lossUsd: number
  /** Week of the last low-cash warning; null = none. */
  cashWarnedWeek: number | null
}

export interface QuarterBooks {
  fromWeek: number
  /** Sum of postings by account in the quarter (P&L accounts, and cash by activity). */
  flows: Partial<Record<Account, number>>
  cash: { operating: number; investing: number; financing: number }
  closingCashUsd: number
}

export interface MandateState {
  mandate: string
  week: number
  advanceUsd: number
  /** Milestones paid. */
  paid: number
  received: number
  penaltyPaid: boolean
}

export interface StandingOrders {
  install: boolean
  pay: boolean
  hireTo: Partial<Record<RoleId, number>>
  orderDomestic: { chip: ChipId; perWeek: number; depositShare: number } | null
  renewCloud: boolean
  train: boolean
}

export interface DialWeek {
  costUsd: number
  usefulPflopHours: number
  rentingUsd: number
  kwhAtMeter: number
  usefulPflops: number
  meterKw: number
  served: number
  /** Training and inference of own imported, own domestic and rented compute, in reference chips. */
  importedWork: number
  domesticWork: number
  rentedWork: number
}
