import type { Scenario } from '../../sim/level/scenario'
import { dialsOf } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'

/** The effect of a run that has just ended on the dial of capability; `run` is its name. */
export function runDoneView(state: Readonly<GameState>, run: string, scenario: Scenario) {
  const models = state.training.models.filter(({ name }) => name !== run)
  return {
    /** The dial of capability without the run and with it, in months behind this week's frontier. */
    before: dialsOf({ ...state, training: { ...state.training, models } }, scenario).capability,
    now: dialsOf(state, scenario).capability,
    /** The points that the dial must reach where it was chosen. */
    dialLine: scenario.dials.line,
    isChosen: state.chosenDial === 'capability',
    /** Weeks left for another run. */
    weeksLeft: Math.max(0, scenario.weeks - state.week),
  }
}
