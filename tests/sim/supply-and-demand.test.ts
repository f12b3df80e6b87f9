import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { decide } from '../../src/sim/game'
import type { LevelJson } from '../../src/sim/level/scenario'
import { vendorListPriceWaterfall } from '../../src/sim/market/pricing'
import { aGame, aScenario, figure } from '../support/builders'
import { newsOfKind, putRuleInForce, runSystem } from '../support/situations'

const calm = aScenario()
const withMade = (change: Partial<NonNullable<LevelJson['chips'][string]['made']>>) =>
  aScenario((level) => Object.assign(at(level.chips, 'slow').made ?? {}, change))

describe('world supply', () => {
  it('worldSupply.1: a line makes wafers × dies × yield: 100 × 50 × 50 %', () => {
    const game = aGame(calm)
    runSystem('worldSupply', game, calm)
    expect(game.supply.slow).toMatchObject({ yieldShare: 0.5, outputPerWeek: 2500, cumulative: 12_500 })
  })

  it('worldSupply.1: and no more than its memory stacks allow: 10,000 a week at two a chip, with 2,000 in store', () => {
    const scenario = withMade({ memoryStockStacks: figure(2000), memoryStacksPerWeek: figure(1000) })
    const game = aGame(scenario)
    runSystem('worldSupply', game, scenario)
    expect(game.supply.slow).toMatchObject({ outputPerWeek: 1500, memoryStacks: 0 })
    runSystem('worldSupply', game, scenario)
    expect(game.supply.slow).toMatchObject({ outputPerWeek: 500, memoryStacks: 0 })
  })

  it('worldSupply.2: after four times its first output the gap to the ceiling has halved', () => {
    const game = aGame(calm, (g) => {
      at(g.supply, 'slow').cumulative = 40_000
    })
    runSystem('worldSupply', game, calm)
    expect(at(game.supply, 'slow').yieldShare).toBeCloseTo(0.65, 12)
  })

  it('worldSupply.3: cost falls by 10 % with each doubling of all that was made', () => {
    const priceAt = (cumulative: number) =>
      vendorListPriceWaterfall(
        aGame(calm, (g) => {
          at(g.supply, 'slow').cumulative = cumulative
        }),
        'slow',
        calm,
      ).value()
    expect(priceAt(10_000)).toBe(5000)
    expect(priceAt(20_000) / 5000).toBeCloseTo(0.9, 12)
    expect(priceAt(80_000) / 5000).toBeCloseTo(0.729, 12)
    // Half a doubling is half of it, in proportion: the curve has no corners.
    expect(priceAt(10_000 * Math.SQRT2) / 5000).toBeCloseTo(Math.sqrt(0.9), 12)
  })

  const generations = aScenario((level) => {
    level.chips.newer = {
      ...at(level.chips, 'slow'),
      availableFrom: '2023-06-05',
      follows: { chip: 'slow', unlockResearchUsd: figure(5_000_000) },
    }
    level.chips.later = { ...at(level.chips, 'swift'), availableFrom: '2023-01-25' }
  })

  it('worldSupply.4: a generation comes when its vendor’s research passes the threshold, whatever its date', () => {
    const game = aGame(generations)
    at(game.cardMarket.researchUsd, 'home-maker')
    game.cardMarket.researchUsd['home-maker'] = 4_999_999
    runSystem('worldSupply', game, generations)
    expect(at(game.supply, 'newer').launchedWeek).toBeNull()
    game.cardMarket.researchUsd['home-maker'] = 5_000_000
    game.week = 9
    runSystem('worldSupply', game, generations)
    expect(at(game.supply, 'newer').launchedWeek).toBe(9)
    expect(newsOfKind(game, 'chipLaunched')[0]?.facts).toEqual({ chip: 'newer' })
  })

  it('worldSupply.4: any other part comes on its date', () => {
    const game = aGame(generations)
    expect(at(game.supply, 'swift').launchedWeek).not.toBeNull()
    expect(at(game.supply, 'later').launchedWeek).toBeNull()
    game.week = 3
    runSystem('worldSupply', game, generations)
    expect(at(game.supply, 'later').launchedWeek).toBe(3)
  })

  it('worldSupply.5: 96 imported parts a week reach the open market while they are lawful, 12 afterwards', () => {
    const game = aGame(calm, (g) => {
      at(g.supply, 'swift').shelf = 0
    })
    runSystem('worldSupply', game, calm)
    expect(game.supply.swift).toMatchObject({ shelf: 96, outputPerWeek: 2000 })
    putRuleInForce(game, 'first-rule', 1)
    at(game.supply, 'swift').shelf = 0
    runSystem('worldSupply', game, calm)
    expect(game.supply.swift).toMatchObject({ shelf: 12, outputPerWeek: 0 })
  })

  it('worldSupply.5: and who buys a denied one buys it without support', () => {
    const game = aGame(calm)
    putRuleInForce(game, 'first-rule', 0)
    decide(game, { type: 'buyChips', chip: 'swift', count: 10 }, calm)
    expect(game.warehouse.swift).toMatchObject({ count: 10, unsupported: 10 })
  })

  it('worldSupply.6: a shelf holds at most four weeks of what reaches it', () => {
    const game = aGame(calm)
    for (let week = 1; week <= 9; week += 1) runSystem('worldSupply', game, calm)
    expect(at(game.supply, 'swift').shelf).toBe(384)
  })
})

