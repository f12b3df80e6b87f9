// One forecast: the systems carry a copy of the firm forward, and every figure of the outlook is read from it.
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { copyOf, deepFreeze } from '../../src/kernel/plain-tree'
import { simulateGame } from '../../src/lab/run'
import { cashUsd } from '../../src/sim/books/ledger'
import { advance, decide } from '../../src/sim/game'
import { forecastWeeklyCashFlows, netWeeklyCashFlowUsd } from '../../src/sim/outlook/cash-outlook'
import { forecastWeekByWeek, projectFinalScore } from '../../src/sim/outlook/forecast'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { scenario, strategyOf } from '../support/shipped-levels'
import { newsOfKind, passWeeks, setCash } from '../support/situations'

const calm = aScenario((level) => {
  level.rules = {}
  level.forecasts = {}
  level.reports = {}
  Object.assign(at(level.hedges, 'clause'), { lastsWeeks: 4, feeUsdPerWeek: figure(2000) })
})

/** States of a busy game in the level that ships, each frozen as the session's are. */
const states: GameState[] = []
simulateGame(scenario, strategyOf('adaptive'), 'forecast', {
  onWeek: (state) => {
    if (state.week % 9 === 0) states.push(deepFreeze(copyOf(state)) as GameState)
  },
})

describe('a forecast', () => {
  it('writes nothing that it shares with the game', () => {
    expect(states.length).toBeGreaterThan(8)
    for (const state of states) {
      expect(() => forecastWeeklyCashFlows(state, 30, scenario)).not.toThrow()
      expect(() => projectFinalScore(state, scenario)).not.toThrow()
    }
  })

  it('of the cash has terms that are all the money that moves', () => {
    for (const state of states) {
      const ahead = forecastWeeklyCashFlows(state, 20, scenario)
      let before = cashUsd(state)
      for (const { firm } of forecastWeekByWeek(state, 'cash', scenario)) {
        const week = ahead[firm.week - state.week - 1]
        if (!week) break
        expect(netWeeklyCashFlowUsd(week)).toBe(cashUsd(firm) - before)
        before = cashUsd(firm)
      }
    }
  })

  it('of the cash has a training term that is what the same weeks would earn without the run', () => {
    const game = aGame(calm)
    advance(game, calm)
    const idle = forecastWeeklyCashFlows(game, 6, calm)
    decide(game, { type: 'startTraining', weeks: 4, fleetShare: 0.5, flagship: false }, calm)
    const busy = forecastWeeklyCashFlows(game, 6, calm)
    expect(busy.map(({ income }) => income)).toEqual(idle.map(({ income }) => income))
    expect(busy.map(({ training }) => training < 0)).toEqual([true, true, true, true, false, false])
  })

  it('lets an insurance cost until it ends', () => {
    const game = aGame(calm)
    const without = forecastWeeklyCashFlows(game, 6, calm)
    decide(game, { type: 'takeHedge', hedge: 'clause' }, calm)
    const fees = forecastWeeklyCashFlows(game, 6, calm).map(({ fixed }, n) => (without[n]?.fixed ?? 0) - fixed)
    expect(fees).toEqual([2000, 2000, 2000, 0, 0, 0])
  })
})

it('thin cash is said before the board meets, and not again for eight weeks', () => {
  const game = aGame(calm, (g) => setCash(g, 900_000_000))
  passWeeks(game, 12, calm)
  expect(newsOfKind(game, 'cashThin')).toEqual([])
  for (let n = 0; n < 8; n += 1) {
    setCash(game, 300_000)
    advance(game, calm)
  }
  const [warning, ...more] = newsOfKind(game, 'cashThin')
  const [review] = newsOfKind(game, 'boardReview')
  expect(more).toEqual([])
  expect(warning?.week).toBe(13)
  expect(review?.week).toBe(13)
  expect(warning?.serial).toBeLessThan(review?.serial ?? 0)
})
