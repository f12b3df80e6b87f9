import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import {
  contractOrderDraftView,
  contractRowViews,
  defaultContractOrderDraft,
  distributorsWithChipsOnSale,
  domesticStandingOrderView,
  possibleDeliveryDestinations,
  shipmentRowViews,
  standingOrderDraftView,
} from '../../../src/panels/contracts/contracts.view'
import { cashUsd } from '../../../src/sim/books/ledger'
import { decide } from '../../../src/sim/game'
import type { Contract, Shipment } from '../../../src/sim/state/market-state'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'
import { passWeeks } from '../../support/situations'

const scenario = aScenario()

const aContract = (change: Partial<Contract> = {}): Contract => ({
  id: 1,
  distributor: 'trader',
  chip: 'swift',
  count: 100,
  delivered: 0,
  unitPriceUsd: 10_000,
  locked: true,
  depositShare: 0.3,
  depositUsd: 300_000,
  signedWeek: 0,
  dueWeek: 4,
  clause: 'firm',
  marketUsd: 10_000,
  insuredBy: null,
  penaltyUsd: 0,
  status: 'open',
  unpaid: 0,
  unpaidSinceWeek: null,
  decisionWeek: null,
  site: null,
  ...change,
})
const withContracts = (...contracts: Contract[]): GameState =>
  aGame(scenario, (game) => {
    game.contracts = contracts
  })

describe('the contracts', () => {
  it('show what is still to pay and what can be done', () => {
    const [line] = contractRowViews(withContracts(aContract()), scenario)
    expect(line).toMatchObject({ left: 100, totalUsd: 1_000_000, restUsd: 700_000, readyUsd: 0, isLate: false })
    expect(line?.moves).toEqual([{ key: 'cancel', move: { type: 'cancelContract', contract: 1 } }])
  })

  it('ask for the money first where goods stand ready', () => {
    const [line] = contractRowViews(
      withContracts(aContract({ delivered: 40, unpaid: 40, unpaidSinceWeek: 0 })),
      scenario,
    )
    expect(line).toMatchObject({ left: 60, readyUsd: 280_000 })
    expect(line?.moves.map(({ key }) => key)).toEqual(['pay', 'cancel'])
  })

  it('offer a licence where a rule holds them', () => {
    const [line] = contractRowViews(withContracts(aContract({ status: 'held' })), scenario)
    expect(line?.moves.map(({ key }) => key)).toEqual(['licence', 'cancel'])
  })

  it('are late after the promised week, as long as something is missing', () => {
    const late = withContracts(aContract())
    late.week = 5
    expect(contractRowViews(late, scenario)[0]?.isLate).toBe(true)
    const inTime = contractRowViews(withContracts(aContract()), scenario)[0]
    expect(inTime).toMatchObject({ weeksLate: 0, expectedWeek: null })
    expect(contractRowViews(late, scenario)[0]).toMatchObject({ weeksLate: 1, expectedWeek: 6 + 2 })
    at(late.distributors, 'trader').stock.swift = 0
    const { trickleWeeks } = scenario.parameters.distributors
    expect(contractRowViews(late, scenario)[0]).toMatchObject({ weeksLate: 1, expectedWeek: 5 + trickleWeeks + 2 })
    const done = withContracts(aContract({ status: 'done', delivered: 100 }))
    done.week = 5
    expect(contractRowViews(done, scenario)[0]).toMatchObject({ isLate: false, restUsd: 0, moves: [] })
  })

  it('say why they are late, and what can be done', () => {
    const lateBy = (change: Partial<Contract>, stock: number) => {
      const game = withContracts(aContract({ ...change }))
      game.week = 9
      at(game.distributors, 'trader').stock.swift = stock
      return contractRowViews(game, scenario)[0]?.lateness
    }
    expect(lateBy({}, 20)).toEqual({ reason: 'short', perWeek: 200, isClaimable: true })
    expect(lateBy({}, 500)).toMatchObject({ reason: 'missed' })
    expect(lateBy({ status: 'held' }, 500)).toMatchObject({ reason: 'held', isClaimable: false })
    expect([lateBy({ dueWeek: 12 }, 0), lateBy({ delivered: 100 }, 0)]).toEqual([null, null])
  })

  it('stand with those that run first, the newest on top', () => {
    const game = withContracts(aContract({ id: 1 }), aContract({ id: 2, status: 'done' }), aContract({ id: 3 }))
    expect(contractRowViews(game, scenario).map(({ contract }) => contract.id)).toEqual([3, 1, 2])
  })
})

