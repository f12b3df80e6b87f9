import { describe, expect, it } from 'vitest'
import { simulateGame } from '../../../src/lab/run'
import { createNeighbour } from '../../../src/lab/search/changes'
import { createDice } from '../../../src/lab/search/dice'
import { emptyPlan, type GamePlan, parsePlan, serialisePlan, stepInWeek } from '../../../src/lab/search/plan'
import { createStrategyOfPlan } from '../../../src/lab/search/plan-strategy'
import { aScenario } from '../../support/builders'

const scenario = aScenario()

function playPlan(plan: GamePlan) {
  return simulateGame(scenario, createStrategyOfPlan('test', plan), 'calm')
}

function planOf(...steps: GamePlan['steps']): GamePlan {
  return { ...emptyPlan, steps }
}

const borrow = stepInWeek(2, { type: 'borrow', usd: 1000 })
const impossible = stepInWeek(2, { type: 'borrow', usd: 1_000_000_000_000 })

describe('a plan', () => {
  it('survives JSON, whatever the search has made of it', () => {
    const dice = createDice('round trip')
    let plan: GamePlan = emptyPlan
    for (let n = 0; n < 200; n += 1) plan = createNeighbour(plan, scenario, dice)
    expect(plan.steps.length).toBeGreaterThan(3)
    expect(parsePlan(serialisePlan(plan))).toEqual({ plan })
  })

  it.each([
    ['text', 'no JSON'],
    ['a list', '[]'],
    ['a step that no plan can make', JSON.stringify(planOf({ ...borrow, move: { type: 'walkAway' } as never }))],
    ['an answer that is none', JSON.stringify({ ...emptyPlan, otherAnswers: 'last' })],
  ])('is not made of %s', (_what, text) => expect(parsePlan(text)).toEqual({ problem: expect.any(String) }))

  it('makes its moves in their weeks, and counts only those', () => {
    const { moves, refused } = playPlan(planOf(borrow, impossible))
    expect(moves).toEqual([{ week: 2, move: borrow.move }])
    expect(refused).toEqual({})
  })

  it('tries a refused move again for as long as its patience lasts', () => {
    const repay = stepInWeek(0, { type: 'repay', usd: 1000 })
    expect(playPlan(planOf(repay, borrow)).moves.map(({ week }) => week)).toEqual([2, 3])
    expect(playPlan(planOf({ ...repay, patienceWeeks: 1 }, borrow)).moves.map(({ week }) => week)).toEqual([2])
  })

  it('counts weeks from the rule that has taken force', () => {
    const { moves } = playPlan(planOf({ ...borrow, after: 'rule', week: 3 }))
    // The calm level's rule takes force on 3 July 2023, its 26th week.
    expect(moves.map(({ week }) => week)).toEqual([29])
  })

  it('stops at its limit of clicks', () => {
    const four = planOf(borrow, borrow, borrow, borrow)
    expect(playPlan(four).moves.length).toBe(4)
    expect(playPlan({ ...four, maxClicks: 2 }).moves.length).toBe(2)
  })
})

describe('an order at the tea table', () => {
  const [distributor = ''] = Object.keys(scenario.distributors)
  const chip = scenario.distributors[distributor]?.chips[0] ?? ''
  const terms = { count: 64, depositShare: 0.3, weeks: 20, clause: 'firm', site: null } as const
  const order = stepInWeek(1, { type: 'signContract', distributor, chip, ...terms }, { tactic: 'linear', favour: null })

  it('is talked over, and signed once', () => {
    const { moves, state } = playPlan(planOf(order))
    expect(moves[0]?.move.type).toBe('openTalk')
    expect(state.contracts.length).toBe(1)
  })

  it('is never more clicks than the limit', () => {
    for (const maxClicks of [1, 2, 3, 4, 5]) {
      const { moves, state } = playPlan({ ...planOf(order), maxClicks })
      expect(moves.length).toBeLessThanOrEqual(maxClicks)
      expect(state.contracts.length).toBe(1)
    }
  })
})

describe('dilemmas', () => {
  const asking = aScenario((level) => {
    level.events = {
      offer: {
        kind: 'company',
        drawn: { chance: { value: 1, unit: 'chance', assumption: 'test' }, fromWeek: 3, toWeek: 3 },
        then: [],
        choices: { first: { then: [{ morale: { by: 0.1 } }] }, second: { then: [] } },
        otherwise: 'second',
        answerWithinWeeks: 3,
      },
    }
  })
  it.each([
    ['silent', []],
    ['first', ['first']],
    [1, ['second']],
  ] as const)('are answered by the plan: %s', (answer, chosen) => {
    const { moves } = simulateGame(asking, createStrategyOfPlan('test', { ...emptyPlan, otherAnswers: answer }), 'calm')
    expect(moves.map(({ move }) => ('choice' in move ? move.choice : null))).toEqual(chosen)
  })
})
