import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import {
  chipPurchaseView,
  marketRows,
  ownChipStockView,
  referenceChipPriceHistoryView,
  weeklyHoldingCostWaterfall,
} from '../../../src/panels/market/market.view'
import { newspaperFrontPageView } from '../../../src/panels/news/newspaper.view'
import { lotSizeBoundsAndPresets } from '../../../src/panels/parts/inputs/lot-sizes.view'
import { cashUsd } from '../../../src/sim/books/ledger'
import { weeklySiteAndWarehouseRentUsd } from '../../../src/sim/company/bills'
import { decide, refusalOf } from '../../../src/sim/game'
import { openMarketPriceWaterfall } from '../../../src/sim/market/pricing'
import { chipsOnSaleOrOwned } from '../../../src/view/known-chips'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario()
const aRule = { about: 'rule', id: Object.keys(scenario.rules)[0] ?? '', isInForce: false } as const

describe('the market', () => {
  it('shows the chips that are sold, and those that are only owned', () => {
    const game = aGame(scenario, (state) => {
      at(state.supply, 'swift').launchedWeek = null
      at(state.supply, 'slow').launchedWeek = null
    })
    expect(chipsOnSaleOrOwned(game, scenario)).toEqual(['swift'])
  })

  it('has no price of a chip that is not on the market yet', () => {
    const prices = [9000, 9100, 9200]
    const young = (launchedWeek: number | null) =>
      aGame(scenario, (state) => {
        Object.assign(state, { week: 2, series: { market: prices, used: prices } })
        at(state.supply, scenario.referenceChip).launchedWeek = launchedWeek
      })
    expect(referenceChipPriceHistoryView(young(1), scenario).market).toEqual([null, 9100, 9200])
    expect(referenceChipPriceHistoryView(young(null), scenario).used).toEqual([null, null, null])
    expect(newspaperFrontPageView(young(null), scenario, 0, aRule).streetPrice).toBeNull()
    expect(newspaperFrontPageView(young(1), scenario, 0, aRule).streetPrice?.series).toEqual([9100, 9200])
  })

  it('has a row a chip, with a price that adds up and the law of the day', () => {
    const [swift] = marketRows(aGame(scenario), scenario)
    expect(swift).toMatchObject({ chip: 'swift', colour: 'permitted', control: { status: 'free' }, announced: null })
    expect(swift?.price.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(swift?.price.total)
    expect(swift?.figures.map(({ name, value }) => [name, value])).toEqual([
      ['fp16', 100],
      ['memory', 2000],
      ['link', 400],
      ['tpp', 1600],
      ['tdp', 400],
    ])
  })

  it('says what an announced rule will make of a chip', () => {
    const game = aGame(scenario, (state) => {
      state.rules['first-rule'] = { status: 'announced', announcedWeek: 0, forceWeek: 4 }
    })
    expect(marketRows(game, scenario)[0]).toMatchObject({
      control: { status: 'free' },
      announced: { status: 'denied' },
    })
  })

  it('tells a chip that is denied and still on the shelf from one that is gone', () => {
    const denied = (shelf: number) =>
      aGame(scenario, (state) => {
        state.rules['first-rule'] = { status: 'inForce', announcedWeek: 0, forceWeek: 0 }
        at(state.supply, 'swift').shelf = shelf
      })
    expect(marketRows(denied(8), scenario)[0]).toMatchObject({ control: { status: 'denied' }, isDeniedButHere: true })
    expect(marketRows(denied(0), scenario)[0]).toMatchObject({ isDeniedButHere: false })
    const game = denied(8)
    const { move } = chipPurchaseView(game, 'swift', 8, scenario)
    expect(refusalOf(game, move, scenario)).toBeNull()
    decide(game, move, scenario)
    expect(game.warehouse.swift?.unsupported).toBe(8)
  })

  it('prices an order and what it leaves', () => {
    const game = aGame(scenario)
    const { move, costUsd, leftUsd } = chipPurchaseView(game, 'swift', 8, scenario)
    expect(move).toEqual({ type: 'buyChips', chip: 'swift', count: 8 })
    expect(costUsd).toBe(Math.round(8 * openMarketPriceWaterfall(game, 'swift', scenario).value()))
    expect(costUsd + leftUsd).toBe(cashUsd(game))
  })
})

describe('the sizes of an order', () => {
  it('are servers, racks and all there is', () => {
    expect(lotSizeBoundsAndPresets(300)).toEqual({ least: 8, step: 8, most: 300, lots: [8, 64, 256, 300] })
    expect(lotSizeBoundsAndPresets(5)).toEqual({ least: 5, step: 5, most: 5, lots: [5] })
    expect(lotSizeBoundsAndPresets(0)).toMatchObject({ least: 1, most: 1 })
  })
})

describe('the stock', () => {
  it('is nothing where the player has none', () => {
    expect(ownChipStockView(aGame(scenario), 'slow', scenario)).toBeNull()
  })

  it('can be sold from the store and from the halls', () => {
    const game = aGame(scenario, (state) => {
      state.warehouse.swift = { count: 64, bookUsd: 640_000, sinceWeek: 0, quality: 1, unsupported: 0 }
    })
    const stock = ownChipStockView(game, 'swift', scenario)
    expect(stock?.sources).toEqual([
      { from: 'warehouse', count: 64 },
      { from: 'hall', count: 200 },
    ])
    expect(stock?.gainUsd).toBe((stock?.usedPrice.total ?? 0) * 64 - 640_000)
  })

  it('costs interest, floor and age to hold, and the terms add up', () => {
    const { interestPerYear } = scenario.parameters.finance
    const empty = aGame(scenario)
    const full = aGame(scenario, (state) => {
      state.warehouse.swift = { count: 100, bookUsd: 1_040_000, sinceWeek: 0, quality: 1, unsupported: 0 }
    })
    const paidUsd = weeklySiteAndWarehouseRentUsd(full, scenario) - weeklySiteAndWarehouseRentUsd(empty, scenario)
    expect(paidUsd).toBeGreaterThan(0)
    const { total, parts } = weeklyHoldingCostWaterfall({ count: 100, bookUsd: 1_040_000 }, 8000, scenario)
    expect(parts.map(({ code }) => code)).toEqual([
      'trade.carrying.capital',
      'trade.carrying.floor',
      'trade.carrying.ageing',
    ])
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
    expect(Math.abs((parts[0]?.amount ?? 0) - 20_000 * interestPerYear)).toBeLessThanOrEqual(1)
    expect(Math.abs((parts[1]?.amount ?? 0) - paidUsd)).toBeLessThanOrEqual(1)
  })

  it('an empty store costs nothing', () => {
    expect(weeklyHoldingCostWaterfall({ count: 0, bookUsd: 0 }, 8000, scenario).total).toBe(0)
  })
})
