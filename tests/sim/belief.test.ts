import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { advance, decide, refusalOf } from '../../src/sim/game'
import { updateByLikelihoodRatio } from '../../src/sim/level/probabilities'
import type { LevelJson } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { newsOfKind, runSystem } from '../support/situations'

/** A level in which a rumour is heard every week: 'yes' is true and 'no' is false, both as credible as 4 to 1. */
const loud = (change: (level: LevelJson) => void = () => {}) =>
  aScenario((level) => {
    const rumour = {
      kind: 'rumour' as const,
      then: [],
      credibilityShare: 0.8,
      when: { week: { atLeast: 0 } },
    }
    level.events = { yes: { ...rumour, truth: 'true' }, no: { ...rumour, truth: 'false' } }
    const { belief } = level.parameters
    Object.assign(belief, { driftUp: figure(0), silenceRatio: figure(1), ownFollowsShare: figure(0) })
    Object.assign(belief, { chanceComing: figure(1), chanceOther: figure(1), horizonWeeks: figure(12) })
    Object.assign(belief, { rumourRestWeeks: figure(5) })
    change(level)
  })
const inWeek = (week: number) => (game: GameState) => {
  game.week = week
}
const heard = (game: GameState) => newsOfKind(game, 'rumour').map(({ facts }) => facts.event)

