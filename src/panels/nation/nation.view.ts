import { at } from '../../kernel/at'
import { capabilityLog10, domesticShare, frontierLog10, monthsBehind } from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'

/** A firm that bids in the same markets. */
export interface RivalView {
  rival: string
  kind: 'giant' | 'tail' | 'named'
  imported: number
  domestic: number
  ordersImported: number
  ordersDomestic: number
  orders: number
  nextYearOrders: number
  voided: number
  capabilityLog10: number
  monthsBehind: number
  revenueUsdPerWeek: number
}

export interface NationView {
  domesticShare: number
  industryUsdPerYear: number
  foreignVendorUsdPerYear: number
  gapMonths: number
  voidedUsd: number
  giantFirms: { ordered: number; nextYear: number; voided: number }
  rivals: RivalView[]
  namedRival: RivalView | null
  /** The firm beside the nation; the two are never one curve. */
  firm: { monthsBehind: number; domesticShare: number | null; capabilityLog10: number; frontierLog10: number }
}

/** The nation's figures, with the firm apart. */
export function nationView(state: Readonly<GameState>, scenario: Scenario): NationView {
  const { nation } = state
  const rivals = Object.keys(scenario.rivals).map((rival) => rivalView(state, rival, scenario))
  const giants = rivals.filter(({ kind }) => kind === 'giant')
  const total = (read: (rival: RivalView) => number): number => giants.reduce((sum, rival) => sum + read(rival), 0)
  return {
    domesticShare: domesticShare(state),
    industryUsdPerYear: nation.industryUsdPerYear,
    foreignVendorUsdPerYear: nation.foreignVendorUsdPerYear,
    gapMonths: nation.gapMonths,
    voidedUsd: nation.voidedUsd,
    giantFirms: {
      ordered: total((rival) => rival.ordersImported + rival.ordersDomestic),
      nextYear: total((rival) => rival.nextYearOrders),
      voided: total((rival) => rival.voided),
    },
    rivals,
    namedRival: rivals.find(({ kind }) => kind === 'named') ?? null,
    firm: {
      monthsBehind: monthsBehind(state, scenario),
      domesticShare: ownDomesticShare(state, scenario),
      capabilityLog10: capabilityLog10(state, scenario),
      frontierLog10: frontierLog10(state.week, scenario),
    },
  }
}

const weeksPerMonth = 4.345

function rivalView(state: Readonly<GameState>, rival: string, scenario: Scenario): RivalView {
  const known = at(state.rivals, rival)
  const gap = frontierLog10(state.week, scenario) - known.capabilityLog10
  return {
    rival,
    kind: at(scenario.rivals, rival).kind,
    imported: known.imported,
    domestic: known.domestic,
    ordersImported: known.ordersImported,
    ordersDomestic: known.ordersDomestic,
    orders: known.ordersImported + known.ordersDomestic,
    nextYearOrders: known.nextYearOrders,
    voided: known.voided,
    capabilityLog10: known.capabilityLog10,
    monthsBehind: Math.max(0, gap / (scenario.parameters.research.frontierGrowthLog10 * weeksPerMonth)),
    revenueUsdPerWeek: known.revenueUsdPerWeek,
  }
}

/** Domestic share of the firm's installed chips; null where it has none. */
function ownDomesticShare(state: Readonly<GameState>, scenario: Scenario): number | null {
  let [domestic, all] = [0, 0]
  for (const { racks } of Object.values(state.sites)) {
    for (const [chip, rack] of Object.entries(racks)) {
      all += rack.count
      if (at(scenario.chips, chip).role === 'domestic') domestic += rack.count
    }
  }
  return all === 0 ? null : domestic / all
}
