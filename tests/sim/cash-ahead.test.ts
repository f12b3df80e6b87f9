// Weeks of cash and the forecast are one sum, whose terms are what will be paid.
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { moneyView } from '../../src/panels/money/money.view'
import { cashUsd, post } from '../../src/sim/books/ledger'
import { decide } from '../../src/sim/game'
import {
  type CashFlowTerm,
  forecastWeeklyCashFlows,
  netWeeklyCashFlowUsd,
  weeksUntilCashRunsOut,
} from '../../src/sim/outlook/cash-outlook'
import type { GameState } from '../../src/sim/state/state'
import { expectedArrivals } from '../../src/sim/trade/arrivals'
import { aGame, aScenario, figure } from '../support/builders'
import { addContract, passWeeks, setCash } from '../support/situations'

/** Without a rule and without the slow drift of rent, so that nothing happens but what is decided. */
const calm = aScenario((level) => {
  level.rules = {}
  level.forecasts = {}
  level.reports = {}
  Object.assign(level.parameters.rent, { riseFirstYear: figure(0) })
  Object.assign(level.parameters.fleet, {
    failureSupported: figure(0),
    failureUnsupported: figure(0),
    failureYoungDomestic: figure(0),
  })
})
const sumOf = (game: GameState, weeks: number, term: CashFlowTerm) =>
  forecastWeeklyCashFlows(game, weeks, calm).reduce((sum, week) => sum + week[term], 0)

