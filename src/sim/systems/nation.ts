import { at, sumOf } from '../../kernel/at'
import { clamp, log10 } from '../../kernel/math'
import { currentQuarterBooks } from '../books/ledger'
import { bestModelCapabilityLog10, worldFrontierCapabilityLog10 } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { incomeAccounts } from '../state/accounts'
import type { GameState } from '../state/state'
import type { System } from './system'

/** National indicators: industry size, foreign vendors' revenue, domestic research, months behind. */
export const nation: System = {
  owns: ['nation', 'rivals'],
  run(state, scenario) {
    const { researchShareOfSales, homeCardUsd, importedCardUsd } = scenario.parameters.nation
    const { nation: land } = state
    land.foreignVendorUsdPerYear = land.weekly.imported * 52 * importedCardUsd
    const made = outputByVendor(state, scenario)
    for (const vendor in land.researchUsd) {
      const sales = land.weekly.home * homeCardUsd * (made.all === 0 ? 0 : (made.by[vendor] ?? 0) / made.all)
      land.researchUsd[vendor] =
        at(land.researchUsd, vendor) + sales * researchShareOfSales + at(scenario.vendors, vendor).stateFundUsdPerWeek
    }
    moveRivals(state, scenario)
    land.industryUsdPerYear = industryUsd(state)
    land.gapMonths = gapMonths(state, scenario)
  },
}

/** Weekly output of each domestic vendor, which gives its share of domestic cards. */
function outputByVendor(state: Readonly<GameState>, scenario: Scenario): { all: number; by: Record<string, number> } {
  const by: Record<string, number> = {}
  let all = 0
  for (const chip in scenario.chips) {
    const spec = at(scenario.chips, chip)
    if (!spec.made) continue
    const { outputPerWeek } = at(state.supply, chip)
    by[spec.vendor] = (by[spec.vendor] ?? 0) + outputPerWeek
    all += outputPerWeek
  }
  return { all, by }
}

/** Rivals' revenue and capability follow their chips relative to their demand. */
function moveRivals(state: GameState, scenario: Scenario): void {
  const {
    stockEffect,
    capabilityByChips,
    publishedPull,
    suppliedBase,
    suppliedFullWeeks,
    suppliedLeast,
    suppliedMost,
  } = scenario.parameters.nation
  for (const id in scenario.rivals) {
    const spec = at(scenario.rivals, id)
    const rival = at(state.rivals, id)
    const supplied = clamp(suppliedBase + rival.stockWeeks / suppliedFullWeeks, suppliedLeast, suppliedMost)
    rival.revenueUsdPerWeek *= 1 + spec.revenueGrowthPerWeek * (1 - stockEffect + stockEffect * supplied)
    const target =
      spec.capabilityStartLog10 + spec.capabilityGrowthPerWeek * state.week + capabilityByChips * log10(supplied)
    rival.capabilityLog10 = Math.max(
      rival.capabilityLog10,
      rival.capabilityLog10 + (target - rival.capabilityLog10) * publishedPull,
    )
  }
}

function industryUsd(state: Readonly<GameState>): number {
  const perWeek = sumOf(state.rivals, ({ revenueUsdPerWeek }) => revenueUsdPerWeek)
  const open = currentQuarterBooks(state)
  const isNew = open.fromWeek === state.week
  const { flows, fromWeek } = (isNew ? state.finance.quarters[state.finance.quarters.length - 2] : undefined) ?? open
  const own = sumOf(incomeAccounts, (account) => -(flows[account] ?? 0))
  const weeks = Math.max(1, state.week - fromWeek)
  return Math.round((perWeek + own / weeks) * 52)
}

/** Months between the world's frontier and the country's best model. */
function gapMonths(state: Readonly<GameState>, scenario: Scenario): number {
  const rivals = Object.values(state.rivals).map(({ capabilityLog10 }) => capabilityLog10)
  const best = Math.max(bestModelCapabilityLog10(state, scenario), ...rivals)
  const perMonth = scenario.parameters.research.frontierGrowthLog10 * 4.345
  return Math.max(0, (worldFrontierCapabilityLog10(state.week, scenario) - best) / perMonth)
}
