// A sweep in steps tells as much as a sweep at once.
import { expect, test } from 'vitest'
import { seedsFrom } from '../../src/lab/seeds'
import { strategies } from '../../src/lab/strategies'
import { playGame, sweepOf } from '../../src/lab/sweep/sweep'
import { sweepInSteps } from '../../src/lab/sweep/sweep-steps'
import { aScenario } from '../support/builders'

test('each step adds a seed, and the last table is that of all games', () => {
  const scenario = aScenario()
  const steps = [...sweepInSteps({ scenario, seeds: 2, from: 'steps' })]
  const players = Object.values(strategies)
  expect(steps.map(({ done, all }) => [done, all])).toEqual([
    [players.length, 2 * players.length],
    [2 * players.length, 2 * players.length],
  ])
  const games = seedsFrom('steps', 2).flatMap((seed) => players.map((player) => playGame(scenario, player, seed)))
  expect(steps.at(-1)?.sweep).toEqual(sweepOf(games))
})
