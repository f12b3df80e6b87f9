// What each decision does, where no sentence of the model's own says it already.
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { cashUsd } from '../../src/sim/books/ledger'
import { isMoveIrreversible } from '../../src/sim/decisions'
import { createNewGame, decide, type Move } from '../../src/sim/game'
import {
  chipSaleProceedsUsd,
  distributorAskPriceWaterfall,
  marketPriceWaterfall,
  termsPriceAdjustmentShare,
} from '../../src/sim/market/pricing'
import { previewMove } from '../../src/sim/outlook/preview'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario } from '../support/builders'
import { addChips, addContract, makeSiteReady, newsOfKind } from '../support/situations'

const calm = aScenario()
const afterMove = (move: Move, change: (game: GameState) => void = () => {}) => {
  const game = aGame(calm, change)
  decide(game, move, calm)
  return game
}

describe('on the market', () => {
  it('buyChips moves chips from the shelf to the warehouse for the day’s price and what the shelf takes over it', () => {
    const usd = Math.round(marketPriceWaterfall(aGame(calm), 'swift', calm).value() * 1.1 * 40)
    const game = afterMove({ type: 'buyChips', chip: 'swift', count: 40 })
    expect([at(game.supply, 'swift').shelf, 50_000_000 - cashUsd(game)]).toEqual([56, usd])
    expect(game.warehouse.swift).toMatchObject({ count: 40, bookUsd: usd, quality: 1, unsupported: 0 })
    expect(newsOfKind(game, 'chipsBought')[0]?.facts).toEqual({ chip: 'swift', count: 40, paidUsd: usd })
  })

  it('sellChips out of the racks books the gain or the loss', () => {
    const game = aGame(calm, (g) => addChips(g, 'hall', 'swift', 200, { bookUsd: 200_000 }))
    const usd = chipSaleProceedsUsd(game, 'swift', 100, calm)
    decide(game, { type: 'sellChips', chip: 'swift', count: 100, from: 'hall' }, calm)
    expect([game.finance.balances.saleGain, game.sites.hall?.racks.swift?.count]).toEqual([100_000 - usd, 100])
    expect(game.supply.swift?.soldByUs).toBe(100)
    const dear = afterMove({ type: 'sellChips', chip: 'swift', count: 100, from: 'hall' }, (g) =>
      addChips(g, 'hall', 'swift', 100, { bookUsd: 5_000_000 }),
    )
    expect(dear.finance.balances).toMatchObject({ saleGain: 0, writeDown: 5_000_000 - usd })
    expect(dear.sites.hall?.racks).toEqual({})
  })

  it('sellChips out of the warehouse takes the book value off the inventory', () => {
    const game = afterMove({ type: 'buyChips', chip: 'swift', count: 10 })
    decide(game, { type: 'sellChips', chip: 'swift', count: 10, from: 'warehouse' }, calm)
    expect([game.warehouse, game.finance.balances.inventory]).toEqual([{}, 0])
  })
})

describe('at the table', () => {
  const talk: Move = { type: 'openTalk', distributor: 'trader', chip: 'swift' }

  it('openTalk lays the seller’s opening on the table: his ask, moved by his terms', () => {
    const game = afterMove(talk)
    const terms = { count: 260, depositShare: 0.3, weeks: 4, clause: 'firm' as const }
    const ask = distributorAskPriceWaterfall(game, 'trader', 'swift', calm).value()
    expect(game.talk).toMatchObject({ round: 1, askUsd: Math.round(ask), theirs: terms })
    expect(game.talk?.theirs.unitPriceUsd).toBe(Math.round(ask * (1 + termsPriceAdjustmentShare(terms, 4, null, calm))))
    expect(game.talk?.plainLimitUsd).toBeLessThan(ask)
  })

  it('acceptOffer signs it, walkAway leaves it', () => {
    const game = afterMove(talk)
    const price = game.talk?.theirs.unitPriceUsd
    decide(game, { type: 'acceptOffer' }, calm)
    expect([game.talk, game.contracts[0]?.unitPriceUsd, game.contracts[0]?.locked]).toEqual([null, price, true])
    const other = afterMove(talk)
    decide(other, { type: 'walkAway' }, calm)
    expect([other.talk, other.contracts]).toEqual([null, []])
  })

  it('signContract pays the deposit and promises a week', () => {
    const game = afterMove({
      type: 'signContract',
      distributor: 'trader',
      chip: 'swift',
      count: 100,
      depositShare: 0.5,
      weeks: 8,
      clause: 'refund',
      site: 'hall',
    })
    const contract = game.contracts[0]
    expect(contract).toMatchObject({ id: 1, status: 'open', dueWeek: 8, clause: 'refund', site: 'hall', locked: true })
    expect(contract?.depositUsd).toBe(Math.round((contract?.unitPriceUsd ?? 0) * 50))
    expect(game.finance.balances.deposits).toBe(contract?.depositUsd)
  })

  it('cancelContract loses the deposit, the loyalty and much trust, and what waits goes back', () => {
    const game = aGame(calm, (g) => {
      at(g.distributors, 'trader').loyalty = 150
    })
    const contract = addContract(game, { unpaid: 20, unpaidSinceWeek: 0 })
    decide(game, { type: 'cancelContract', contract: contract.id }, calm)
    expect(contract).toMatchObject({ status: 'cancelled', unpaid: 0, depositUsd: 0 })
    expect(game.distributors.trader).toMatchObject({ trust: 0.25, loyalty: 50, stock: { swift: 1020 } })
    expect(game.finance.balances.forfeited).toBe(300_000)
  })
})

