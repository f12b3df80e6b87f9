import type { RoundedWaterfall } from '../../../view/sum'

/** One bar of a waterfall chart: start and length as shares of the full width. */
interface WaterfallBar {
  code: string
  amount: number
  startShare: number
  widthShare: number
  kind: 'plus' | 'minus' | 'total'
}

/** Running totals after each term; zero terms are left out. */
export function waterfallRunningTotals({ parts }: Readonly<RoundedWaterfall>): number[] {
  let at = 0
  return parts
    .filter(({ amount }) => amount !== 0)
    .map(({ amount }) => {
      at += amount
      return at
    })
}

/** The terms of a sum as bars, each starting where the one before ended; zero terms are left out. */
export function waterfallBars(sum: Readonly<RoundedWaterfall>): WaterfallBar[] {
  const totals = waterfallRunningTotals(sum)
  const ends = [0, sum.total, ...totals]
  const lowest = Math.min(...ends)
  const width = Math.max(...ends) - lowest || 1
  const bar = (code: string, amount: number, from: number, to: number, kind: WaterfallBar['kind']): WaterfallBar => ({
    code,
    amount,
    startShare: (Math.min(from, to) - lowest) / width,
    widthShare: Math.abs(to - from) / width,
    kind,
  })
  const terms = sum.parts.filter(({ amount }) => amount !== 0)
  return [
    ...terms.map(({ code, amount }, n) =>
      bar(code, amount, totals[n - 1] ?? 0, totals[n] ?? 0, amount < 0 ? 'minus' : 'plus'),
    ),
    bar('total', sum.total, 0, sum.total, 'total'),
  ]
}
