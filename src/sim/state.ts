/**
 * Everything that changes, on one screen (and a bit).
 *
 * A plain JSON tree. Content never enters it: its id does. What can be computed from it is computed (see dials.ts,
 * compute.ts, pricing.ts), never stored beside it.
 */

import type { Account } from './accounts'
import type { ClaimKind, Clause } from './bargain/tables'
import type { BookedOrder, Deal, Mind, ShortLot, Talk, Trace, Vow } from './bargain/talk-state'

export type { Account } from './accounts'
export type { Clause } from './bargain/tables'

export type {
  BookedOrder,
  Deal,
  MadeClaim,
  Mind,
  Package,
  ShortLot,
  Slip,
  Talk,
  Trace,
  Vow,
  Worth,
} from './bargain/talk-state'
export type ChipId = string
export type SiteId = string
export type RuleId = string
export type DistributorId = string
export type EventId = string

export type DialId = 'cost' | 'efficiency' | 'capability' | 'independence'
export type RoleId = 'platform' | 'kernels' | 'research' | 'sales' | 'compliance'
export type StandingId = 'home' | 'abroad' | 'customers' | 'investors'

export interface GameState {
  level: string
  seed: string
  /** The seed, mixed to 32 bits, for luck. */
  seedBits: number
  /** Rules fall on their historical dates. */
  asItHappened: boolean
  /** Weeks since the level's start; the week that is open for decisions. */
  week: number
  /** Serial number for the ids of contracts and shipments. */
  nextId: number
  world: World
  belief: Belief
  rules: Record<RuleId, RuleState>
  /** What each chip's makers and the open market offer. */
  supply: Record<ChipId, Supply>
  rent: Rent
  rivals: Record<string, RivalState>
  nation: Nation
  distributors: Record<DistributorId, DistributorState>
  /** The talk on the table, one at a time. */
  talk: Talk | null
  /** Talks that are over, oldest first; the latest ones are kept. */
  deals: Deal[]
  vows: Vow[]
  /** What the player thinks each person's limit is, against the market price; shown beside the truth in the end. */
  estimates: Record<DistributorId, { low: number; high: number; temper: string | null }>
  contracts: Contract[]
  shipments: Shipment[]
  warehouse: Record<ChipId, Store>
  sites: Record<SiteId, SiteState>
  /** Maturity of each software stack in the company, 0 to 1. */
  stacks: Record<string, StackState>
  projects: Record<string, ProjectState>
  training: Training
  products: Record<string, ProductState>
  cloud: Cloud
  people: Record<RoleId, Team>
  /** 0 to 1. */
  morale: number
  standing: Standing
  finance: Finance
  /** The dial that matters most to the player. */
  chosenDial: DialId | null
  mandate: MandateState | null
  /** The mandate left behind by the pivot. */
  pivotedFrom: { mandate: string; week: number; keptPoints: number } | null
  seals: SealMark[]
  signs: Record<string, { week: number; answer: number }>
  hedges: Record<string, { week: number; untilWeek: number }>
  /** Factors on named quantities of the model, each with its cause and its end. */
  modifiers: Modifier[]
  /** The last week in which an event fired. */
  fired: Record<EventId, number>
  dilemmas: Dilemma[]
  answers: Record<EventId, string>
  /** Marks that the level sets by its effect `flag` and asks for; the game sets none. */
  flags: Record<string, 1>
  forecasts: Record<string, { chance: number; week: number; outcome: 0 | 1 | null }>
  standingOrders: StandingOrders
  /** Running sums for the dials: a ring of the last 26 weeks. */
  recent: RecentWeek[]
  /** Weekly figures for charts, one number a week each, in the units of series.ts. */
  series: Record<string, number[]>
  reviews: Review[]
  /** The week in which each objective of the level was reached. */
  objectives: Record<string, number>
  news: NewsRing
  ending: Ending | null
}

/** What fate has drawn for this seed. Hidden until the debrief. */
export interface World {
  /** Week of announcement and of force of each rule; −1 = never. */
  ruleWeeks: Record<RuleId, { announced: number; force: number; hastened: boolean }>
  /** Week of each drawn event; −1 = never. */
  eventWeeks: Record<EventId, number>
  /** Named luck of the world: factors around 1. */
  luck: Record<string, number>
}

