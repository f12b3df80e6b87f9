import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** One weekly mechanic. */
export interface System {
  /**
   * State slices that the system may change; ledger, news and seals are changed by all systems through their own
   * functions.
   */
  owns: readonly (keyof GameState)[]
  run(state: GameState, scenario: Scenario): void
}
