import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { dateOfDayNumber, dayNumberOf } from '../../src/kernel/dates'
import { cashUsd } from '../../src/sim/books/ledger'
import { isHedgeKindActive } from '../../src/sim/company/bills'
import { advance, createNewGame, decide, refusalOf } from '../../src/sim/game'
import { weeklyProbabilityOf } from '../../src/sim/level/probabilities'
import type { LevelJson } from '../../src/sim/level/scenario'
import { activeModifierFactor } from '../../src/sim/state/news'
import { weeklyVendorAllocationForFirm } from '../../src/sim/trade/vendor-allocation'
import { evaluateAmount } from '../../src/sim/vocabulary/quantities'
import { aGame, aScenario, figure } from '../support/builders'
import { newsOfKind, passWeeks, runSystem } from '../support/situations'

const gift = { receive: { account: 'otherIncome' as const, usd: 1000 } }
const aPublicEvent = (change: Partial<LevelJson['events'][string]>, more: (level: LevelJson) => void = () => {}) =>
  aScenario((level) => {
    more(level)
    level.events = { gift: { kind: 'public', then: [gift], ...change } }
  })
const giftsIn = (game: ReturnType<typeof aGame>) => newsOfKind(game, 'event').map((item) => item.week)

describe('the calendar', () => {
  it('calendar.1: begins each week on a Monday, and an advance turns to the next', () => {
    const calm = aScenario()
    const game = aGame(calm)
    passWeeks(game, 3, calm)
    expect(game.week).toBe(3)
    expect(dateOfDayNumber(dayNumberOf(calm.start) + 7 * game.week)).toBe('2023-01-23')
    expect((dayNumberOf(calm.start) + 3) % 7).toBe(0)
  })

  it('calendar.2: a dated event happens once, in the week of its date', () => {
    const calm = aPublicEvent({ on: '2023-01-19' })
    const game = aGame(calm)
    passWeeks(game, 6, calm)
    expect(giftsIn(game)).toEqual([2])
    expect(game.finance.balances.otherIncome).toBe(-1000)
  })

  it('calendar.5: silence costs morale, is told, and is never better than the same answer given', () => {
    const moraleAfter = (isAnswered: boolean) => {
      const calm = aPublicEvent(
        {
          on: '2023-01-09',
          then: [],
          choices: { take: { then: [gift] }, leave: { then: [] } },
          otherwise: 'take',
          answerWithinWeeks: 2,
        },
        (level) => void Object.assign(level.parameters.people, { moraleBySilence: figure(0.05) }),
      )
      const game = aGame(calm)
      advance(game, calm)
      if (isAnswered) decide(game, { type: 'answerDilemma', event: 'gift', choice: 'take' }, calm)
      passWeeks(game, 2, calm)
      expect(newsOfKind(game, 'dilemmaLapsed')).toHaveLength(isAnswered ? 0 : 1)
      return game.morale
    }
    expect(moraleAfter(true) - moraleAfter(false)).toBeGreaterThan(0.04)
  })

  it('calendar.2: not where its condition does not hold then', () => {
    const calm = aPublicEvent({ on: '2023-01-19', when: { 'player.cashUsd': { below: 0 } } })
    const game = aGame(calm)
    passWeeks(game, 6, calm)
    expect(giftsIn(game)).toEqual([])
  })

  it('calendar.2: a drawn event happens in the week that was drawn for this game', () => {
    const calm = aPublicEvent({ drawn: { chance: figure(1), fromWeek: 5, toWeek: 9 } })
    for (const seed of ['a', 'b', 'c']) {
      const game = aGame(calm, () => {}, seed)
      passWeeks(game, 12, calm)
      expect(giftsIn(game)).toEqual([game.world.eventWeeks.gift])
      expect(game.world.eventWeeks.gift).toBeGreaterThanOrEqual(5)
      expect(game.world.eventWeeks.gift).toBeLessThanOrEqual(9)
    }
  })

  it('calendar.3: half within 10 weeks is 6.7 % a week', () => {
    expect(weeklyProbabilityOf(0.5, 10)).toBeCloseTo(0.06697, 5)
    expect(weeklyProbabilityOf(0.9, 1)).toBeCloseTo(0.9, 12)
    expect([weeklyProbabilityOf(1, 7), weeklyProbabilityOf(0, 7)]).toEqual([1, 0])
  })

  it('calendar.3: an event as likely as not within 10 weeks happens within them in half of the games', () => {
    const calm = aPublicEvent({ likelihood: { word: 'as-likely-as-not', withinWeeks: 10 } })
    const seeds = Array.from({ length: 400 }, (_, n) => `seed ${n}`)
    const happened = seeds.filter((seed) => {
      const game = aGame(calm, () => {}, seed)
      for (let n = 0; n < 10; n += 1) runSystem('calendar', game, calm)
      return giftsIn(game).length === 1
    })
    expect(happened.length / seeds.length).toBeGreaterThan(0.43)
    expect(happened.length / seeds.length).toBeLessThan(0.57)
  })

  it('calendar.4: a factor works until its last week, and two of them multiply', () => {
    const calm = aPublicEvent({
      on: '2023-01-09',
      then: [
        { modify: { target: 'rent', factor: 0.5, weeks: 2 } },
        { modify: { target: 'rent', factor: 0.8, weeks: 4 } },
      ],
    })
    const game = aGame(calm)
    const factors = [1, 2, 3, 4, 5].map(() => {
      advance(game, calm)
      return activeModifierFactor(game, 'rent')
    })
    expect(factors).toEqual([0.4, 0.4, 0.8, 0.8, 1])
  })

  it('calendar.5: a question that nobody answers is answered as the level says', () => {
    const calm = aPublicEvent({
      on: '2023-01-09',
      then: [],
      choices: { take: { then: [gift] }, leave: { then: [] } },
      otherwise: 'take',
      answerWithinWeeks: 3,
    })
    const game = aGame(calm)
    passWeeks(game, 3, calm)
    expect([game.dilemmas.length, game.dilemmaChoices.gift]).toEqual([1, undefined])
    advance(game, calm)
    expect([game.dilemmas.length, game.dilemmaChoices.gift]).toEqual([0, 'take'])
    expect(game.finance.balances.otherIncome).toBe(-1000)
  })

  it('calendar.5: and one that is answered is not answered again', () => {
    const calm = aPublicEvent({
      on: '2023-01-09',
      then: [],
      choices: { take: { then: [gift] }, leave: { then: [] } },
      otherwise: 'take',
    })
    const game = aGame(calm)
    advance(game, calm)
    decide(game, { type: 'answerDilemma', event: 'gift', choice: 'leave' }, calm)
    passWeeks(game, 8, calm)
    expect([game.dilemmaChoices.gift, game.finance.balances.otherIncome]).toEqual(['leave', 0])
  })

  it('calendar.6: as it happened, a rule falls on its day; else within its triangle, later and earlier alike', () => {
    const calm = aScenario((level) => {
      at(level.rules, 'first-rule').drawnWithinWeeks = 8
    })
    const announced = (seed: string, asItHappened: boolean) =>
      createNewGame(calm, { seed, asItHappened }).world.ruleWeeks['first-rule']?.announced ?? -1
    const weeks = Array.from({ length: 300 }, (_, n) => announced(`${n}`, false))
    expect([announced('a', true), announced('b', true)]).toEqual([22, 22])
    expect([Math.min(...weeks) >= 14, Math.max(...weeks) <= 30]).toEqual([true, true])
    expect(Math.abs(weeks.reduce((sum, week) => sum + week, 0) / 300 - 22)).toBeLessThan(0.6)
    expect(weeks.filter((week) => Math.abs(week - 22) <= 4).length).toBeGreaterThan(weeks.length / 2)
  })

  it('calendar.6: a rule that has a chance comes in so many of the games', () => {
    const calm = aScenario((level) => {
      at(level.rules, 'first-rule').chance = figure(0.3)
    })
    const comes = Array.from({ length: 400 }, (_, n) =>
      createNewGame(calm, { seed: `${n}`, asItHappened: false }),
    ).filter(({ world }) => (world.ruleWeeks['first-rule']?.force ?? -1) > 0)
    expect(Math.abs(comes.length / 400 - 0.3)).toBeLessThan(0.07)
  })

  it('calendar.8: against a vendor’s trouble none is sold once the trouble is there', () => {
    const calm = aScenario((level) => {
      at(level.hedges, 'clause').kind = 'second-vendor'
    })
    const game = aGame(calm)
    const hedge = { type: 'takeHedge' as const, hedge: 'clause' }
    expect(refusalOf(game, hedge, calm)).toBeNull()
    game.modifiers.push({ target: 'vendor.allocation', factor: 0.4, untilWeek: 9, cause: 'failed-yield' })
    expect(refusalOf(game, hedge, calm)?.code).toBe('hedge.tooLate')
  })

  it('calendar.8: insurance lasts for its term and ends with it', () => {
    const calm = aScenario((level) => {
      level.hedges = {
        rent: {
          kind: 'fixed-rent',
          feeUsd: figure(0),
          priceShare: figure(0.9),
          fromWeek: 0,
          untilWeek: 9,
          lastsWeeks: 4,
        },
      }
    })
    const game = aGame(calm)
    decide(game, { type: 'takeHedge', hedge: 'rent' }, calm)
    expect([isHedgeKindActive(game, 'fixed-rent', calm), game.cloud.fixedShare]).toEqual([true, 0.6])
    passWeeks(game, 3, calm)
    expect(game.cloud.fixedShare).toBe(0.6)
    advance(game, calm)
    expect([isHedgeKindActive(game, 'fixed-rent', calm), game.cloud.fixedShare]).toEqual([false, 0])
  })

  it('calendar.8: the end of the shorter of two of one kind leaves the longer in force', () => {
    const row = { feeUsd: figure(0), priceShare: figure(0.9), fromWeek: 0, untilWeek: 9 }
    const calm = aScenario((level) => {
      level.hedges = {
        rent: { ...row, kind: 'fixed-rent', lastsWeeks: 8 },
        'rent-again': { ...row, kind: 'fixed-rent', lastsWeeks: 4 },
        late: { ...row, kind: 'delivery-penalty', lastsWeeks: 8 },
        'late-again': { ...row, kind: 'delivery-penalty', lastsWeeks: 4 },
      }
    })
    const game = aGame(calm)
    for (const hedge of Object.keys(calm.hedges)) decide(game, { type: 'takeHedge', hedge }, calm)
    game.modifiers.push({ target: 'vendor.allocation', factor: 0.1, untilWeek: 99, cause: 'failed-yield' })
    const held = () => {
      at(game.supply, 'slow').outputPerWeek = 1000
      return [weeklyVendorAllocationForFirm(game, 'channel', 'slow', calm), game.cloud.fixedShare]
    }
    const whole = held()
    passWeeks(game, 5, calm)
    expect([game.hedges['rent-again']?.untilWeek, game.hedges.rent?.untilWeek]).toEqual([4, 8])
    expect(held()).toEqual(whole)
    passWeeks(game, 3, calm)
    expect(held()[1]).toBe(0)
    expect(Number(held()[0])).toBeLessThan(Number(whole[0]))
  })
})

