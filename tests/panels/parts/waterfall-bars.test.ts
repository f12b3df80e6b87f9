import { expect, it } from 'vitest'
import { startWaterfall } from '../../../src/kernel/waterfall'
import { waterfallRunningTotals } from '../../../src/panels/parts/charts/waterfall-bars.view'

it('a sum is heard as what it has come to after each of its terms', () => {
  const sum = startWaterfall('cost', 9).plus('nothing', 0).plus('sold', -4).plus('mandate', 2).sum(1)
  expect(waterfallRunningTotals(sum)).toEqual([9, 5, 7])
})
