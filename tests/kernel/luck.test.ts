import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, drawIndex, drawStandardNormal, happens, seedBitsOf } from '../../src/kernel/luck'

const seed = seedBitsOf('nine thousand')
const luckOfWeek = (week: number) => ({ seedBits: seed, week })
const times = (count: number) => Array.from({ length: count }, (_, n) => n)

/** Chi-square of draws in ten equal boxes: 9 degrees of freedom, above 33.7 once in ten thousand. */
function chiSquare(draws: readonly number[]): number {
  const boxes = times(10).map((box) => draws.filter((d) => Math.floor(d * 10) === box).length)
  const expected = draws.length / 10
  return boxes.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0)
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

describe('draws are even', () => {
  it('over the weeks of one subject', () => {
    expect(chiSquare(times(20_000).map((week) => draw(luckOfWeek(week), 'slip', '1')))).toBeLessThan(40)
  })

  it('over the subjects of one week', () => {
    expect(chiSquare(times(20_000).map((n) => draw(luckOfWeek(5), 'slip', String(n))))).toBeLessThan(40)
  })

  it('over the seeds of one draw', () => {
    const draws = times(20_000).map((n) => draw({ seedBits: seedBitsOf(`seed ${n}`), week: 0 }, 'world', 'yield'))
    expect(chiSquare(draws)).toBeLessThan(40)
  })

  it('and neighbours know nothing of one another', () => {
    const draws = times(20_001).map((week) => draw(luckOfWeek(week), 'slip', '1') - 0.5)
    const together = mean(times(20_000).map((n) => (draws[n] ?? 0) * (draws[n + 1] ?? 0)))
    expect(Math.abs(together)).toBeLessThan(0.003)
  })
})

describe('a draw is a pure function of seed, stream, week and subject', () => {
  const asked = fc.record({ week: fc.nat(600), stream: fc.string(), subject: fc.string() })

  it('so that the order in which draws are made does not matter', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 2, maxLength: 12 }), (list) => {
        const drawAll = (order: typeof list) =>
          order.map(({ week, stream, subject }) => draw(luckOfWeek(week), stream, subject))
        expect(drawAll([...list].reverse()).reverse()).toEqual(drawAll(list))
      }),
    )
  })

  it('so that one more draw shifts no other', () => {
    const before = draw(luckOfWeek(3), 'loss', '7')
    draw(luckOfWeek(3), 'loss', '6')
    drawStandardNormal(luckOfWeek(3), 'loss', '7')
    expect(draw(luckOfWeek(3), 'loss', '7')).toBe(before)
  })

  it('and that where one of them differs, the draw differs', () => {
    const draws = [
      draw(luckOfWeek(3), 'loss', '7'),
      draw(luckOfWeek(4), 'loss', '7'),
      draw(luckOfWeek(3), 'slip', '7'),
      draw(luckOfWeek(3), 'loss', '8'),
      draw({ seedBits: seedBitsOf('another'), week: 3 }, 'loss', '7'),
      draw(luckOfWeek(3), 'los', 's7'),
    ]
    expect(new Set(draws).size).toBe(draws.length)
  })
})

describe('what is made of draws', () => {
  it('a chance of 30 % happens in about 30 of 100 weeks; 0 never, 1 always', () => {
    const share = (chance: number) =>
      mean(times(10_000).map((week) => (happens(luckOfWeek(week), 'x', 'y', chance) ? 1 : 0)))
    expect(share(0.3)).toBeCloseTo(0.3, 1)
    expect([share(0), share(1)]).toEqual([0, 1])
  })

  it('the bell has mean 0, standard deviation 1, and ends at ±3.5', () => {
    const bells = times(20_000).map((week) => drawStandardNormal(luckOfWeek(week), 'x', 'y'))
    expect(Math.abs(mean(bells))).toBeLessThan(0.03)
    expect(Math.abs(Math.sqrt(mean(bells.map((b) => b * b))) - 1)).toBeLessThan(0.02)
    expect(Math.max(...bells.map(Math.abs))).toBeLessThan(3.5)
  })

  it('a pick is one of its choices, each as often as the others', () => {
    const picks = times(9000).map((week) => drawIndex(luckOfWeek(week), 'x', 'y', 3))
    for (const choice of [0, 1, 2]) expect(picks.filter((p) => p === choice).length).toBeGreaterThan(2800)
    expect(picks.every((p) => p === 0 || p === 1 || p === 2)).toBe(true)
  })
})
