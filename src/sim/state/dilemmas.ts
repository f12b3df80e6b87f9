import type { Dilemma, GameState } from './state'

/** Whether this is the last week in which a dilemma can be answered. */
export function isLastAnswerWeek({ untilWeek }: Readonly<Dilemma>, { week }: Readonly<GameState>): boolean {
  return untilWeek - 1 === week
}
