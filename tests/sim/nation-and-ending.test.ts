import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { cashUsd } from '../../src/sim/books/ledger'
import { createNewGame, decide, refusalOf } from '../../src/sim/game'
import type { LevelJson } from '../../src/sim/level/scenario'
import { projectFinalScore } from '../../src/sim/outlook/forecast'
import { lastDialChangeWeek } from '../../src/sim/score/board-reviews'
import { addWeekToDialSums } from '../../src/sim/score/dial-sums'
import {
  currentMandatePointsWaterfall,
  currentScoreWaterfall,
  dialResultsOf,
  embargoScenarioLosses,
  pointsToTenth,
  winningScoreOf,
} from '../../src/sim/score/dials'
import type { WeeklyDialInputs } from '../../src/sim/state/company-state'
import { type DifficultyId, difficultyIds } from '../../src/sim/state/ids'
import type { GameState } from '../../src/sim/state/state'
import { formatPoints } from '../../src/text/format'
import { aGame, aScenario, figure } from '../support/builders'
import { addChips, newsOfKind, passWeeks, runSystem } from '../support/situations'

const calm = aScenario()

describe('the nation', () => {
  it('nation.1: 30 % of a vendor’s share of domestic sales and the state’s fund feed its research', () => {
    const game = aGame(calm, (g) => {
      g.cardMarket.weekly = { home: 1000, imported: 5000 }
      at(g.supply, 'slow').outputPerWeek = 100
    })
    runSystem('nation', game, calm)
    expect(game.cardMarket.researchUsd['home-maker']).toBeCloseTo(1000 * 2600 * 0.3 + 1_000_000, 6)
    expect(game.cardMarket.researchUsd.maker).toBe(0)
  })

  it('nation.2: rivals who have chips for half a year grow faster than those who wait for theirs', () => {
    const growing = aScenario((level) => {
      Object.assign(at(level.rivals, 'giant'), { revenueGrowthPerWeek: figure(0.01) })
    })
    const withStock = (stockWeeks: number) => {
      const game = aGame(growing, (g) => {
        at(g.rivals, 'giant').stockWeeks = stockWeeks
        g.week = 10
      })
      runSystem('nation', game, growing)
      return at(game.rivals, 'giant')
    }
    expect(withStock(26).revenueUsdPerWeek).toBeGreaterThan(withStock(0).revenueUsdPerWeek)
    expect(withStock(16).revenueUsdPerWeek).toBeCloseTo(10_100_000, 3)
    expect(withStock(26).capabilityLog10).toBeGreaterThan(withStock(0).capabilityLog10)
  })
})

const aWeek = (change: Partial<WeeklyDialInputs> = {}): WeeklyDialInputs => ({
  costUsd: 100_000,
  usefulPflopHours: 1000,
  rentingUsd: 100_000,
  kwhAtMeter: 16_800,
  usefulPflops: 10,
  meterKw: 100,
  served: 0,
  importedWork: 0,
  domesticWork: 0,
  rentedWork: 0,
  ...change,
})
const lately = (change: Partial<WeeklyDialInputs>) =>
  aGame(calm, (game) => {
    game.dialSums = { ...aWeek(change), weeks: 1, monthsBehind: 0 }
  })