export interface Belief {
  /** The market's chance (0 to 1) of a new control within 12 weeks. */
  market: number
  /** The player's own, sharpened by analysis he has bought. */
  own: number
  /** The last rumours, newest last, at most 12. */
  rumours: { event: EventId; week: number; credibility: number }[]
}

export interface RuleState {
  status: 'coming' | 'announced' | 'inForce' | 'replaced'
  /** Announced to the public in this week; null before. */
  announcedWeek: number | null
  /** The week in which it takes (or took) force as far as the public knows; null before. */
  forceWeek: number | null
}

export interface Supply {
  /** Week in which it came to market; null = not yet sold. */
  launchedWeek: number | null
  /** Figures of a part designed in answer to a rule. */
  design: { tpp: number; fp16TflopsDense: number; interconnectGBs: number; memBandwidthGBs: number } | null
  /** Units the open market can still sell this week. */
  shelf: number
  /** Of these, units that an event laid there: they lie until they are sold, beyond what a week leaves. */
  aside?: number
  /** Units a week that reach the country (imported) or leave the line (domestic). */
  outputPerWeek: number
  cumulative: number
  /** 0 to 1; 1 for imported parts. */
  yieldShare: number
  /** Units ordered by the whole country and not yet delivered. */
  backlog: number
  memoryStacks: number
  /** Share of the work of a sound chip that units arriving from now on do, 0 to 1. */
  batchQuality: number
  /** Units that we have sold on the used market since the level began. */
  soldByUs: number
}

/** What each side thinks of the firm, 0 to 1. */
export interface Standing extends Record<StandingId, number> {
  /** The firm stands on the list abroad: lawful sellers of imported chips have stopped. */
  isEntityListed: boolean
}

export interface Rent {
  /** Spot price of one reference-chip hour, in dollars. */
  usdPerHour: number
  /** Its slow mean, against which the cost dial compares. */
  meanUsdPerHour: number
}

export interface RivalState {
  /** Chips in use, by role. */
  imported: number
  domestic: number
  ordersImported: number
  ordersDomestic: number
  /** Orders for next year, in units; voided by a rule. */
  nextYearOrders: number
  voided: number
  /** Weeks of need held in stock. */
  stockWeeks: number
  capabilityLog10: number
  revenueUsdPerWeek: number
}

export interface Nation {
  /** Cards that came in, and cards made at home, since the level began. */
  importedCards: number
  domesticCards: number
  /** Of this week. */
  weekly: { home: number; imported: number }
  /** Cards a week that domestic vendors together can make. */
  domesticCapacity: number
  /** Orders that domestic vendors have not met. */
  domesticBacklog: number
  /** Domestic share of demand in the week of the rule; null before. */
  shareAtRule: number | null
  /** Research money fed into each domestic vendor, cumulative. */
  researchUsd: Record<string, number>
  industryUsdPerYear: number
  foreignVendorUsdPerYear: number
  gapMonths: number
  /** Orders of the giants that a rule voided, in dollars. */
  voidedUsd: number
}

export interface DistributorState {
  stock: Record<ChipId, number>
  /** 0 to 1. */
  trust: number
  kept: number
  broken: number
  /** Units ordered by us, weighted by deposit: what a vendor that values loyalty counts. */
  loyalty: number
  /** Private type, drawn per seed. */
  mind: Mind
  /** Talks held so far, and the week in which the last one began: one a week is all. */
  talks: number
  talkedWeek: number | null
  /** What he has let slip, oldest first; the latest ones are kept. */
  traces: Trace[]
  /** How far he believes what we say, by kind of claim, 0 to 1. */
  believes: Record<ClaimKind, number>
  /** Our own promises to him. */
  ours: { kept: number; broken: number }
  /** No talk before this week, after one that ended badly. */
  closedUntilWeek: number
  /** Orders of other houses that are not filled yet. */
  book: BookedOrder[]
  /** The last lots that were too small for all, oldest first. */
  lots: ShortLot[]
}

