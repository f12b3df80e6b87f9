import type { Scenario } from '../level/scenario'
import { factorOf, worldLuck } from '../state/news'
import type { GameState } from '../state/state'

/** What a rented reference-chip hour costs today, in dollars. */
export function cloudUsdPerHour(state: Readonly<GameState>, scenario: Scenario): number {
  return (
    state.rent.usdPerHour *
    scenario.parameters.cloud.priceRatio *
    worldLuck(state, 'cloud') *
    factorOf(state, 'cloud.price')
  )
}

/** The most reference chips that clouds rent to one customer. */
export function cloudLimit(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.floor(scenario.parameters.cloud.mostChips * factorOf(state, 'cloud.limit'))
}
