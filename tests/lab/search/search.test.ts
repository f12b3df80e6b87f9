import { describe, expect, it } from 'vitest'
import { simulateGame } from '../../../src/lab/run'
import { imagineWorld, noKnowledge } from '../../../src/lab/search/imagined-world'
import { type GamePlan, serialisePlan } from '../../../src/lab/search/plan'
import { createStrategyOfPlan } from '../../../src/lab/search/plan-strategy'
import { createReplanningStrategy } from '../../../src/lab/search/replan'
import { type FoundPlans, searchPlans, searchSeeds } from '../../../src/lab/search/search'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario()

function search(startPlans: readonly GamePlan[] = [], budget = 8): FoundPlans {
  const steps = searchPlans({
    scenario,
    mandate: 'hub',
    clicks: 5,
    from: 'test',
    startPlans,
    trainingSeeds: 2,
    spentShare: (rounds) => (rounds >= budget ? 1 : rounds / budget),
  })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const found = search()

describe('a search', () => {
  it('finds the same with the same budget in rounds', () => {
    expect(serialisePlan(search().best)).toBe(serialisePlan(found.best))
  })

  it('begins with the plans that it is given', () => {
    expect(serialisePlan(search([found.best], 0).best)).toBe(serialisePlan(found.best))
    expect(serialisePlan(search([], 0).best)).not.toBe(serialisePlan(found.best))
  })

  it('keeps to the limit of clicks', () => {
    const { fewClicks } = found
    if (!fewClicks) throw new Error('no plan of few clicks')
    const { moves } = simulateGame(scenario, createStrategyOfPlan('few', fewClicks), 'calm')
    expect(moves.length).toBeLessThanOrEqual(5)
  })

  it('reports on seeds that it has never seen', () => {
    const streams = (['training', 'choice', 'unseen'] as const).map((stream) => searchSeeds('test', stream, 300))
    expect(new Set(streams.flat()).size).toBe(900)
    expect(searchSeeds('test', 'unseen', 3)).toEqual(streams[2]?.slice(0, 3))
  })
})

describe('an imagined world', () => {
  const luckyGame = (seed: string) => {
    const game = aGame(scenario, () => {}, seed)
    game.week = 10
    return game
  }

  it('hides the seed: games that look alike are imagined alike', () => {
    const [one, other] = ['a', 'b'].map((seed) => imagineWorld(luckyGame(seed), 'imagined', noKnowledge, scenario))
    expect(one).toEqual(other)
  })

  it('keeps what is known', () => {
    const game = luckyGame('a')
    const imagined = imagineWorld(game, 'imagined', { ruleDates: true, people: true }, scenario)
    expect(imagined.world.ruleWeeks).toEqual(game.world.ruleWeeks)
    expect(imagined.distributors).toEqual(game.distributors)
    expect(imagined.seed).not.toBe(game.seed)
  })
})

it('a replanning player plays a whole game', () => {
  const player = createReplanningStrategy(found.best, 'test', {
    worlds: 2,
    knowledge: noKnowledge,
    isFirstWeekChosen: true,
  })
  expect(simulateGame(scenario, player, 'calm').weeks).toBeGreaterThan(0)
})
