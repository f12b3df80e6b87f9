import { at } from '../../kernel/at'
import { explainEffects } from '../../sim/effects/effects'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState, Refusal } from '../../sim/state/state'
import type { ConsequenceLine } from '../../sim/vocabulary/word'
import type { Move } from '../../view/refusal-view'
import { type UnmetNeed, unmetNeedsOf } from '../parts/figures/unmet-needs.view'

export interface ChoiceView {
  choice: string
  move: Move
  refusal: Refusal | null
  /** What is missing, where a condition does not hold. */
  needs: UnmetNeed[]
  effects: ConsequenceLine[]
  /** The default answer where none is given in time. */
  isOtherwise: boolean
}

export interface DilemmaView {
  event: string
  /** The last week in which it can be answered. */
  untilWeek: number
  /** Whether that week is this one. */
  isDueNow: boolean
  choices: ChoiceView[]
}

/** A dilemma: its answers and their effects. */
export function dilemmaView(state: Readonly<GameState>, event: string, scenario: Scenario): DilemmaView {
  const spec = at(scenario.events, event)
  const open = state.dilemmas.find((dilemma) => dilemma.event === event)
  const untilWeek = Math.max(state.week, (open?.untilWeek ?? state.week) - 1)
  return {
    event,
    untilWeek,
    isDueNow: untilWeek === state.week,
    choices: Object.entries(spec.choices ?? {}).map(([choice, { then, when }]) => {
      const move: Move = { type: 'answerDilemma', event, choice }
      const refusal = refusalOf(state, move, scenario)
      return {
        choice,
        move,
        refusal,
        needs: refusal?.code === 'dilemma.closed' ? unmetNeedsOf(state, when, scenario) : [],
        effects: explainEffects(then, state, scenario),
        isOtherwise: spec.otherwise === choice,
      }
    }),
  }
}