describe('a standing order', () => {
  it('tells its price, its seller and its dates before it is given', () => {
    const game = aGame(scenario)
    passWeeks(game, 5, scenario)
    const draft = { chip: 'slow', perWeek: 40, depositShare: 0.3 }
    const view = standingOrderDraftView(game, draft, scenario)
    const unitPriceUsd = view?.unitPriceUsd ?? 0
    expect(view).toMatchObject({ distributor: 'channel', count: 160, signWeek: 8, dueWeek: 14, refusal: null })
    expect(unitPriceUsd).toBeGreaterThan(0)
    expect(view).toMatchObject({ totalUsd: 160 * unitPriceUsd, depositUsd: Math.round(48 * unitPriceUsd) })
    decide(game, { type: 'setStandingOrder', order: 'orderDomestic', ...draft }, scenario)
    passWeeks(game, 3, scenario)
    expect(game.contracts).toMatchObject([{ distributor: 'channel', count: 160, signedWeek: 8, dueWeek: 14 }])
    expect(standingOrderDraftView(game, { ...draft, perWeek: 40_000 }, scenario)?.refusal?.code).toBe('offer.count')
    expect(standingOrderDraftView(game, { ...draft, chip: 'swift' }, scenario)).toBeNull()
  })
})

describe('what is under way', () => {
  const aShipment = (change: Partial<Shipment>): Shipment => ({
    id: 1,
    contract: 1,
    distributor: 'trader',
    chip: 'swift',
    count: 100,
    unitCostUsd: 10_000,
    route: 'sea',
    leftWeek: 2,
    dueWeek: 6,
    site: null,
    unsupported: false,
    ...change,
  })

  it('is as far as the calendar tells, the next to land first', () => {
    const game = aGame(scenario, (state) => {
      state.week = 3
      state.shipments = [aShipment({}), aShipment({ id: 2, leftWeek: 0, dueWeek: 4 })]
    })
    expect(shipmentRowViews(game, scenario)).toMatchObject([
      { shipment: { id: 2 }, wayShare: 0.75, weeksLeft: 1, from: 'harbour', to: 'hills', by: 'sea' },
      { shipment: { id: 1 }, wayShare: 0.25, weeksLeft: 3 },
    ])
  })
})

describe('an order at the ask', () => {
  it('costs what its contract then costs', () => {
    const game = aGame(scenario)
    const draft = { ...defaultContractOrderDraft('trader', 'swift', scenario), count: 16, depositShare: 0.3 }
    const view = contractOrderDraftView(game, draft, scenario)
    expect(view.price.total).toBe(view.unitPriceUsd)
    expect(view.price.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(view.unitPriceUsd)
    decide(game, view.move, scenario)
    expect(game.contracts).toMatchObject([
      { count: 16, unitPriceUsd: view.unitPriceUsd, depositUsd: view.depositUsd, locked: true },
    ])
    expect(cashUsd(game)).toBe(view.cashAfterUsd)
  })

  it('can be signed with whoever has something that is sold', () => {
    const game = aGame(scenario, (state) => {
      const slow = state.supply.slow
      if (slow) slow.launchedWeek = null
    })
    expect(distributorsWithChipsOnSale(game, scenario)).toEqual([{ distributor: 'trader', chips: ['swift'] }])
  })

  it('goes to the warehouse or to a site that is there', () => {
    expect(possibleDeliveryDestinations(aGame(scenario))).toEqual([null, 'hall'])
  })
})

describe('the standing order at home', () => {
  it('is offered for domestic chips only, and can be ended', () => {
    const game = aGame(scenario)
    expect(domesticStandingOrderView(game, scenario)).toEqual({ chips: ['slow'], current: null, stop: null })
    decide(
      game,
      { type: 'setStandingOrder', order: 'orderDomestic', chip: 'slow', perWeek: 40, depositShare: 0.3 },
      scenario,
    )
    const { current, stop } = domesticStandingOrderView(game, scenario)
    expect(current).toEqual({ chip: 'slow', perWeek: 40, depositShare: 0.3 })
    if (stop) decide(game, stop, scenario)
    expect(game.standingOrders.orderDomestic).toBeNull()
  })
})
