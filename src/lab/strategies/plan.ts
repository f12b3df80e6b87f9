import type { DialId, RoleId } from '../../sim/state'

/** A scripted plan as numbers: what a firm with one idea would do. All sums are in the level's own units. */
export interface Plan {
  dial: DialId
  /** Which mandate: the one with a fund, the one that leases dearer, the one that bills engineers. */
  mandate: 'fund' | 'hub' | 'house'
  mandateWeek: number
  /** Imported chips to be had before a rule, ordered up to this week; and of a vendor's answer after one. */
  imported: number
  importedUntilWeek: number
  importedDepositShare: number
  importedClause: 'refund' | 'firm'
  answerChips: number
  /** The tactic by which it bargains for large orders. */
  tactic: 'tough' | 'linear' | 'soft' | 'tit-for-tat'
  /** Share of imported chips sold once a rule has lifted used prices. */
  sellShare: number
  sellAfterWeeks: number
  /** Domestic chips in all, from this week, by so many an order. */
  domestic: number
  domesticFromWeek: number
  domesticPerOrder: number
  domesticDepositShare: number
  /** The first order goes out this early and this large, for loyalty's sake. */
  inlandFromWeek: number
  inlandMw: number
  coastMw: number
  staff: Partial<Record<RoleId, number>>
  staffFromWeek: number
  migrationFromWeek: number
  migrationUntilMaturity: number
  projects: readonly number[]
  trainShare: number
  trainWeeks: number
  trainFromWeek: number
  cloudChips: number
  cloudFromWeek: number
  focus: 'balanced' | 'efficiency'
  apiWeek: number
  enterpriseWeek: number
  /** Hedges by kind, taken when their window opens. */
  hedges: readonly string[]
  /** Signs are bought, and hedges then follow what they say. */
  looks: boolean
  cashFloorUsd: number
  equityBelowUsd: number
}
