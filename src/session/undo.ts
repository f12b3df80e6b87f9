import { decisionOf, type Move, sealOf } from '../sim/decisions'
import type { Scenario } from '../sim/level/scenario'
import type { GameState } from '../sim/state/state'

/** Whether a move can be undone: it is reversible and has revealed no information. */
export function canTakeBack(state: Readonly<GameState>, move: Move, scenario: Scenario): boolean {
  return decisionOf(move.type)?.reveals !== true && !sealOf(state, move, scenario)
}