describe('the four dials', () => {
  it('objectives.1: cost is dollars per useful PFLOP-hour; half of the way from 2 to 0.5 times is as dear as renting', () => {
    expect(dialResultsOf(lately({}), calm).cost).toMatchObject({ value: 100, unit: 'usdPerPflopHour' })
    const points = (costUsd: number) => dialResultsOf(lately({ costUsd }), calm).cost.points
    expect(points(100_000)).toBeCloseTo(50, 9)
    expect(points(200_000)).toBeCloseTo(0, 9)
    expect(points(50_000)).toBeCloseTo(85, 9)
    expect(points(10_000)).toBeGreaterThan(90)
    expect(dialResultsOf(aGame(calm), calm).cost.points).toBe(0)
  })

  it('objectives.1: what was lost on deposits counts once, in the week in which it was lost', () => {
    const game = aGame(calm)
    passWeeks(game, 2, calm)
    const costs = () => game.recent.map(({ costUsd }) => costUsd)
    const before = costs()[1] ?? 0
    game.finance.balances.forfeited += 500_000
    game.finance.balances.cash -= 500_000
    passWeeks(game, 2, calm)
    expect(Math.round(((costs()[2] ?? 0) - before) / 10_000)).toBe(50)
    expect(Math.abs((costs()[3] ?? 0) - before)).toBeLessThan(10_000)
  })

  it('objectives.2: efficiency is PFLOP/s per kW, counted in proportion below the full size', () => {
    const dial = (usefulPflops: number, meterKw: number) =>
      dialResultsOf(lately({ usefulPflops, meterKw }), calm).efficiency
    expect(dial(20, 400).value).toBeCloseTo(0.05, 12)
    expect(dial(20, 333.333333).points).toBeCloseTo(50, 3)
    expect(dial(10, 166.666667).points).toBeCloseTo(25, 3)
    expect(dial(40, 400).points).toBeCloseTo(85, 9)
    expect(dial(40, 100).points).toBeGreaterThan(90)
    expect(dial(40, 100).points).toBeLessThan(100)
  })

  it('objectives.3: capability is months behind the frontier, from 30 to 6', () => {
    const behind = (log10: number) =>
      dialResultsOf(
        aGame(calm, (g) => {
          g.training.models = [{ name: 'm', week: 0, log10Flop: log10, log10Effective: log10 }]
        }),
        calm,
      ).capability
    const monthLog10 = 0.013 * 4.345
    expect(behind(24.5).value).toBe(0)
    expect(behind(24.5 - 6 * monthLog10).points).toBeCloseTo(85, 6)
    expect(behind(24.5 - 18 * monthLog10).points).toBeCloseTo(50, 6)
    expect(behind(23).value).toBeCloseTo(1.5 / monthLog10, 6)
  })

  it('objectives.13: a dial counts every week of the game, and later weeks more', () => {
    const fading = aScenario((level) => {
      Object.assign(level.parameters.score, { weekWeightKeptShare: figure(0.5) })
    })
    const sumsOf = (firstUsd: number, secondUsd: number) => {
      const game = aGame(fading)
      for (const [n, costUsd] of [firstUsd, secondUsd].entries()) {
        game.week = n + 1
        game.recent[n] = aWeek({ costUsd })
        addWeekToDialSums(game, fading)
      }
      return game.dialSums
    }
    expect(sumsOf(100_000, 0)).toMatchObject({ costUsd: 50_000, weeks: 1.5, usefulPflopHours: 1500 })
    expect(sumsOf(0, 100_000).costUsd).toBe(100_000)
  })

  it('objectives.14: the difficulty is set before the first week and says which line holds', () => {
    const level = aScenario((json) => {
      Object.assign(at(json.mandates, 'hub'), { easyWinLine: figure(40), winLine: figure(60), hardWinLine: figure(70) })
    })
    const lineIn = (difficulty: DifficultyId) => {
      const game = aGame(level, (g) => {
        g.week = 0
      })
      decide(game, { type: 'setDifficulty', difficulty }, level)
      decide(game, { type: 'chooseMandate', mandate: 'hub' }, level)
      return winningScoreOf(game, level)
    }
    expect(difficultyIds.map(lineIn)).toEqual([40, 60, 70])
  })

  it('objectives.14: the difficulty sets cash, the spread of luck and rumours, however often it is set', () => {
    const level = aScenario((json) => {
      Object.assign(json.parameters.difficulty, {
        easyStartCashRatio: figure(1.2),
        hardStartCashRatio: figure(0.5),
        easyLuckRatio: figure(0),
        hardLuckRatio: figure(2),
      })
      Object.assign(json.parameters.luck, { demandSd: figure(0.1) })
    })
    const { startCashUsd } = level.parameters.finance
    const game = createNewGame(level, { seed: 'difficulty', asItHappened: false })
    const set = (difficulty: DifficultyId) => {
      decide(game, { type: 'setDifficulty', difficulty }, level)
      return { cash: cashUsd(game) / startCashUsd, demand: Number(game.world.luck.demand) - 1 }
    }
    const middle = set('middle')
    expect(middle.cash).toBe(1)
    expect(middle.demand).not.toBe(0)
    expect(set('easy')).toEqual({ cash: 1.2, demand: 0 })
    const hard = set('hard')
    expect(hard.cash).toBe(0.5)
    expect(hard.demand).toBeCloseTo(2 * middle.demand)
    expect(set('middle')).toEqual(middle)
  })

  it('objectives.13: a step is worth less the higher a dial stands, and no dial is ever full', () => {
    const points = (costUsd: number) => dialResultsOf(lately({ costUsd }), calm).cost.points
    const [near, far] = [points(45_000) - points(50_000), points(15_000) - points(16_667)]
    expect(far).toBeGreaterThan(0)
    expect(near).toBeGreaterThan(far)
    expect(points(1)).toBeLessThan(100)
  })

  it('objectives.4: independence is what is left under the worst cut: 60 % of an imported fleet, nothing of a rented one', () => {
    const game = aGame(calm)
    expect(dialResultsOf(game, calm).independence.value).toBeCloseTo(0.6, 12)
    expect(dialResultsOf(game, calm).independence.points).toBeCloseTo(50, 9)
    at(game.sites, 'hall').racks = {}
    game.cloud.chips = 100
    expect(dialResultsOf(game, calm).independence.value).toBe(0)
  })

  it('objectives.4: what was sold on the last day was still depended on', () => {
    const game = aGame(calm)
    passWeeks(game, 26, calm)
    const before = dialResultsOf(game, calm).independence.value
    decide(game, { type: 'sellChips', chip: 'swift', count: 150, from: 'hall' }, calm)
    expect(dialResultsOf(game, calm).independence.value).toBe(before)
  })

  it('objectives.4: domestic is not the same as independent: it hangs on foundry and tools, the more the less it is mature', () => {
    const game = aGame(calm, (g) => {
      at(g.sites, 'hall').racks = {}
      addChips(g, 'hall', 'slow', 100)
    })
    expect(embargoScenarioLosses(game, calm)[0]).toMatchObject({ cut: 'foundry' })
    expect(embargoScenarioLosses(game, calm)[0]?.lost).toBeCloseTo(0.3 + 0.1 * 0.7, 12)
    at(game.stacks, 'own').maturity = 1
    expect(embargoScenarioLosses(game, calm)[0]?.lost).toBeCloseTo(0.3, 12)
  })
})

