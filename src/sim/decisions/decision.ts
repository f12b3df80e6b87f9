import type { Scenario } from '../level/scenario'
import type { GameState, Refusal } from '../state/state'

export { no } from '../state/refusals'

/** One kind of player choice: who can say no, and what it does. `apply` never fails for a player's reason. */
export interface Decision<Input> {
  refuse(state: Readonly<GameState>, input: Input, scenario: Scenario): Refusal | null
  apply(state: GameState, input: Input, scenario: Scenario): void
  /** Whether this choice cannot be taken back: it stops the clock, shows before and after, and is stamped. */
  isSeal?(input: Input, scenario: Scenario, state: Readonly<GameState>): boolean
  /** Whether it shows the player something he did not know: no undo past it. */
  reveals?: boolean
}

/** A choice that needs no particulars. */
export type NoInput = Record<never, never>