describe('national demand', () => {
  const giantWith = (change: object, belief = 0) =>
    aGame(calm, (g) => {
      Object.assign(at(g.rivals, 'giant'), { stockWeeks: 0 }, change)
      g.belief.market = belief
    })

  it('nationalDemand.1: a rival who needs 100 a week keeps 16 weeks of need on order, and 33 where a rule is half believed in', () => {
    const ordered = (belief: number) => {
      const game = giantWith({}, belief)
      let placed = 0
      for (let week = 1; week <= 30; week += 1) {
        const before = at(game.rivals, 'giant').imported + at(game.rivals, 'giant').ordersImported
        runSystem('nationalDemand', game, calm)
        placed = at(game.rivals, 'giant').imported + at(game.rivals, 'giant').ordersImported - before
      }
      expect(placed).toBeCloseTo(100, 6)
      const { ordersImported, stockWeeks } = at(game.rivals, 'giant')
      return Math.round(ordersImported / 100 + stockWeeks)
    }
    expect([ordered(0), ordered(0.5)]).toEqual([15, 32])
  })

  it('nationalDemand.2: from mid-year giants order next year’s need, more of it with fear; others do not', () => {
    const nextYear = (week: number, belief: number, rival = 'giant') => {
      const game = giantWith({}, belief)
      game.week = week
      runSystem('nationalDemand', game, calm)
      return at(game.rivals, rival).nextYearOrders
    }
    expect(nextYear(23, 0.5)).toBe(0)
    expect(nextYear(24, 0)).toBeCloseTo(0.1 * 100 * 52 * 0.35, 6)
    expect(nextYear(24, 1)).toBeCloseTo(0.1 * 100 * 52, 6)
    expect(nextYear(24, 1, 'neighbour')).toBe(0)
  })

  it('nationalDemand.3: imported supply is shared out in proportion to orders', () => {
    const game = aGame(calm, (g) => {
      Object.assign(at(g.rivals, 'giant'), { ordersImported: 6000, stockWeeks: 99 })
      Object.assign(at(g.rivals, 'neighbour'), { ordersImported: 2000, stockWeeks: 999 })
      at(g.supply, 'swift').outputPerWeek = 2000
    })
    runSystem('nationalDemand', game, calm)
    expect(at(game.rivals, 'giant').imported).toBeCloseTo(1500, 6)
    expect(at(game.rivals, 'neighbour').imported).toBeCloseTo(500, 6)
  })

  const homeShare = (change: (game: ReturnType<typeof aGame>) => void) => {
    const game = aGame(calm, (g) => {
      g.cardMarket.domesticCapacity = 1_000_000
      change(g)
    })
    runSystem('nationalDemand', game, calm)
    return game.cardMarket.weekly.home / (game.cardMarket.weekly.home + game.cardMarket.weekly.imported)
  }

  it('nationalDemand.5: the domestic share is a logit on price per bandwidth, with a reluctance', () => {
    // Imported 10,000 × 1.2; domestic 5,000 for half the bandwidth at maturity 30 %.
    const odds = Math.exp(1.2 * (Math.log(12_000) - Math.log(10_000 / 0.3)) - 1.9)
    expect(homeShare(() => {})).toBeCloseTo(odds / (1 + odds), 6)
    expect(
      homeShare((g) => {
        at(g.supply, 'slow').cumulative = 80_000
      }),
    ).toBeGreaterThan(odds / (1 + odds))
  })

  it('nationalDemand.5: and at least what the law shuts out', () => {
    expect(homeShare((g) => putRuleInForce(g, 'first-rule', 3))).toBeGreaterThan(0.3399)
  })

  it('nationalDemand.6: domestic capacity follows demand by at most 2.9 % a week, and 5 % of what is missing queues', () => {
    const game = aGame(calm)
    putRuleInForce(game, 'first-rule', 3)
    runSystem('nationalDemand', game, calm)
    expect(game.cardMarket.domesticCapacity).toBeCloseTo(1900 * 1.029, 6)
    const wanted = 19_000 * 0.34
    expect(game.cardMarket.domesticBacklog).toBeCloseTo(0.05 * (wanted - 1900 * 1.029), 3)
    const queue = game.cardMarket.domesticBacklog
    runSystem('nationalDemand', game, calm)
    expect(at(game.supply, 'slow').backlog).toBe(queue)
  })
})
