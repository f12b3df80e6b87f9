import { weekIndexFromStart } from '../../kernel/dates'
import { log } from '../../kernel/math'
import type { NationFile } from '../../sim/level/nation-shape'
import { meanOfColumnOverWeeks, sumOfColumnOverWeeks } from './quarters'
import type { NationRunColumn, NationRunRecord } from './run-nation'

type Measure = (record: NationRunRecord, from: number, to: number) => number

const total =
  (...fields: NationRunColumn[]): Measure =>
  (record, from, to) =>
    fields.reduce((sum, field) => sum + sumOfColumnOverWeeks(record, field, from, to), 0)
const mean =
  (field: NationRunColumn): Measure =>
  (record, from, to) =>
    meanOfColumnOverWeeks(record, field, from, to)
const domesticCards = total('homeCards', 'otherHomeCards')
const foreignCards = total('lawfulCards', 'smallCards')
const domesticUsd = total('homeUsdM', 'otherHomeUsdM')

/** What a reported figure measures; money in US$ billion, cards in thousands. */
export const measureFunctionsOfTargets = {
  vendorRevenue: (record, from, to) => sumOfColumnOverWeeks(record, 'usVendorUsdM', from, to) / 1000,
  lawfulSales: (record, from, to) => sumOfColumnOverWeeks(record, 'lawfulUsdM', from, to) / 1000,
  foreignCards,
  domesticCards,
  allCards: (record, from, to) => domesticCards(record, from, to) + foreignCards(record, from, to),
  domesticShare: (record, from, to) =>
    domesticCards(record, from, to) / (domesticCards(record, from, to) + foreignCards(record, from, to)),
  domesticValueShare: (record, from, to) =>
    domesticUsd(record, from, to) /
    (domesticUsd(record, from, to) + total('lawfulUsdM', 'smallUsdM')(record, from, to)),
  ascendCards: total('homeCards'),
  computeCutCards: total('computeCutCards'),
  divertedCards: total('divertedCards'),
  divertedPremium: mean('divertedPremium'),
  yieldShare: mean('yieldShare'),
  wafersPerMonth: (record, from, to) => (meanOfColumnOverWeeks(record, 'waferStarts', from, to) * 365.25) / 84,
  industry: mean('industryUsdBn'),
  largestRun: mean('largestRun'),
  worldRun: mean('worldRun'),
  monthsBehind: mean('monthsBehind'),
} as const satisfies Readonly<Record<string, Measure>>

export type ReportedFigureTarget = NationFile['targets'][number]

/** Whether a figure is compared by its logarithm. */
function isLogarithmic({ scale }: ReportedFigureTarget): boolean {
  return scale === 'log'
}

/** The model's value of a target. */
export function modelValueOfTarget(target: ReportedFigureTarget, record: NationRunRecord, start: string): number {
  return measureFunctionsOfTargets[target.measure](
    record,
    weekIndexFromStart(target.from, start),
    weekIndexFromStart(target.to, start),
  )
}

/** The model's value less the reported one, on the target's scale. */
export function targetResidualOf(target: ReportedFigureTarget, value: number): number {
  return isLogarithmic(target) ? log(Math.max(value, 1e-6)) - log(target.value) : value - target.value
}

/** Weeks that the fit must run, from the model's start. */
export function weekCountForFit({ targets, start }: Pick<NationFile, 'targets' | 'start'>): number {
  return Math.max(...targets.filter(({ use }) => use === 'fit').map(({ to }) => weekIndexFromStart(to, start)))
}
