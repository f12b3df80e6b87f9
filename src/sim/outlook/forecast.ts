import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { copyOf } from '../../kernel/plain-tree'
import { createQuarterBooks, currentQuarterBooks } from '../books/ledger'
import { isSystemDisabled } from '../level/features'
import type { Scenario } from '../level/scenario'
import { currentScoreWaterfall } from '../score/dials'
import type { LedgerAccount } from '../state/accounts'
import type { GameState } from '../state/state'
import { systemsInWeekOrder } from '../systems'
import type { ForecastPurpose, System, SystemForecastStep } from '../systems/system'
import { expectedArrivals } from '../trade/arrivals'

/** One week of a forecast. */
export interface ForecastWeek {
  /** The firm at the end of the week: score, dials and power are read from it. It goes on to the next week. */
  firm: GameState
  /** What the ledger posted in the week, by account. */
  flows: Readonly<Partial<Record<LedgerAccount, number>>>
}

/**
 * Carries a copy of the firm forward, week by week without end, by the systems that run in a forecast of this question.
 *
 * The forecast draws luck of its own, so that what luck holds for this game stays hidden.
 */
export function* forecastWeekByWeek(
  state: Readonly<GameState>,
  question: ForecastPurpose,
  scenario: Scenario,
): Generator<ForecastWeek, never> {
  const steps = stepsOf(question, scenario)
  const start = { week: state.week, arrivals: expectedArrivals(state, scenario) }
  const firm = firmOf(state, steps)
  for (;;) {
    firm.finance.quarters = [createQuarterBooks(firm.week)]
    for (const step of steps) step.run(firm, scenario, start)
    yield { firm, flows: currentQuarterBooks(firm).flows }
  }
}

/** The state as the steps may change it: what none of them changes is shared with the game, and never written. */
function firmOf(state: Readonly<GameState>, steps: readonly SystemForecastStep[]): GameState {
  const { finance } = state
  const copy = {
    ...state,
    seedBits: 0,
    seals: [],
    news: { items: [], next: 0 },
    finance: { ...finance, balances: { ...finance.balances }, quarters: [] },
  } as Record<keyof GameState, unknown>
  const changed = new Set(steps.flatMap(({ changes }) => changes))
  for (const slice of changed) copy[slice] = copyOf(copy[slice])
  return copy as GameState
}

/** The systems that take part, in the order of the week. */
function stepsOf(question: ForecastPurpose, scenario: Scenario): SystemForecastStep[] {
  return Object.keys(systemsInWeekOrder).flatMap((name) => {
    const { owns, run, inForecast } = at<System>(systemsInWeekOrder, name)
    const part = inForecast?.[question]
    if (part === undefined || isSystemDisabled(name, scenario)) return []
    return [part === 'runs' ? { changes: owns, run } : part]
  })
}

/**
 * Where the game is heading: the score of the last week, by the same sum as the score of today, if what is on its way
 * comes and nothing else happens; and a band that narrows with the weeks left.
 */
export function projectFinalScore(state: Readonly<GameState>, scenario: Scenario) {
  const left = clamp((scenario.weeks - state.week) / scenario.weeks, 0, 1)
  const score = clamp(currentScoreWaterfall(atTheEnd(state, scenario), scenario).value(), 0, 100)
  const band = scenario.parameters.score.projectionBandPoints * Math.sqrt(left)
  return { score, low: clamp(score - band, 0, 100), high: clamp(score + band, 0, 100) }
}

/** The firm in the last week. Where a run is under way now, others like it follow, to the end at most. */
function atTheEnd(state: Readonly<GameState>, scenario: Scenario): Readonly<GameState> {
  if (state.week >= scenario.weeks) return state
  const last = state.training.run
  for (const { firm } of forecastWeekByWeek(state, 'score', scenario)) {
    const weeksLeft = scenario.weeks - firm.week
    if (weeksLeft <= 0) return firm
    if (!last || firm.training.run) continue
    const weeks = Math.min(last.weeks, weeksLeft)
    firm.training.run = { ...last, startedWeek: firm.week + 1, weeks, weeksDone: 0, flop: 0, restarts: 0 }
  }
  return state
}
