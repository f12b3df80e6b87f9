import { horizonWeeks } from '../../../sim/outlook/cash-outlook'

/** How long the cash lasts, as a key and its facts: one wording everywhere. */
export interface CashLasts {
  code: 'cash.lasts' | 'cash.noEnd'
  facts: { weeks: number }
}

/** The words for the weeks of cash. */
export function cashLasts(weeks: number): CashLasts {
  return isEndless(weeks)
    ? { code: 'cash.noEnd', facts: { weeks: horizonWeeks } }
    : { code: 'cash.lasts', facts: { weeks: Math.floor(weeks) } }
}

/** Whether the cash outlasts the forecast: then no number of weeks is known. */
export function isEndless(weeks: number): boolean {
  return weeks > horizonWeeks
}
