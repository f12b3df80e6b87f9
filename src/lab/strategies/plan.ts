import { clamp } from '../../kernel/math'
import type { Scenario } from '../../sim/level/scenario'
import type { DialId, RoleId } from '../../sim/state/ids'

/** A scripted plan as numbers: what a firm with one idea would do, in a level of the length and the purse below. */
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
  /** Chips of one order at most. */
  importedPerOrder: number
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
  /** A question is left to itself, or answered with the first thing that the firm can do. */
  answers: 'leaves' | 'acts'
}

/** The level for which plans are written: its weeks, and the cash of its first day. */
const writtenFor = { weeks: 104, cashUsd: 60_000_000 } as const

/** A plan in a level of another length or purse: its weeks keep their share of the game, its chips, power and sums of the cash. */
export function sized(plan: Plan, scenario: Scenario): Plan {
  const byCash = scenario.parameters.finance.startCashUsd / writtenFor.cashUsd
  const byWeeks = scenario.weeks / writtenFor.weeks
  if (byCash === 1 && byWeeks === 1) return plan
  const week = (written: number): number => (written < 0 ? written : Math.round(written * byWeeks))
  const chips = (written: number): number => Math.round(written * byCash)
  return {
    ...plan,
    mandateWeek: week(plan.mandateWeek),
    imported: chips(plan.imported),
    importedUntilWeek: week(plan.importedUntilWeek),
    importedPerOrder: chips(plan.importedPerOrder),
    answerChips: chips(plan.answerChips),
    domestic: chips(plan.domestic),
    domesticFromWeek: week(plan.domesticFromWeek),
    domesticPerOrder: chips(plan.domesticPerOrder),
    inlandFromWeek: week(plan.inlandFromWeek),
    inlandMw: plan.inlandMw * byCash,
    coastMw: plan.coastMw * byCash,
    staffFromWeek: week(plan.staffFromWeek),
    migrationFromWeek: week(plan.migrationFromWeek),
    projects: plan.projects.map(week),
    trainWeeks: clamp(week(plan.trainWeeks), shortestRunWeeks, longestRunWeeks),
    trainFromWeek: week(plan.trainFromWeek),
    cloudChips: chips(plan.cloudChips),
    cloudFromWeek: week(plan.cloudFromWeek),
    apiWeek: week(plan.apiWeek),
    enterpriseWeek: week(plan.enterpriseWeek),
    cashFloorUsd: plan.cashFloorUsd * byCash,
    equityBelowUsd: plan.equityBelowUsd * byCash,
  }
}

/** Shorter and longer runs than these are not started. */
export const shortestRunWeeks = 4
export const longestRunWeeks = 52

/** Cash in the words of the level for which plans are written. */
export function purseUsd(cashUsd: number, scenario: Scenario): number {
  return (cashUsd * writtenFor.cashUsd) / scenario.parameters.finance.startCashUsd
}
