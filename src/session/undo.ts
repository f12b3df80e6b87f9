import { decisionOf, isIrreversible, type Move } from '../sim/decisions'
import type { Scenario } from '../sim/level/scenario'
import type { GameState } from '../sim/state/state'

/** Whether a move can be undone: it is reversible and has revealed no information. */
export function isUndoable(state: Readonly<GameState>, move: Move, scenario: Scenario): boolean {
  return decisionOf(move.type)?.reveals !== true && !isIrreversible(state, move, scenario)
}
