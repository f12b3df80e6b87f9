import { cashForecastHorizonWeeks } from '../../../sim/outlook/cash-outlook'

/** How long the cash lasts, as a key and its facts: one wording everywhere. */
export function cashDurationMessage(weeks: number) {
  return isCashBeyondForecast(weeks)
    ? { code: 'cash.noEnd' as const, facts: { weeks: cashForecastHorizonWeeks } }
    : { code: 'cash.lasts' as const, facts: { weeks: Math.floor(weeks) } }
}

/** Whether the cash outlasts the forecast: then no number of weeks is known. */
export function isCashBeyondForecast(weeks: number): boolean {
  return weeks > cashForecastHorizonWeeks
}
