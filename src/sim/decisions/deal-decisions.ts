import { at } from '../../kernel/at'
import { atTheAsk, type SignContract, signedContract } from '../contracting'
import { type Decision, type NoInput, no } from '../decision'
import { controlledRefusal, orderBoundRefusal, takeGoods } from '../goods'
import { cashUsd, post, restUsd } from '../ledger'
import { tell } from '../news'
import { hedgeOn } from '../pricing'
import type { Scenario } from '../scenario'
import type { ChipId, DistributorId, GameState, Package } from '../state'
import { forfeitDeposit } from '../stock'
import { answerOffer, openingOf, packageRefusal } from '../talks'

const depositsUsd = (terms: Package): number => Math.round(terms.count * terms.unitPriceUsd * terms.depositShare)

/** Sits down with a distributor about a chip. Refused as `talk.open`, `talk.closed`, `talk.notSold`, `buy.controlled` or `buy.listed`. */
export const openTalk: Decision<{ distributor: DistributorId; chip: ChipId }> = {
  reveals: true,
  refuse(state, { distributor, chip }, scenario) {
    if (state.talk) return no('talk.open', { distributor: state.talk.distributor })
    return sellerRefusal(state, distributor, chip, scenario)
  },
  apply(state, { distributor, chip }, scenario) {
    state.talk = openingOf(state, distributor, chip, scenario)
    tell(state, 'talkOpened', { distributor, chip })
  },
}

function sellerRefusal(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): ReturnType<typeof no> | null {
  if (
    !Object.hasOwn(scenario.distributors, distributor) ||
    !at(scenario.distributors, distributor).chips.includes(chip)
  )
    return no('talk.notSold', { distributor, chip })
  if (at(scenario.distributors, distributor).kind === 'cloud-operator') return no('talk.cloud', { distributor })
  const person = at(state.distributors, distributor)
  if (person.closedUntilWeek > state.week) return no('talk.closed', { distributor, week: person.closedUntilWeek })
  if (at(state.supply, chip).launchedWeek === null) return no('buy.notSold', { chip })
  return controlledRefusal(state, distributor, chip, scenario)
}

/** Puts a package on the table; the other side accepts, counters or gets up. Refused as `talk.none`, `offer.*`. */
export const makeOffer: Decision<Package> = {
  reveals: true,
  refuse(state, terms, scenario) {
    if (!state.talk) return no('talk.none')
    return packageRefusal(state, terms, scenario)
  },
  apply(state, terms, scenario) {
    answerOffer(state, terms, scenario)
  },
}

/** Takes the package that the other side has on the table. Refused as `talk.none`, `offer.count` or `offer.deposit`. */
export const acceptOffer: Decision<NoInput> = {
  isSeal: (_input, scenario, state) =>
    state.talk !== null && depositsUsd(state.talk.theirs) >= scenario.parameters.score.depositSealUsd,
  refuse(state, _input, scenario) {
    if (!state.talk) return no('talk.none')
    const bound = orderBoundRefusal(state, state.talk.distributor, state.talk.theirs.count, scenario)
    if (bound) return bound
    const missingUsd = depositsUsd(state.talk.theirs) - cashUsd(state)
    if (missingUsd > 0) return no('offer.deposit', { missingUsd })
    return null
  },
  apply(state, _input, scenario) {
    const { talk } = state
    if (!talk) return
    signedContract(state, talk.distributor, talk.chip, talk.theirs, null, talk.insuredBy, scenario)
    state.talk = null
  },
}

/** Gets up from the table. Refused as `talk.none`. */
export const walkAway: Decision<NoInput> = {
  refuse: (state) => (state.talk ? null : no('talk.none')),
  apply(state) {
    if (!state.talk) return
    tell(state, 'walkedAway', { distributor: state.talk.distributor, chip: state.talk.chip })
    state.talk = null
  },
}

