import type { Move } from '../sim/decisions'
import type { Scenario } from '../sim/level/scenario'
import type { GameState } from '../sim/state/state'
import type { Talk } from '../sim/state/talk-state'

/** A scripted player: what he would do now, in order. He sees what a player sees, and remembers numbers by name. */
export interface Strategy {
  id: string
  decide(state: Readonly<GameState>, scenario: Scenario, memory: Record<string, number>): Move[]
  /** The next move at the table, asked for until nobody sits there; one who has none leaves a talk where it is. */
  atTable?(
    state: Readonly<GameState>,
    talk: Readonly<Talk>,
    scenario: Scenario,
    memory: Readonly<Record<string, number>>,
  ): Move
}
