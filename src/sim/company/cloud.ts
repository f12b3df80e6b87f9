import type { Scenario } from '../level/scenario'
import { modifierFactor, worldLuck } from '../state/news'
import type { GameState } from '../state/state'

/** Today's price of one rented reference-chip hour, in dollars. */
export function cloudUsdPerHour(state: Readonly<GameState>, scenario: Scenario): number {
  return (
    state.rent.usdPerHour *
    scenario.parameters.cloud.priceRatio *
    worldLuck(state, 'cloud') *
    modifierFactor(state, 'cloud.price')
  )
}

/** The largest number of reference chips that clouds rent to the firm. */
export function cloudLimit(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.floor(scenario.parameters.cloud.mostChips * modifierFactor(state, 'cloud.limit'))
}
