import { at } from '../../kernel/at'
import type { Waterfall } from '../../kernel/waterfall'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { ChipId } from '../state/ids'
import type { GameState } from '../state/state'
import { marketPriceOf } from './pricing'

/** Open-market price of one chip: the market price plus a premium for immediate delivery without negotiation. */
export function shelfPriceOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Waterfall {
  return marketPriceOf(state, chip, scenario).times('price.shelf', 1 + scenario.parameters.price.shelfMarkupShare)
}

/** Weekly inflow to the open market: a share of domestic output, or for a denied chip domestic resale. */
export function shelfInflowPerWeek(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const { domesticShelfShare, importedShelfPerWeek, afterRuleShelfPerWeek } = scenario.parameters.supply
  const { made, role } = at(scenario.chips, chip)
  if (made) return at(state.supply, chip).outputPerWeek * domesticShelfShare
  const isScarce = role === 'domestic' || exportStatusOf(state, chip, scenario).status === 'denied'
  return isScarce ? afterRuleShelfPerWeek : importedShelfPerWeek
}
