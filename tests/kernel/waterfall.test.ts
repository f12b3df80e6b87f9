import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RoundedWaterfall, startWaterfall } from '../../src/kernel/waterfall'

const amounts = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 9 })
const grains = fc.constantFrom(0.001, 0.01, 0.1, 0.5, 1, 10, 1000)

/** A sum in whole grains: what a screen shows, without the decimal point. */
function inGrains({ total, parts }: RoundedWaterfall, grain: number): { total: number; parts: number } {
  return {
    total: Math.round(total / grain),
    parts: parts.reduce((sum, part) => sum + Math.round(part.amount / grain), 0),
  }
}

describe('a sum with reasons', () => {
  it('adds up exactly to what is shown, at any grain', () => {
    fc.assert(
      fc.property(amounts, grains, ([first = 0, ...others], grain) => {
        const fall = startWaterfall('start', first)
        others.forEach((amount, n) => {
          if (n % 2 === 0) fall.plus(`term.${n}`, amount)
          else fall.times(`factor.${n}`, 1 + amount / 1e7)
        })
        const shown = inGrains(fall.sum(grain), grain)
        expect(shown.parts - shown.total).toBe(0)
      }),
    )
  })

  it('shows each part within one grain of what it is, and the total within half a grain', () => {
    fc.assert(
      fc.property(amounts, grains, ([first = 0, ...others], grain) => {
        const fall = startWaterfall('start', first)
        for (const amount of others) fall.plus('term', amount)
        const { total, parts } = fall.sum(grain)
        expect(Math.abs(total - fall.value())).toBeLessThanOrEqual(grain * 0.5001 + 1e-6)
        const exact = [first, ...others]
        parts.forEach((part, n) => {
          expect(Math.abs(part.amount - (exact[n] ?? 0))).toBeLessThanOrEqual(grain * 1.0001 + 1e-6)
        })
      }),
    )
  })

  it('shows a factor as the change that it makes when it is applied, in order', () => {
    const { total, parts } = startWaterfall('list', 100).times('fear', 1.5).times('trust', 0.9).plus('freight', 5).sum()
    expect(total).toBe(140)
    expect(parts.map(({ code, amount }) => [code, amount])).toEqual([
      ['list', 100],
      ['fear', 50],
      ['trust', -15],
      ['freight', 5],
    ])
  })

  it('gives the odd grain to the part that was rounded most', () => {
    const { parts } = startWaterfall('a', 1.4).plus('b', 1.4).plus('c', 1.2).sum()
    expect(parts.map(({ amount }) => amount)).toEqual([2, 1, 1])
  })

  it('keeps who may know a part', () => {
    const { parts } = startWaterfall('ask', 10).plus('patience', 1, 'hidden').times('mood', 1.1, 'inferable').sum()
    expect(parts.map(({ openness }) => openness)).toEqual(['public', 'hidden', 'inferable'])
  })
})