describe('cash ahead', () => {
  it.each([
    ['of a quiet firm', () => {}],
    ['with goods on order', (game: GameState) => void addContract(game, { count: 96, dueWeek: 6 })],
    [
      'with a run under way and machines rented for some weeks',
      (game: GameState) => {
        decide(game, { type: 'startTraining', weeks: 8, fleetShare: 0.6, flagship: false }, calm)
        decide(game, { type: 'rentCompute', chips: 100, weeks: 5 }, calm)
      },
    ],
  ])('says what twelve weeks will bring, %s', (_what, prepare) => {
    const game = aGame(calm, prepare)
    const ahead = forecastWeeklyCashFlows(game, 12, calm).reduce((sum, week) => sum + netWeeklyCashFlowUsd(week), 0)
    const before = cashUsd(game)
    passWeeks(game, 12, calm)
    const came = cashUsd(game) - before
    expect(Math.abs(came)).toBeGreaterThan(100_000)
    expect(Math.abs(ahead - came)).toBeLessThan(0.05 * Math.abs(came) + 20_000)
  })

  it('loans fall due in the last week: they are counted there, and cash that does not cover them runs out', () => {
    const game = aGame(calm, (g) => {
      post(g, { debit: 'cash', credit: 'debt', usd: 3_000_000 })
      g.week = calm.weeks - 6
    })
    expect([sumOf(game, 5, 'loans'), sumOf(game, 8, 'loans')]).toEqual([0, -3_000_000])
    setCash(game, 50_000_000)
    expect(weeksUntilCashRunsOut(game, calm)).toBe(999)
    setCash(game, 2_000_000)
    expect(weeksUntilCashRunsOut(game, calm)).toBeLessThanOrEqual(6)
  })

  it('the money panel shows the same sum, term by term, and buys nothing twice', () => {
    const game = aGame(calm, (g) => void addContract(g, { count: 96, dueWeek: 6 }))
    const { forecast } = moneyView(game, calm)
    const left = forecast.find(({ isTotal }) => isTotal)?.usd ?? 0
    expect(forecast.filter(({ isTotal }) => !isTotal).reduce((sum, { usd }) => sum + usd, 0)).toBe(left)
    expect(left - cashUsd(game)).toBe(
      forecastWeeklyCashFlows(game, 13, calm).reduce((sum, week) => sum + netWeeklyCashFlowUsd(week), 0),
    )
    const goods = () => sumOf(game, 13, 'goods')
    const bought = goods()
    expect(bought).toBe(-96 * 7000)
    passWeeks(game, 1, calm)
    decide(game, { type: 'buyChips', chip: 'swift', count: 8 }, calm)
    // What was bought this week is paid, and is no cost of the weeks to come.
    expect(goods()).toBe(bought)
  })

  it('a run under way keeps its machines from earning until it is over', () => {
    const game = aGame(calm)
    decide(game, { type: 'startTraining', weeks: 5, fleetShare: 0.5, flagship: false }, calm)
    const terms = forecastWeeklyCashFlows(game, 8, calm).map(({ training }) => training < 0)
    expect(terms).toEqual([true, true, true, true, true, false, false, false])
  })

  it('goods on order are counted in their weeks, and late lots bit by bit', () => {
    const due = (dueWeek: number, week: number) => {
      const game = aGame(calm, (g) => {
        g.week = week
        addContract(g, { count: 1300, depositShare: 0, depositUsd: 0, dueWeek })
        setCash(g, 5_000_000)
      })
      return weeksUntilCashRunsOut(game, calm)
    }
    expect(due(20, 10)).toBeGreaterThan(9)
    expect(due(20, 10)).toBeLessThan(10)
    expect(due(9, 10)).toBeGreaterThan(3)
    expect(due(9, 10)).toBeLessThan(13)
  })

  describe('late lots', () => {
    /** 2,000 chips at $10,000 each, due in week 20, from a seller who has none in stock and gets few a week. */
    const behind = (prepare: (game: GameState) => void) =>
      aGame(calm, (g) => {
        g.week = 19
        at(g.distributors, 'trader').stock.swift = 0
        prepare(g)
        setCash(g, 19_000_000)
      })
    const order = { count: 2000, depositShare: 0, depositUsd: 0, dueWeek: 20 }

    it('delivery.10: are paid as the seller can send them, not in the promised week', () => {
      const { restockPerWeek, chips } = at(calm.distributors, 'trader')
      const game = behind((g) => void addContract(g, order))
      const weekly = restockPerWeek / chips.length
      expect(weekly * 10_000).toBeLessThan(6_000_000)
      expect(weeksUntilCashRunsOut(game, calm)).toBeGreaterThan(3)
      const counts = expectedArrivals(game, calm).map(({ count }) => count)
      expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(weekly))
    })

    it('keep what was ordered later waiting behind them', () => {
      const game = behind((g) => {
        addContract(g, { ...order, dueWeek: 10 })
        addContract(g, { ...order, count: 500, dueWeek: 20 })
      })
      const [first, second] = [1, 2].map((id) =>
        expectedArrivals(game, calm).filter(({ contract }) => contract.id === id),
      )
      const inDueWeek = second?.filter(({ week }) => week <= 20) ?? []
      expect(inDueWeek).toEqual([])
      expect(first?.at(0)?.week).toBeLessThan(second?.at(0)?.week ?? 0)
    })

    it('that have not left in time come no sooner than their journey allows', () => {
      const game = behind((g) => {
        at(g.distributors, 'trader').stock.swift = 5000
        addContract(g, { ...order, count: 100 })
      })
      const { weeks } = at(calm.routes, at(calm.distributors, 'trader').route)
      expect(expectedArrivals(game, calm)).toMatchObject([{ week: 20 + weeks, count: 100 }])
    })

    it('that a rule holds come no sooner than a licence is decided', () => {
      const held = (decisionWeek: number | null) =>
        expectedArrivals(
          behind((g) => {
            at(g.distributors, 'trader').stock.swift = 5000
            addContract(g, { ...order, status: 'held', dueWeek: 12, decisionWeek })
          }),
          calm,
        )
      expect(held(null)).toEqual([])
      expect(held(30).every(({ week }) => week > 30)).toBe(true)
      expect(held(30).length).toBeGreaterThan(0)
    })
  })

  it('counts every chip on order once', () => {
    const game = aGame(calm, (g) => {
      g.week = 5
      addContract(g, { count: 1000, dueWeek: 4, unpaid: 100, delivered: 300 })
      addContract(g, { count: 70, dueWeek: 9 })
    })
    const shipped = { unitCostUsd: 10_000, route: 'sea', leftWeek: 3, dueWeek: 7, site: null, unsupported: false }
    game.shipments.push({ id: 99, contract: 1, distributor: 'trader', chip: 'swift', count: 200, ...shipped })
    const counts = new Map<number, number>()
    for (const { contract, count } of expectedArrivals(game, calm))
      counts.set(contract.id, (counts.get(contract.id) ?? 0) + count)
    expect([...counts.values()]).toEqual([100 + 700, 70])
    expect(at(expectedArrivals(game, calm) as unknown as Record<string, { week: number }>, '0').week).toBe(5)
  })

  it('is 0 where nothing is left, and has no end where it lies beyond three years', () => {
    expect(
      weeksUntilCashRunsOut(
        aGame(calm, (game) => setCash(game, 0)),
        calm,
      ),
    ).toBe(0)
    expect(
      weeksUntilCashRunsOut(
        aGame(calm, (game) => setCash(game, 900_000_000)),
        calm,
      ),
    ).toBe(999)
  })
})
