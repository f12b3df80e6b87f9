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
export function runningTotals(sum: Readonly<RoundedWaterfall>): number[] {
  let at = 0
  return sum.parts
    .filter(({ amount }) => amount !== 0)
    .map(({ amount }) => {
      at += amount
      return at
    })
}

/** The terms of a sum as bars, each starting where the one before ended; zero terms are left out. */
export function waterfallBars(sum: Readonly<RoundedWaterfall>): WaterfallBar[] {
  const steps: { code: string; amount: number; from: number; to: number }[] = []
  let at = 0
  for (const { code, amount } of sum.parts) {
    if (amount === 0) continue
    steps.push({ code, amount, from: at, to: at + amount })
    at += amount
  }
  const ends = [0, sum.total, ...steps.flatMap(({ from, to }) => [from, to])]
  const lowest = Math.min(...ends)
  const width = Math.max(...ends) - lowest || 1
  const share = (from: number, to: number) => ({
    startShare: (Math.min(from, to) - lowest) / width,
    widthShare: Math.abs(to - from) / width,
  })
  return [
    ...steps.map(
      ({ code, amount, from, to }): WaterfallBar => ({
        code,
        amount,
        ...share(from, to),
        kind: amount < 0 ? 'minus' : 'plus',
      }),
    ),
    { code: 'total', amount: sum.total, ...share(0, sum.total), kind: 'total' },
  ]
}
