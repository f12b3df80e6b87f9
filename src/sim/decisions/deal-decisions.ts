import { at, rowOf } from '../../kernel/at'
import {
  addToWarehouse,
  chipsInRacks,
  forfeitDeposit,
  orderFacts,
  removeFromRack,
  removeFromWarehouse,
  sellLot,
} from '../books/inventory'
import { balanceDueUsd, isRunning, packageDepositUsd, post } from '../books/ledger'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import { hedgeCovering, saleProceedsUsd, shelfPriceOf } from '../market/pricing'
import type { ChipId, SiteId } from '../state/ids'
import type { Contract } from '../state/market-state'
import { addNews, recordIrreversible } from '../state/news'
import type { GameState } from '../state/state'
import { breakCommitment, createContract, packageAtAsk, type SignContract } from '../trade/contracts'
import { isBarredByListing, receivePaidGoods, sellerRefusal, termsRefusal } from '../trade/orders'
import { type Decision, priceRefusal, refuseWith } from './decision'

/**
 * Buys chips from the open market at today's price, into the warehouse.
 *
 * A denied chip may still change hands inside the country, without vendor support. Refused as `buy.unknown`,
 * `buy.notWhole`, `buy.notSold`, `buy.outOfStock`, `buy.listed` or `buy.tooExpensive`.
 */
export const buyChips: Decision<{ chip: ChipId; count: number }> = {
  isIrreversible: ({ chip, count }, scenario, state) =>
    count * shelfPriceOf(state, chip, scenario).value() >= scenario.parameters.score.depositSealUsd,
  refuse(state, { chip, count }, scenario) {
    if (!Object.hasOwn(scenario.chips, chip)) return refuseWith('buy.unknown', { chip })
    if (!Number.isInteger(count) || count < 1) return refuseWith('buy.notWhole', { count })
    const supply = at(state.supply, chip)
    if (supply.launchedWeek === null) return refuseWith('buy.notSold', { chip })
    if (count > supply.shelf) return refuseWith('buy.outOfStock', { chip, inStock: supply.shelf })
    if (isBarredByListing(state, chip, scenario)) return refuseWith('buy.listed', { chip })
    return priceRefusal(state, buyUsd(state, chip, count, scenario))
  },
  apply(state, { chip, count }, scenario) {
    const usd = buyUsd(state, chip, count, scenario)
    const denied = exportStatusOf(state, chip, scenario).status === 'denied'
    post(state, { debit: 'inventory', credit: 'cash', usd })
    at(state.supply, chip).shelf -= count
    addToWarehouse(state, chip, {
      count,
      bookUsd: usd,
      quality: at(state.supply, chip).batchQuality,
      unsupported: denied ? count : 0,
    })
    if (usd >= scenario.parameters.score.depositSealUsd) recordIrreversible(state, 'buyChips', { chip, count, usd })
    addNews(state, 'chipsBought', { chip, count, paidUsd: usd })
  },
}

function buyUsd(state: Readonly<GameState>, chip: ChipId, count: number, scenario: Scenario): number {
  return Math.round(shelfPriceOf(state, chip, scenario).value() * count)
}

/**
 * Sells chips from the warehouse or a site's racks at the used price, which falls with the firm's own sales.
 *
 * Refused as `sell.notWhole`, `sell.notThere` or `sell.tooMany`.
 */
export const sellChips: Decision<{ chip: ChipId; count: number; from: SiteId }> = {
  isIrreversible: ({ count }, scenario) => count >= scenario.parameters.score.saleSealChips,
  refuse(state, { chip, count, from }) {
    if (!Number.isInteger(count) || count < 1) return refuseWith('sell.notWhole', { count })
    const have = from === 'warehouse' ? (rowOf(state.warehouse, chip)?.count ?? 0) : chipsInRacks(state, from, chip)
    if (have === 0) return refuseWith('sell.notThere', { chip, from })
    return count > have ? refuseWith('sell.tooMany', { chip, have }) : null
  },
  apply(state, { chip, count, from }, scenario) {
    const usd = saleProceedsUsd(state, chip, count, scenario)
    if (from === 'warehouse') sellLot(state, 'inventory', removeFromWarehouse(state, chip, count).bookUsd, usd)
    else sellLot(state, 'equipment', removeFromRack(at(state.sites, from).racks, chip, count).bookUsd, usd)
    at(state.supply, chip).soldByUs += count
    if (count >= scenario.parameters.score.saleSealChips) recordIrreversible(state, 'sellChips', { chip, count, usd })
    addNews(state, 'chipsSold', { chip, count, usd })
  },
}

