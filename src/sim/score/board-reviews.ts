import type { Scenario } from '../level/scenario'

/** Weeks from one board review to the next: a quarter. */
const weeksBetweenReviews = 13

/** Whether the board meets in a week. */
export function isBoardReviewWeek(week: number): boolean {
  return week > 0 && week % weeksBetweenReviews === 0
}

/** Weeks until the next board review, 1 or more. */
export function weeksUntilBoardReview(week: number): number {
  return weeksBetweenReviews - (week % weeksBetweenReviews)
}

/** The last review at which the chosen dial may change: the last until half-time; null in a level too short for one. */
export function lastDialChangeWeek({ weeks }: Pick<Scenario, 'weeks'>): number | null {
  const last = Math.floor(weeks / 2 / weeksBetweenReviews) * weeksBetweenReviews
  return last === 0 ? null : last
}