describe('the score', () => {
  it('objectives.5: is three quarters of the dials’ mean and the mandate’s slope, less 4 for a rescue, 5 for the pivot and the share of the firm that was sold', () => {
    const game = aGame(calm, (g) => addChips(g, 'hall', 'swift', 1000))
    const dials = Object.values(dialResultsOf(game, calm)).reduce((sum, { points }) => sum + points, 0) / 4
    const score = () => currentScoreWaterfall(game, calm).value()
    expect(score()).toBeCloseTo(0.75 * dials, 9)
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, calm)
    expect(score()).toBeCloseTo(0.75 * dials + 12.5, 9)
    game.finance.rescueUsed = true
    expect(score()).toBeCloseTo(0.75 * dials + 8.5, 9)
    game.pivotedFrom = { mandate: 'centre', week: 0, keptPoints: 3 }
    expect(score()).toBeCloseTo(0.75 * dials + 8.5 + 3 - 5, 9)
    game.finance.foundersShare = 0.75
    expect(score()).toBeCloseTo(0.75 * dials + 8.5 + 3 - 5 - 3, 9)
  })

  it('objectives.6: a slope is points times the shares reached of its quantities', () => {
    const sloped = aScenario((level) => {
      at(level.mandates, 'hub').slope = [
        {
          points: 20,
          factors: [
            { quantity: 'player.chips', from: 100, to: 300 },
            { quantity: 'player.engineers', from: 0, to: 20 },
          ],
        },
        { points: 5, factors: [{ quantity: 'player.cashUsd', from: 0, to: 1_000_000 }] },
      ]
    })
    const game = aGame(sloped)
    expect(currentMandatePointsWaterfall(game, sloped).value()).toBe(0)
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, sloped)
    expect(currentMandatePointsWaterfall(game, sloped).value()).toBeCloseTo(20 * 0.5 * 0.5 + 5, 9)
  })
})

