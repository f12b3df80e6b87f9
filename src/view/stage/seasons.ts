import { dateOfDayNumber, dayNumberOf } from '../../kernel/dates'

export type SiteTerrain = 'coast' | 'dust' | 'mountain'
export type SiteWeather = 'clear' | 'snow' | 'dust' | 'rain'
export type Season = 'winter' | 'spring' | 'summer' | 'autumn'

const monthDays = 29.530588
/** New moon of 21 January 2023 (20:53 UT), the epoch of the phases. */
const newMoonDay = dayNumberOf('2023-01-21') + 0.87

/** 0 and 1 = new moon, 0.5 = full moon. */
export function moonPhaseOf(day: number): number {
  const months = (day - newMoonDay) / monthDays
  return months - Math.floor(months)
}

const seasons: readonly Season[] = ['winter', 'spring', 'summer', 'autumn']
export function seasonOf(day: number): Season {
  const month = Number(dateOfDayNumber(day).slice(5, 7))
  return seasons[Math.floor((month % 12) / 3)] ?? 'winter'
}

/** Snow in winter except on the coast, dust in spring, rain in early summer. */
export function weatherOnDay(terrain: SiteTerrain, day: number): SiteWeather {
  const month = Number(dateOfDayNumber(day).slice(5, 7))
  if (terrain === 'coast') return month === 6 || month === 7 ? 'rain' : 'clear'
  if (month === 12 || month <= 2) return 'snow'
  return terrain === 'dust' && month <= 5 ? 'dust' : 'clear'
}
