import { weekIndexFromStart } from '../../kernel/dates'
import { log } from '../../kernel/math'
import type { NationFile } from '../../sim/level/nation-shape'
import { meanOf, sumOf } from './quarters'
import type { NationRecord, RecordField } from './run-nation'

type Measure = (record: NationRecord, from: number, to: number) => number

const total =
  (...fields: RecordField[]): Measure =>
  (record, from, to) =>
    fields.reduce((sum, field) => sum + sumOf(record, field, from, to), 0)
const mean =
  (field: RecordField): Measure =>
  (record, from, to) =>
    meanOf(record, field, from, to)
const domesticCards = total('homeCards', 'otherHomeCards')
const foreignCards = total('lawfulCards', 'smallCards')
const domesticUsd = total('homeUsdM', 'otherHomeUsdM')

/** What a reported figure measures; money in US$ billion, cards in thousands. */
export const measures = {
  vendorRevenue: (record, from, to) => sumOf(record, 'usVendorUsdM', from, to) / 1000,
  lawfulSales: (record, from, to) => sumOf(record, 'lawfulUsdM', from, to) / 1000,
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
  wafersPerMonth: (record, from, to) => (meanOf(record, 'waferStarts', from, to) * 365.25) / 84,
  industry: mean('industryUsdBn'),
  largestRun: mean('largestRun'),
  worldRun: mean('worldRun'),
  monthsBehind: mean('monthsBehind'),
} as const satisfies Readonly<Record<string, Measure>>

export type Target = NationFile['targets'][number]

/** Whether a figure is compared by its logarithm. */
function isLogarithmic({ scale }: Target): boolean {
  return scale === 'log'
}

/** The model's value of a target. */
export function modelValue(target: Target, record: NationRecord, start: string): number {
  return measures[target.measure](record, weekIndexFromStart(target.from, start), weekIndexFromStart(target.to, start))
}

/** The model's value less the reported one, on the target's scale. */
export function residualOf(target: Target, value: number): number {
  return isLogarithmic(target) ? log(Math.max(value, 1e-6)) - log(target.value) : value - target.value
}

/** The last week that the fit needs. */
export function weeksForFit({ targets, start }: Pick<NationFile, 'targets' | 'start'>): number {
  return Math.max(...targets.filter(({ use }) => use === 'fit').map(({ to }) => weekIndexFromStart(to, start)))
}
