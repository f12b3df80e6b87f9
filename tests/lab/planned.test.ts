import { describe, expect, it } from 'vitest'
import { weeklyMovesOfPlan } from '../../src/lab/strategies/planned'
import { strategyPlans } from '../../src/lab/strategies/plans'
import { aGame, aScenario } from '../support/builders'

const scenario = aScenario((level) => {
  level.events = {
    offer: {
      kind: 'company',
      when: { week: { atLeast: 50 } },
      then: [],
      choices: {
        fleet: { then: [{ morale: { by: 0.02 } }], when: { 'player.cashUsd': { atLeast: 1e12 } } },
        rack: { then: [{ morale: { by: 0.01 } }] },
        nothing: { then: [] },
      },
      otherwise: 'nothing',
    },
  }
})

/** What a firm answers that has the offer on its desk. */
function answerOf(answers: 'leaves' | 'acts'): string | undefined {
  const game = aGame(scenario)
  game.dilemmas.push({ event: 'offer', week: 0, untilWeek: 4 })
  const [plan] = Object.values(strategyPlans)
  if (!plan) throw new Error('there is no plan')
  for (const move of weeklyMovesOfPlan({ ...plan, answers }, game, scenario, {}))
    if (move.type === 'answerDilemma') return move.choice
  return undefined
}

describe('a scripted firm that is asked', () => {
  it('leaves the question to itself', () => expect(answerOf('leaves')).toBe('nothing'))
  it('or does the first thing that it can do', () => expect(answerOf('acts')).toBe('rack'))
})
