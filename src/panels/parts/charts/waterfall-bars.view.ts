import type { RoundedWaterfall } from '../../../view/sum'

/** One bar of a waterfall chart: start and length as shares of the full width. */
interface WaterfallBar {
  code: string
  amount: number
  startShare: number
  widthShare: number
  kind: 'plus' | 'minus' | 'total'
}

/** How a waterfall is drawn where it is more than a sum. */
export interface WaterfallBarOptions {
  /** A value that the sum is measured against: the bars leave room for it. */
  line?: number | undefined
  /** Whether terms of zero are drawn, too; a start of zero never is. */
  hasZeros?: boolean | undefined
}

/** Running totals after each term; zero terms are left out. */
export function waterfallRunningTotals(sum: Readonly<RoundedWaterfall>, hasZeros = false): number[] {
  let at = 0
  return shownTerms(sum, hasZeros).map(({ amount }) => {
    at += amount
    return at
  })
}

function shownTerms({ parts }: Readonly<RoundedWaterfall>, hasZeros: boolean): RoundedWaterfall['parts'] {
  return parts.filter(({ amount }, index) => amount !== 0 || (hasZeros && index > 0))
}

/** The terms of a sum as bars, each starting where the one before ended, and the place of the line, 0 to 1. */
export function waterfallBars(sum: Readonly<RoundedWaterfall>, { line, hasZeros = false }: WaterfallBarOptions = {}) {
  const totals = waterfallRunningTotals(sum, hasZeros)
  const ends = [0, sum.total, line ?? 0, ...totals]
  const lowest = Math.min(...ends)
  const width = Math.max(...ends) - lowest || 1
  const bar = (code: string, amount: number, from: number, to: number, kind: WaterfallBar['kind']): WaterfallBar => ({
    code,
    amount,
    startShare: (Math.min(from, to) - lowest) / width,
    widthShare: Math.abs(to - from) / width,
    kind,
  })
  const bars = [
    ...shownTerms(sum, hasZeros).map(({ code, amount }, n) =>
      bar(code, amount, totals[n - 1] ?? 0, totals[n] ?? 0, amount < 0 ? 'minus' : 'plus'),
    ),
    bar('total', sum.total, 0, sum.total, 'total'),
  ]
  return { bars, lineShare: line === undefined ? null : (line - lowest) / width }
}
