import { exp } from '../../kernel/math'

/** Logistic rise from 0 to 1; half at 0, `width` in the unit of `x`. */
export function logisticRiseAfter(x: number, width: number): number {
  return 1 / (1 + exp(-x / width))
}

/** Years since January 2022 at a week, given the start of the calendar. */
export function yearsSince2022At(week: number, startYear: number): number {
  return startYear + (week * 7) / 365.25
}
