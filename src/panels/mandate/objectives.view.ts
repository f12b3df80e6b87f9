import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { type UnmetNeed, unmetNeedsOf } from '../parts/figures/unmet-needs.view'

/** An objective of the level. */
export interface ObjectiveRow {
  objective: string
  points: number
  status: 'open' | 'reached' | 'missed'
  /** The last week in which it can be reached; null = the end. */
  byWeek: number | null
  reachedWeek: number | null
  /** What is still missing, while it is open. */
  needs: UnmetNeed[]
}

/** The level's objectives, in its own order. */
export function objectiveRows(state: Readonly<GameState>, scenario: Scenario): ObjectiveRow[] {
  return Object.entries(scenario.objectives).map(([objective, { when, byWeek = null, points }]) => {
    const reachedWeek = state.objectives[objective] ?? null
    const isPast = state.ending !== null || (byWeek !== null && state.week > byWeek)
    const status = reachedWeek !== null ? 'reached' : isPast ? 'missed' : 'open'
    const needs = status === 'open' ? unmetNeedsOf(state, when, scenario) : []
    return { objective, points, status, byWeek, reachedWeek, needs }
  })
}
