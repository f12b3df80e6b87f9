import type { Scenario, TimedLessonSettings } from '../level/scenario'
import type { RoleId } from '../state/ids'
import type { Move } from '.'

/** The lesson with this duration in minutes; null where the level has none. */
export function lessonOfMinutes(minutes: number, { lessons }: Scenario): TimedLessonSettings | null {
  return Object.values(lessons).find((lesson) => lesson.minutes === minutes) ?? null
}

/** The standing orders given at the start of a lesson, as moves. */
export function lessonStartMoves({ orders }: TimedLessonSettings): Move[] {
  const { hireTo, ...switches } = orders
  return [
    ...Object.entries(switches).map(
      ([order, on]): Move => ({ type: 'setStandingOrder', order: order as 'train' | 'renewCloud', on: on ?? false }),
    ),
    ...Object.entries(hireTo).map(
      ([role, count]): Move => ({
        type: 'setStandingOrder',
        order: 'hireTo',
        role: role as RoleId,
        count: count ?? null,
      }),
    ),
  ]
}
