import { cashUsd, netWorthUsd } from '../books/ledger'
import { fleetOf, meterKw, referencePflops } from '../compute/fleet'
import { acceptedChips, capabilityLog10, domesticMaturity, frontierLog10 } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { marketPriceOf, usedPriceOf } from '../market/pricing'
import type { GameState } from '../state/state'
import { dialsOf, scoreOf } from './dials'

/** This week's value of every chart series. */
export function seriesNow(state: Readonly<GameState>, scenario: Scenario): Record<string, number> {
  const fleet = fleetOf(state, scenario)
  const dials = dialsOf(state, scenario)
  let stored = 0
  for (const chip in state.warehouse) stored += state.warehouse[chip]?.count ?? 0
  let revenue = 0
  for (const id in state.products) revenue += state.products[id]?.revenueUsd ?? 0
  let orders = 0
  let rivalBest = 0
  for (const id in state.rivals) {
    orders += (state.rivals[id]?.ordersImported ?? 0) + (state.rivals[id]?.nextYearOrders ?? 0)
    if (scenario.rivals[id]?.kind === 'named') rivalBest = Math.max(rivalBest, state.rivals[id]?.capabilityLog10 ?? 0)
  }
  const { weekly } = state.nation
  const cards = weekly.home + weekly.imported
  return {
    cashUsd: cashUsd(state),
    netWorthUsd: netWorthUsd(state),
    score: rounded(scoreOf(state, scenario, dials).value()),
    cost: rounded(dials.cost.points),
    efficiency: rounded(dials.efficiency.points),
    capability: rounded(dials.capability.points),
    independence: rounded(dials.independence.points),
    imported: fleet.importedChips,
    domestic: fleet.domesticChips,
    rented: state.cloud.chips,
    stored,
    centre: acceptedChips(state),
    usefulPflops: rounded(fleet.useful * referencePflops(scenario)),
    meterKw: Math.round(meterKw(state, scenario)),
    belief: rounded(state.belief.market),
    market: Math.round(marketPriceOf(state, scenario.referenceChip, scenario).value()),
    used: Math.round(usedPriceOf(state, scenario.referenceChip, scenario).value()),
    rentUsd: rounded(state.rent.usdPerHour),
    maturity: rounded(domesticMaturity(state, scenario)),
    log10: rounded(capabilityLog10(state, scenario)),
    frontierLog10: rounded(frontierLog10(state.week, scenario)),
    rivalLog10: rounded(rivalBest),
    homeShare: cards === 0 ? 0 : rounded(weekly.home / cards),
    industryUsd: state.nation.industryUsdPerYear,
    foreignVendorUsd: Math.round(state.nation.foreignVendorUsdPerYear),
    gapMonths: rounded(state.nation.gapMonths),
    revenueUsd: revenue,
    giantsOrders: Math.round(orders),
  }
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000
}
