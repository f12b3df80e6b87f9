import { clamp } from '../../kernel/math'
import type { Scenario } from '../../sim/level/scenario'
import type { DialId, RoleId } from '../../sim/state/ids'

/** A scripted strategy as numbers, for a level of the length and cash in `writtenFor`. */
export interface StrategyPlan {
  dial: DialId
  /** Mandate kind: funded, leasing at a higher price, or billing engineers. */
  mandate: 'fund' | 'hub' | 'house'
  mandateWeek: number
  /** Imported chips bought before a rule, the last week to order them, and compliant designs bought after it. */
  imported: number
  importedUntilWeek: number
  importedDepositShare: number
  importedClause: 'refund' | 'firm'
  answerChips: number
  /** Tactic for large orders. */
  tactic: 'tough' | 'linear' | 'soft' | 'tit-for-tat'
  /** The most chips in one order. */
  importedPerOrder: number
  /** Share of imported chips sold once a rule has raised used prices. */
  sellShare: number
  sellAfterWeeks: number
  /** Domestic chips in total, first week, and chips per order. */
  domestic: number
  domesticFromWeek: number
  domesticPerOrder: number
  domesticDepositShare: number
  /** The week and size of the first order, which builds loyalty. */
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
  /** Kinds of hedge, bought when available. */
  hedges: readonly string[]
  /** Buys intelligence reports, and hedges only if they warn. */
  buysIntelligence: boolean
  cashFloorUsd: number
  equityBelowUsd: number
  /** Leaves dilemmas to their default, or takes the first possible action. */
  answers: 'leaves' | 'acts'
}

/** Weeks, start cash and fund of the level for which plans are written. */
const writtenFor = { weeks: 104, cashUsd: 60_000_000, fundChips: 9000 } as const

/** The domestic chips required by the largest fund of a level; 0 where no fund has a target. */
export function domesticChipTargetOfLargestFund({ mandates }: Pick<Scenario, 'mandates'>): number {
  return Math.max(0, ...Object.values(mandates).map(({ fund }) => fund?.targetChips ?? 0))
}

/** Scales a plan to a level: weeks by its length; chips, power and sums by its cash, but a fund's hall at least by its target. */
export function scalePlanToLevel(plan: StrategyPlan, scenario: Scenario): StrategyPlan {
  const byCash = scenario.parameters.finance.startCashUsd / writtenFor.cashUsd
  const byWeeks = scenario.weeks / writtenFor.weeks
  const target = plan.mandate === 'fund' ? domesticChipTargetOfLargestFund(scenario) : 0
  const byHall = Math.max(byCash, target / writtenFor.fundChips)
  if (byCash === 1 && byWeeks === 1 && byHall === 1) return plan
  const week = (written: number): number => (written < 0 ? written : Math.round(written * byWeeks))
  const chips = (written: number): number => Math.round(written * byCash)
  return {
    ...plan,
    mandateWeek: week(plan.mandateWeek),
    imported: chips(plan.imported),
    importedUntilWeek: week(plan.importedUntilWeek),
    importedPerOrder: chips(plan.importedPerOrder),
    answerChips: chips(plan.answerChips),
    domestic: Math.round(plan.domestic * byHall),
    domesticFromWeek: week(plan.domesticFromWeek),
    domesticPerOrder: Math.round(plan.domesticPerOrder * byHall),
    inlandFromWeek: week(plan.inlandFromWeek),
    inlandMw: plan.inlandMw * byHall,
    coastMw: plan.coastMw * byCash,
    staffFromWeek: week(plan.staffFromWeek),
    migrationFromWeek: week(plan.migrationFromWeek),
    projects: plan.projects.map(week),
    trainWeeks: clamp(week(plan.trainWeeks), shortestTrainingRunWeeks, longestTrainingRunWeeks),
    trainFromWeek: week(plan.trainFromWeek),
    cloudChips: chips(plan.cloudChips),
    cloudFromWeek: week(plan.cloudFromWeek),
    apiWeek: week(plan.apiWeek),
    enterpriseWeek: week(plan.enterpriseWeek),
    cashFloorUsd: plan.cashFloorUsd * byCash,
    equityBelowUsd: plan.equityBelowUsd * byCash,
  }
}

/** Bounds of the length of a training run. */
export const shortestTrainingRunWeeks = 4
export const longestTrainingRunWeeks = 52

/** Cash scaled to the level for which plans are written. */
export function scaleCashToPlanLevelUsd(cashUsd: number, scenario: Scenario): number {
  return (cashUsd * writtenFor.cashUsd) / scenario.parameters.finance.startCashUsd
}