describe('at the sites', () => {
  it('install hands chips to the crew, in order', () => {
    const game = afterMove({ type: 'buyChips', chip: 'swift', count: 40 })
    decide(game, { type: 'install', site: 'hall', chip: 'swift', count: 30 }, calm)
    expect([game.sites.hall?.queue.map(({ count }) => count), game.warehouse.swift?.count]).toEqual([[30], 10])
  })

  it('moveChips takes them down and pays US$260 for each', () => {
    const game = afterMove({ type: 'moveChips', from: 'hall', to: 'centre', chip: 'swift', count: 50 }, (g) =>
      makeSiteReady(g, 'centre', 500),
    )
    expect([game.sites.hall?.racks.swift?.count, game.sites.centre?.queue[0]?.count]).toEqual([150, 50])
    expect(game.finance.balances.overhead).toBe(13_000)
  })

  it('retireChips writes them off', () => {
    const game = afterMove({ type: 'retireChips', site: 'hall', chip: 'swift', count: 200 }, (g) =>
      addChips(g, 'hall', 'swift', 200),
    )
    expect([game.sites.hall?.racks, game.finance.balances.writeDown]).toEqual([{}, 2_000_000])
  })
})

describe('people, research and products', () => {
  it('dismiss pays six weeks of wages, costs morale and frees the assigned', () => {
    const game = afterMove({ type: 'dismiss', role: 'kernels', count: 5 }, (g) => {
      at(g.stacks, 'own').engineers = 8
    })
    expect([game.people.kernels.count, game.finance.balances.payroll, game.stacks.own?.engineers]).toEqual([
      5, 45_000, 5,
    ])
    expect(game.morale).toBeCloseTo(0.7 - 0.08 * 0.5, 12)
  })

  it('assignEngineers, startMigration and stopMigration say who works on what', () => {
    const game = afterMove({ type: 'assignEngineers', stack: 'own', count: 6 })
    decide(game, { type: 'startMigration', stack: 'own' }, calm)
    expect(game.stacks.own).toMatchObject({ engineers: 6, projectSinceWeek: 0 })
    decide(game, { type: 'stopMigration', stack: 'own' }, calm)
    expect(game.stacks.own?.projectSinceWeek).toBeNull()
  })

  it('launchProduct pays for the launch, setPrice sets the price', () => {
    const game = afterMove({ type: 'launchProduct', product: 'api', priceRatio: 1.2 }, (g) => {
      g.training.models = [{ name: 'm', week: 0, log10Flop: 20, log10Effective: 20 }]
    })
    expect(game.products.api).toMatchObject({ launchedWeek: 0, priceRatio: 1.2 })
    expect(game.finance.balances.projectsCost).toBe(200_000)
    decide(game, { type: 'setPrice', product: 'api', priceRatio: 0.8 }, calm)
    expect(game.products.api?.priceRatio).toBe(0.8)
  })

  it('setFocus and startTraining', () => {
    const game = afterMove({ type: 'setFocus', focus: 'efficiency' })
    decide(game, { type: 'startTraining', weeks: 20, fleetShare: 0.7, flagship: true }, calm)
    expect(game.training).toMatchObject({
      focus: 'efficiency',
      run: { name: 'run-1', weeks: 20, flagship: true, flop: 0 },
    })
  })

  it('setStandingOrder sets each of the six, and takes two of them back', () => {
    const game = aGame(calm)
    const set = (move: object) => decide(game, { type: 'setStandingOrder', ...move } as Move, calm)
    set({ order: 'install', on: false })
    set({ order: 'train', on: true })
    set({ order: 'hireTo', role: 'sales', count: 9 })
    set({ order: 'orderDomestic', chip: 'slow', perWeek: 40, depositShare: 0.1 })
    expect(game.standingOrders).toEqual({
      install: false,
      pay: true,
      train: true,
      renewCloud: false,
      hireTo: { sales: 9 },
      orderDomestic: { chip: 'slow', perWeek: 40, depositShare: 0.1 },
    })
    set({ order: 'hireTo', role: 'sales', count: null })
    set({ order: 'orderDomestic', chip: 'slow', perWeek: 0, depositShare: 0 })
    expect(game.standingOrders).toMatchObject({ hireTo: {}, orderDomestic: null })
  })

  it('endRent pays four weeks, or what is left', () => {
    const game = afterMove({ type: 'rentCompute', chips: 100, weeks: 20 })
    decide(game, { type: 'endRent' }, calm)
    expect([game.cloud.chips, game.finance.balances.cloudCost]).toEqual([0, Math.round(4 * 100 * 1.08 * 168)])
  })
})

