import { clamp } from '../../kernel/math'
import type { Scenario } from '../level/scenario'
import { scoreOf } from '../score/dials'
import type { GameState } from '../state/state'
import { forecastOf } from './forecast'

/**
 * Where the game is heading: the score of the last week, by the same sum as the score of today, if what is on its way
 * comes and nothing else happens; and a band that narrows with the weeks left.
 */
export function projectedScore(
  state: Readonly<GameState>,
  scenario: Scenario,
): { score: number; low: number; high: number } {
  const left = clamp((scenario.weeks - state.week) / scenario.weeks, 0, 1)
  const score = clamp(scoreOf(atTheEnd(state, scenario), scenario).value(), 0, 100)
  const band = scenario.parameters.score.projectionBandPoints * Math.sqrt(left)
  return { score, low: clamp(score - band, 0, 100), high: clamp(score + band, 0, 100) }
}

/** The firm in the last week. Where a run is under way now, others like it follow, to the end at most. */
function atTheEnd(state: Readonly<GameState>, scenario: Scenario): Readonly<GameState> {
  if (state.week >= scenario.weeks) return state
  const last = state.training.run
  for (const { firm } of forecastOf(state, 'score', scenario)) {
    const weeksLeft = scenario.weeks - firm.week
    if (weeksLeft <= 0) return firm
    if (!last || firm.training.run) continue
    const weeks = Math.min(last.weeks, weeksLeft)
    firm.training.run = { ...last, startedWeek: firm.week + 1, weeks, weeksDone: 0, flop: 0, restarts: 0 }
  }
  return state
}