describe('the end', () => {
  /** A game on its last week, with these dials' thresholds out of reach or reached. */
  const ending = (change: (level: LevelJson) => void, play: (game: GameState) => void = () => {}) => {
    const scenario = aScenario((level) => {
      at(level.mandates, 'hub').winLine = figure(10)
      level.dials.line = figure(50)
      level.dials.independence = { zeroAt: figure(0), fullAt: figure(0.6) }
      change(level)
    })
    const game = aGame(scenario)
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, scenario)
    decide(game, { type: 'chooseDial', dial: 'independence' }, scenario)
    play(game)
    passWeeks(game, 60, scenario)
    return game.ending
  }

  it('objectives.7: won is who is solvent, at or above the line, with the chosen dial at or above its own', () => {
    expect(ending(() => {})).toMatchObject({ week: 52, kind: 'won', won: true })
    expect(
      ending((level) => {
        at(level.mandates, 'hub').winLine = figure(99)
      }),
    ).toMatchObject({ kind: 'score', won: false })
    expect(
      ending((level) => {
        level.dials.independence = { zeroAt: figure(0), fullAt: figure(2) }
      }),
    ).toMatchObject({ kind: 'dial', won: false })
  })

  it('objectives.7: the score is judged to the tenth that is shown', () => {
    const { score = 0 } = ending(() => {}) ?? {}
    const withLine = (line: number) =>
      ending((level) => {
        at(level.mandates, 'hub').winLine = figure(line)
      })?.won
    const shown = Number(formatPoints(score))
    expect([withLine(shown), withLine(shown + 0.1)]).toEqual([true, false])
    expect([64.85, 64.96, 0.04].map(pointsToTenth)).toEqual([64.9, 65, 0])
  })

  it('objectives.7: who never chose is judged by the dial that is lowest', () => {
    const found = ending(
      () => {},
      (game) => {
        game.chosenDial = null
      },
    )
    expect(found).toMatchObject({ kind: 'dial' })
    expect(Math.min(...Object.values(found?.dials ?? {}))).toBeLessThan(50)
  })

  it('objectives.8: the board reviews every thirteenth week, and its projection’s band narrows', () => {
    const game = aGame(calm)
    const bands = [13, 13, 13].map((weeks) => {
      passWeeks(game, weeks, calm)
      const { low, high } = projectFinalScore(game, calm)
      return high - low
    })
    expect(game.reviews.map(({ week }) => week)).toEqual([13, 26, 39])
    expect((bands[0] ?? 0) > (bands[1] ?? 0) && (bands[1] ?? 0) > (bands[2] ?? 0)).toBe(true)
    passWeeks(game, 13, calm)
    expect(projectFinalScore(game, calm).low).toBeCloseTo(projectFinalScore(game, calm).high, 9)
    expect(projectFinalScore(game, calm).score).toBeCloseTo(currentScoreWaterfall(game, calm).value(), 9)
  })

  it('objectives.8: the chosen dial may be changed at a review, once', () => {
    const game = aGame(calm)
    const choose = (dial: 'cost' | 'efficiency' | 'capability') => ({ type: 'chooseDial' as const, dial })
    decide(game, choose('cost'), calm)
    expect(refusalOf(game, choose('efficiency'), calm)?.code).toBe('dial.notNow')
    passWeeks(game, 13, calm)
    decide(game, choose('efficiency'), calm)
    expect(refusalOf(game, choose('capability'), calm)?.code).toBe('dial.once')
  })

  it('objectives.8: the last review before half-time is the last at which the dial may change', () => {
    expect([22, 25, 26, 52, 104, 90].map((weeks) => lastDialChangeWeek({ weeks }))).toEqual([
      null,
      null,
      13,
      26,
      52,
      39,
    ])
  })

  it('objectives.9: the pivot changes the mandate in its window, for US$2 m, and keeps 35 % of what was earned', () => {
    const long = aScenario((level) => {
      level.weeks = 104
      at(level.mandates, 'centre').slope = [
        { points: 25, factors: [{ quantity: 'player.chips', from: 9000, to: 9999 }] },
      ]
    })
    const game = aGame(long, (g) => addChips(g, 'hall', 'swift', 1000))
    const pivot = { type: 'pivot' as const, mandate: 'centre' }
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, long)
    expect(refusalOf(game, pivot, long)?.code).toBe('pivot.notNow')
    game.week = 50
    const before = cashUsd(game)
    decide(game, pivot, long)
    expect([before - cashUsd(game), game.mandate?.mandate]).toEqual([2_000_000, 'centre'])
    expect(game.pivotedFrom?.keptPoints).toBeCloseTo(12.5 * 0.35, 9)
    expect(currentMandatePointsWaterfall(game, long).value()).toBeCloseTo(12.5 * 0.35, 9)
    expect(refusalOf(game, { type: 'pivot', mandate: 'hub' }, long)?.code).toBe('pivot.done')
    expect(newsOfKind(game, 'pivoted').length).toBe(1)
    const lines = Object.values(long.mandates).map(({ winLine }) => winLine)
    expect(winningScoreOf(game, long)).toBe(Math.max(...lines))
  })
})
