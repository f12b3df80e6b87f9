/**
 * Calendar dates as text and as day numbers, without a clock.
 *
 * The day number counts from 1970-01-01; the arithmetic is Howard Hinnant's 'days from civil' (public domain).
 */
export function dayNumberOf(date: string): number {
  const before = knownDays.get(date)
  if (before !== undefined) return before
  const day = daysFromCivil(date)
  if (knownDays.size >= mostKnownDays) knownDays.clear()
  knownDays.set(date, day)
  return day
}

/** Day numbers of dates asked before: a level asks for the same few each week. */
const knownDays = new Map<string, number>()
const mostKnownDays = 4096

function daysFromCivil(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The date of a day number, as `YYYY-MM-DD`. */
export function dateOfDayNumber(day: number): string {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day1 = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day1).padStart(2, '0')}`
}

/** The week (from 0) in which a date falls, counted from the Monday `start`. */
export function weekIndexFromStart(date: string, start: string): number {
  return Math.floor((dayNumberOf(date) - dayNumberOf(start)) / 7)
}
