import { count, mw, number, percent, pflops } from '../../../text/format'
import { fact } from '../../../view/facts/fact'
import { inMoney, say, sayDynamic, usd } from '../../app/translator'
import { cashDurationText } from './cash-duration.view'
import type { UnmetNeed } from './unmet-needs.view'

/** Formats a quantity of the level language in its unit. */
export function writeQuantity(unit: string, value: number): string {
  if (unit === 'share' || unit === 'chance') return percent(value)
  if (unit === 'USD' || unit === 'USD/h') return usd(value)
  if (unit === 'kW') return mw(value)
  if (unit === 'PFLOP/s') return pflops(value)
  return unit === 'months' || unit === 'log10' ? number(value) : count(value)
}

/** How long the cash lasts, in words. */
export function writeWeeksOfCash(weeks: number): string {
  const { code, facts } = cashDurationText(weeks)
  return say(code, facts)
}

/** Formats what a condition asks for and the present value, in the words of a dilemma or an objective. */
export function writeUnmetCondition(words: 'dilemma.need' | 'works.objectives', need: UnmetNeed): string {
  if (need.kind === 'earlier') return say(`${words}.earlier`)
  if ('week' in need) return say(`${words}.${need.kind}`, { week: fact('week', need.week) })
  const { kind, code, facts, unit, wanted, now } = need
  return say(`${words}.${kind}`, {
    what: sayDynamic(code, facts),
    wanted: writeQuantity(unit, wanted),
    now: writeQuantity(unit, now),
  })
}

/** Formats a dial's value in its own unit. */
export function writeDial(unit: string, value: number): string {
  if (unit === 'shareLeft') return say('works.dial.shareLeft', { share: fact('share', value) })
  if (unit === 'usdPerPflopHour') return say('works.dial.usdPerPflopHour', { price: inMoney(number(value)) })
  return unit === 'monthsBehind'
    ? say('works.dial.monthsBehind', { months: number(value) })
    : say('works.dial.pflopsPerKw', { value: number(value) })
}