describe('seals', () => {
  const sealed = (move: Move, change?: (game: GameState) => void) => {
    const game = aGame(calm, change)
    const isSeal = isMoveIrreversible(game, move, calm)
    decide(game, move, calm)
    return [isSeal, game.seals.length]
  }
  const sign = (count: number): Move => ({
    type: 'signContract',
    distributor: 'trader',
    chip: 'swift',
    count,
    depositShare: 0.5,
    weeks: 4,
    clause: 'firm',
    site: null,
  })
  const stocked = (g: GameState) => addChips(g, 'hall', 'swift', 600)
  const reviewed = (g: GameState) => Object.assign(g, { chosenDial: 'capability', week: 13 })

  it.each<[string, Move, boolean, ((game: GameState) => void)?]>([
    ['a mandate', { type: 'chooseMandate', mandate: 'hub' }, true],
    ['a site', { type: 'buildSite', site: 'centre' }, true],
    ['megawatts', { type: 'orderPower', site: 'hall', halfMegawatts: 1 }, true],
    ['a stack', { type: 'startMigration', stack: 'own' }, true],
    ['a flagship run', { type: 'startTraining', weeks: 9, fleetShare: 0.9, flagship: true }, true],
    ['a run', { type: 'startTraining', weeks: 9, fleetShare: 0.9, flagship: false }, false],
    ['a deposit of US$2.4 m', sign(400), true],
    ['a deposit of US$0.6 m', sign(100), false],
    ['the sale of 500 chips', { type: 'sellChips', chip: 'swift', count: 500, from: 'hall' }, true, stocked],
    ['the sale of 499', { type: 'sellChips', chip: 'swift', count: 499, from: 'hall' }, false, stocked],
    ['a purchase of US$0.1 m', { type: 'buyChips', chip: 'swift', count: 8 }, false],
    ['the first dial', { type: 'chooseDial', dial: 'cost' }, false],
    ['another dial at a board review', { type: 'chooseDial', dial: 'cost' }, true, reviewed],
  ])('%s is stamped as announced', (_what, move, isSeal, change) => {
    expect(sealed(move, change)).toEqual([isSeal, isSeal ? 1 : 0])
  })

  it('previewOf shows before and after, and changes nothing', () => {
    const game = createNewGame(calm, { seed: 'x', asItHappened: true })
    const before = JSON.stringify(game)
    const shown = previewMove(game, { type: 'orderPower', site: 'hall', halfMegawatts: 2 }, calm)
    expect([shown.before.powerMw, shown.after.powerMw]).toEqual([2, 3])
    expect(shown.before.cashUsd - shown.after.cashUsd).toBe(2_000_000)
    expect(JSON.stringify(game)).toBe(before)
  })
})
