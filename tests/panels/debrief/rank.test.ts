import { describe, expect, it } from 'vitest'
import { rankView } from '../../../src/panels/debrief/rank.view'
import { endGame } from '../../../src/sim/score/endings'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario()

/** A game that has ended with a score, its best model ahead of the rival's or behind it. */
function ended(score: number, lead = 0): GameState {
  const game = aGame(scenario)
  endGame(game, null, scenario)
  if (game.ending) game.ending.score = score
  game.series.log10 = [24, 25 + lead]
  game.series.rivalLog10 = [24, 25]
  return game
}

const games = [
  { plan: 'hoarder', score: 40, rivalAheadLog10: 0.5 },
  { plan: 'diversifier', score: 60.04, rivalAheadLog10: -0.1 },
  { plan: 'hoarder', score: 50, rivalAheadLog10: 0.2 },
  { plan: 'diversifier', score: 70, rivalAheadLog10: -0.4 },
]
const rank = (game: GameState) => rankView(game, games, 55, scenario)

describe('the rank', () => {
  it('counts the scripted games that stayed below', () => {
    expect(rank(ended(65))).toMatchObject({ beaten: 3, played: 4, score: 65, winLine: 55 })
    expect(rank(ended(10)).beaten).toBe(0)
  })

  it('counts none as beaten that is written with the same points', () => {
    expect(rank(ended(60)).beaten).toBe(2)
    expect(rank(ended(60.1)).beaten).toBe(3)
  })

  it('has a row for each plan', () => {
    expect(rank(ended(45)).plans).toEqual([
      { plan: 'hoarder', games: 2, beaten: 1, worst: 40, middle: 50, best: 50, scores: [40, 50] },
      { plan: 'diversifier', games: 2, beaten: 0, worst: 60.04, middle: 70, best: 70, scores: [60.04, 70] },
    ])
  })

  it('sets the named rival beside the game and the scripts', () => {
    const rivals = Object.fromEntries(
      Object.entries(scenario.rivals).map(([id, rival]) => [id, { ...rival, kind: 'named' as const }]),
    )
    const [id] = Object.keys(rivals)
    const among = (game: GameState) => rankView(game, games, 55, { rivals }).rival
    expect(among(ended(65, 0.3))).toMatchObject({ id, isBeaten: true, beatenByScripts: 2 })
    expect(among(ended(65, -0.3))).toMatchObject({ id, isBeaten: false, beatenByScripts: 2 })
    expect(rankView(ended(65), games, 55, { rivals: {} }).rival).toBeNull()
  })

  it('needs a game that has ended', () => {
    expect(() => rank(aGame(scenario))).toThrow('ended')
  })
})
