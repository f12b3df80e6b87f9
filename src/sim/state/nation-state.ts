import * as z from 'zod/mini'
import { number, yesNo } from './shapes'

/** Deliveries and money of one week. Cards in thousands, money in $ million, useful compute in thousand reference cards. */
const weekFlowsShape = z.object({
  lawfulCards: number,
  /** Lawful large cards with less compute than their die, and with a cut link alone. */
  computeCutCards: number,
  linkCutCards: number,
  divertedCards: number,
  smallCards: number,
  homeCards: number,
  otherHomeCards: number,
  lawfulUsdM: number,
  smallUsdM: number,
  homeUsdM: number,
  otherHomeUsdM: number,
  rentedUsdM: number,
  usVendorUsdM: number,
  usResearchUsdM: number,
  usefulAdded: number,
  usefulDiverted: number,
  usefulHome: number,
  spentUsdM: number,
  /** Share of the week's budget that found no goods. */
  unmetShare: number,
  yieldShare: number,
  waferStarts: number,
  /** Share of the orders at lawful sellers that was delivered; 0 where they may sell nothing. */
  lawfulOrdersFilled: number,
  /** Domestic cards ordered and not delivered. */
  homeUnmetCards: number,
  /** Share of domestic cards of each generation: one die, two dies, the next. */
  homeMix: z.object({ single: number, double: number, next: number }),
  /** What limits large domestic supply. */
  binding: z.literal(['line', 'dies', 'memory']),
  ordersAreLess: yesNo,
  largestRun: number,
  worldRun: number,
  monthsBehind: number,
  industryUsdBn: number,
})
export interface WeekFlows extends z.infer<typeof weekFlowsShape> {}

/** The nation at the beginning of a week; weeks are those of the national model's own calendar. */
export const nationStateShape = z.object({
  week: number,
  /** Slow quarterly luck of demand, standard deviation 1. */
  mood: number,
  /** Felt risk of foreign supply. */
  risk: number,
  worldUsdM: number,
  /** Asked price over list price. */
  premium: z.object({ lawful: number, diverted: number, home: number }),
  /** Logarithms of weekly budgets, $ million. */
  budget: z.object({ largeLog: number, smallLog: number }),
  /** Money that waits for goods, and orders pulled forward that are still to be repaid, $ million. */
  waitingUsdM: number,
  pulledForwardUsdM: number,
  lines: z.object({ home: number, other: number, homeSignal: number, otherSignal: number }),
  dies: z.object({ wafers: number, cumulative: number, stock: number }),
  memory: z.object({ stock: number, line: number, signal: number }),
  installed: z.object({ home: number, other: number, maturity: number }),
  /** Training PFLOP/s in use, by origin. */
  training: z.object({ foreign: number, home: number, abroad: number, world: number }),
  /** Useful compute in use, thousand reference cards. */
  useful: z.object({ home: number, abroad: number }),
  gap: z.object({ runRatio: number, knowledge: number }),
  /** Values of the first week against which later ones are measured. */
  first: z.object({ useful: number, gap: number, runRatio: number }),
  flows: weekFlowsShape,
})
export interface NationState extends z.infer<typeof nationStateShape> {}
