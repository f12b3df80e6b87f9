import { horizonWeeks } from '../../../sim/outlook/cash-outlook'

/** How long the cash lasts, as a key and its facts: one wording everywhere. */
export interface CashDurationText {
  code: 'cash.lasts' | 'cash.noEnd'
  facts: { weeks: number }
}

/** The words for the weeks of cash. */
export function cashDurationText(weeks: number): CashDurationText {
  return isBeyondForecast(weeks)
    ? { code: 'cash.noEnd', facts: { weeks: horizonWeeks } }
    : { code: 'cash.lasts', facts: { weeks: Math.floor(weeks) } }
}

/** Whether the cash outlasts the forecast: then no number of weeks is known. */
export function isBeyondForecast(weeks: number): boolean {
  return weeks > horizonWeeks
}
