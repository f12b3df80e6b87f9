import { cashUsd } from '../books/ledger'
import { addNews } from '../state/news'
import type { System } from '../systems/system'
import { isCashAmple, weeksOfCash } from './cash-outlook'

/** Says thin cash before it is too late, at most every eighth week. */
export const cashWarning: System = {
  owns: ['finance'],
  inForecast: { cash: 'rests', score: 'rests' },
  run(state, scenario) {
    const { cashWarnedWeek } = state.finance
    if (cashWarnedWeek !== null && state.week - cashWarnedWeek < 8) return
    const { warnWeeks } = scenario.parameters.finance
    if (isCashAmple(state, warnWeeks + 1, scenario)) return
    const weeks = weeksOfCash(state, scenario, Math.ceil(warnWeeks) + 1)
    if (weeks >= warnWeeks) return
    state.finance.cashWarnedWeek = state.week
    addNews(state, 'cashThin', { weeks: Math.round(weeks), cashUsd: cashUsd(state) })
  },
}
