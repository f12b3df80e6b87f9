import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { newsItemsFromSerial } from './news-lines.view'

/** Weeks for which it is shown unless dismissed. */
const weeksShown = 3

/** Objectives reached within the last weeks, oldest first, from a serial of the news on. */
export function recentlyReachedObjectives(state: Readonly<GameState>, scenario: Scenario, serial: number) {
  return newsItemsFromSerial(state, serial)
    .filter((line) => line.kind === 'objectiveReached')
    .filter(({ week }) => week > state.week - weeksShown)
    .map(({ serial: own, facts: { objective } }) => ({
      serial: own,
      objective,
      points: at(scenario.objectives, objective).points,
    }))
}
