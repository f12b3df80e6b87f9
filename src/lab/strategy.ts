import type { Move } from '../sim/decisions'
import type { Scenario } from '../sim/level/scenario'
import type { GameState } from '../sim/state/state'
import type { Talk } from '../sim/state/talk-state'

/** A scripted player: its moves this week, in order, from visible information and a memory of named numbers. */
export interface Strategy {
  id: string
  /** A generator sees the state after each of its moves, and so whether the move was made. */
  decide(state: Readonly<GameState>, scenario: Scenario, memory: Record<string, number>): Iterable<Move>
  /** The next move in a negotiation, called until it is closed; without one the negotiation is left open. */
  negotiate?(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario, memory: Record<string, number>): Move
}
