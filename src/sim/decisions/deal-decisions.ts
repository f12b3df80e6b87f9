import { at, findRow } from '../../kernel/at'
import {
  addChipsToWarehouse,
  bookChipLotSale,
  countChipsInRacks,
  countFirmPurchaseForNationModel,
  forfeitDeposit,
  newsFactsOfOrder,
  removeChipsFromRack,
  removeChipsFromWarehouse,
} from '../books/inventory'
import { contractBalanceDueUsd, isContractRunning, offerDepositUsd, post } from '../books/ledger'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import { activeHedgeForChip, chipSaleProceedsUsd, openMarketPriceWaterfall } from '../market/pricing'
import type { ChipId, SiteId } from '../state/ids'
import type { Contract } from '../state/market-state'
import { addNews, recordIrreversibleMove } from '../state/news'
import type { GameState } from '../state/state'
import {
  contractTermsAtAskPrice,
  lowerTrustForBrokenPromise,
  type SignContractInput,
  signContractAndPayDeposit,
} from '../trade/contracts'
import {
  isChipBarredByEntityListing,
  orderTermsRefusal,
  payForAndReceiveGoods,
  talkWithSellerRefusal,
} from '../trade/orders'
import { createRefusal, type DecisionDefinition, insufficientCashRefusal } from './decision'

/**
 * Buys chips from the open market at today's price, into the warehouse.
 *
 * A denied chip may still change hands inside the country, without vendor support. Refused as `buy.unknown`,
 * `buy.notWhole`, `buy.notSold`, `buy.outOfStock`, `buy.listed` or `buy.tooExpensive`.
 */
const buyChips: DecisionDefinition<{ chip: ChipId; count: number }> = {
  feature: null,
  isIrreversible: ({ chip, count }, scenario, state) =>
    count * openMarketPriceWaterfall(state, chip, scenario).value() >= scenario.parameters.score.depositSealUsd,
  refuse(state, { chip, count }, scenario) {
    if (!Object.hasOwn(scenario.chips, chip)) return createRefusal('buy.unknown', { chip })
    if (!Number.isInteger(count) || count < 1) return createRefusal('buy.notWhole', { count })
    const supply = at(state.supply, chip)
    if (supply.launchedWeek === null) return createRefusal('buy.notSold', { chip })
    if (count > supply.shelf) return createRefusal('buy.outOfStock', { chip, inStock: supply.shelf })
    if (isChipBarredByEntityListing(state, chip, scenario)) return createRefusal('buy.listed', { chip })
    return insufficientCashRefusal(state, buyUsd(state, chip, count, scenario))
  },
  apply(state, { chip, count }, scenario) {
    const usd = buyUsd(state, chip, count, scenario)
    const denied = exportStatusOf(state, chip, scenario).status === 'denied'
    post(state, { debit: 'inventory', credit: 'cash', usd })
    at(state.supply, chip).shelf -= count
    addChipsToWarehouse(state, chip, {
      count,
      bookUsd: usd,
      quality: at(state.supply, chip).batchQuality,
      unsupported: denied ? count : 0,
    })
    countFirmPurchaseForNationModel(state, chip, usd, scenario)
    if (usd >= scenario.parameters.score.depositSealUsd) recordIrreversibleMove(state, 'buyChips', { chip, count, usd })
    addNews(state, 'chipsBought', { chip, count, paidUsd: usd })
  },
}

function buyUsd(state: Readonly<GameState>, chip: ChipId, count: number, scenario: Scenario): number {
  return Math.round(openMarketPriceWaterfall(state, chip, scenario).value() * count)
}

/**
 * Sells chips from the warehouse or a site's racks at the used price, which falls with the firm's own sales.
 *
 * Refused as `sell.notWhole`, `sell.notThere` or `sell.tooMany`.
 */
const sellChips: DecisionDefinition<{ chip: ChipId; count: number; from: SiteId }> = {
  feature: null,
  isIrreversible: ({ count }, scenario) => count >= scenario.parameters.score.saleSealChips,
  refuse(state, { chip, count, from }) {
    if (!Number.isInteger(count) || count < 1) return createRefusal('sell.notWhole', { count })
    const have =
      from === 'warehouse' ? (findRow(state.warehouse, chip)?.count ?? 0) : countChipsInRacks(state, from, chip)
    if (have === 0) return createRefusal('sell.notThere', { chip, from })
    return count > have ? createRefusal('sell.tooMany', { chip, have }) : null
  },
  apply(state, { chip, count, from }, scenario) {
    const usd = chipSaleProceedsUsd(state, chip, count, scenario)
    if (from === 'warehouse')
      bookChipLotSale(state, 'inventory', removeChipsFromWarehouse(state, chip, count).bookUsd, usd)
    else bookChipLotSale(state, 'equipment', removeChipsFromRack(at(state.sites, from).racks, chip, count).bookUsd, usd)
    at(state.supply, chip).soldByUs += count
    if (count >= scenario.parameters.score.saleSealChips)
      recordIrreversibleMove(state, 'sellChips', { chip, count, usd })
    addNews(state, 'chipsSold', { chip, count, usd })
  },
}

