import { at } from '../../kernel/at'
import {
  bestModelCapabilityLog10,
  monthsBehindFrontier,
  nationalDomesticChipShare,
  worldFrontierCapabilityLog10,
} from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { monthsForCapabilityGap } from '../training/training.view'

/** A firm that bids in the same markets. */
export type RivalView = ReturnType<typeof rivalView>

export type NationView = ReturnType<typeof nationView>

/** The nation's figures, with the firm apart. */
export function nationView(state: Readonly<GameState>, scenario: Scenario) {
  const rivals = Object.keys(scenario.rivals).map((rival) => rivalView(state, rival, scenario))
  return {
    ...state.nation,
    domesticShare: nationalDomesticChipShare(state),
    rivals,
    namedRival: rivals.find(({ kind }) => kind === 'named') ?? null,
    /** The firm beside the nation; the two are never one curve. */
    firm: {
      monthsBehind: monthsBehindFrontier(state, scenario),
      domesticShare: ownDomesticShare(state, scenario),
      capabilityLog10: bestModelCapabilityLog10(state, scenario),
    },
  }
}

function rivalView(state: Readonly<GameState>, rival: string, scenario: Scenario) {
  const known = at(state.rivals, rival)
  const gap = worldFrontierCapabilityLog10(state.week, scenario) - known.capabilityLog10
  return {
    rival,
    kind: at(scenario.rivals, rival).kind,
    ...known,
    orders: known.ordersImported + known.ordersDomestic,
    monthsBehind: monthsForCapabilityGap(gap, scenario),
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
