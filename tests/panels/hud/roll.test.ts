import { describe, expect, it } from 'vitest'
import { isWeekLongEnoughToRollDigits, rollingNumberParts } from '../../../src/panels/hud/rolling-digits.view'

const written = (before: string, after: string, grows: boolean) =>
  rollingNumberParts(before, after, grows).map(({ text, passing }) => (passing.length === 0 ? text : passing.join('>')))

describe('figures that roll', () => {
  it('leave still what is the same', () => {
    expect(written('$41.8 m', '$41.9 m', true)).toEqual(['$41.', '8>9', ' m'])
    expect(written('372', '372', true)).toEqual(['372'])
  })

  it('go up where the number grows and down where it falls, over the nought', () => {
    expect(written('98', '11', true)).toEqual(['9>0>1', '8>9>0>1'])
    expect(written('$41', '$38', false)).toEqual(['$', '4>3', '1>0>9>8'])
  })

  it('are told apart from the right, and come out of nothing where there was none', () => {
    expect(written('9', '12', true)).toEqual(['>1', '9>0>1>2'])
    expect(written('$1,002', '$998', false)).toEqual(['$', '0>9', '0>9', '2>1>0>9>8'])
  })

  it('spell the new number, whatever the old one was', () => {
    for (const [before, after] of [
      ['', '−$102,197'],
      ['$9.85 m', '$10.2 m'],
      ['103 weeks', 'under a week'],
      ['$5680万', '$1.02亿'],
    ] as const)
      expect(
        rollingNumberParts(before, after, true)
          .map(({ text }) => text)
          .join(''),
      ).toBe(after)
  })

  it('stand still while weeks pass quickly', () => {
    expect([null, 2500, 1000].map(isWeekLongEnoughToRollDigits)).toEqual([true, true, true])
    expect([500, 399].map(isWeekLongEnoughToRollDigits)).toEqual([false, false])
  })
})
