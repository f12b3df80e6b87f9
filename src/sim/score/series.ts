import { sumOf } from '../../kernel/at'
import { cashUsd, netWorthUsd } from '../books/ledger'
import { referenceChipUsefulPflops, totalPowerDrawKw, usefulComputeOfFleet } from '../compute/fleet'
import {
  acceptedDomesticChipCount,
  bestDomesticStackMaturity,
  bestModelCapabilityLog10,
  bestNamedRivalCapabilityLog10,
  worldFrontierCapabilityLog10,
} from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { marketPriceWaterfall, usedChipPriceWaterfall } from '../market/pricing'
import { nationCurveValuesOf } from '../nation/comparison'
import type { GameNation } from '../state/market-state'
import type { GameState } from '../state/state'
import { currentScoreWaterfall, dialResultsOf } from './dials'

/** This week's value of every chart series. */
export function currentChartValues(state: Readonly<GameState>, scenario: Scenario): Record<string, number> {
  const fleet = usefulComputeOfFleet(state, scenario)
  const dials = dialResultsOf(state, scenario)
  const { cardMarket, nation } = state
  const { weekly } = cardMarket
  const cards = weekly.home + weekly.imported
  return {
    cashUsd: cashUsd(state),
    netWorthUsd: netWorthUsd(state),
    score: rounded(currentScoreWaterfall(state, scenario, dials).value()),
    cost: rounded(dials.cost.points),
    efficiency: rounded(dials.efficiency.points),
    capability: rounded(dials.capability.points),
    independence: rounded(dials.independence.points),
    imported: fleet.importedChips,
    domestic: fleet.domesticChips,
    rented: state.cloud.chips,
    stored: sumOf(state.warehouse, ({ count }) => count),
    centre: acceptedDomesticChipCount(state),
    usefulPflops: rounded(fleet.useful * referenceChipUsefulPflops(scenario)),
    meterKw: Math.round(totalPowerDrawKw(state, scenario)),
    belief: rounded(state.belief.market),
    market: Math.round(marketPriceWaterfall(state, scenario.referenceChip, scenario).value()),
    used: Math.round(usedChipPriceWaterfall(state, scenario.referenceChip, scenario).value()),
    rentUsd: rounded(state.rent.usdPerHour),
    maturity: rounded(bestDomesticStackMaturity(state, scenario)),
    log10: rounded(bestModelCapabilityLog10(state, scenario)),
    frontierLog10: rounded(worldFrontierCapabilityLog10(state.week, scenario)),
    rivalLog10: rounded(bestNamedRivalCapabilityLog10(state, scenario)),
    homeShare: cards === 0 ? 0 : rounded(weekly.home / cards),
    ...(nation ? nationChartValues(nation) : {}),
    revenueUsd: sumOf(state.products, ({ revenueUsd }) => revenueUsd),
    giantsOrders: Math.round(sumOf(state.rivals, (rival) => rival.ordersImported + rival.nextYearOrders)),
  }
}

/** The nation's curves, by the names of the charts. */
function nationChartValues({ own }: GameNation): Record<string, number> {
  const { gapMonths, usefulStock, homeCompute, foreignVendorUsd, industryUsd } = nationCurveValuesOf(own)
  return {
    gapMonths: rounded(gapMonths),
    usefulStock: Math.round(usefulStock),
    homeCompute: rounded(homeCompute),
    foreignVendorUsd: Math.round(foreignVendorUsd),
    industryUsd: Math.round(industryUsd),
  }
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000
}
