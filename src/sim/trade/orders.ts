import { at, sumOf } from '../../kernel/at'
import { addToWarehouse } from '../books/inventory'
import { balanceDueUsd, cashUsd, isRunning, packageDepositUsd, post } from '../books/ledger'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { Hedge } from '../level/trade-shapes'
import type { Contract } from '../state/market-state'
import { addNews } from '../state/news'
import { type Refusal, refuseWith } from '../state/refusals'
import type { GameState } from '../state/state'
import type { OfferTerms } from '../state/talk-state'
import { clauses, depositShares, maxDeliveryWeeks } from '../state/talk-terms'
import { requiredDepositShare } from './offer-reaction'

/** Pays for goods that have arrived and moves them to the warehouse. */
export function receivePaidGoods(state: GameState, contract: Contract, count: number, scenario: Scenario): void {
  const totalUsd = Math.round(count * contract.unitPriceUsd)
  const cashPart = balanceDueUsd(contract, count)
  const depositPart = totalUsd - cashPart
  contract.depositUsd -= depositPart
  post(state, { debit: 'inventory', credit: 'deposits', usd: depositPart })
  post(state, { debit: 'inventory', credit: 'cash', usd: cashPart })
  const unsupported = at(scenario.distributors, contract.distributor).unsupported === true
  addToWarehouse(state, contract.chip, {
    count,
    bookUsd: totalUsd,
    quality: at(state.supply, contract.chip).batchQuality,
    unsupported: unsupported ? count : 0,
  })
  addNews(state, 'chipsArrived', { chip: contract.chip, count, distributor: contract.distributor, paidUsd: cashPart })
}

/** Whether a chip may lawfully be ordered from this seller today. */
export function isOrderable(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): boolean {
  return (
    at(scenario.distributors, distributor).unsupported === true ||
    exportStatusOf(state, chip, scenario).status !== 'denied'
  )
}

/** Whether an entity listing bars the firm from this chip. */
export function isBarredByListing(state: Readonly<GameState>, chip: string, scenario: Scenario): boolean {
  return state.standing.isEntityListed && at(scenario.chips, chip).role === 'imported'
}

/** Why a chip may not be ordered from this seller today, or null. */
export function controlledRefusal(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): Refusal | null {
  if (!isOrderable(state, distributor, chip, scenario)) {
    return refuseWith('buy.controlled', { chip, rule: exportStatusOf(state, chip, scenario).rule ?? '' })
  }
  const lawful = at(scenario.distributors, distributor).unsupported !== true
  if (lawful && isBarredByListing(state, chip, scenario)) return refuseWith('buy.listed', { chip })
  return null
}

/** Whether the hedge included in a contract's price is of this kind. */
export function isInsured({ insuredBy }: Readonly<Contract>, kind: Hedge['kind'], scenario: Scenario): boolean {
  return insuredBy ? at(scenario.hedges, insuredBy).kind === kind : false
}

/** Why no negotiation with this distributor about this chip is possible, or null. */
export function sellerRefusal(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): Refusal | null {
  if (
    !Object.hasOwn(scenario.distributors, distributor) ||
    !at(scenario.distributors, distributor).chips.includes(chip)
  )
    return refuseWith('talk.notSold', { distributor, chip })
  if (at(scenario.distributors, distributor).rentsOnly) return refuseWith('talk.cloud', { distributor })
  const person = at(state.distributors, distributor)
  if (person.closedUntilWeek > state.week)
    return refuseWith('talk.closed', { distributor, week: person.closedUntilWeek })
  if (at(state.supply, chip).launchedWeek === null) return refuseWith('buy.notSold', { chip })
  return controlledRefusal(state, distributor, chip, scenario)
}

/** Units that the seller still accepts: its limit less the firm's open orders. */
export function maxAllowed(state: Readonly<GameState>, distributor: string, scenario: Scenario): number {
  const running = state.contracts.filter((contract) => contract.distributor === distributor && isRunning(contract))
  const ordered = sumOf(running, ({ count, delivered }) => count - delivered)
  return Math.max(0, scenario.parameters.distributors.mostUnits - ordered)
}

/** Why an order size is refused, or null: not a whole lot, or above the seller's limit. */
export function orderBoundRefusal(
  state: Readonly<GameState>,
  distributor: string,
  count: number,
  scenario: Scenario,
): Refusal | null {
  const most = maxAllowed(state, distributor, scenario)
  return Number.isInteger(count) && count >= 1 && count <= most ? null : refuseWith('offer.count', { most })
}

/**
 * Why an order on these terms is refused, or null.
 *
 * `offer.count`, `offer.clause`, `offer.depositShare`, `offer.earnest` (low trust requires a deposit), `offer.weeks` or
 * `offer.deposit`.
 */
export function termsRefusal(
  state: Readonly<GameState>,
  distributor: string,
  terms: OfferTerms,
  scenario: Scenario,
): Refusal | null {
  const bound = orderBoundRefusal(state, distributor, terms.count, scenario)
  if (bound) return bound
  if (!clauses.includes(terms.clause)) return refuseWith('offer.clause', { clause: String(terms.clause) })
  if (!depositShares.some((share) => share === terms.depositShare))
    return refuseWith('offer.depositShare', { mostShare: depositShares[3] })
  const leastShare = requiredDepositShare(state, distributor, scenario)
  if (terms.depositShare < leastShare) return refuseWith('offer.earnest', { distributor, leastShare })
  const { leadWeeks } = at(scenario.distributors, distributor)
  if (!Number.isInteger(terms.weeks) || terms.weeks < leadWeeks || terms.weeks > maxDeliveryWeeks)
    return refuseWith('offer.weeks', { least: leadWeeks, most: maxDeliveryWeeks })
  const missingUsd = packageDepositUsd(terms) - cashUsd(state)
  return missingUsd > 0 ? refuseWith('offer.deposit', { missingUsd }) : null
}
