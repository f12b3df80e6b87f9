import { describe, expect, it } from 'vitest'
import { cloudRentalDraftView, cloudView } from '../../../src/panels/cloud/cloud.view'
import { distributorViews, trustWordFor } from '../../../src/panels/distributors/distributors.view'
import {
  hedgeViews,
  intelligenceReportViews,
  readIntelligenceReportAnswer,
  ruleBeliefView,
} from '../../../src/panels/insurance/insurance.view'
import { decide } from '../../../src/sim/game'
import { aGame, aScenario, figure } from '../../support/builders'

const scenario = aScenario()

describe('insurance', () => {
  it('is open in its window, then held until its end', () => {
    const game = aGame(scenario)
    const [open] = hedgeViews(game, scenario)
    expect(open).toMatchObject({ hedge: 'clause', phase: 'open', feeUsd: 10_000, holdsUntilWeek: null })
    if (open) decide(game, open.move, scenario)
    expect(hedgeViews(game, scenario)[0]).toMatchObject({ phase: 'held', holdsUntilWeek: 52 })
  })

  it('is over after its window', () => {
    const game = aGame(scenario, (state) => {
      state.week = 41
    })
    expect(hedgeViews(game, scenario)[0]?.phase).toBe('over')
  })
})

describe('a sign', () => {
  it('has no answer before it is bought', () => {
    expect(intelligenceReportViews(aGame(scenario), scenario)[0]).toMatchObject({
      phase: 'open',
      answer: null,
      costUsd: 100_000,
    })
  })

  it('then says when, between its bounds', () => {
    const game = aGame(scenario)
    decide(game, { type: 'buyReport', report: 'desk' }, scenario)
    expect(intelligenceReportViews(game, scenario)[0]).toMatchObject({
      phase: 'bought',
      boughtWeek: 0,
      answer: { kind: 'span', fromWeek: 20, toWeek: 30 },
    })
  })

  it('says whether it moves what the player has reason to believe: only an early date does', () => {
    const game = aGame(scenario)
    expect(intelligenceReportViews(game, scenario)[0]).toMatchObject({ raisesBeforeWeek: 20, movesBelief: null })
    const own = game.belief.own
    decide(game, { type: 'buyReport', report: 'desk' }, scenario)
    expect(intelligenceReportViews(game, scenario)[0]?.movesBelief).toBe(false)
    expect(game.belief.own).toBe(own)
  })

  it.each([
    [0, [20, 30], { kind: 'span', fromWeek: null, toWeek: 20 }],
    [2, [20, 30], { kind: 'span', fromWeek: 30, toWeek: null }],
    [1, [], { kind: 'yes' }],
    [0, [], { kind: 'no' }],
  ])('answer %d between %j reads %j', (answer, bounds, read) => {
    expect(readIntelligenceReportAnswer(answer, bounds)).toEqual(read)
  })
})

describe('belief', () => {
  it('stands as two bars with their words, the newest rumour first', () => {
    const game = aGame(scenario, (state) => {
      state.belief = {
        market: 0.1,
        own: 0.8,
        rumours: [
          { event: 'old', week: 1, credibility: 0.5 },
          { event: 'new', week: 2, credibility: 0.8 },
        ],
      }
    })
    const { bars, rumours } = ruleBeliefView(game, scenario)
    expect(bars).toEqual([
      { whose: 'market', chance: 0.1, word: 'unlikely' },
      { whose: 'own', chance: 0.8, word: 'likely' },
    ])
    expect(rumours.map(({ event }) => event)).toEqual(['new', 'old'])
  })
})

describe('people who sell', () => {
  it('are known by their promises and their ask, and by nothing private', () => {
    const game = aGame(scenario)
    const before = distributorViews(game, scenario)
    expect(before[0]).toMatchObject({
      distributor: 'trader',
      kept: 0,
      promised: 0,
      trust: 'civil',
      risk: null,
      closedUntilWeek: null,
    })
    for (const person of Object.values(game.distributors)) {
      Object.assign(person, { limitMargin: 0.4, patience: 1, curve: 'late', stock: {}, loyalty: 99 })
    }
    expect(distributorViews(game, scenario)).toEqual(before)
  })

  it('are not at home after a talk that ended badly', () => {
    const game = aGame(scenario, (state) => {
      const trader = state.distributors.trader
      if (trader) trader.closedUntilWeek = 6
    })
    expect(distributorViews(game, scenario)[0]?.closedUntilWeek).toBe(6)
  })

  it('say in plain words what goods without papers risk', () => {
    const grey = aScenario((level) => {
      const trader = level.distributors.trader
      const sea = level.routes.sea
      if (trader) Object.assign(trader, { kind: 'grey', unsupported: true })
      if (sea) sea.seizureChance = figure(0.12)
    })
    expect(distributorViews(aGame(grey), grey)[0]?.risk).toMatchObject({
      seizure: { word: 'unlikely', chance: 0.12 },
      isUnsupported: true,
    })
  })

  it.each([
    [0, 'cold'],
    [0.39, 'wary'],
    [0.5, 'civil'],
    [0.7, 'warm'],
    [1, 'close'],
  ])('a trust of %d is %s', (share, word) => {
    expect(trustWordFor(share)).toBe(word)
  })
})

describe('rented compute', () => {
  it('has a price whose terms add up, and a rental that costs it', () => {
    const game = aGame(scenario)
    const { price, chips } = cloudView(game, scenario)
    expect(chips).toBe(0)
    expect(price.parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(price.total, 9)
    const { move, weeklyUsd, totalUsd } = cloudRentalDraftView(game, 8, 10, scenario)
    expect(totalUsd).toBe(weeklyUsd * 10)
    decide(game, move, scenario)
    expect(cloudView(game, scenario)).toMatchObject({ chips: 8, untilWeek: 10 })
    expect(Math.abs(cloudView(game, scenario).weeklyUsd - weeklyUsd)).toBeLessThanOrEqual(2)
  })

  it('renews by itself when it is told to', () => {
    const game = aGame(scenario)
    decide(game, cloudView(game, scenario).renewal.move, scenario)
    expect(cloudView(game, scenario).renewal.isOn).toBe(true)
  })
})
