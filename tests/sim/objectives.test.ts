import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulateGame } from '../../src/lab/run'
import { lessonOfMinutes, lessonStartMoves } from '../../src/sim/decisions/lessons'
import { advance, refusalOf } from '../../src/sim/game'
import { type FeatureId, featureIds } from '../../src/sim/level/features'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario } from '../support/builders'
import { randomPlayer } from '../support/random-player'
import { newsOfKind, passWeeks } from '../support/situations'
import { brokenInvariant } from '../support/weekly-invariants'

const twoChips = { 'player.chips': { atLeast: 2 } }

describe('objectives, endings, parts', () => {
  it('objectives.10: an objective is reached once, not after its last week, and its points stay', () => {
    const level = aScenario((json) => {
      json.objectives = {
        early: {
          when: { week: { atLeast: 3 } },
          byWeek: 4,
          points: 10,
          then: [{ morale: { by: 0.1 } }],
        },
        late: { when: { week: { atLeast: 6 } }, byWeek: 5, points: 8 },
      }
    })
    const game = aGame(level)
    passWeeks(game, 8, level)
    expect(game.objectives).toEqual({ early: 3 })
    expect(newsOfKind(game, 'objectiveReached')).toHaveLength(1)
    expect(newsOfKind(game, 'objectiveMissed').map(({ facts }) => facts.objective)).toEqual(['late'])
    const plain = aGame(aScenario())
    passWeeks(plain, 8, aScenario())
    expect(game.series.score?.at(-1)).toBeCloseTo((plain.series.score?.at(-1) ?? 0) + 10, 9)
  })

  it('objectives.11: the first of the level’s own endings that holds ends the game, insolvency before it', () => {
    const level = aScenario((json) => {
      json.endings = {
        rich: { when: twoChips, won: true, atEnd: true },
        soon: { when: { week: { atLeast: 5 } }, won: false },
      }
    })
    const game = aGame(level)
    passWeeks(game, 9, level)
    expect(game.ending).toMatchObject({ week: 5, kind: 'named', named: 'soon', won: false })
    const poor = aGame(level)
    passWeeks(poor, 4, level)
    poor.finance.balances.cash = -1e9
    poor.finance.rescueUsed = true
    advance(poor, level)
    expect(poor.ending?.kind).toBe('insolvent')
  })

  it('objectives.12: a part that is left out refuses its moves and lets its systems rest', () => {
    const level = aScenario((json) => {
      json.disabledFeatures = ['training', 'people']
    })
    const game = aGame(level)
    expect(refusalOf(game, { type: 'hire', role: 'sales', count: 1 }, level)).toEqual({
      code: 'move.featureDisabled',
      facts: { part: 'people' },
    })
    passWeeks(game, 4, level)
    expect(game.finance.balances.payroll).toBe(0)
  })

  it('any parts may be left out: the books still balance each week', () => {
    fc.assert(
      fc.property(fc.subarray([...featureIds]), fc.integer(), (without: FeatureId[], seed) => {
        const level = aScenario((json) => {
          json.disabledFeatures = without
        })
        const wrong: string[] = []
        const watch = (state: Readonly<GameState>) => {
          const found = brokenInvariant(state)
          if (found) wrong.push(`week ${state.week}: ${found}`)
        }
        simulateGame(level, randomPlayer, `parts ${seed}`, { onWeek: watch })
        expect(wrong).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('a lesson gives its standing orders on the first day', () => {
    const level = aScenario((json) => {
      json.lessons = {
        short: { minutes: 12, pace: 'quarter', folds: ['people'], orders: { train: true, hireTo: { sales: 9 } } },
      }
    })
    const lesson = lessonOfMinutes(12, level)
    expect(lesson && lessonStartMoves(lesson)).toEqual([
      { type: 'setStandingOrder', order: 'train', on: true },
      { type: 'setStandingOrder', order: 'hireTo', role: 'sales', count: 9 },
    ])
    expect(lessonOfMinutes(25, level)).toBeNull()
  })
})
