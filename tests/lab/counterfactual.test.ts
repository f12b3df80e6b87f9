import { describe, expect, it } from 'vitest'
import { type CounterfactualProgress, replayWithoutEachDecision } from '../../src/lab'
import { simulateGame } from '../../src/lab/run'
import type { Strategy } from '../../src/lab/strategy'
import { createNewGame, decide } from '../../src/sim/game'
import { aScenario } from '../support/builders'

const calm = aScenario()
const seed = 'heron'
/** Borrows in the first week, hires in the third, and pays a part back in the fifth. */
const borrower: Strategy = {
  id: 'borrower',
  decide: ({ week }) => {
    if (week === 0)
      return [
        { type: 'chooseDial', dial: 'cost' },
        { type: 'borrow', usd: 400_000 },
      ]
    if (week === 2) return [{ type: 'hire', role: 'research', count: 2 }]
    return week === 4 ? [{ type: 'repay', usd: 200_000 }] : []
  },
}

function weighed(strategy: Strategy): {
  last: CounterfactualProgress
  steps: CounterfactualProgress[]
  scoreAlone: number
} {
  const { moves, score } = simulateGame(calm, strategy, seed)
  const steps = [...replayWithoutEachDecision({ from: null, seed, asItHappened: false, moves }, calm)]
  const last = steps.at(-1)
  if (!last) throw new Error('nothing was weighed')
  return { last, steps, scoreAlone: score }
}

describe('the game without one of its choices', () => {
  it('is compared with the game as it was', () => {
    const { last, scoreAlone } = weighed(borrower)
    expect(last.played.score).toBe(scoreAlone)
    expect(last.choices.map(({ news }) => news)).toEqual(['borrowed', 'hired', 'repaid'])
  })

  it('leaves out what is then not possible: nothing borrowed, nothing paid back', () => {
    const hirer: Strategy = {
      id: 'hirer',
      decide: (state) => (state.week === 2 ? borrower.decide(state, calm, {}) : []),
    }
    const [borrowed] = weighed(borrower).last.choices
    expect(borrowed?.without).toEqual(weighed(hirer).last.played)
  })

  it('is told step by step, and the same each time', () => {
    const { steps, last } = weighed(borrower)
    expect(steps.map(({ done, of }) => `${done} of ${of}`)).toEqual(['0 of 3', '1 of 3', '2 of 3', '3 of 3'])
    expect(weighed(borrower).last).toEqual(last)
  })

  it('takes the best other mandate in place of a mandate', () => {
    const [mandate, ...others] = Object.keys(calm.mandates)
    if (!mandate) throw new Error('the calm level has no mandate')
    const chooser: Strategy = {
      id: 'chooser',
      decide: ({ week }) => (week === 0 ? [{ type: 'chooseMandate', mandate }] : []),
    }
    const [choice] = weighed(chooser).last.choices
    expect(choice?.sealed).toBe('chooseMandate')
    if (others.length > 0) expect(others).toContain(choice?.instead?.mandate)
    else expect(choice?.instead).toBeNull()
  })

  it('goes on from the state that a continued game began with', () => {
    const from = createNewGame(calm, { seed, asItHappened: false })
    decide(from, { type: 'borrow', usd: 100_000 }, calm)
    const moves = [{ week: 0, move: { type: 'borrow', usd: 400_000 } as const }]
    const steps = [...replayWithoutEachDecision({ from, seed, asItHappened: false, moves }, calm)]
    expect(steps.at(-1)?.choices).toHaveLength(1)
    expect(from.week).toBe(0)
  })
})
