import { at, sumOf } from '../../kernel/at'
import { clamp, log10 } from '../../kernel/math'
import { expectedRivalCapabilityLog10 } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { advanceGameNation } from '../nation/in-game'
import type { RivalState } from '../state/market-state'
import type { GameState } from '../state/state'
import type { System } from './system'

/** The country's week: the national model and its twin, domestic vendors' research, the rivals. */
export const nationSystem: System = {
  owns: ['nation', 'cardMarket', 'rivals'],
  run(state, scenario) {
    if (state.nation) advanceGameNation(state.nation, state, scenario)
    payResearch(state, scenario)
    moveRivals(state, scenario)
  },
}

/** Domestic vendors research with a share of their sales, and with the state's money. */
function payResearch(state: GameState, scenario: Scenario): void {
  const { researchShareOfSales, homeCardUsd } = scenario.parameters.nation
  const { cardMarket } = state
  const made = outputByVendor(state, scenario)
  for (const vendor in cardMarket.researchUsd) {
    const sales = cardMarket.weekly.home * homeCardUsd * (made.all === 0 ? 0 : (made.by[vendor] ?? 0) / made.all)
    cardMarket.researchUsd[vendor] =
      at(cardMarket.researchUsd, vendor) +
      sales * researchShareOfSales +
      at(scenario.vendors, vendor).stateFundUsdPerWeek
  }
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

/**
 * Rivals' revenue follows their chips, and their models the country's best.
 *
 * A rival trains the better, the better he is supplied against the mean of all: the mean is the national model's.
 */
function moveRivals(state: GameState, scenario: Scenario): void {
  const { stockEffect, capabilityByChips } = scenario.parameters.nation
  const meanSupply = sumOf(state.rivals, (rival) => supplyRatio(rival, scenario)) / Object.keys(state.rivals).length
  for (const id in scenario.rivals) {
    const spec = at(scenario.rivals, id)
    const rival = at(state.rivals, id)
    const supply = supplyRatio(rival, scenario)
    rival.revenueUsdPerWeek *= 1 + spec.revenueGrowthPerWeek * (1 - stockEffect + stockEffect * supply)
    const trained = expectedRivalCapabilityLog10(spec, state, scenario) + capabilityByChips * log10(supply / meanSupply)
    rival.capabilityLog10 = Math.max(rival.capabilityLog10, trained)
  }
}

/** How well a rival is supplied; 1 = his need is met. */
function supplyRatio({ stockWeeks }: Readonly<RivalState>, scenario: Scenario): number {
  const { suppliedBase, suppliedFullWeeks, suppliedLeast, suppliedMost } = scenario.parameters.nation
  return clamp(suppliedBase + stockWeeks / suppliedFullWeeks, suppliedLeast, suppliedMost)
}
