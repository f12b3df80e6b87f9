import { formatCount, formatNumber, formatPercent, formatPflops, formatPower } from '../../../text/format'
import { fact } from '../../../view/facts/fact'
import { addCurrencySign, formatUsd, say, sayDynamic } from '../../app/translator'
import { cashDurationMessage } from './cash-duration.view'
import type { UnmetConditionPart } from './unmet-needs.view'

/** Formats a quantity of the level language in its unit. */
export function formatQuantity(unit: string, value: number): string {
  if (unit === 'share' || unit === 'chance') return formatPercent(value)
  if (unit === 'USD' || unit === 'USD/h') return formatUsd(value)
  if (unit === 'kW') return formatPower(value)
  if (unit === 'PFLOP/s') return formatPflops(value)
  return unit === 'months' || unit === 'log10' ? formatNumber(value) : formatCount(value)
}

/** How long the cash lasts, in words. */
export function formatCashDuration(weeks: number): string {
  const { code, facts } = cashDurationMessage(weeks)
  return say(code, facts)
}

/** Formats what a condition asks for and the present value, in the words of a dilemma or an objective. */
export function formatUnmetConditionPart(words: 'dilemma.need' | 'works.objectives', need: UnmetConditionPart): string {
  if (need.kind === 'earlier') return say(`${words}.earlier`)
  if ('week' in need) return say(`${words}.${need.kind}`, { week: fact('week', need.week) })
  const { kind, code, facts, unit, wanted, now } = need
  return say(`${words}.${kind}`, {
    what: sayDynamic(code, facts),
    wanted: formatQuantity(unit, wanted),
    now: formatQuantity(unit, now),
  })
}

/** Formats a dial's value in its own unit. */
export function formatDialValue(unit: string, value: number): string {
  if (unit === 'shareLeft') return say('works.dial.shareLeft', { share: fact('share', value) })
  if (unit === 'usdPerPflopHour')
    return say('works.dial.usdPerPflopHour', { price: addCurrencySign(formatNumber(value)) })
  return unit === 'monthsBehind'
    ? say('works.dial.monthsBehind', { months: formatNumber(value) })
    : say('works.dial.pflopsPerKw', { value: formatNumber(value) })
}
