// What becomes of a lot that is too small for all, and who else wants a part of it.
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../src/kernel/at'
import type { GameState } from '../../src/sim/state/state'
import type { RivalBookedOrder } from '../../src/sim/state/talk-state'
import type { AllocationRule } from '../../src/sim/state/talk-terms'
import { maxRationedLotsKept, shippableStock } from '../../src/sim/trade/rationing'
import { aGame, aScenario, figure } from '../support/builders'
import { addContract, newsOfKind, passWeeks, putRuleInForce, runSystem } from '../support/situations'

const calm = aScenario()

/** Week 4: 400 chips are due to us, the trader has 200, and the country is short (scarcity 1): three houses want 67 each. */
function shortOf(rule: AllocationRule, change: (game: GameState) => void = () => {}): GameState {
  const game = aGame(calm, (g) => {
    g.week = 4
    Object.assign(at(g.supply, 'swift'), { backlog: 1.4 * 26 * 1000, outputPerWeek: 1000 })
    const trader = at(g.distributors, 'trader')
    trader.stock.swift = 200
    trader.mind.allocation = rule
  })
  addContract(game, { count: 400 })
  change(game)
  runSystem('delivery', game, calm)
  return game
}

const cameTo = (game: GameState) => game.shipments.reduce((sum, { count }) => sum + count, 0)

describe('a short lot', () => {
  it.each<[AllocationRule, number]>([
    // 200 × 400 / 601; everybody less 401 / 4 and who wanted less nothing; a quarter each.
    ['proportional', 133],
    ['linear', 200],
    ['max-min', 50],
  ])('delivery.7: under the %s rule %i of 200 come to us, who ordered 400 beside three houses of 67', (rule, came) => {
    const game = shortOf(rule)
    expect([cameTo(game), at(game.distributors, 'trader').stock.swift]).toEqual([came, 0])
    expect(newsOfKind(game, 'lotShared')[0]?.facts).toEqual({
      distributor: 'trader',
      chip: 'swift',
      ordered: 400,
      came,
    })
    expect(at(game.distributors, 'trader').lots).toEqual([
      { week: 4, chip: 'swift', said: 200, held: 200, ordered: 400, others: 201, came },
    ])
  })

  it('delivery.7: an order that is split gets no more than a whole one, the oldest part first', () => {
    const game = shortOf('max-min', (g) => {
      requireElement(g.contracts, 0).count = 30
      addContract(g, { count: 370 })
    })
    expect(game.shipments.map(({ count }) => count)).toEqual([30, 20])
  })

  it('delivery.7: nobody else asks while the country is not short', () => {
    const game = shortOf('max-min', (g) => {
      at(g.supply, 'swift').backlog = 0
    })
    expect(cameTo(game)).toBe(200)
  })

  it('delivery.7: a lot that is large enough is no news', () => {
    const game = shortOf('max-min', (g) => {
      at(g.distributors, 'trader').stock.swift = 700
    })
    expect([cameTo(game), at(game.distributors, 'trader').stock.swift]).toEqual([400, 99])
    expect(newsOfKind(game, 'lotShared')).toEqual([])
  })

  it('delivery.7: a vendor that counts loyalty shares with nobody', () => {
    const game = shortOf('max-min', (g) => {
      Object.assign(at(g.supply, 'slow'), { backlog: 1.4 * 26 * 1000, outputPerWeek: 1000 })
      Object.assign(at(g.distributors, 'channel').mind, { allocation: 'max-min', honesty: 0.5 })
      at(g.distributors, 'channel').stock.slow = 200
      Object.assign(requireElement(g.contracts, 0), { distributor: 'channel', chip: 'slow' })
    })
    expect(cameTo(game)).toBe(200)
  })

  const booked = (change: Partial<RivalBookedOrder> = {}): RivalBookedOrder => ({
    rival: 'giant',
    chip: 'swift',
    count: 300,
    dueWeek: 4,
    ...change,
  })
  const withBook = (order: RivalBookedOrder, change: (game: GameState) => void = () => {}) =>
    shortOf('max-min', (game) => {
      at(game.supply, 'swift').backlog = 0
      at(game.distributors, 'trader').book.push(order)
      change(game)
    })

  it('delivery.7: rivals’ orders are due like ours, and wait in the book for the rest', () => {
    const game = withBook(booked())
    expect([cameTo(game), at(game.distributors, 'trader').book]).toEqual([100, [booked({ count: 200 })]])
  })

  it('delivery.7: rivals’ orders are filled without us, too, and then leave the book', () => {
    const game = withBook(booked({ count: 60 }), (g) => {
      g.contracts = []
    })
    expect(at(game.distributors, 'trader')).toMatchObject({ stock: { swift: 140 }, book: [] })
  })

  it('delivery.7: who waited eight weeks goes elsewhere, and what is forbidden is not sold', () => {
    const late = withBook(booked({ dueWeek: -4 }))
    expect(at(late.distributors, 'trader').book).toEqual([])
    const forbidden = withBook(booked(), (g) => putRuleInForce(g, 'first-rule', 0))
    expect([cameTo(forbidden), at(forbidden.distributors, 'trader').book]).toEqual([200, []])
  })

  it('delivery.7: the last lots are kept', () => {
    const game = shortOf('max-min')
    for (let n = 0; n < 10; n += 1) {
      game.week += 1
      at(game.distributors, 'trader').stock.swift = 8
      runSystem('delivery', game, calm)
    }
    expect(at(game.distributors, 'trader').lots).toHaveLength(maxRationedLotsKept)
    expect(newsOfKind(game, 'lotShared').map(({ week }) => week)).toEqual([4, 8, 12])
  })
})

