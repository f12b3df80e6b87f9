import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import type { ExpectedArrival } from '../trade/arrivals'

/** What a forecast is asked: what the cash does at today's amounts, or where the score is heading. */
export type ForecastPurpose = 'cash' | 'score'

/** What a forecast knows of the week in which it begins. */
export interface ForecastStart {
  week: number
  arrivals: readonly ExpectedArrival[]
}

/** A system's week in a forecast, in a simplified form. */
export interface SystemForecastStep {
  /** The slices that it may change besides the ledger: a forecast copies no others. */
  changes: readonly (keyof GameState)[]
  run(state: GameState, scenario: Scenario, start: ForecastStart): void
}

/** One weekly mechanic. */
export interface System {
  /**
   * State slices that the system may change; ledger, news and seals are changed by all systems through their own
   * functions.
   */
  owns: readonly (keyof GameState)[]
  run(state: GameState, scenario: Scenario): void
  /** How it runs in a forecast of each question, where market, law, sellers and luck stand still; absent: it rests. */
  inForecast?: Readonly<Partial<Record<ForecastPurpose, 'runs' | SystemForecastStep>>>
}
