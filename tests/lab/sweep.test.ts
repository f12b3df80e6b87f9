import { describe, expect, it } from 'vitest'
import { simulateGame } from '../../src/lab/run'
import { createSeeds } from '../../src/lab/seeds'
import type { Strategy } from '../../src/lab/strategy'
import { type SweepGameResult, summariseSweepGames } from '../../src/lab/sweep/sweep'
import { meanOf, standardDeviationOf, varianceSharesOf } from '../../src/lab/sweep/variance-shares'
import { aScenario } from '../support/builders'

describe('the share of luck', () => {
  it('is all of it where plans do not matter', () => {
    const share = varianceSharesOf({ a: [10, 20, 30], b: [10, 20, 30] })
    expect([share?.seed, share?.plan, share?.interaction]).toEqual([1, 0, 0])
  })

  it('is none of it where only plans matter', () => {
    const share = varianceSharesOf({ a: [10, 10, 10], b: [40, 40, 40] })
    expect([share?.seed, share?.plan, share?.interaction]).toEqual([0, 1, 0])
  })

  it('is a matter of judgement where each plan has its own seeds', () => {
    const share = varianceSharesOf({ a: [10, 20], b: [20, 10] })
    expect([share?.seed, share?.plan, share?.interaction]).toEqual([0, 0, 1])
  })

  it('adds up to the whole, as worked by hand', () => {
    // Grand mean 4; seeds 2 and 6 → 16; plans 3 and 5 → 4; total 1 + 1 + 9 + 9 + rest = 20.
    const share = varianceSharesOf({ a: [1, 5], b: [3, 7] })
    expect(share?.seed).toBeCloseTo(0.8)
    expect(share?.plan).toBeCloseTo(0.2)
    expect(share?.interaction).toBeCloseTo(0)
  })

  it.each([
    ['one plan', { a: [1, 2] }],
    ['one seed', { a: [1], b: [2] }],
    ['a missing game', { a: [1, 2], b: [1] }],
    ['games that are all alike', { a: [3, 3], b: [3, 3] }],
  ])('cannot be told from %s', (_what, scores) => expect(varianceSharesOf(scores)).toBeNull())

  it('stands on a plain mean and deviation', () => {
    expect(meanOf([1, 2, 6])).toBe(3)
    expect(standardDeviationOf([1, 2, 6])).toBeCloseTo(2.6457513)
    expect([meanOf([]), standardDeviationOf([5])]).toEqual([0, 0])
  })
})

describe('seeds drawn from a text', () => {
  it('are the same from the same text, all different, and more begin with fewer', () => {
    const seeds = createSeeds('a commit', 300)
    expect(seeds.slice(0, 20)).toEqual(createSeeds('a commit', 20))
    expect(new Set(seeds).size).toBe(300)
    expect(seeds[0]).not.toBe(createSeeds('another commit', 1)[0])
  })
})

describe('the table of a sweep', () => {
  const game = (strategy: string, seed: string, won: boolean, score: number): SweepGameResult => ({
    strategy,
    seed,
    weeks: 52,
    ending: won ? 'won' : 'score',
    won,
    score,
    dials: { cost: score, efficiency: 0, capability: 0, independence: 100 },
  })
  const sweep = summariseSweepGames([
    game('hoarder', 'a', true, 60),
    game('hoarder', 'b', false, 40),
    game('hoarder', 'c', false, 20),
    game('diversifier', 'a', true, 80),
    game('diversifier', 'b', true, 70),
    game('diversifier', 'c', false, 30),
    game('do-nothing', 'a', false, 0),
    game('do-nothing', 'b', false, 0),
    game('do-nothing', 'c', false, 0),
  ])

  it('has a row a strategy, in the order in which they played', () => {
    expect(sweep.rows.map(({ strategy }) => strategy)).toEqual(['hoarder', 'diversifier', 'do-nothing'])
    expect(sweep.rows[0]).toMatchObject({ games: 3, endings: { won: 1, score: 2 }, scoreMean: 40, scoreSd: 20 })
    expect(sweep.rows[0]?.winShare).toBeCloseTo(1 / 3)
    expect(sweep.rows[1]?.dials).toEqual({ cost: 60, efficiency: 0, capability: 0, independence: 100 })
  })

  it('divides the wins of the five plans among them, and among nobody else', () =>
    expect(sweep.rows.map(({ shareOfArchetypeWins }) => shareOfArchetypeWins)).toEqual([1 / 3, 2 / 3, null]))

  it('says in how many seeds nobody wins', () => expect(sweep.nobodyWinsShare).toBeCloseTo(1 / 3))

  it('keeps the luck of the whole field and of the five plans apart', () => {
    const { all, archetypes } = sweep.variance
    expect(archetypes?.seed).toBeGreaterThan(all?.seed ?? 1)
    expect(sweep.luckShare).toBeCloseTo((all?.seed ?? 0) + (all?.interaction ?? 0))
  })
})

describe('a headless game', () => {
  const scenario = aScenario((level) => {
    level.weeks = 26
  })
  const looks: number[] = []
  const watcher: Strategy = {
    id: 'watcher',
    decide: ({ week }, _scenario, memory) => {
      memory.looks = (memory.looks ?? 0) + 1
      looks.push(week)
      return week === 0
        ? [
            { type: 'buyChips', chip: 'swift', count: 5 },
            { type: 'buyChips', chip: 'swift', count: -1 },
          ]
        : []
    },
  }

  it.each([
    [60, 13],
    [25, 7],
    [12, 2],
  ] as const)('in the cut of %i minutes looks at the desk %i times in half a year', (cut, times) => {
    looks.length = 0
    simulateGame(scenario, watcher, 'a', { cut })
    expect(looks.length).toBe(times)
  })

  it('makes the moves that are lawful and counts the refusals', () => {
    const outcome = simulateGame(scenario, watcher, 'a')
    expect(outcome).toMatchObject({
      level: 'calm',
      strategy: 'watcher',
      seed: 'a',
      weeks: 26,
      refused: { 'buy.notWhole': 1 },
    })
    expect(outcome.moves).toEqual([{ week: 0, move: { type: 'buyChips', chip: 'swift', count: 5 } }])
    expect(outcome.series.cashUsd?.length ?? Object.values(outcome.series)[0]?.length).toBe(26)
  })

  it('is the same game for the same seed', () => {
    const [first, again, other] = ['a', 'a', 'b'].map((seed) => simulateGame(scenario, watcher, seed).fingerprint)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})
