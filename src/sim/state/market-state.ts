import type { ChipId, DistributorId, SiteId } from './ids'
import type { BookedOrder, Mind, ShortLot, Trace } from './talk-state'
import type { ClaimKind, Clause } from './talk-terms'

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
