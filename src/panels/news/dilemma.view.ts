import { at } from '../../kernel/at'
import { describeEffects } from '../../sim/effects/effects'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'
import { unmetConditionPartsOf } from '../parts/figures/unmet-needs.view'

export type DilemmaView = ReturnType<typeof dilemmaView>
export type DilemmaChoiceView = DilemmaView['choices'][number]

/** A dilemma: its answers and their effects. */
export function dilemmaView(state: Readonly<GameState>, event: string, scenario: Scenario) {
  const spec = at(scenario.events, event)
  const open = state.dilemmas.find((dilemma) => dilemma.event === event)
  const untilWeek = Math.max(state.week, (open?.untilWeek ?? state.week) - 1)
  return {
    event,
    /** The last week in which it can be answered, and whether that is this one. */
    untilWeek,
    isDueNow: untilWeek === state.week,
    choices: Object.entries(spec.choices ?? {}).map(([choice, { then, when }]) => {
      const move: Move = { type: 'answerDilemma', event, choice }
      const refusal = refusalOf(state, move, scenario)
      return {
        choice,
        move,
        refusal,
        /** What is missing, where a condition does not hold. */
        needs: refusal?.code === 'dilemma.closed' ? unmetConditionPartsOf(state, when, scenario) : [],
        effects: describeEffects(then, state, scenario),
        /** The default answer where none is given in time. */
        isOtherwise: spec.otherwise === choice,
      }
    }),
  }
}
