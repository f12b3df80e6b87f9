import type { Dilemma, GameState } from './state'

/** Whether a question can be answered this week and no longer. */
export function isLastWeekOf({ untilWeek }: Readonly<Dilemma>, { week }: Readonly<GameState>): boolean {
  return untilWeek - 1 === week
}
