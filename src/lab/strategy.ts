import type { Move } from '../sim/decisions'
import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'

/** A scripted player: what he would do now, in order. He sees what a player sees, and remembers numbers by name. */
export interface Strategy {
  id: string
  decide(state: Readonly<GameState>, scenario: Scenario, memory: Record<string, number>): Move[]
}