export interface Contract {
  id: number
  distributor: DistributorId
  chip: ChipId
  count: number
  delivered: number
  unitPriceUsd: number
  /** Price fixed at signature (from 30 % deposit); else it moves with the market until the goods leave. */
  locked: boolean
  /** The market price of the chip, in dollars, in the week that `unitPriceUsd` belongs to: a price that floats keeps its distance to it. */
  marketUsd: number
  depositShare: number
  /** Deposit money not yet used up by deliveries. */
  depositUsd: number
  signedWeek: number
  dueWeek: number
  clause: Clause
  /** The hedge that its price pays for, as signed: it covers the order to its end; null = not insured. */
  insuredBy: string | null
  status: 'open' | 'held' | 'done' | 'voided' | 'cancelled'
  /** Goods that stand ready and are not paid for, and since when. */
  unpaid: number
  unpaidSinceWeek: number | null
  /** What its delivery penalty has paid so far, in dollars. */
  penaltyUsd: number
  /** A licence or notification under way: the week of the decision; null = none needed or none applied for. */
  decisionWeek: number | null
  site: SiteId | null
}

export interface Shipment {
  id: number
  contract: number | null
  distributor: DistributorId
  chip: ChipId
  count: number
  unitCostUsd: number
  route: string
  leftWeek: number
  dueWeek: number
  site: SiteId | null
  unsupported: boolean
}

/** Chips in the warehouse. */
export interface Store {
  count: number
  /** Book value of all of them. */
  bookUsd: number
  /** Mean week of arrival. */
  sinceWeek: number
  /** Share of the work of a sound chip, 0 to 1 (bad batches do less). */
  quality: number
  /** Units without vendor support. */
  unsupported: number
}

export interface SiteState {
  status: 'none' | 'building' | 'ready'
  readyWeek: number | null
  powerKw: number
  powerOrders: { kw: number; readyWeek: number; usd: number }[]
  racks: Record<ChipId, Rack>
  /** Waiting for the installation crew, in order. */
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
  /** Taken into the mandate's acceptance. */
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
  /** Inference used, in reference-chip equivalents. */
  used: number
}

export interface Cloud {
  /** Rented foreign compute, in reference-chip equivalents. */
  chips: number
  untilWeek: number
  usdPerHour: number
  /** Share of lease income at a rent that was fixed, and that rent. */
  fixedShare: number
  fixedUsd: number
}

export interface Team {
  count: number
  /** People on their way. */
  hiring: { count: number; week: number }[]
}

export interface Finance {
  /** Double entry: debits positive, credits negative; the sum over all accounts is always 0. */
  balances: Record<Account, number>
  /** Profit-and-loss accounts and cash movements of this quarter and of those closed. */
  quarters: QuarterBooks[]
  equityRounds: number
  /** Share of the firm that its founders still hold. */
  foundersShare: number
  rescueUsed: boolean
  /** Forfeited deposits that the cost dial has counted. */
  forfeitedCountedUsd: number
  /** Taxable loss carried forward. */
  lossUsd: number
  /** The week of the last warning of thin cash; null = none. */
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

export interface SealMark {
  week: number
  move: string
  facts: Record<string, number | string>
}

export interface Modifier {
  target: string
  factor: number
  untilWeek: number
  cause: EventId
}

export interface Dilemma {
  event: EventId
  week: number
  untilWeek: number
}

export interface StandingOrders {
  install: boolean
  pay: boolean
  hireTo: Partial<Record<RoleId, number>>
  orderDomestic: { chip: ChipId; perWeek: number; depositShare: number } | null
  renewCloud: boolean
  train: boolean
}

export interface RecentWeek {
  costUsd: number
  usefulPflopHours: number
  rentingUsd: number
  kwhAtMeter: number
  usefulPflops: number
  meterKw: number
  served: number
  /** Training and inference of the own imported, the own domestic and the rented machines, in reference chips. */
  importedWork: number
  domesticWork: number
  rentedWork: number
}

export interface Review {
  week: number
  /** Of that day, not of the end. */
  score: number
  dials: Record<DialId, number>
  cashUsd: number
  rivalScoreLog10: number
}

export interface NewsRing {
  items: News[]
  /** Serial of the next item; item n stands at n mod the ring's size. */
  next: number
}

/** What just happened, as data; `say` makes the sentence. */
export interface News {
  serial: number
  week: number
  kind: string
  facts: Record<string, number | string>
}

export interface Ending {
  week: number
  /** `named`: by an ending of the level's own, whose id stands in `named`. */
  kind: 'won' | 'dial' | 'score' | 'insolvent' | 'named'
  named: string | null
  won: boolean
  score: number
  dials: Record<DialId, number>
}

/** Why a move is not possible now. */
export interface Refusal {
  code: string
  facts: Record<string, number | string>
}
