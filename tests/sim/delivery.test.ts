import { describe, expect, it } from 'vitest'
import { at, sumOf } from '../../src/kernel/at'
import { advance, decide } from '../../src/sim/game'
import type { LevelJson } from '../../src/sim/level/scenario'
import type { Contract } from '../../src/sim/state/market-state'
import type { GameState } from '../../src/sim/state/state'
import { payForAndReceiveGoods } from '../../src/sim/trade/orders'
import { aGame, aScenario, figure } from '../support/builders'
import { addContract, newsOfKind, passWeeks, runSystem, setCash } from '../support/situations'

const calm = aScenario()
const withRoute = (change: Partial<LevelJson['routes'][string]>) =>
  aScenario((level) => Object.assign(at(level.routes, 'sea'), change))
/** Goods stay where they land. */
const uninstalled = (game: GameState) => {
  game.standingOrders.install = false
}

describe('delivery', () => {
  it('delivery.1: goods due in week 4 leave in week 2 and land in week 4', () => {
    const game = aGame(calm, uninstalled)
    const contract = addContract(game)
    advance(game, calm)
    expect(game.shipments).toEqual([])
    advance(game, calm)
    expect(game.shipments[0]).toMatchObject({ leftWeek: 2, dueWeek: 4, count: 100, route: 'sea' })
    expect(at(game.distributors, 'trader').stock.swift).toBe(1300)
    passWeeks(game, 2, calm)
    expect([game.shipments.length, contract.status, at(game.warehouse, 'swift').count]).toEqual([0, 'done', 100])
  })

  it('delivery.1: what the seller has not got leaves later', () => {
    const game = aGame(calm, (g) => {
      uninstalled(g)
      at(g.distributors, 'trader').stock.swift = 0
      g.week = 2
    })
    addContract(game, { count: 300 })
    runSystem('delivery', game, calm)
    expect(game.shipments).toEqual([])
    runSystem('distributors', game, calm)
    runSystem('delivery', game, calm)
    expect(game.shipments.map(({ count }) => count)).toEqual([200])
  })

  it('delivery.2: a departure slips the more often the less reliable the seller', () => {
    const slipped = (reliabilityShare: number) => {
      const scenario = aScenario((level) => {
        at(level.routes, 'sea').slipChance = figure(0.5)
        at(level.distributors, 'trader').reliabilityShare = figure(reliabilityShare)
      })
      return (
        Array.from({ length: 300 }, (_, n) => {
          const game = aGame(scenario, () => {}, `seed ${n}`)
          game.week = 2
          addContract(game)
          runSystem('delivery', game, scenario)
          return game.shipments.length === 0
        }).filter(Boolean).length / 300
      )
    }
    expect(Math.abs(slipped(1) - 0.25)).toBeLessThan(0.08)
    expect(Math.abs(slipped(0.5) - 0.5)).toBeLessThan(0.08)
  })

  const landing = (scenario: ReturnType<typeof withRoute>) => {
    const game = aGame(scenario, uninstalled)
    const contract = addContract(game)
    passWeeks(game, 4, scenario)
    return { game, contract }
  }

  it('delivery.3: goods that are seized are gone with their deposit, and it was noticed abroad', () => {
    const { game, contract } = landing(withRoute({ seizureChance: figure(1) }))
    expect(game.warehouse.swift).toBeUndefined()
    expect([contract.depositUsd, game.finance.balances.forfeited]).toEqual([0, 300_000])
    expect(game.standing.abroad).toBeLessThan(0.4)
  })

  it('delivery.3: goods that are lost are not paid', () => {
    const { game } = landing(withRoute({ lossChance: figure(1) }))
    expect([game.warehouse.swift, game.finance.balances.inventory]).toEqual([undefined, 0])
    expect(newsOfKind(game, 'shipmentLost')[0]?.facts).toMatchObject({ count: 100 })
  })

  it('delivery.3: false ones are found at burn-in and not paid', () => {
    const { game } = landing(withRoute({ counterfeitShare: figure(0.2) }))
    const found = Number(newsOfKind(game, 'counterfeits')[0]?.facts.count ?? 0)
    expect(found).toBeLessThanOrEqual(40)
    expect(at(game.warehouse, 'swift').count).toBe(100 - found)
  })

  it('delivery.4: what lands is paid, less its deposit', () => {
    const game = aGame(calm, (g) => {
      uninstalled(g)
      g.week = 4
    })
    addContract(game)
    const before = game.finance.balances.cash
    game.week = 2
    runSystem('delivery', game, calm)
    game.week = 4
    runSystem('delivery', game, calm)
    expect(before - game.finance.balances.cash).toBe(700_000)
    expect(game.finance.balances).toMatchObject({ deposits: 0, inventory: 1_000_000 })
    expect(at(game.warehouse, 'swift')).toMatchObject({ count: 100, bookUsd: 1_000_000 })
  })

  /** Goods have landed in week 4 and wait for their money. */
  const waiting = () => {
    const game = aGame(calm, (g) => {
      uninstalled(g)
      g.standingOrders.pay = false
    })
    const contract = addContract(game)
    passWeeks(game, 4, calm)
    return { game, contract }
  }

  it('delivery.4: without the standing order they wait, until somebody pays', () => {
    const { game, contract } = waiting()
    expect([contract.unpaid, contract.unpaidSinceWeek, contract.status]).toEqual([100, 4, 'open'])
    decide(game, { type: 'payForGoods', contract: contract.id }, calm)
    expect([contract.unpaid, at(game.warehouse, 'swift').count]).toEqual([0, 100])
  })

  it('delivery.4: also where the cash does not reach', () => {
    const game = aGame(calm, (g) => {
      uninstalled(g)
      g.week = 2
    })
    const contract = addContract(game)
    runSystem('delivery', game, calm)
    setCash(game, 1000)
    game.week = 4
    runSystem('delivery', game, calm)
    expect([contract.unpaid, game.warehouse.swift]).toEqual([100, undefined])
  })

  it('delivery.4: after six weeks the seller takes them back, with the deposit and much trust', () => {
    const { game, contract } = waiting()
    passWeeks(game, 5, calm)
    expect(contract.status).toBe('open')
    const { stock } = at(game.distributors, 'trader')
    const before = stock.swift ?? 0
    advance(game, calm)
    expect([contract.status, contract.depositUsd, game.finance.balances.forfeited]).toEqual(['cancelled', 0, 300_000])
    expect(stock.swift).toBe(before + 100)
    expect(at(game.distributors, 'trader').trust).toBeLessThan(0.3)
  })

  it('delivery.4: with what is still on its way: nothing of a lapsed order lands any more', () => {
    const { game, contract } = waiting()
    passWeeks(game, 5, calm)
    contract.count = 130
    game.shipments.push({
      id: 99,
      contract: contract.id,
      distributor: 'trader',
      chip: 'swift',
      count: 30,
      unitCostUsd: 10_000,
      route: at(calm.distributors, 'trader').route,
      leftWeek: 9,
      dueWeek: 11,
      site: null,
      unsupported: false,
    })
    passWeeks(game, 3, calm)
    expect([contract.status, contract.unpaid, game.shipments, game.warehouse.swift]).toEqual([
      'cancelled',
      0,
      [],
      undefined,
    ])
  })

  it('delivery.9: what is paid goes to the site that the order names, and the store takes what has no power there', () => {
    const landed = (site: string | null, powerKw: number) => {
      const game = aGame(calm, (g) => {
        at(g.sites, 'hall').powerKw = powerKw
        g.standingOrders.install = false
      })
      const contract = addContract(game, { count: 100 })
      contract.site = site
      payForAndReceiveGoods(game, contract, 100, calm)
      return [sumOf(at(game.sites, 'hall').queue, ({ count }) => count), game.warehouse.swift?.count ?? 0]
    }
    expect(landed(null, 1e6)).toEqual([0, 100])
    expect(landed('hall', 1e6)).toEqual([100, 0])
    expect(landed('hall', 0)).toEqual([0, 100])
  })

  it.each([
    ['in time', 4, { kept: 1, broken: 0 }],
    ['three weeks late', 1, { kept: 1, broken: 0 }],
    ['four weeks late', 0, { kept: 0, broken: 1 }],
  ])('delivery.5: a contract filled %s counts so', (_when, dueWeek, promises) => {
    const game = aGame(calm, (g) => {
      g.week = 4
    })
    const contract = addContract(game, { dueWeek, delivered: 100 })
    runSystem('delivery', game, calm)
    expect([contract.status, game.distributors.trader?.trust]).toEqual(['done', 0.56])
    expect(game.distributors.trader).toMatchObject(promises)
  })

  describe('delivery.6: a delivery penalty', () => {
    const insured = aScenario((level) => {
      at(level.hedges, 'clause').kind = 'delivery-penalty'
    })
    const late = (week: number, isShock: boolean, signed: Partial<Contract> = {}) => {
      const game = aGame(insured, (g) => {
        g.week = week
        at(g.distributors, 'channel').stock.slow = 0
        if (isShock)
          g.modifiers.push({ target: 'vendor.allocation', factor: 0.4, untilWeek: 99, cause: 'failed-yield' })
      })
      addContract(game, {
        distributor: 'channel',
        chip: 'slow',
        unitPriceUsd: 5000,
        depositUsd: 0,
        insuredBy: 'clause',
        ...signed,
      })
      runSystem('delivery', game, insured)
      return game
    }

    it('pays 1 % a week for late domestic goods while the vendor is in trouble', () => {
      expect(late(10, true).finance.balances.otherIncome).toBe(-5000)
    })

    it('not within five weeks, and not while the vendor is well', () => {
      expect(late(9, true).finance.balances.otherIncome + late(10, false).finance.balances.otherIncome).toBe(0)
    })

    it('and nothing for an order whose price does not pay for it', () => {
      expect(late(10, true, { insuredBy: null }).finance.balances.otherIncome).toBe(0)
    })

    it('and 10 % of what was ordered at most', () => {
      const game = late(10, true)
      for (let week = 11; week < 40; week += 1) {
        game.week = week
        runSystem('delivery', game, insured)
      }
      expect(game.finance.balances.otherIncome).toBe(-50_000)
    })
  })
})
