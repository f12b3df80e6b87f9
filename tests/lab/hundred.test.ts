// The hundred scripted games that a played game is ranked among.
import { describe, expect, it } from 'vitest'
import { type HundredRequest, planVariant, playHundred, totalGames } from '../../src/lab/hundred/hundred'
import { simulate } from '../../src/lab/run'
import { strategies } from '../../src/lab/strategies'
import { plans } from '../../src/lab/strategies/plans'
import { aScenario } from '../support/builders'

const scenario = aScenario()
const ask: HundredRequest = { scenario, seed: 'heron-41', asItHappened: false, cut: 25, skip: 0 }

/** The first games of an asking. */
function firstGames(asked: HundredRequest, count: number) {
  const games = playHundred(asked)
  return Array.from({ length: count }, () => games.next().value)
}

describe('the hundred games', () => {
  it('are a hundred, the plans taking turns to the last', () => {
    expect(totalGames).toBe(100)
    const last = [...playHundred({ ...ask, skip: 95 })]
    expect(last.map(({ plan }) => plan)).toEqual(Object.keys(plans))
  })

  it('begin with the plans as they are written, on the seed that was played', () => {
    const played = Object.keys(plans).map((id) => {
      const strategy = strategies[id]
      if (!strategy) throw new Error(`no strategy ${id}`)
      return simulate(scenario, strategy, ask.seed, { cut: 25 }).score
    })
    expect(firstGames(ask, 5)).toMatchObject(played.map((score) => ({ score })))
  })

  it('are the same each time, and go on where they were left', () => {
    const all = firstGames(ask, 12)
    expect(firstGames(ask, 12)).toEqual(all)
    expect(firstGames({ ...ask, skip: 7 }, 5)).toEqual(all.slice(7))
  })

  it('carry a plan out in many ways, the same ways in the same world', () => {
    const [id, plan] = Object.entries(plans)[2] ?? []
    if (!id || !plan) throw new Error('no plan')
    const variants = Array.from({ length: 20 }, (_, nth) => planVariant(plan, id, nth, 'heron-41'))
    expect(variants[0]).toEqual(plan)
    expect(new Set(variants.map((each) => each.domestic)).size).toBeGreaterThan(15)
    expect(new Set(variants.map((each) => each.tactic)).size).toBe(4)
    expect(new Set(variants.map((each) => each.answers)).size).toBe(2)
    expect(Math.max(...variants.map((each) => each.trainShare))).toBeLessThanOrEqual(1)
    expect(planVariant(plan, id, 3, 'heron-41')).toEqual(variants[3])
    expect(planVariant(plan, id, 3, 'crane-17')).not.toEqual(variants[3])
  })
})