describe('belief in a new control', () => {
  it('rumour.1: drifts up by a share of what is left, and a silent week lowers its odds', () => {
    const calm = aScenario((level) => {
      Object.assign(level.parameters.belief, { driftUp: figure(0.01), silenceRatio: figure(0.5) })
    })
    const game = aGame(calm, (g) => {
      g.belief.market = 0.2
    })
    runSystem('rumour', game, calm)
    const drifted = 0.2 + 0.01 * 0.8
    expect(game.belief.market).toBeCloseTo(updateByLikelihoodRatio(drifted, 0.5), 12)
    expect(game.belief.market).toBeLessThan(0.2)
  })

  it('rumour.2: a rumour of credibility 80 % multiplies its odds by four: from 20 % to 50 %', () => {
    const calm = loud()
    const game = aGame(calm, (g) => {
      g.week = 12
      g.belief.market = 0.2
    })
    runSystem('rumour', game, calm)
    expect(game.belief.market).toBeCloseTo(0.5, 12)
    expect(updateByLikelihoodRatio(0.5, 3)).toBeCloseTo(0.75, 12)
  })

  it('rumour.3: true rumours are heard while an unannounced rule comes within the horizon, false ones otherwise', () => {
    const calm = loud()
    const game = aGame(calm, inWeek(9))
    runSystem('rumour', game, calm)
    const later = aGame(calm, inWeek(10))
    runSystem('rumour', later, calm)
    expect([heard(game), heard(later)]).toEqual([['no'], ['yes']])
  })

  it('rumour.3: a difficulty that sheds no true rumour leaves the false ones', () => {
    const silent = loud((level) => {
      Object.assign(level.parameters.difficulty, { hardTrueRumourRatio: figure(0) })
    })
    const heardIn = (week: number) => {
      const game = aGame(silent, (g) => {
        g.week = week
        g.difficulty = 'hard'
      })
      runSystem('rumour', game, silent)
      return heard(game)
    }
    expect([heardIn(9), heardIn(10)]).toEqual([['no'], []])
  })

  it('rumour.3: and a rule that is announced sheds none', () => {
    const calm = loud()
    const game = aGame(calm, (g) => {
      g.week = 15
      at(g.rules, 'first-rule').status = 'announced'
    })
    runSystem('rumour', game, calm)
    expect(heard(game)).toEqual(['no'])
  })

  it('rumour.4: the same rumour is not heard again before it has rested', () => {
    const calm = loud()
    const game = aGame(calm, inWeek(11))
    for (let week = 11; week <= 16; week += 1) {
      game.week = week
      runSystem('rumour', game, calm)
    }
    expect(newsOfKind(game, 'rumour').map((item) => item.week)).toEqual([11, 16])
  })

  it('rumour.5: our own belief follows the market’s by a share a week', () => {
    const calm = aScenario((level) => {
      Object.assign(level.parameters.belief, {
        driftUp: figure(0),
        silenceRatio: figure(1),
        ownFollowsShare: figure(0.25),
      })
    })
    const game = aGame(calm, (g) => {
      Object.assign(g.belief, { market: 0.6, own: 0.2 })
    })
    runSystem('rumour', game, calm)
    expect(game.belief).toMatchObject({ market: 0.6, own: 0.3 })
  })

  it('rumour.5: analysis that says the rule comes early moves ours and nobody else’s', () => {
    const calm = aScenario((level) => {
      Object.assign(at(level.reports, 'desk'), { accuracyShare: figure(0.8), periodsAtWeeks: [30, 40] })
    })
    const game = aGame(calm, (g) => {
      Object.assign(g.belief, { market: 0.2, own: 0.2 })
    })
    const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => {
      const one = structuredClone(game)
      one.seedBits = aGame(calm, () => {}, seed).seedBits
      decide(one, { type: 'buyReport', report: 'desk' }, calm)
      expect(one.belief.market).toBe(0.2)
      return [at(one.reports, 'desk').answer, Math.round(one.belief.own * 100)]
    })
    expect(answers).toContainEqual([0, 50])
    expect(answers.every(([answer, own]) => (answer === 0 ? own === 50 : own === 20))).toBe(true)
  })

  it('rumour.6: a report is right with the stated accuracy', () => {
    const calm = aScenario((level) => {
      Object.assign(at(level.reports, 'desk'), { accuracyShare: figure(0.7), periodsAtWeeks: [20, 30] })
    })
    const answers = Array.from({ length: 400 }, (_, n) => {
      const game = aGame(calm, () => {}, `seed ${n}`)
      decide(game, { type: 'buyReport', report: 'desk' }, calm)
      return at(game.reports, 'desk').answer
    })
    const share = (answer: number) => answers.filter((one) => one === answer).length / answers.length
    expect(Math.abs(share(1) - 0.7)).toBeLessThan(0.07)
    expect(Math.abs(share(0) - 0.15)).toBeLessThan(0.07)
    expect(Math.abs(share(2) - 0.15)).toBeLessThan(0.07)
  })

  it('rumour.6: and says the same whenever it is bought', () => {
    const calm = aScenario((level) => {
      at(level.reports, 'desk').accuracyShare = figure(0.5)
    })
    const answerIn = (week: number, seed: string) => {
      const game = aGame(calm, inWeek(week), seed)
      decide(game, { type: 'buyReport', report: 'desk' }, calm)
      return at(game.reports, 'desk').answer
    }
    for (const seed of ['a', 'b', 'c', 'd', 'e']) expect(answerIn(3, seed)).toBe(answerIn(17, seed))
  })

  it.each([
    [25, 0],
    [30, 1],
  ])(
    'rumour.7: a forecast due in week %i of a rule that takes force in week 26 comes out as %i',
    (dueWeek, outcome) => {
      const calm = aScenario((level) => {
        level.forecasts = { soon: { askedWeek: 1, dueWeek, rule: 'first-rule', chips: ['swift'] } }
      })
      const game = aGame(calm)
      advance(game, calm)
      decide(game, { type: 'giveForecast', forecast: 'soon', chance: 0.4 }, calm)
      while (game.week < dueWeek) {
        expect(at(game.forecasts, 'soon').outcome).toBeNull()
        advance(game, calm)
      }
      expect(at(game.forecasts, 'soon')).toMatchObject({ chance: 0.4, outcome })
    },
  )

  it('rumour.7: a question can be answered for eight weeks, and not once its rule is announced', () => {
    const calm = aScenario((level) => {
      level.forecasts = { soon: { askedWeek: 2, dueWeek: 30, rule: 'first-rule', chips: ['swift'] } }
    })
    const refusedIn = (week: number, status: 'coming' | 'announced') => {
      const game = aGame(calm, (g) => {
        g.week = week
        at(g.rules, 'first-rule').status = status
      })
      return refusalOf(game, { type: 'giveForecast', forecast: 'soon', chance: 0.5 }, calm)?.code
    }
    expect([1, 2, 9, 10].map((week) => refusedIn(week, 'coming'))).toEqual([
      'forecast.notNow',
      undefined,
      undefined,
      'forecast.notNow',
    ])
    expect(refusedIn(3, 'announced')).toBe('forecast.notNow')
  })
})