/** Orders at the ask price without a negotiation. Refused as `talk.*`, `buy.*` or `offer.*`. */
export const signContract: Decision<SignContract> = {
  isIrreversible: (input, scenario, state) =>
    packageDepositUsd(packageAtAsk(state, input, scenario)) >= scenario.parameters.score.depositSealUsd,
  refuse(state, input, scenario) {
    const refusal = sellerRefusal(state, input.distributor, input.chip, scenario)
    if (refusal) return refusal
    return termsRefusal(state, input.distributor, packageAtAsk(state, input, scenario), scenario)
  },
  apply(state, input, scenario) {
    const { distributor, chip, site } = input
    const terms = packageAtAsk(state, input, scenario)
    createContract(state, distributor, chip, terms, site, hedgeCovering(state, chip, scenario), scenario)
  },
}

/** The contract of a move that was not refused. */
function contractOf(state: GameState, id: number): Contract {
  const contract = state.contracts.find((one) => one.id === id)
  if (!contract) throw new Error(`there is no contract ${id}`)
  return contract
}

/**
 * Cancels a contract: the deposit is forfeited and trust falls, most with this seller.
 *
 * Refused as `contract.none` or `contract.closed`.
 */
export const cancelContract: Decision<{ contract: number }> = {
  isIrreversible: ({ contract }, scenario, state) =>
    (state.contracts.find((one) => one.id === contract)?.depositUsd ?? 0) >= scenario.parameters.score.depositSealUsd,
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return refuseWith('contract.none', { contract: id })
    return isRunning(contract) ? null : refuseWith('contract.closed', { contract: id })
  },
  apply(state, { contract: id }, scenario) {
    const contract = contractOf(state, id)
    contract.status = 'cancelled'
    const person = at(state.distributors, contract.distributor)
    breakCommitment(state, contract.distributor, scenario.parameters.distributors.trustLostByBreach, scenario)
    person.loyalty = Math.max(0, person.loyalty - (contract.count - contract.delivered))
    person.stock[contract.chip] = (person.stock[contract.chip] ?? 0) + contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    forfeitDeposit(state, contract, 1)
    state.shipments = state.shipments.filter((shipment) => shipment.contract !== id)
    addNews(state, 'contractBroken', orderFacts(contract))
  },
}

/**
 * Pays for goods that wait at the seller. Refused as `contract.none`, `contract.nothingWaits` or `buy.tooExpensive`.
 */
export const payForGoods: Decision<{ contract: number }> = {
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return refuseWith('contract.none', { contract: id })
    if (!isRunning(contract)) return refuseWith('contract.closed', { contract: id })
    if (contract.unpaid === 0) return refuseWith('contract.nothingWaits', { contract: id })
    return priceRefusal(state, balanceDueUsd(contract, contract.unpaid))
  },
  apply(state, { contract: id }, scenario) {
    const contract = contractOf(state, id)
    const count = contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    receivePaidGoods(state, contract, count, scenario)
  },
}

/**
 * Applies for a licence, or files a notification, for a contract that a rule holds.
 *
 * Refused as `contract.none`, `licence.notHeld` or `licence.underWay`.
 */
export const applyForLicence: Decision<{ contract: number }> = {
  refuse(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return refuseWith('contract.none', { contract: id })
    if (contract.status !== 'held') return refuseWith('licence.notHeld', { contract: id })
    if (contract.decisionWeek !== null)
      return refuseWith('licence.underWay', { contract: id, week: contract.decisionWeek })
    return priceRefusal(state, scenario.parameters.policy.licenceUsd)
  },
  apply(state, { contract: id }, scenario) {
    const contract = contractOf(state, id)
    post(state, { debit: 'counsel', credit: 'cash', usd: scenario.parameters.policy.licenceUsd })
    contract.decisionWeek = state.week + scenario.parameters.policy.licenceWeeks
    addNews(state, 'licenceAsked', { contract: id, week: contract.decisionWeek })
  },
}
