import { at, sumOf } from '../../kernel/at'
import { draw, happens } from '../../kernel/luck'
import { forfeitDeposit, newsFactsOfOrder, refundDeposit, serverCostUsd } from '../books/inventory'
import { cashUsd, contractBalanceDueUsd, isContractRunning, post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import { marketPriceWaterfall } from '../market/pricing'
import type { Contract, Shipment } from '../state/market-state'
import { activeModifierFactor, addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { ExpectedArrival } from '../trade/arrivals'
import { lowerTrustForBrokenPromise } from '../trade/contracts'
import { isContractInsuredByHedgeKind, payForAndReceiveGoods, storeArrivedChips } from '../trade/orders'
import { rationSellerStock } from '../trade/rationing'
import type { ForecastStart, System } from './system'

/** Ships due goods, moves them along their route, receives them, and cancels goods left unpaid. */
export const deliverySystem: System = {
  owns: ['contracts', 'shipments', 'warehouse', 'sites', 'distributors', 'nextId', 'standing', 'nation'],
  inForecast: {
    cash: { changes: [], run: payArrivals },
    score: { changes: ['contracts', 'warehouse', 'sites'], run: receiveArrivals },
  },
  run(state, scenario) {
    ship(state, scenario)
    for (const shipment of state.shipments) if (shipment.dueWeek <= state.week) land(state, shipment, scenario)
    state.shipments = state.shipments.filter((shipment) => shipment.dueWeek > state.week)
    for (const contract of state.contracts) settle(state, contract, scenario)
    penaltyPay(state, scenario)
  },
}

/** Goods are paid, and put into servers, in the week in which they should come; what they would earn is not counted. */
function payArrivals(state: GameState, scenario: Scenario, start: ForecastStart): void {
  for (const { contract, count } of arrivingIn(state.week, start)) {
    post(state, { debit: 'inventory', credit: 'cash', usd: contractBalanceDueUsd(contract, count) })
    post(state, { debit: 'equipment', credit: 'cash', usd: serverCostUsd(count, scenario) })
  }
}

/** Goods come in the week in which they should, are paid as soon as cash is there and go where they should; what is not paid in time lapses. */
function receiveArrivals(state: GameState, scenario: Scenario, start: ForecastStart): void {
  for (const arrival of arrivingIn(state.week, start)) {
    const contract = state.contracts.find(({ id }) => id === arrival.contract.id)
    if (!contract || !isContractRunning(contract) || arrival.week <= start.week) continue
    contract.unpaid += arrival.count
    contract.unpaidSinceWeek ??= state.week
  }
  for (const contract of state.contracts) if (contract.unpaid > 0) payOrLapse(state, contract, scenario)
}

function payOrLapse(state: GameState, contract: Contract, scenario: Scenario): void {
  const { unpaid: count, unpaidSinceWeek } = contract
  const totalUsd = Math.round(count * contract.unitPriceUsd)
  const dueUsd = contractBalanceDueUsd(contract, count)
  if (cashUsd(state) >= dueUsd) {
    contract.depositUsd -= totalUsd - dueUsd
    post(state, { debit: 'inventory', credit: 'cash', usd: dueUsd })
    const unsupported = at(scenario.distributors, contract.distributor).unsupported ? count : 0
    storeArrivedChips(state, contract, { count, bookUsd: totalUsd, quality: 1, unsupported }, scenario)
  } else if (state.week - (unpaidSinceWeek ?? state.week) < scenario.parameters.price.unpaidCancelWeeks) return
  else contract.status = 'cancelled'
  contract.unpaid = 0
  contract.unpaidSinceWeek = null
}

/** What should come in a week; what should be there already comes in the first week. */
function arrivingIn(week: number, start: ForecastStart): ExpectedArrival[] {
  return start.arrivals.filter((arrival) => Math.max(arrival.week, start.week + 1) === week && arrival.count > 0)
}

/** Goods leave when the due week is near and the seller has them; a short lot is shared out by his rule. */
function ship(state: GameState, scenario: Scenario): void {
  const due = state.contracts
    .filter(({ status }) => status === 'open')
    .map((contract) => ({ contract, missing: missingOf(state, contract, scenario) }))
    .filter(({ missing }) => missing > 0)
  for (const { contract, count } of rationSellerStock(state, due, scenario)) depart(state, contract, count, scenario)
}

/** Units of an order due to ship this week; 0 before the due week and where departure is delayed. */
function missingOf(state: GameState, contract: Contract, scenario: Scenario): number {
  const route = at(scenario.routes, at(scenario.distributors, contract.distributor).route)
  if (state.week < contract.dueWeek - route.weeks) return 0
  const onTheWay = state.shipments.filter((shipment) => shipment.contract === contract.id)
  const left = contract.count - contract.delivered - sumOf(onTheWay, ({ count }) => count)
  if (left <= 0) return 0
  return slips(state, contract, route.slipChance) ? 0 : left
}

function depart(state: GameState, contract: Contract, count: number, scenario: Scenario): void {
  const spec = at(scenario.distributors, contract.distributor)
  if (!contract.locked) floatWithMarket(state, contract, scenario)
  state.shipments.push({
    id: state.nextId,
    contract: contract.id,
    distributor: contract.distributor,
    chip: contract.chip,
    count,
    unitCostUsd: contract.unitPriceUsd,
    route: spec.route,
    leftWeek: state.week,
    dueWeek: state.week + Math.max(1, Math.round(at(scenario.routes, spec.route).weeks)),
    site: contract.site,
    unsupported: spec.unsupported === true,
  })
  state.nextId += 1
  addNews(state, 'shipmentLeft', { chip: contract.chip, count, distributor: contract.distributor })
}

/** A floating price keeps its ratio to the market, so that a negotiated discount is not lost. */
function floatWithMarket(state: Readonly<GameState>, contract: Contract, scenario: Scenario): void {
  const marketUsd = marketPriceWaterfall(state, contract.chip, scenario).value()
  contract.unitPriceUsd = Math.max(1, Math.round((contract.unitPriceUsd * marketUsd) / contract.marketUsd))
  contract.marketUsd = marketUsd
}

/** A delay is likelier the less reliable the seller is; only an order's first delay is news. */
function slips(state: GameState, contract: Contract, slipChance: number): boolean {
  const { distributor, chip, id } = contract
  const chance =
    slipChance * (1.5 - at(state.distributors, distributor).mind.reliability) * activeModifierFactor(state, 'slip')
  if (!happens(luckOfWeek(state), 'slip', String(id), chance)) return false
  if (contract.delivered === 0) addNews(state, 'departureSlipped', { distributor, chip })
  return true
}

/** A shipment arrives: lost, seized, or received, with counterfeits found at burn-in. */
function land(state: GameState, shipment: Shipment, scenario: Scenario): void {
  const route = at(scenario.routes, shipment.route)
  const subject = String(shipment.id)
  const contract = state.contracts.find((one) => one.id === shipment.contract)
  if (happens(luckOfWeek(state), 'seizure', subject, route.seizureChance)) {
    seize(state, shipment, contract, scenario)
    return
  }
  const lost = happens(luckOfWeek(state), 'loss', subject, route.lossChance) ? shipment.count : 0
  const luck = draw(luckOfWeek(state), 'counterfeit', subject)
  const falseOnes = Math.floor(shipment.count * route.counterfeitShare * 2 * luck)
  const sound = shipment.count - lost - Math.min(falseOnes, shipment.count - lost)
  if (lost > 0) addNews(state, 'shipmentLost', { chip: shipment.chip, count: lost })
  if (falseOnes > 0)
    addNews(state, 'counterfeits', { chip: shipment.chip, count: falseOnes, distributor: shipment.distributor })
  if (contract) receive(state, contract, shipment, sound, scenario)
}

function seize(state: GameState, shipment: Shipment, contract: Contract | undefined, scenario: Scenario): void {
  addNews(state, 'shipmentSeized', { chip: shipment.chip, count: shipment.count, distributor: shipment.distributor })
  state.standing.abroad = Math.max(0, state.standing.abroad - scenario.parameters.standing.lostBySeizure)
  if (!contract) return
  contract.delivered += shipment.count
  forfeitDeposit(state, contract, shipment.count / Math.max(1, contract.count))
}

/** Receives goods if they can be paid now; otherwise they wait at the seller. */
function receive(state: GameState, contract: Contract, shipment: Shipment, count: number, scenario: Scenario): void {
  contract.delivered += shipment.count
  if (count === 0) return
  if (state.standingOrders.pay && cashUsd(state) >= contractBalanceDueUsd(contract, count)) {
    payForAndReceiveGoods(state, contract, count, scenario)
    return
  }
  contract.unpaid += count
  contract.unpaidSinceWeek ??= state.week
  const dueUsd = contractBalanceDueUsd(contract, count)
  addNews(state, 'goodsWait', { contract: contract.id, chip: contract.chip, count, dueUsd })
}

/** Closes filled contracts and cancels goods that were not paid in time. */
function settle(state: GameState, contract: Contract, scenario: Scenario): void {
  if (contract.status !== 'open') return
  const person = at(state.distributors, contract.distributor)
  if (contract.unpaid > 0 && contract.unpaidSinceWeek !== null) {
    if (state.week - contract.unpaidSinceWeek < scenario.parameters.price.unpaidCancelWeeks) return
    const goods = contract.unpaid
    contract.unpaid = 0
    contract.status = 'cancelled'
    person.stock[contract.chip] = (person.stock[contract.chip] ?? 0) + goods
    state.shipments = state.shipments.filter((shipment) => shipment.contract !== contract.id)
    lowerTrustForBrokenPromise(
      state,
      contract.distributor,
      scenario.parameters.distributors.trustLostByBreach,
      scenario,
    )
    forfeitDeposit(state, contract, 1)
    addNews(state, 'contractLapsed', { ...newsFactsOfOrder(contract), count: goods })
    return
  }
  if (contract.delivered < contract.count) return
  contract.status = 'done'
  const late = state.week - contract.dueWeek
  if (late <= scenario.parameters.distributors.lateWeeks) person.kept += 1
  else person.broken += 1
  person.trust = Math.min(1, person.trust + scenario.parameters.distributors.trustWonByDeal)
  refundDeposit(state, contract)
  addNews(state, 'contractDone', { ...newsFactsOfOrder(contract), count: contract.count, lateWeeks: Math.max(0, late) })
}

/** Pays the delivery penalty for late domestic goods while the vendor is in trouble, up to a cap an order. */
function penaltyPay(state: GameState, scenario: Scenario): void {
  if (activeModifierFactor(state, 'vendor.allocation') >= 1) return
  const { penaltyPayPerWeek, penaltyCap, penaltyFromWeeks } = scenario.parameters.hedges
  for (const contract of state.contracts) {
    const isLate = contract.status === 'open' && state.week > contract.dueWeek + penaltyFromWeeks
    if (!isLate || !isContractInsuredByHedgeKind(contract, 'delivery-penalty', scenario)) continue
    const lateUsd = (contract.count - contract.delivered) * contract.unitPriceUsd
    const roomUsd = penaltyCap * contract.count * contract.unitPriceUsd - contract.penaltyUsd
    const usd = Math.round(Math.max(0, Math.min(penaltyPayPerWeek * lateUsd, roomUsd)))
    contract.penaltyUsd += usd
    post(state, { debit: 'cash', credit: 'otherIncome', usd })
  }
}
