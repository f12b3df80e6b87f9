import { at } from '../../kernel/at'
import type { HedgeKind } from '../level/hedge-kinds'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** Whether insurance of a kind is in force this week; a level may sell several of one kind. */
export function isHedged(state: Readonly<GameState>, kind: HedgeKind, scenario: Scenario): boolean {
  for (const id in state.hedges)
    if (at(state.hedges, id).untilWeek > state.week && at(scenario.hedges, id).kind === kind) return true
  return false
}