/** Orders at the ask, without a talk. Refused as `talk.*`, `buy.*` or `offer.*`. */
export const signContract: Decision<SignContract> = {
  isSeal: (input, scenario, state) =>
    depositsUsd(atTheAsk(state, input, scenario)) >= scenario.parameters.score.depositSealUsd,
  refuse(state, input, scenario) {
    const refusal = sellerRefusal(state, input.distributor, input.chip, scenario)
    if (refusal) return refusal
    const { leadWeeks } = at(scenario.distributors, input.distributor)
    const bound = orderBoundRefusal(state, input.distributor, input.count, scenario)
    if (bound) return bound
    if (!(input.depositShare >= 0 && input.depositShare <= 0.5)) return no('offer.depositShare', { mostShare: 0.5 })
    if (!Number.isInteger(input.weeks) || input.weeks < leadWeeks || input.weeks > 52)
      return no('offer.weeks', { least: leadWeeks, most: 52 })
    const missingUsd = depositsUsd(atTheAsk(state, input, scenario)) - cashUsd(state)
    if (missingUsd > 0) return no('offer.deposit', { missingUsd })
    return null
  },
  apply(state, input, scenario) {
    const { distributor, chip, site } = input
    const terms = atTheAsk(state, input, scenario)
    signedContract(state, distributor, chip, terms, site, hedgeOn(state, chip, scenario), scenario)
  },
}

const openStatus = new Set(['open', 'held'])

/** Breaks a contract: the deposit is lost and so is trust. Refused as `contract.none` or `contract.closed`. */
export const cancelContract: Decision<{ contract: number }> = {
  isSeal: ({ contract }, scenario, state) =>
    (state.contracts.find((one) => one.id === contract)?.depositUsd ?? 0) >= scenario.parameters.score.depositSealUsd,
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return no('contract.none', { contract: id })
    return openStatus.has(contract.status) ? null : no('contract.closed', { contract: id })
  },
  apply(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return
    contract.status = 'cancelled'
    const person = at(state.distributors, contract.distributor)
    person.trust = Math.max(0, person.trust - scenario.parameters.distributors.trustLostByBreach)
    person.loyalty = Math.max(0, person.loyalty - (contract.count - contract.delivered))
    person.stock[contract.chip] = (person.stock[contract.chip] ?? 0) + contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    forfeitDeposit(state, contract, 1)
    state.shipments = state.shipments.filter((shipment) => shipment.contract !== id)
    tell(state, 'contractBroken', { contract: id, distributor: contract.distributor, chip: contract.chip })
  },
}

/** Pays for goods that wait. Refused as `contract.none`, `contract.nothingWaits` or `buy.tooExpensive`. */
export const payForGoods: Decision<{ contract: number }> = {
  refuse(state, { contract: id }) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return no('contract.none', { contract: id })
    if (!openStatus.has(contract.status)) return no('contract.closed', { contract: id })
    if (contract.unpaid === 0) return no('contract.nothingWaits', { contract: id })
    const missingUsd = restUsd(contract, contract.unpaid) - cashUsd(state)
    return missingUsd > 0 ? no('buy.tooExpensive', { missingUsd }) : null
  },
  apply(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return
    const count = contract.unpaid
    contract.unpaid = 0
    contract.unpaidSinceWeek = null
    takeGoods(state, contract, count, scenario)
  },
}

/** Applies for a licence (or files a notification) for a contract that a rule holds. Refused as `contract.none`, `licence.notHeld` or `licence.underWay`. */
export const applyForLicence: Decision<{ contract: number }> = {
  refuse(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return no('contract.none', { contract: id })
    if (contract.status !== 'held') return no('licence.notHeld', { contract: id })
    if (contract.decisionWeek !== null) return no('licence.underWay', { contract: id, week: contract.decisionWeek })
    if (cashUsd(state) < scenario.parameters.policy.licenceUsd)
      return no('buy.tooExpensive', { missingUsd: scenario.parameters.policy.licenceUsd - cashUsd(state) })
    return null
  },
  apply(state, { contract: id }, scenario) {
    const contract = state.contracts.find((one) => one.id === id)
    if (!contract) return
    post(state, { debit: 'counsel', credit: 'cash', usd: scenario.parameters.policy.licenceUsd })
    contract.decisionWeek = state.week + scenario.parameters.policy.licenceWeeks
    tell(state, 'licenceAsked', { contract: id, week: contract.decisionWeek })
  },
}
