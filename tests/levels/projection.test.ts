// The board's projection against how games really end: over seeds and strategies, at half-time and at three quarters.
import { describe, expect, it } from 'vitest'
import { simulateGame } from '../../src/lab/run'
import { createSeeds } from '../../src/lab/seeds'
import { strategiesById } from '../../src/lab/strategies'
import { projectFinalScore } from '../../src/sim/outlook/forecast'
import { scenario } from '../support/shipped-levels'

interface Guess {
  week: number
  low: number
  high: number
  score: number
  end: number
}

/** Every strategy that has a plan, on some seeds. */
const guesses: Guess[] = Object.values(strategiesById)
  .filter(({ id }) => id !== 'random')
  .flatMap((strategy) =>
    createSeeds('projection', 6).flatMap((seed) => {
      const made: Omit<Guess, 'end'>[] = []
      const { score } = simulateGame(scenario, strategy, seed, {
        onWeek: (state) => {
          if (state.week === 52 || state.week === 78)
            made.push({ week: state.week, ...projectFinalScore(state, scenario) })
        },
      })
      return made.map((guess) => ({ ...guess, end: score }))
    }),
  )

describe('the projected score', () => {
  it.each([
    [52, 0.85, 6],
    [78, 0.85, 5],
  ])(
    'in week %i its band holds the final score in %d of the games, and it is %i points off on average at most',
    (week, share, points) => {
      const then = guesses.filter((guess) => guess.week === week)
      const held = then.filter(({ low, high, end }) => end >= low && end <= high)
      const missed = then.reduce((sum, { score, end }) => sum + Math.abs(end - score), 0) / then.length
      expect(then.length).toBeGreaterThan(40)
      expect(held.length / then.length).toBeGreaterThanOrEqual(share)
      expect(missed).toBeLessThan(points)
    },
  )
})
