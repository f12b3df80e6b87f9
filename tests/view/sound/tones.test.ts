import { describe, expect, it } from 'vitest'
import {
  highestCurveToneHz,
  lowestCurveToneHz,
  pitchHzOfCurveValue,
  sonifyCurves,
  tonesOfCurve,
} from '../../../src/view/sound/tones'

const weeks = (count: number) => Array.from({ length: count }, (_, week) => week)
const rounded = (values: readonly (number | null)[], span: readonly [number, number]) =>
  tonesOfCurve(values, weeks(values.length), span).map(({ hz }) => Math.round(hz))

describe('a curve as tones', () => {
  it('goes from the lowest tone to the highest, and equal steps are equal intervals', () => {
    expect(rounded([0, 5, 10], [0, 10])).toEqual([lowestCurveToneHz, 440, highestCurveToneHz])
    expect(pitchHzOfCurveValue(2, [0, 8]) / pitchHzOfCurveValue(0, [0, 8])).toBeCloseTo(
      pitchHzOfCurveValue(8, [0, 8]) / pitchHzOfCurveValue(6, [0, 8]),
      10,
    )
  })

  it('takes losses as it takes gains: what counts is the place on the axis', () => {
    expect(rounded([-30, -20, -10], [-30, -10])).toEqual([220, 440, 880])
    expect(rounded([-10, 0, 10], [-10, 10])).toEqual([220, 440, 880])
  })

  it('stays in the middle where nothing ever changes, and within the range where a value leaves the axis', () => {
    expect(rounded([7, 7, 7], [7, 7])).toEqual([440, 440, 440])
    expect(rounded([-5, 50], [0, 10])).toEqual([220, 880])
  })

  it('is silent where nothing is known, and the rest keeps its place in time', () => {
    const tones = tonesOfCurve([1, null, null, 4], weeks(4), [1, 4])
    expect(tones.map(({ at }) => at)).toEqual([0, expect.closeTo(2.7, 10)])
    expect(tonesOfCurve([null, null], weeks(2), [0, 1])).toEqual([])
  })

  it('one point is one tone, in the middle before the listener', () => {
    expect(tonesOfCurve([3], [12], [0, 6])).toEqual([{ at: 0, seconds: 0.8, hz: 440, pan: 0 }])
    expect(tonesOfCurve([], [], [0, 1])).toEqual([])
  })

  it('lasts as long for two years as for a month, and moves from left to right', () => {
    for (const count of [4, 30, 104, 204]) {
      const tones = tonesOfCurve(weeks(count), weeks(count), [0, count])
      const last = tones.at(-1)
      expect(tones.length).toBe(Math.min(30, count))
      tones.forEach(({ at, seconds }, n) => void expect(at + seconds).toBeLessThan(tones[n + 1]?.at ?? 4))
      expect((last?.at ?? 0) + (last?.seconds ?? 0)).toBeGreaterThan(3)
      expect((last?.at ?? 0) + (last?.seconds ?? 0)).toBeLessThanOrEqual(4)
      expect([tones[0]?.pan, last?.pan]).toEqual([expect.closeTo(-0.8, 10), expect.closeTo(0.8, 10)])
      expect(tones.map(({ pan }) => pan)).toEqual(tones.map(({ pan }) => pan).toSorted((a, b) => a - b))
    }
  })
})

describe('a chart that is heard', () => {
  it('tells each curve before it sounds, and lets it end before the next is told', () => {
    const [cash, worth] = sonifyCurves(
      [
        { id: 'cash', values: [null, 2, 3] },
        { id: 'worth', values: [1, 2, null] },
      ],
      weeks(3),
      [0, 3],
    )
    expect(cash).toMatchObject({ first: 2, last: 3, saidAt: 0 })
    expect(worth).toMatchObject({ first: 1, last: 2 })
    expect(cash?.soundsAt).toBeGreaterThan(1)
    expect(worth?.saidAt).toBeGreaterThanOrEqual(cash?.overAt ?? 0)
  })

  it('passes over what is not known at all with the words alone', () => {
    const [empty] = sonifyCurves([{ id: 'a', values: [null] }], [0], [0, 1])
    expect(empty).toMatchObject({ first: null, last: null, tones: [] })
    expect(empty?.overAt).toBe(empty?.soundsAt)
  })
})
