import { startWaterfall } from '../../../kernel/waterfall'
import type { Scenario } from '../../../sim/level/scenario'
import { cashFlowTerms, recurringWeeklyCashFlowByTerm } from '../../../sim/outlook/cash-outlook'
import type { QuarterBooks } from '../../../sim/state/company-state'
import type { GameState } from '../../../sim/state/state'
import type { RoundedWaterfall } from '../../../view/sum'

/** The weekly change of cash at the present rate: the sum behind the weeks of cash, without goods and servers. */
export function currentWeeklyNetCashFlowWaterfall(state: Readonly<GameState>, scenario: Scenario): RoundedWaterfall {
  const terms = recurringWeeklyCashFlowByTerm(state, scenario)
  const sum = startWaterfall('net.start', 0)
  for (const term of cashFlowTerms) if (terms[term] !== 0) sum.plus(`works.money.forecast.${term}`, terms[term])
  return sum.sum(1)
}

/** The mean weekly change of cash of past weeks, purchases included. */

/** Mean weekly change of cash in the open quarter (or the last one, if it has just begun), without loans and equity. */
export function meanRecentWeeklyNetCashFlowView(state: Readonly<GameState>) {
  const { quarter, untilWeek } = quarterShown(state)
  const weeks = Math.max(1, untilWeek - quarter.fromWeek)
  const sum = startWaterfall('net.operating', quarter.cash.operating / weeks)
    .plus('net.investing', quarter.cash.investing / weeks)
    .sum(1)
  return { sum, fromWeek: quarter.fromWeek, untilWeek }
}

function quarterShown(state: Readonly<GameState>): { quarter: QuarterBooks; untilWeek: number } {
  const [open, before] = [state.finance.quarters.at(-1), state.finance.quarters.at(-2)]
  if (!open) throw new Error('the books have no open quarter')
  const isYoung = state.week - open.fromWeek < 4
  return isYoung && before ? { quarter: before, untilWeek: open.fromWeek } : { quarter: open, untilWeek: state.week }
}
