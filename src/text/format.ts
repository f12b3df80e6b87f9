import { dateOf, dayOf } from '../kernel/dates'

/**
 * How numbers are written: tabular figures, the unit beside them, a true minus sign, thousands with a comma, three
 * figures that matter. English has a manner of its own ($41.8 m, 11 Sep 2023); other languages write large sums and
 * dates as the platform's Intl does ($4180万, 2023년 9월 11일).
 */
const MINUS = '−'
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const calendar = { start: '2023-01-02' }
const money = { sign: '$' }
interface Manner {
  language: string
  large: Intl.NumberFormat
  date: Intl.DateTimeFormat
  month: Intl.DateTimeFormat
}
/** How the language that is spoken writes; null for English. */
let manner: Manner | null = null

/** Writes large sums and dates in a language from now on. */
export function writeIn(language: string): void {
  if (language === 'en') {
    manner = null
    return
  }
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  manner = {
    language,
    large: new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }),
    date: new Intl.DateTimeFormat(language, { ...month, day: 'numeric' }),
    month: new Intl.DateTimeFormat(language, month),
  }
}

/** The blank that stands for what nobody has told the player: never a zero. */
export const BLANK = '——'

/** Tells the calendar which Monday is week 0. */
export function startCalendar(start: string): void {
  calendar.start = start
}

/** The sign of the level's money. */
export function payIn(sign: string): void {
  money.sign = sign
}

/** A written amount with the sign of the level's money before it. */
export function inMoney(amount: string): string {
  return money.sign + amount
}

/** Whole units with commas: 3,208. */
export function count(n: number): string {
  return withSign(n, grouped(Math.abs(Math.round(n))))
}

/** Money: $14,900, $41.8 m, $1.02 bn. */
export function usd(n: number): string {
  const size = Math.abs(n)
  if (manner && size >= 999_500) return withSign(n, inMoney(largeText(manner, size)))
  if (size >= 999.5e6) return withSign(n, inMoney(`${three(size / 1e9)} bn`))
  if (size >= 999_500) return withSign(n, inMoney(`${three(size / 1e6)} m`))
  if (size >= 100 || Number.isInteger(n)) return withSign(Math.round(n), inMoney(grouped(Math.round(size))))
  return withSign(n, inMoney(size.toFixed(2)))
}

/** 598 万: in Chinese a space stands between figures and words; elsewhere as Intl writes it. */
function largeText({ language, large }: Manner, size: number): string {
  const text = large.format(size)
  return language.startsWith('zh') ? text.replace(/(\d)(\p{L})/u, '$1 $2') : text
}

/** Money to the dollar: $41,812,340. */
export function usdExact(n: number): string {
  return withSign(Math.round(n), inMoney(grouped(Math.abs(Math.round(n)))))
}

/** Power, from kilowatts: 850 kW, 5.9 MW. */
export function mw(kw: number): string {
  const size = Math.abs(kw)
  return size < 999.5 ? withSign(kw, `${three(size)} kW`) : withSign(kw, `${decimals(size / 1000, 1)} MW`)
}

/** Compute rate: 412 PFLOP/s. */
export function pflops(n: number): string {
  return withSign(n, `${three(Math.abs(n))} PFLOP/s`)
}

/** A share as a whole per cent: 39%; below one per cent with one figure more. */
export function percent(share: number): string {
  const size = Math.abs(share * 100)
  return withSign(share, `${size > 0 && size < 0.95 ? size.toFixed(1) : Math.round(size)}%`)
}

/** Three figures that matter: 0.359, 24.6, 3,208. */
export function number(n: number): string {
  return withSign(n, three(Math.abs(n)))
}

/** With its sign, also where it is a gain: +3.2, −1.5. */
export function signed(n: number, write: (size: number) => string = number): string {
  return n > 0 ? `+${write(n)}` : write(n)
}

/** Points of the score or of a dial: 62, 4.5. */
export function points(n: number): string {
  return withSign(n, decimals(Math.abs(n), 1))
}

/** A week's Monday: 11 Sep 2023. */
export function dateText(week: number): string {
  return dayText(mondayOf(week))
}

/** A week's month: Sep 2023. */
export function monthText(week: number): string {
  const date = mondayOf(week)
  return manner ? manner.month.format(new Date(date)) : dayText(date).replace(/^\d+ /, '')
}

/** A date of a source: 2023-10-17 as 17 Oct 2023. */
export function dayText(date: string): string {
  if (manner) return manner.date.format(new Date(date))
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** A moment of the reader's own day: 27 Nov 2026, 00:41. */
export function momentText(when: Date): string {
  return when.toLocaleString(manner?.language ?? 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}

function mondayOf(week: number): string {
  return dateOf(dayOf(calendar.start) + 7 * week)
}

function three(size: number): string {
  if (size >= 99.95) return grouped(Math.round(size))
  if (size >= 9.995) return size.toFixed(1)
  return Number.isInteger(size) ? String(size) : size.toFixed(2)
}

function decimals(size: number, most: number): string {
  return size >= 99.95 ? grouped(Math.round(size)) : size.toFixed(most)
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A written size that shows nothing but noughts has no sign. */
function withSign(n: number, size: string): string {
  return n < 0 && /[1-9]/.test(size) ? MINUS + size : size
}
