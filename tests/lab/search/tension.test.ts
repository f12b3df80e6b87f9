import { expect, it } from 'vitest'
import { simulateGame } from '../../../src/lab/run'
import { emptyPlan, type GamePlan, stepInWeek } from '../../../src/lab/search/plan'
import { createStrategyOfPlan } from '../../../src/lab/search/plan-strategy'
import { playGame, withMiddleAs } from '../../../src/lab/search/play'
import { lookedAtShares, measureTension, type TensionReport } from '../../../src/lab/search/tension'
import type { Scenario } from '../../../src/sim/level/scenario'
import { aScenario } from '../../support/builders'
import { scenario as tianshui } from '../../support/shipped-levels'

const plan = { ...emptyPlan, steps: [stepInWeek(0, { type: 'chooseDial', dial: 'cost' })] }

function tensionOf(scenario: Scenario, played: GamePlan = plan): TensionReport {
  const games = measureTension({ scenario, plan: played, from: 'test', seeds: 2, worlds: 2 })
  for (;;) {
    const { done, value } = games.next()
    if (done) return value
  }
}

it('a level that nobody can win is decided at each week, and none of its worst fifth wins', () => {
  const lost = tensionOf(
    aScenario((level) => Object.assign(level, { winLine: { value: 100, unit: 'points', assumption: 'test' } })),
  )
  expect(lost).toMatchObject({
    games: 2,
    winShare: 0,
    openAtThreeQuarters: 0,
    worstFifthWins: 0,
    decidedAtFourFifths: 1,
  })
  expect(lost.meanOdds).toEqual(lookedAtShares.map(() => 0))
})

it('a level with another difficulty as its middle one plays as that difficulty does', () => {
  const scenario = aScenario()
  const [id = ''] = Object.keys(scenario.mandates)
  const lined = {
    ...scenario,
    mandates: { ...scenario.mandates, [id]: { ...scenario.mandates[id], winLine: 50, hardWinLine: 60 } },
  }
  expect(withMiddleAs(lined as Scenario, 'hard').mandates[id]?.winLine).toBe(60)
  expect(withMiddleAs(lined as Scenario, 'easy').mandates[id]?.winLine).toBe(50)

  const silent = createStrategyOfPlan('plan', plan)
  const { score, won } = simulateGame(tianshui, silent, 'seed', { difficulty: 'hard' })
  expect(playGame(withMiddleAs(tianshui, 'hard'), silent, 'seed')).toMatchObject({ score, won })
  expect(playGame(tianshui, silent, 'seed').score).not.toBe(score)
})

it('a beat is idle where the plan makes no move and nothing asks for the player', () => {
  const scenario = aScenario()
  const busy = {
    ...emptyPlan,
    steps: Array.from({ length: scenario.weeks + 1 }, (_, week) =>
      stepInWeek(week, { type: 'setStandingOrder', order: 'train', on: week % 2 === 0 }),
    ),
  }
  expect(tensionOf(scenario).idleBeats).toBeGreaterThan(0.2)
  expect(tensionOf(scenario, busy).idleBeats).toBe(0)
})
