import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** Weeks for which a forecast question stays open. */
const weeksOpen = 8

/** Whether a forecast question can be answered now: asked recently, and its rule not yet announced. */
export function isForecastOpen(state: Readonly<GameState>, forecast: string, scenario: Scenario): boolean {
  const { askedWeek, dueWeek, rule } = at(scenario.forecasts, forecast)
  const isInTime = state.week >= askedWeek && state.week < Math.min(dueWeek, askedWeek + weeksOpen)
  return isInTime && state.rules[rule]?.status === 'coming'
}
