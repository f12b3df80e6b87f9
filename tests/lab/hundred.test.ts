// The hundred scripted games that a played game is ranked among.
import { describe, expect, it } from 'vitest'
import {
  createPlanVariant,
  type HundredGamesRequest,
  playHundredGames,
  scriptedGameCount,
} from '../../src/lab/hundred/hundred'
import { simulateGame } from '../../src/lab/run'
import { strategiesById } from '../../src/lab/strategies'
import { strategyPlans } from '../../src/lab/strategies/plans'
import { aScenario } from '../support/builders'

const scenario = aScenario()
const ask: HundredGamesRequest = { scenario, seed: 'heron-41', asItHappened: false, cut: 25, skip: 0 }

/** The first games of an asking. */
function firstGames(asked: HundredGamesRequest, count: number) {
  const games = playHundredGames(asked)
  return Array.from({ length: count }, () => games.next().value)
}

describe('the hundred games', () => {
  it('are a hundred, the plans taking turns to the last', () => {
    expect(scriptedGameCount).toBe(100)
    const last = [...playHundredGames({ ...ask, skip: 95 })]
    expect(last.map(({ plan }) => plan)).toEqual(Object.keys(strategyPlans))
  })

  it('begin with the plans as they are written, on the seed that was played', () => {
    const played = Object.keys(strategyPlans).map((id) => {
      const strategy = strategiesById[id]
      if (!strategy) throw new Error(`no strategy ${id}`)
      return simulateGame(scenario, strategy, ask.seed, { cut: 25 }).score
    })
    expect(firstGames(ask, 5)).toMatchObject(played.map((score) => ({ score })))
  })

  it('are the same each time, and go on where they were left', () => {
    const all = firstGames(ask, 12)
    expect(firstGames(ask, 12)).toEqual(all)
    expect(firstGames({ ...ask, skip: 7 }, 5)).toEqual(all.slice(7))
  })

  it('carry a plan out in many ways, the same ways in the same world', () => {
    const [id, plan] = Object.entries(strategyPlans)[2] ?? []
    if (!id || !plan) throw new Error('no plan')
    const variants = Array.from({ length: 20 }, (_, nth) => createPlanVariant(plan, id, nth, 'heron-41'))
    expect(variants[0]).toEqual(plan)
    expect(new Set(variants.map((each) => each.domestic)).size).toBeGreaterThan(15)
    expect(new Set(variants.map((each) => each.tactic)).size).toBe(4)
    expect(new Set(variants.map((each) => each.answers)).size).toBe(2)
    expect(Math.max(...variants.map((each) => each.trainShare))).toBeLessThanOrEqual(1)
    expect(createPlanVariant(plan, id, 3, 'heron-41')).toEqual(variants[3])
    expect(createPlanVariant(plan, id, 3, 'crane-17')).not.toEqual(variants[3])
  })
})
