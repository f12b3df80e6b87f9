import type { GameState } from '../../../sim/state/state'

/** The weekly curves of these names, as far as kept: one value a week. */
export function weeklyCurvesOf(state: Readonly<GameState>, ids: readonly string[]) {
  return ids.map((id) => ({ id, values: state.series[id] ?? [] }))
}

/** The week of each value; the last one is the current week. */
export function weeksOfCurveValues(state: Readonly<GameState>): number[] {
  const count = state.series.cashUsd?.length ?? 0
  return Array.from({ length: count }, (_, index) => state.week - count + 1 + index)
}

/** Weeks in which a rule took force since the game began. */
export function weeksWhenRulesTookForce(state: Readonly<GameState>): number[] {
  const weeks = Object.values(state.rules)
    .flatMap(({ status, forceWeek }) => (status === 'coming' ? [] : (forceWeek ?? [])))
    .filter((week) => week > 0 && week <= state.week)
  return [...new Set(weeks)].toSorted((a, b) => a - b)
}
