import * as z from 'zod/mini'
import { nationStateShape } from './nation-state'
import {
  chipIdShape,
  distributorIdShape,
  number,
  numberOrNullShape,
  siteIdShape,
  text,
  textOrNullShape,
  yesNo,
} from './shapes'
import { hiddenTraitsShape, rationedLotShape, rivalBookedOrderShape, temperTraceShape } from './talk-state'
import { type BuyerClaimKind, contractClauses } from './talk-terms'

export const chipSupplyShape = z.object({
  /** Week in which it came to market; null = not yet sold. */
  launchedWeek: numberOrNullShape,
  /** Figures of a compliant design. */
  design: z.nullable(
    z.object({ tpp: number, fp16TflopsDense: number, interconnectGBs: number, memBandwidthGBs: number }),
  ),
  /** Units that the open market can still sell this week. */
  shelf: number,
  /** Of these, units added by events; they stay until sold, beyond the weekly maximum. */
  aside: z.exactOptional(number),
  /** Units a week that enter the country (imported) or leave the production line (domestic). */
  outputPerWeek: number,
  cumulative: number,
  /** 0 to 1; 1 for imported parts. */
  yieldShare: number,
  /** Undelivered orders of the whole country, in units. */
  backlog: number,
  memoryStacks: number,
  /** Work done by units that arrive from now on, as a share of a faultless chip's, 0 to 1. */
  batchQuality: number,
  /** Units that the firm has sold on the used market since the level began. */
  soldByUs: number,
})
export interface ChipSupplyState extends z.infer<typeof chipSupplyShape> {}

export const computeRentPriceShape = z.object({
  /** Spot price of one reference-chip hour, in dollars. */
  usdPerHour: number,
  /** Slow moving average of the spot price, the reference of the cost dial. */
  meanUsdPerHour: number,
})

export const rivalShape = z.object({
  /** Chips in use, by role. */
  imported: number,
  domestic: number,
  ordersImported: number,
  ordersDomestic: number,
  /** Orders for next year, in units; a rule voids them. */
  nextYearOrders: number,
  voided: number,
  /** Stock, in weeks of demand. */
  stockWeeks: number,
  capabilityLog10: number,
  revenueUsdPerWeek: number,
})
export interface RivalState extends z.infer<typeof rivalShape> {}

/** What firms of the country buy, and what domestic vendors sell and research. */
export const cardMarketShape = z.object({
  /** Cards imported, and cards made domestically, since the level began. */
  importedCards: number,
  domesticCards: number,
  /** In this week. */
  weekly: z.object({ home: number, imported: number }),
  /** Cards a week that all domestic vendors can make. */
  domesticCapacity: number,
  /** Unfilled orders at domestic vendors, in cards. */
  domesticBacklog: number,
  /** Cumulative research spending of each domestic vendor. */
  researchUsd: z.record(text, number),
  /** Orders of the large rivals that a rule voided, in dollars. */
  voidedUsd: number,
})

/** The national model in a game. */
export const gameNationShape = z.object({
  own: nationStateShape,
  /** What the firm took from the lawful and the domestic market since the last week, in dollars. */
  firmUsd: z.object({ lawful: number, home: number }),
})
export interface GameNation extends z.infer<typeof gameNationShape> {}

export const distributorShape = z.object({
  stock: z.record(chipIdShape, number),
  /** 0 to 1. */
  trust: number,
  kept: number,
  broken: number,
  /** The firm's orders in units, weighted by deposit; a vendor that rewards loyalty allocates by it. */
  loyalty: number,
  /** Hidden traits, drawn per seed. */
  mind: hiddenTraitsShape,
  /** Number of talks so far, and the week of the last one; at most one a week. */
  talks: number,
  talkedWeek: numberOrNullShape,
  /** Observed traces, oldest first; only the latest are kept. */
  traces: z.array(temperTraceShape),
  /** How credible the firm's claims are to the distributor, by kind, 0 to 1. */
  believes: z.record(z.custom<BuyerClaimKind>(), number),
  /** The firm's own commitments to the distributor. */
  ours: z.object({ kept: number, broken: number }),
  /** The first week in which the distributor talks again after a talk that ended badly. */
  closedUntilWeek: number,
  /** Unfilled orders of other firms. */
  book: z.array(rivalBookedOrderShape),
  /** The last rationed lots, oldest first. */
  lots: z.array(rationedLotShape),
})
export interface DistributorState extends z.infer<typeof distributorShape> {}

export const contractShape = z.object({
  id: number,
  distributor: distributorIdShape,
  chip: chipIdShape,
  count: number,
  delivered: number,
  unitPriceUsd: number,
  /**
   * Whether the price was locked at signature (from 30 % deposit); otherwise it floats with the market until shipment.
   */
  locked: yesNo,
  /** The chip's market price in dollars in the week of `unitPriceUsd`; a floating price keeps its ratio to it. */
  marketUsd: number,
  depositShare: number,
  /** Deposit not yet used up by deliveries, in dollars. */
  depositUsd: number,
  signedWeek: number,
  dueWeek: number,
  clause: z.literal(contractClauses),
  /** The hedge included in the price, which covers the order to its end; null = none. */
  insuredBy: textOrNullShape,
  status: z.literal(['open', 'held', 'done', 'voided', 'cancelled']),
  /** Delivered goods not yet paid for, and the week in which they arrived. */
  unpaid: number,
  unpaidSinceWeek: numberOrNullShape,
  /** Total paid out by the delivery penalty so far, in dollars. */
  penaltyUsd: number,
  /** The decision week of a pending licence or notification; null = none needed or none applied for. */
  decisionWeek: numberOrNullShape,
  site: z.nullable(siteIdShape),
})
export interface Contract extends z.infer<typeof contractShape> {}

export const shipmentShape = z.object({
  id: number,
  contract: numberOrNullShape,
  distributor: distributorIdShape,
  chip: chipIdShape,
  count: number,
  unitCostUsd: number,
  route: text,
  leftWeek: number,
  dueWeek: number,
  site: z.nullable(siteIdShape),
  unsupported: yesNo,
})
export interface Shipment extends z.infer<typeof shipmentShape> {}

/** Chips in the warehouse. */
export const warehouseLotShape = z.object({
  count: number,
  /** Book value of the whole lot. */
  bookUsd: number,
  /** Mean week of arrival. */
  sinceWeek: number,
  /** Work done as a share of a faultless chip's, 0 to 1; bad batches do less. */
  quality: number,
  /** Units without vendor support. */
  unsupported: number,
})
export interface WarehouseLot extends z.infer<typeof warehouseLotShape> {}
