import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** One weekly mechanic. */
export interface System {
  /** The slices of the state that it may change; ledger, news and seals are everybody's, through their own functions. */
  owns: readonly (keyof GameState)[]
  run(state: GameState, scenario: Scenario): void
}
