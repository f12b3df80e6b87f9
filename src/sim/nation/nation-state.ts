/** Deliveries and money of one week. Cards in thousands, money in $ million, useful compute in thousand reference cards. */
export interface WeekFlows {
  lawfulCards: number
  /** Lawful large cards with less compute than their die, and with a cut link alone. */
  computeCutCards: number
  linkCutCards: number
  divertedCards: number
  smallCards: number
  homeCards: number
  otherHomeCards: number
  lawfulUsdM: number
  smallUsdM: number
  homeUsdM: number
  otherHomeUsdM: number
  rentedUsdM: number
  usVendorUsdM: number
  usResearchUsdM: number
  usefulAdded: number
  usefulDiverted: number
  usefulHome: number
  spentUsdM: number
  /** Share of the week's budget that found no goods. */
  unmetShare: number
  yieldShare: number
  waferStarts: number
  /** What limits large domestic supply. */
  binding: 'line' | 'dies' | 'memory'
  ordersAreLess: boolean
  largestRun: number
  worldRun: number
  monthsBehind: number
  industryUsdBn: number
}

/** The nation at the beginning of a week; plain JSON. */
export interface NationState {
  week: number
  /** Slow quarterly luck of demand, standard deviation 1. */
  mood: number
  /** Felt risk of foreign supply. */
  risk: number
  worldUsdM: number
  /** Asked price over list price. */
  premium: { lawful: number; diverted: number; home: number }
  /** Logarithms of weekly budgets, $ million. */
  budget: { largeLog: number; smallLog: number }
  /** Money that waits for goods, and orders pulled forward that are still to be repaid, $ million. */
  waitingUsdM: number
  pulledForwardUsdM: number
  lines: { home: number; other: number; homeSignal: number; otherSignal: number }
  dies: { wafers: number; cumulative: number; stock: number }
  memory: { stock: number; line: number; signal: number }
  installed: { home: number; other: number; maturity: number }
  /** Training PFLOP/s in use, by origin. */
  training: { foreign: number; home: number; abroad: number; world: number }
  /** Useful compute in use, thousand reference cards. */
  useful: { home: number; abroad: number }
  gap: { runRatio: number; knowledge: number }
  /** Values of the first week against which later ones are measured. */
  first: { useful: number; gap: number; runRatio: number }
  flows: WeekFlows
}
