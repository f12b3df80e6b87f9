// A sweep in steps tells as much as a sweep at once.
import { expect, test } from 'vitest'
import { createSeeds } from '../../src/lab/seeds'
import { strategiesById } from '../../src/lab/strategies'
import { playSweepGame, summariseSweepGames } from '../../src/lab/sweep/sweep'
import { runSweepInSteps } from '../../src/lab/sweep/sweep-steps'
import { aScenario } from '../support/builders'

test('each step adds a seed, and the last table is that of all games', () => {
  const scenario = aScenario()
  const steps = [...runSweepInSteps({ scenario, seeds: 2, from: 'steps' })]
  const players = Object.values(strategiesById)
  expect(steps.map(({ done, all }) => [done, all])).toEqual([
    [players.length, 2 * players.length],
    [2 * players.length, 2 * players.length],
  ])
  const games = createSeeds('steps', 2).flatMap((seed) =>
    players.map((player) => playSweepGame(scenario, player, seed)),
  )
  expect(steps.at(-1)?.sweep).toEqual(summariseSweepGames(games))
})
