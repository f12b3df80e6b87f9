import { isMoveIrreversible, type Move } from '../sim/decisions'
import { refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import { createRefusal, type Refusal } from '../sim/state/refusals'
import type { GameState } from '../sim/state/state'

export type { Move } from '../sim/decisions'

interface RefusalView {
  refusal: Refusal | null
  /** An irreversible move: confirmed with its effects before and after. */
  isSeal: boolean
}

/** Whether a move is allowed now, and whether it is irreversible. */
export function movePermissionView(state: Readonly<GameState>, move: Move, scenario: Scenario): RefusalView {
  return {
    refusal: state.ending ? createRefusal('move.ended') : refusalOf(state, move, scenario),
    isSeal: isMoveIrreversible(state, move, scenario),
  }
}
