import { describe, expect, it } from 'vitest'
import { drawShareOf, measureLuck } from '../../../src/lab/search/luck-shares'
import { emptyPlan } from '../../../src/lab/search/plan'
import { aScenario } from '../../support/builders'

const weeks = Array.from({ length: 80 }, (_, n) => (n % 4 === 3 ? -1 : n))
const noise = (n: number) => ((n * 7919) % 101) / 101

describe('the share of a draw', () => {
  it('is all of the variance where the score follows from it', () => {
    expect(drawShareOf(weeks, [weeks.map((week) => (week < 0 ? 1 : 0))])).toBeCloseTo(1, 9)
  })

  it('counts what a draw does to two plans in opposite ways', () => {
    const hit = weeks.map((week) => (week < 0 ? 1 : 0))
    expect(drawShareOf(weeks, [hit, hit.map((one) => -one)])).toBeGreaterThan(0.7)
  })

  it('is about nothing where the score knows nothing of it, and nothing where the draw is always the same', () => {
    const blind = weeks.map((_, n) => noise(n))
    expect(Math.abs(drawShareOf(weeks, [blind]))).toBeLessThan(0.1)
    expect(
      drawShareOf(
        weeks.map(() => 5),
        [blind],
      ),
    ).toBe(0)
  })
})

it('measures all hidden draws of a level, on the same seeds for each plan', () => {
  const games = measureLuck({ scenario: aScenario(), plans: [emptyPlan, emptyPlan], from: 'test', seeds: 6 })
  for (;;) {
    const { done, value } = games.next()
    if (!done) continue
    expect(value).toMatchObject({ plans: 2, games: 6 })
    expect(value.shares?.plan ?? 0).toBe(0)
    expect(value.draws.map(({ draw }) => draw)).toContain('rule first-rule')
    return
  }
})
