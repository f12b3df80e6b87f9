import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { newsFrom } from './news-lines.view'

/** Something that the level asked for and that was reached lately. */
export interface ReachedView {
  serial: number
  objective: string
  points: number
}

/** So many weeks it stays in sight where nobody puts it away. */
const weeksShown = 3

/** What was reached within the last weeks, oldest first, from a serial of the news on. */
export function reachedLately(state: Readonly<GameState>, scenario: Scenario, serial: number): ReachedView[] {
  return newsFrom(state, serial)
    .filter((line) => line.kind === 'objectiveReached')
    .filter(({ week }) => week > state.week - weeksShown)
    .map(({ serial: own, facts: { objective } }) => ({
      serial: own,
      objective,
      points: at(scenario.objectives, objective).points,
    }))
}
