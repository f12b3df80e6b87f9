import { expect, it } from 'vitest'
import { startWaterfall } from '../../../src/kernel/waterfall'
import { waterfallBars, waterfallRunningTotals } from '../../../src/panels/parts/charts/waterfall-bars.view'

it('a sum is heard as what it has come to after each of its terms', () => {
  const sum = startWaterfall('cost', 9).plus('nothing', 0).plus('sold', -4).plus('mandate', 2).sum(1)
  expect(waterfallRunningTotals(sum)).toEqual([9, 5, 7])
})

it('a sum leaves room for the line that it is measured against, and keeps its empty terms where asked', () => {
  const sum = startWaterfall('start', 0).plus('cost', 30).plus('nothing', 0).plus('sold', -10).sum(1)
  const { bars, lineShare } = waterfallBars(sum, { line: 40, hasZeros: true })
  expect(bars.map(({ code }) => code)).toEqual(['cost', 'nothing', 'sold', 'total'])
  expect(bars.map(({ widthShare }) => widthShare)).toEqual([0.75, 0, 0.25, 0.5])
  expect(lineShare).toBe(1)
})
