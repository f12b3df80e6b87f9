import { at } from '../../kernel/at'
import type { Waterfall } from '../../kernel/waterfall'
import { statusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { ChipId } from '../state/ids'
import type { GameState } from '../state/state'
import { marketPriceOf } from './pricing'

/** What one chip costs on the open shelf: the market price, and what is paid for not having to wait or to talk. */
export function shelfPriceOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Waterfall {
  return marketPriceOf(state, chip, scenario).times('price.shelf', 1 + scenario.parameters.price.shelfMarkupShare)
}

/** Chips that reach the open shelf in a week: a part of what is made at home; of a denied chip what changes hands inside. */
export function shelfPerWeek(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const { domesticShelfShare, importedShelfPerWeek, afterRuleShelfPerWeek } = scenario.parameters.supply
  const { made, role } = at(scenario.chips, chip)
  if (made) return at(state.supply, chip).outputPerWeek * domesticShelfShare
  const isScarce = role === 'domestic' || statusOf(state, chip, scenario).status === 'denied'
  return isScarce ? afterRuleShelfPerWeek : importedShelfPerWeek
}
