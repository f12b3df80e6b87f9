import { at } from '../../kernel/at'
import { forfeitDeposit } from '../books/inventory'
import { balanceDueUsd, cashUsd, packageDepositUsd, post } from '../books/ledger'
import { hedgeCovering } from '../market/pricing'
import { addNews } from '../state/news'
import { breakCommitment } from '../trade/commitments'
import { createContract, packageAtAsk, type SignContract } from '../trade/contracts'
import { receivePaidGoods, sellerRefusal, termsRefusal } from '../trade/orders'
import { type Decision, refuseWith } from './decision'

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

const openStatus = new Set(['open', 'held'])

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
    return openStatus.has(contract.status) ? null : refuseWith('contract.closed', { contract: id })
  },
  apply(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return
    contract.status = 'cancelled'
    const person = at(state.distributors, contract.distributor)
    breakCommitment(state, contract.distributor, scenario.parameters.distributors.trustLostByBreach, scenario)
    person.loyalty = Math.max(0, person.loyalty - (contract.count - contract.delivered))
    person.stock[contract.chip] = (person.stock[contract.chip] ?? 0) + contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    forfeitDeposit(state, contract, 1)
    state.shipments = state.shipments.filter((shipment) => shipment.contract !== id)
    addNews(state, 'contractBroken', { contract: id, distributor: contract.distributor, chip: contract.chip })
  },
}

/**
 * Pays for goods that wait at the seller. Refused as `contract.none`, `contract.nothingWaits` or `buy.tooExpensive`.
 */
export const payForGoods: Decision<{ contract: number }> = {
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return refuseWith('contract.none', { contract: id })
    if (!openStatus.has(contract.status)) return refuseWith('contract.closed', { contract: id })
    if (contract.unpaid === 0) return refuseWith('contract.nothingWaits', { contract: id })
    const missingUsd = balanceDueUsd(contract, contract.unpaid) - cashUsd(state)
    return missingUsd > 0 ? refuseWith('buy.tooExpensive', { missingUsd }) : null
  },
  apply(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return
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
    if (cashUsd(state) < scenario.parameters.policy.licenceUsd)
      return refuseWith('buy.tooExpensive', { missingUsd: scenario.parameters.policy.licenceUsd - cashUsd(state) })
    return null
  },
  apply(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return
    post(state, { debit: 'counsel', credit: 'cash', usd: scenario.parameters.policy.licenceUsd })
    contract.decisionWeek = state.week + scenario.parameters.policy.licenceWeeks
    addNews(state, 'licenceAsked', { contract: id, week: contract.decisionWeek })
  },
}
