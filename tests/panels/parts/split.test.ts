import { expect, it } from 'vitest'
import { shareSliderAmountAfterKey, shareSliderAmountAtPointer } from '../../../src/panels/parts/inputs/split.view'

const percent = { least: 5, most: 100, step: 5 }

it('a hand on the bar wants the nearest step, and never more or less than there is', () => {
  expect([-0.2, 0, 0.31, 0.33, 1, 1.4].map((along) => shareSliderAmountAtPointer(along, percent))).toEqual([
    5, 5, 30, 35, 100, 100,
  ])
})

it('arrows go a step, pages five, Home and End all the way; other keys are none of its business', () => {
  const after = (key: string) => shareSliderAmountAfterKey(key, 50, percent)
  expect(['ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Tab', 'a'].map(after)).toEqual([
    55,
    45,
    75,
    25,
    5,
    100,
    null,
    null,
  ])
  expect(shareSliderAmountAfterKey('ArrowRight', 100, percent)).toBe(100)
})

it('with nothing to share out nothing is wanted', () => {
  expect(shareSliderAmountAtPointer(0.7, { least: 0, most: 0, step: 1 })).toBe(0)
})
