import { requireElement } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { cashUsd } from '../../sim/books/ledger'
import { weeksSinceNewestRule } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Tactic } from '../bargain/tactic'
import { distributorsNegotiableAtStart, measureTwoStageTacticSurpluses } from '../bargain/tactic-table'
import { createTraceReadingTactic } from '../bargain/trace-reader'
import { createSeeds } from '../seeds'
import type { Strategy } from '../strategy'
import { nextNegotiationMove } from './orders'
import { type StrategyPlan, scaleCashToPlanLevelUsd, scalePlanToLevel } from './plan'
import { weeklyMovesOfPlan } from './planned'
import { domesticChipsPlan } from './plans'

/** Cash limits in dollars between the stances lean, usual and rich. */
const stancesUsd = [9_000_000, 26_000_000] as const

/**
 * Adapts its plan each quarter: domestic orders early, some imports, rented compute for a late run, reports before
 * hedges.
 */
export const adaptiveStrategy: Strategy = {
  id: 'adaptive',
  decide(state, scenario, memory) {
    if (memory.quarter !== Math.floor(state.week / 13)) {
      memory.quarter = Math.floor(state.week / 13)
      memory.stance = stancesUsd.filter((usd) => scaleCashToPlanLevelUsd(cashUsd(state), scenario) > usd).length
    }
    return weeklyMovesOfPlan(planFor(state, memory.stance ?? 1, scenario), state, scenario, memory)
  },
  negotiate: (state, talk, scenario, memory) =>
    nextNegotiationMove(planFor(state, memory.stance ?? 1, scenario), readerOf(scenario), state, talk, scenario),
}

/** Seeds of the negotiations from which the reader learns. */
const learnedSeeds = 45
const readers = new WeakMap<Scenario, Tactic>()

/** The trace reader, whose table is learned once per level. */
function readerOf(scenario: Scenario): Tactic {
  const known = readers.get(scenario)
  if (known) return known
  const table = measureTwoStageTacticSurpluses(
    scenario,
    distributorsNegotiableAtStart(scenario),
    createSeeds('learned', learnedSeeds),
  )
  const learned = createTraceReadingTactic(table, scenario)
  readers.set(scenario, learned)
  return learned
}

/** The quarter's plan, from cash and from prices after the rule. */
function planFor(state: Readonly<GameState>, stance: number, scenario: Scenario): StrategyPlan {
  const isLate = state.week > scenario.weeks * 0.6
  const fear = clamp(state.belief.own, 0, 1)
  const plan: StrategyPlan = {
    ...domesticChipsPlan,
    mandate: 'fund',
    focus: 'efficiency',
    domesticPerOrder: requireElement([300, 500, 700], stance),
    domesticDepositShare: 0.1,
    inlandMw: 7.5,
    imported: requireElement([0, 300, 500], stance) + Math.round(300 * fear),
    importedUntilWeek: 30,
    coastMw: 2.5,
    sellShare: stance === 0 && weeksSinceNewestRule(state, scenario) >= 4 ? 0.4 : 0,
    cloudChips: requireElement([0, 500, 900], stance),
    cloudFromWeek: 30,
    staff: { kernels: isLate ? 16 : 22, research: 18, sales: 8 },
    trainShare: isLate ? 0.45 : 0.3,
    trainWeeks: isLate ? 26 : 34,
    hedges: ['delivery-penalty', 'quota-option'],
    buysIntelligence: true,
    cashFloorUsd: 2_500_000,
    equityBelowUsd: 24_000_000,
  }
  return scalePlanToLevel(plan, scenario)
}
