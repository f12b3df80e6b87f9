import { number, percent } from '../../text/format'
import { say, usd } from '../app/translator'

/** A dial's value with its unit, short. */
export function dialText(unit: string, value: number): string {
  if (unit === 'usdPerPflopHour') return usd(value)
  if (unit === 'shareLeft') return percent(value)
  if (unit === 'rentRatio') return say('dial.rentRatio', { ratio: number(value) })
  if (unit === 'log10') return say('dial.orders', { orders: number(value) })
  return unit === 'monthsBehind' ? say('dial.months', { months: number(value) }) : number(value)
}
