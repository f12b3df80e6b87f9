import { horizonWeeks } from '../../../sim/outlook/cash-outlook'

/** How long the cash lasts, as a key and its facts: one wording everywhere. */
export function cashDurationText(weeks: number) {
  return isBeyondForecast(weeks)
    ? { code: 'cash.noEnd' as const, facts: { weeks: horizonWeeks } }
    : { code: 'cash.lasts' as const, facts: { weeks: Math.floor(weeks) } }
}

export type CashDurationText = ReturnType<typeof cashDurationText>

/** Whether the cash outlasts the forecast: then no number of weeks is known. */
export function isBeyondForecast(weeks: number): boolean {
  return weeks > horizonWeeks
}