describe('a seller who says more than he has', () => {
  it('delivery.8: only his honest share can leave this week, and what he said is told with what he held', () => {
    const game = shortOf('linear', (g) => {
      at(g.distributors, 'trader').mind.honesty = 0.7
    })
    expect([cameTo(game), at(game.distributors, 'trader').stock.swift]).toEqual([140, 60])
    expect(newsOfKind(game, 'lotOversold')[0]?.facts).toMatchObject({ said: 200, held: 140 })
  })

  it('delivery.8: so an order beyond it comes in parts, and counts as broken when the last one is late', () => {
    const broken = (honesty: number) => {
      const game = aGame(calm, (g) => {
        const trader = at(g.distributors, 'trader')
        trader.stock.swift = 2000
        trader.mind.honesty = honesty
      })
      addContract(game, { count: 2000 })
      passWeeks(game, 12, calm)
      const { kept, broken: late } = at(game.distributors, 'trader')
      return [kept, late]
    }
    expect(broken(1)).toEqual([1, 0])
    expect(broken(0.25)).toEqual([0, 1])
  })

  it('delivery.8: the last chip leaves too', () => {
    expect([shippableStock(1, 0.6), shippableStock(0, 0.6), shippableStock(10, 0.6), shippableStock(10, 1)]).toEqual([
      1, 0, 6, 10,
    ])
  })
})

describe('the trade of rivals', () => {
  const tradeOf = (rivalTalkWeeks: number) =>
    aScenario((level) => {
      Object.assign(level.parameters.talks, { rivalTalkWeeks: figure(rivalTalkWeeks) })
      Object.assign(level.parameters.supply, { importedUnitsPerWeek: figure(50) })
    })
  const [busy, quiet] = [tradeOf(4), tradeOf(520)]

  it('negotiation.10: every fourth week a rival who waits for chips sits down, and what he signs is booked and told', () => {
    const game = aGame(busy)
    passWeeks(game, 8, busy)
    const told = [...newsOfKind(game, 'rivalSigned'), ...newsOfKind(game, 'rivalLeft')]
    expect(told.map(({ week, facts }) => [week, facts.rival])).toEqual([
      [4, 'neighbour'],
      [8, 'giant'],
    ])
    expect(newsOfKind(game, 'rivalSigned')[0]?.facts).toMatchObject({
      distributor: 'trader',
      chip: 'swift',
      depositShare: 0.3,
    })
    const under = newsOfKind(game, 'rivalSigned').map(({ facts }) => Number(facts.underShare))
    expect(under.every((share) => share > 0.029 && share < 0.101)).toBe(true)
  })

  it('negotiation.10: his order is due after the seller’s lead time and takes of his stock', () => {
    const stockAfter = (weeks: number, isBusy: boolean) => {
      const scenario = isBusy ? busy : quiet
      const game = aGame(scenario)
      passWeeks(game, weeks, scenario)
      return at(game.distributors, 'trader').stock.swift
    }
    expect([stockAfter(7, true), stockAfter(7, false)]).toEqual([2000, 2000])
    expect(Number(stockAfter(8, true))).toBeLessThan(Number(stockAfter(8, false)))
  })

  it('negotiation.10: our own table, talks and his trust in us stay as they were', () => {
    const game = aGame(busy)
    passWeeks(game, 8, busy)
    const { trust, talks, traces } = at(game.distributors, 'trader')
    expect([game.talk, game.deals, trust, talks, traces]).toEqual([null, [], 0.5, 0, []])
  })

  it('negotiation.10: who waits for no chips has nothing to talk about, and nobody sells what is forbidden', () => {
    const talked = (change: (game: GameState) => void) => {
      const game = aGame(busy, (g) => {
        g.week = 4
        at(g.rivals, 'neighbour').ordersImported = 50
        change(g)
      })
      runSystem('negotiation', game, busy)
      return newsOfKind(game, 'rivalSigned').length + newsOfKind(game, 'rivalLeft').length
    }
    expect(talked(() => {})).toBe(1)
    expect(
      talked((g) => {
        at(g.rivals, 'neighbour').ordersImported = 0
      }),
    ).toBe(0)
    expect(talked((g) => putRuleInForce(g, 'first-rule', 0))).toBe(0)
  })
})
