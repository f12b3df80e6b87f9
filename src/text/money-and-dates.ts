import { dateOfDayNumber, dayNumberOf } from '../kernel/dates'
import { addMinusSign, formatMagnitudeBriefly, formatWithThousandsCommas } from './format'

/** Writes money and dates in one language, for one level. */
export interface MoneyAndDateFormatter {
  /** A written amount with the sign of the level's money before it. */
  inMoney(amount: string): string
  /** Money: $14,900, $41.8 m, $1.02 bn. */
  usd(n: number): string
  /** Money to the dollar: $41,812,340. */
  usdExact(n: number): string
  /** A week's Monday: 11 Sep 2023. */
  dateText(week: number): string
  /** A week's month: Sep 2023. */
  monthText(week: number): string
  /** A date of a source: 2023-10-17 as 17 Oct 2023. */
  dayText(date: string): string
  /** A moment of the reader's own day: 27 Nov 2026, 00:41. */
  momentText(when: Date): string
}

interface Manner {
  language: string
  /** The sign of the level's money. */
  sign: string
  /** The Monday of the level's week 0. */
  start: string
}

/** How a language writes large sums and days. */
interface Notation {
  large(size: number): string
  day(date: string): string
  month(date: string): string
  /** The locale of moments. */
  locale: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** English has a notation of its own ($41.8 m, 11 Sep 2023). */
const englishNotation: Notation = {
  large: (size) =>
    size >= 999.5e6 ? `${formatMagnitudeBriefly(size / 1e9)} bn` : `${formatMagnitudeBriefly(size / 1e6)} m`,
  day: englishDay,
  month: (date) => englishDay(date).replace(/^\d+ /, ''),
  locale: 'en-GB',
}

/** Other languages write large sums and dates as the platform's Intl does ($4180万, 2023년 9월 11일). */
function notationOf(language: string): Notation {
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const largeFormat = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 })
  const dayFormat = new Intl.DateTimeFormat(language, { ...month, day: 'numeric' })
  const monthFormat = new Intl.DateTimeFormat(language, month)
  const isChinese = language.startsWith('zh')
  return {
    // In Chinese a space stands between figures and words: 598 万.
    large: (size) => (isChinese ? largeFormat.format(size).replace(/(\d)(\p{L})/u, '$1 $2') : largeFormat.format(size)),
    day: (date) => dayFormat.format(new Date(date)),
    month: (date) => monthFormat.format(new Date(date)),
    locale: language,
  }
}

/** Makes the writers of a language and a level. */
export function createMoneyAndDateFormatter({ language, sign, start }: Manner): MoneyAndDateFormatter {
  const notation = language === 'en' ? englishNotation : notationOf(language)
  const inMoney = (amount: string) => sign + amount
  const mondayOf = (week: number) => dateOfDayNumber(dayNumberOf(start) + 7 * week)
  return {
    inMoney,
    usd(n) {
      const size = Math.abs(n)
      if (size >= 999_500) return addMinusSign(n, inMoney(notation.large(size)))
      if (size >= 100 || Number.isInteger(n))
        return addMinusSign(Math.round(n), inMoney(formatWithThousandsCommas(Math.round(size))))
      return addMinusSign(n, inMoney(size.toFixed(2)))
    },
    usdExact: (n) => addMinusSign(Math.round(n), inMoney(formatWithThousandsCommas(Math.abs(Math.round(n))))),
    dateText: (week) => notation.day(mondayOf(week)),
    monthText: (week) => notation.month(mondayOf(week)),
    dayText: notation.day,
    momentText: (when) => when.toLocaleString(notation.locale, { dateStyle: 'medium', timeStyle: 'short' }),
  }
}

function englishDay(date: string): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`
}