/** Orders at the ask price without a negotiation. Refused as `talk.*`, `buy.*` or `offer.*`. */
const signContract: DecisionDefinition<SignContractInput> = {
  feature: null,
  isIrreversible: (input, scenario, state) =>
    offerDepositUsd(contractTermsAtAskPrice(state, input, scenario)) >= scenario.parameters.score.depositSealUsd,
  refuse(state, input, scenario) {
    const refusal = talkWithSellerRefusal(state, input.distributor, input.chip, scenario)
    if (refusal) return refusal
    return orderTermsRefusal(state, input.distributor, contractTermsAtAskPrice(state, input, scenario), scenario)
  },
  apply(state, input, scenario) {
    const { distributor, chip, site } = input
    const terms = contractTermsAtAskPrice(state, input, scenario)
    signContractAndPayDeposit(
      state,
      distributor,
      chip,
      terms,
      site,
      activeHedgeForChip(state, chip, scenario),
      scenario,
    )
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
const cancelContract: DecisionDefinition<{ contract: number }> = {
  feature: null,
  isIrreversible: ({ contract }, scenario, state) =>
    (state.contracts.find((one) => one.id === contract)?.depositUsd ?? 0) >= scenario.parameters.score.depositSealUsd,
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return createRefusal('contract.none', { contract: id })
    return isContractRunning(contract) ? null : createRefusal('contract.closed', { contract: id })
  },
  apply(state, { contract: id }, scenario) {
    const contract = contractOf(state, id)
    contract.status = 'cancelled'
    const person = at(state.distributors, contract.distributor)
    lowerTrustForBrokenPromise(
      state,
      contract.distributor,
      scenario.parameters.distributors.trustLostByBreach,
      scenario,
    )
    person.loyalty = Math.max(0, person.loyalty - (contract.count - contract.delivered))
    person.stock[contract.chip] = (person.stock[contract.chip] ?? 0) + contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    forfeitDeposit(state, contract, 1)
    state.shipments = state.shipments.filter((shipment) => shipment.contract !== id)
    addNews(state, 'contractBroken', newsFactsOfOrder(contract))
  },
}

/**
 * Pays for goods that wait at the seller. Refused as `contract.none`, `contract.nothingWaits` or `buy.tooExpensive`.
 */
const payForGoods: DecisionDefinition<{ contract: number }> = {
  feature: null,
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return createRefusal('contract.none', { contract: id })
    if (!isContractRunning(contract)) return createRefusal('contract.closed', { contract: id })
    if (contract.unpaid === 0) return createRefusal('contract.nothingWaits', { contract: id })
    return insufficientCashRefusal(state, contractBalanceDueUsd(contract, contract.unpaid))
  },
  apply(state, { contract: id }, scenario) {
    const contract = contractOf(state, id)
    const count = contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    payForAndReceiveGoods(state, contract, count, scenario)
  },
}

/**
 * Applies for a licence, or files a notification, for a contract that a rule holds.
 *
 * Refused as `contract.none`, `licence.notHeld` or `licence.underWay`.
 */
const applyForLicence: DecisionDefinition<{ contract: number }> = {
  feature: null,
  refuse(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return createRefusal('contract.none', { contract: id })
    if (contract.status !== 'held') return createRefusal('licence.notHeld', { contract: id })
    if (contract.decisionWeek !== null)
      return createRefusal('licence.underWay', { contract: id, week: contract.decisionWeek })
    return insufficientCashRefusal(state, scenario.parameters.policy.licenceUsd)
  },
  apply(state, { contract: id }, scenario) {
    const contract = contractOf(state, id)
    post(state, { debit: 'counsel', credit: 'cash', usd: scenario.parameters.policy.licenceUsd })
    contract.decisionWeek = state.week + scenario.parameters.policy.licenceWeeks
    addNews(state, 'licenceAsked', { contract: id, week: contract.decisionWeek })
  },
}

export const tradeDecisions = { buyChips, sellChips, signContract, cancelContract, payForGoods, applyForLicence }
