import { describe, expect, it } from 'vitest'
import { winningScoreOf } from '../../../src/sim/score/dials'
import type { Ending, GameState } from '../../../src/sim/state/state'
import { levelAims } from '../../../src/view/title/aims'
import { aGame, aScenario, figure } from '../../support/builders'
import { addContract } from '../../support/situations'

const calm = aScenario()
const asking = aScenario((level) => {
  level.disabledFeatures = ['capital', 'mandates', 'talks']
  level.winLine = figure(40, 'points')
  level.objectives = { chips: { when: { 'player.chips': { atLeast: 1 } }, points: 5 } }
})

function ended(change: Partial<Ending> = {}, scenario = calm): GameState {
  const game = aGame(scenario)
  const dials = { cost: 50, efficiency: 50, capability: 50, independence: 50 }
  game.ending = {
    week: 50,
    kind: 'won',
    named: null,
    won: true,
    score: winningScoreOf(game, scenario),
    dials,
    ...change,
  }
  return game
}

const reachedIn = (game: GameState, scenario = calm) =>
  levelAims(game, scenario).flatMap(({ aim, isReached }) => (isReached ? [aim] : []))

describe('the ladder of a level', () => {
  it('has three to five aims, and none about what the level disables', () => {
    expect(levelAims(ended(), calm).map(({ aim }) => aim)).toEqual(['won', 'clear', 'unsold', 'independent', 'word'])
    expect(levelAims(ended({}, asking), asking).map(({ aim }) => aim)).toEqual([
      'won',
      'clear',
      'independent',
      'everything',
    ])
  })

  it('counts nothing in a game that goes on or is lost', () => {
    expect(reachedIn(aGame(calm))).toEqual([])
    expect(reachedIn(ended({ won: false, kind: 'score', score: 99 }))).toEqual([])
  })

  it('counts a clear win, and independence well over its line', () => {
    const line = winningScoreOf(aGame(calm), calm)
    const dials = { cost: 0, efficiency: 0, capability: 0, independence: calm.dials.line + 20 }
    expect(reachedIn(ended())).toEqual(['won', 'unsold'])
    expect(reachedIn(ended({ score: line + 10, dials }))).toEqual(['won', 'clear', 'unsold', 'independent'])
  })

  it('does not count a game that sold shares, was rescued or broke its word', () => {
    const game = ended()
    addContract(game, { status: 'done' })
    expect(reachedIn(game)).toEqual(['won', 'unsold', 'word'])
    Object.values(game.distributors).forEach(({ ours }) => {
      ours.broken = 1
    })
    game.finance.equityRounds = 1
    expect(reachedIn(game)).toEqual(['won'])
  })

  it('counts everything that the level asks', () => {
    const game = ended({}, asking)
    expect(reachedIn(game, asking)).toEqual(['won'])
    game.objectives.chips = 3
    expect(reachedIn(game, asking)).toEqual(['won', 'everything'])
  })
})
