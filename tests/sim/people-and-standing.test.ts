import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { weeklyWageUsd } from '../../src/sim/company/wages'
import { decide, refusalOf } from '../../src/sim/game'
import { activeModifierFactor } from '../../src/sim/state/news'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { newsOfKind, passWeeks, runSystem } from '../support/situations'

const calm = aScenario()

describe('people', () => {
  it('people.1: who is hired comes four weeks later', () => {
    const game = aGame(calm)
    decide(game, { type: 'hire', role: 'research', count: 5 }, calm)
    expect(game.finance.balances.payroll).toBe(30_000)
    passWeeks(game, 3, calm)
    expect(game.people.research.count).toBe(10)
    passWeeks(game, 1, calm)
    expect(game.people.research).toEqual({ count: 15, hiring: [] })
  })

  it('people.1: a standing order hires three a week up to its number', () => {
    const game = aGame(calm)
    decide(game, { type: 'setStandingOrder', order: 'hireTo', role: 'sales', count: 12 }, calm)
    for (const coming of [3, 6, 7, 7]) {
      runSystem('people', game, calm)
      expect(game.people.sales.hiring.reduce((sum, { count }) => sum + count, 0)).toBe(coming)
    }
  })

  it('people.2: wages are paid weekly', () => {
    const game = aGame(calm)
    runSystem('people', game, calm)
    expect(game.finance.balances.payroll).toBe(10_000 + 15_000 + 20_000 + 5000 + 2000)
  })

  it('people.2: and rise with the size of the house: by 30 % at twice seventy', () => {
    const game = aGame(calm, (g) => {
      g.people.platform.count = 113
    })
    expect(weeklyWageUsd(game, 'research', calm)).toBeCloseTo(2600, 9)
    expect(weeklyWageUsd(aGame(calm), 'research', calm)).toBe(2000)
  })

  const morale = (change: (game: GameState) => void) => {
    const game = aGame(calm, change)
    runSystem('people', game, calm)
    return game.morale
  }

  it('people.3: morale leans to 70 % by a twentieth of the way', () => {
    expect(
      morale((g) => {
        g.morale = 0.5
      }),
    ).toBeCloseTo(0.51, 12)
  })

  it('people.3: restarts and a rescue lower it, finished models raise it', () => {
    const run1 = {
      name: 'r',
      startedWeek: 0,
      weeks: 9,
      weeksDone: 1,
      fleetShare: 1,
      flop: 0,
      restarts: 2,
      flagship: false,
    }
    expect(
      morale((g) => {
        g.training.run = run1
      }),
    ).toBeCloseTo(0.7 - 0.05 * 0.12, 9)
    expect(
      morale((g) => {
        g.finance.rescueUsed = true
      }),
    ).toBeCloseTo(0.695, 9)
    expect(
      morale((g) => {
        g.training.models = [{ name: 'm', week: 0, log10Flop: 20, log10Effective: 20 }]
      }),
    ).toBeCloseTo(0.7015, 9)
  })

  const wanted = aScenario((level) => {
    Object.assign(level.parameters.people, { poachChance: figure(0.5), poachShare: figure(0.2) })
  })
  const poachedShare = (scenario: typeof wanted, change: (game: GameState) => void = () => {}) =>
    Array.from({ length: 300 }, (_, n) => {
      const game = aGame(
        scenario,
        (g) => {
          g.week = 4
          change(g)
        },
        `seed ${n}`,
      )
      runSystem('people', game, scenario)
      return newsOfKind(game, 'poached').length
    }).reduce((sum, one) => sum + one, 0) / 300

  it('people.4: rivals may poach in every fourth week, the likelier the lower morale', () => {
    expect(Math.abs(poachedShare(wanted) - 0.35)).toBeLessThan(0.09)
    expect(
      Math.abs(
        poachedShare(wanted, (g) => {
          g.morale = 0.1
        }) - 0.65,
      ),
    ).toBeLessThan(0.09)
    expect(
      poachedShare(wanted, (g) => {
        g.week = 5
      }),
    ).toBe(0)
  })

  it('people.4: nobody is assigned who is not there', () => {
    const game = aGame(calm, (g) => {
      at(g.stacks, 'own').engineers = 10
      g.people.kernels.count = 6
    })
    runSystem('people', game, calm)
    expect(at(game.stacks, 'own').engineers).toBe(6)
  })
})

describe('standing', () => {
  it('standing.1: leans back to the middle by 1 % of the way a week', () => {
    const game = aGame(calm, (g) => {
      Object.assign(g.standing, { home: 0.9, customers: 0.1 })
    })
    runSystem('standing', game, calm)
    expect(game.standing.home).toBeCloseTo(0.896, 12)
    expect(game.standing.customers).toBeCloseTo(0.104, 12)
  })

  const watched = aScenario((level) => {
    Object.assign(level.parameters.standing, { listChance: figure(1), driftShare: figure(0) })
  })
  const listedShare = (abroad: number, compliance: number) =>
    Array.from({ length: 300 }, (_, n) => {
      const game = aGame(
        watched,
        (g) => {
          g.standing.abroad = abroad
          g.people.compliance.count = compliance
        },
        `seed ${n}`,
      )
      runSystem('standing', game, watched)
      return game.standing.isEntityListed
    }).filter((isListed) => isListed).length / 300

  it('standing.2: who has lost his standing abroad may be listed, less easily with compliance people', () => {
    expect(listedShare(0.3, 0)).toBe(0)
    expect(Math.abs(listedShare(0.15, 0) - 0.5)).toBeLessThan(0.1)
    expect(Math.abs(listedShare(0.15, 6) - 0.2)).toBeLessThan(0.08)
  })

  it('standing.2: and then lawful sellers of imported chips stop, and their chips fail twice as often', () => {
    const game = aGame(watched, (g) => {
      g.standing.abroad = 0
      g.people.compliance.count = 0
    })
    runSystem('standing', game, watched)
    expect(refusalOf(game, { type: 'buyChips', chip: 'swift', count: 1 }, watched)?.code).toBe('buy.listed')
    expect(refusalOf(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, watched)?.code).toBe(
      'buy.listed',
    )
    expect(refusalOf(game, { type: 'openTalk', distributor: 'channel', chip: 'slow' }, watched)).toBeNull()
    expect(activeModifierFactor(game, 'failure.imported')).toBe(2)
  })
})