describe('what a level can do', () => {
  const afterEvent = (then: LevelJson['events'][string]['then']) => {
    const calm = aPublicEvent({ on: '2023-01-09', then })
    const game = aGame(calm)
    runSystem('calendar', game, calm)
    return game
  }

  it('pays and receives, in whole dollars, also as a share of a quantity', () => {
    const calm = aScenario()
    const game = aGame(calm)
    expect(evaluateAmount(game, '5% of player.cashUsd', calm)).toBe(cashUsd(game) / 20)
    const paid = afterEvent([{ pay: { account: 'counsel', usd: '10% of player.cashUsd' } }])
    expect(paid.finance.balances).toMatchObject({ counsel: 5_000_000, cash: 45_000_000 })
  })

  it('moves standing, trust, morale, people, maturity and research, within their bounds', () => {
    const game = afterEvent([
      { standing: { with: 'abroad', by: -0.7 } },
      { trust: { distributor: 'trader', by: 0.2 } },
      { morale: { by: 0.9 } },
      { people: { role: 'sales', by: -9 } },
      { maturity: { stack: 'own', by: 0.1 } },
      { research: { log10: 0.05 } },
    ])
    expect([game.standing.abroad, game.distributors.trader?.trust, game.morale]).toEqual([0, 0.7, 1])
    expect([game.people.sales.count, game.training.efficiencyLog10]).toEqual([0, 0.05])
    expect(game.stacks.own?.maturity).toBeCloseTo(0.4, 12)
  })

  it('gives chips for their price, marked where nobody supports them', () => {
    const game = afterEvent([{ chips: { chip: 'swift', count: 40, unitUsd: 5000, unsupported: true } }])
    expect(game.warehouse.swift).toMatchObject({ count: 40, bookUsd: 200_000, unsupported: 40 })
    expect(game.finance.balances).toMatchObject({ inventory: 200_000, cash: 49_800_000 })
  })

  it('sets flags and takes them away', () => {
    const flagged = (...flags: boolean[]) => {
      const level = aScenario(({ events }) => {
        events.gift = { kind: 'public', on: '2023-01-09', then: flags.map((on) => ({ flag: { name: 'storm', on } })) }
        events.calm = { kind: 'public', when: { flag: 'storm', week: { atLeast: 50 } }, then: [] }
      })
      const game = aGame(level)
      runSystem('calendar', game, level)
      return game.flags
    }
    expect(flagged(true).storm).toBe(1)
    expect('storm' in flagged(true, false)).toBe(false)
  })
})
