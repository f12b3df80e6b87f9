import { dateOfDayNumber, dayNumberOf } from '../../kernel/dates'
import type { NationRunColumn, NationRunRecord } from './run-nation'

/** The series that the prompt gives by calendar quarter, each with its unit. */
export const descriptionByNationSeries = {
  nvidiaUnits: 'data-centre cards of NVIDIA delivered in the quarter, lawful large cards and diverted ones',
  nvidiaLawfulUnits: 'lawful large cards delivered in the quarter',
  h20Units: 'cards with less compute than their die (H20 class) delivered in the quarter',
  smallUnits: 'small foreign cards delivered in the quarter',
  ascendUnits: 'Ascend-class cards delivered in the quarter',
  otherDomesticUnits: 'cards of other domestic vendors delivered in the quarter',
  domesticShareCards: 'domestic share of cards of all sizes, diverted ones left out',
  domesticShareCompute: 'domestic share of the useful compute added in the quarter',
  usefulStock: 'useful compute in the country at the end of the quarter, H100 equivalents',
  monthsBehind: 'months behind the frontier at the end of the quarter',
  usVendorRevenueUsd: 'revenue of US vendors with China in the quarter, at list prices, US$',
  usVendorResearchUsd: 'part of it that pays research, US$',
  divertedShare: 'diverted share of the useful compute added in the quarter',
  industryUsdPerYear: 'AI industry, US$ a year',
  priceUsdPerUseful: 'money spent per useful H100 added in the quarter, US$',
} as const

export type NationSeriesName = keyof typeof descriptionByNationSeries
export const nationSeriesNames = Object.keys(descriptionByNationSeries) as NationSeriesName[]

/** Weeks of each calendar quarter that lies wholly in the record; a week belongs to the quarter of its Thursday. */
export function wholeCalendarQuartersIn(start: string, weeks: number): { quarter: string; from: number; to: number }[] {
  const quarters: { quarter: string; from: number; to: number }[] = []
  for (let week = 0; week < weeks; week += 1) {
    const [year, month] = dateOfDayNumber(dayNumberOf(start) + 7 * week + 3).split('-')
    const quarter = `${year}Q${Math.ceil(Number(month) / 3)}`
    const last = quarters.at(-1)
    if (last?.quarter === quarter) last.to = week + 1
    else quarters.push({ quarter, from: week, to: week + 1 })
  }
  return quarters.filter(({ from, to }) => to - from >= 12)
}

/** Sum of a column over weeks. */
export function sumOfColumnOverWeeks(
  { columns, weeks }: NationRunRecord,
  field: NationRunColumn,
  from: number,
  to: number,
): number {
  const column = columns[field]
  let sum = 0
  for (let week = Math.max(0, from); week < Math.min(weeks, to); week += 1) sum += column[week] ?? 0
  return sum
}

export function meanOfColumnOverWeeks(
  record: NationRunRecord,
  field: NationRunColumn,
  from: number,
  to: number,
): number {
  return sumOfColumnOverWeeks(record, field, from, to) / (Math.min(record.weeks, to) - Math.max(0, from))
}

/** All series of one span of weeks. */
export function nationSeriesValuesOverWeeks(
  record: NationRunRecord,
  from: number,
  to: number,
): Record<NationSeriesName, number> {
  const sum = (field: NationRunColumn) => sumOfColumnOverWeeks(record, field, from, to)
  const last = (field: NationRunColumn) => record.columns[field][Math.min(to, record.weeks) - 1] ?? 0
  const domestic = sum('homeCards') + sum('otherHomeCards')
  const added = Math.max(sum('usefulAdded'), 1e-9)
  return {
    nvidiaUnits: 1000 * (sum('lawfulCards') + sum('divertedCards')),
    nvidiaLawfulUnits: 1000 * sum('lawfulCards'),
    h20Units: 1000 * sum('computeCutCards'),
    smallUnits: 1000 * sum('smallCards'),
    ascendUnits: 1000 * sum('homeCards'),
    otherDomesticUnits: 1000 * sum('otherHomeCards'),
    domesticShareCards: domestic / Math.max(domestic + sum('lawfulCards') + sum('smallCards'), 1e-9),
    domesticShareCompute: sum('usefulHome') / added,
    usefulStock: 1000 * last('usefulStock'),
    monthsBehind: last('monthsBehind'),
    usVendorRevenueUsd: 1e6 * sum('usVendorUsdM'),
    usVendorResearchUsd: 1e6 * sum('usResearchUsdM'),
    divertedShare: sum('usefulDiverted') / added,
    industryUsdPerYear: 1e9 * meanOfColumnOverWeeks(record, 'industryUsdBn', from, to),
    priceUsdPerUseful: (1000 * sum('spentUsdM')) / added,
  }
}
