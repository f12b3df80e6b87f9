import { at, findRow, sumOf } from '../../kernel/at'
import {
  addChipsToWarehouse,
  type ChipLot,
  countFirmPurchaseForNationModel,
  removeChipsFromWarehouse,
} from '../books/inventory'
import { cashUsd, contractBalanceDueUsd, isContractRunning, offerDepositUsd, post } from '../books/ledger'
import { chipsFreePowerSupports } from '../compute/fleet'
import { exportStatusOf } from '../controls/export-status'
import { chipsPerServer } from '../level/lot-sizes'
import type { Scenario } from '../level/scenario'
import type { Hedge } from '../level/trade-shapes'
import type { Contract } from '../state/market-state'
import { addNews } from '../state/news'
import { createRefusal, type Refusal } from '../state/refusals'
import type { GameState } from '../state/state'
import type { OfferTerms } from '../state/talk-state'
import { contractClauses, depositShares, maxDeliveryWeeks } from '../state/talk-terms'
import { requiredDepositShare } from './offer-reaction'

/** Puts goods that have come into the queue of the site that the order names, as far as its power goes; else into the warehouse. */
export function storeArrivedChips(
  state: GameState,
  { site, chip }: Pick<Contract, 'site' | 'chip'>,
  lot: ChipLot,
  scenario: Scenario,
): void {
  addChipsToWarehouse(state, chip, lot)
  const place = site === null ? undefined : findRow(state.sites, site)
  if (site === null || !place || place.status === 'none') return
  const room = place.status === 'ready' ? chipsFreePowerSupports(state, site, chip, scenario) : lot.count
  const count = Math.min(lot.count, room)
  if (count > 0) place.queue.push({ chip, ...removeChipsFromWarehouse(state, chip, count), hasServers: false })
}

/** Pays for goods that have arrived and moves them to where the order sends them. */
export function payForAndReceiveGoods(state: GameState, contract: Contract, count: number, scenario: Scenario): void {
  const totalUsd = Math.round(count * contract.unitPriceUsd)
  const cashPart = contractBalanceDueUsd(contract, count)
  const depositPart = totalUsd - cashPart
  contract.depositUsd -= depositPart
  post(state, { debit: 'inventory', credit: 'deposits', usd: depositPart })
  post(state, { debit: 'inventory', credit: 'cash', usd: cashPart })
  const unsupported = at(scenario.distributors, contract.distributor).unsupported === true
  const quality = at(state.supply, contract.chip).batchQuality
  const lot = { count, bookUsd: totalUsd, quality, unsupported: unsupported ? count : 0 }
  storeArrivedChips(state, contract, lot, scenario)
  if (!unsupported) countFirmPurchaseForNationModel(state, contract.chip, totalUsd, scenario)
  addNews(state, 'chipsArrived', { chip: contract.chip, count, distributor: contract.distributor, paidUsd: cashPart })
}

/** Whether a chip may lawfully be ordered from this seller today. */
export function isOrderPossibleUnderExportRules(
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
export function isChipBarredByEntityListing(state: Readonly<GameState>, chip: string, scenario: Scenario): boolean {
  return state.standing.isEntityListed && at(scenario.chips, chip).role === 'imported'
}

/** Why a chip may not be ordered from this seller today, or null. */
export function exportControlRefusal(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): Refusal | null {
  if (!isOrderPossibleUnderExportRules(state, distributor, chip, scenario)) {
    return createRefusal('buy.controlled', { chip, rule: exportStatusOf(state, chip, scenario).rule ?? '' })
  }
  const lawful = at(scenario.distributors, distributor).unsupported !== true
  if (lawful && isChipBarredByEntityListing(state, chip, scenario)) return createRefusal('buy.listed', { chip })
  return null
}

/** Whether the hedge included in a contract's price is of this kind. */
export function isContractInsuredByHedgeKind(
  { insuredBy }: Readonly<Contract>,
  kind: Hedge['kind'],
  scenario: Scenario,
): boolean {
  return insuredBy ? at(scenario.hedges, insuredBy).kind === kind : false
}

/** Why no negotiation with this distributor about this chip is possible, or null. */
export function talkWithSellerRefusal(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): Refusal | null {
  if (
    !Object.hasOwn(scenario.distributors, distributor) ||
    !at(scenario.distributors, distributor).chips.includes(chip)
  )
    return createRefusal('talk.notSold', { distributor, chip })
  if (at(scenario.distributors, distributor).rentsOnly) return createRefusal('talk.cloud', { distributor })
  const person = at(state.distributors, distributor)
  if (person.closedUntilWeek > state.week)
    return createRefusal('talk.closed', { distributor, week: person.closedUntilWeek })
  if (at(state.supply, chip).launchedWeek === null) return createRefusal('buy.notSold', { chip })
  return exportControlRefusal(state, distributor, chip, scenario)
}

/**
 * Units that the seller still signs today: some weeks of its restock a quarter, more with trust, less what it signed in
 * the last quarter; and never more on order than its limit.
 */
export function maxChipsSellerAccepts(state: Readonly<GameState>, distributor: string, scenario: Scenario): number {
  const { mostUnits, signingPeriodWeeks } = scenario.parameters.distributors
  const ours = state.contracts.filter((contract) => contract.distributor === distributor)
  const recent = ours.filter(({ signedWeek }) => signedWeek > state.week - signingPeriodWeeks)
  const quota = signingQuotaPerPeriod(state, distributor, scenario) - sumOf(recent, ({ count }) => count)
  const ordered = sumOf(ours.filter(isContractRunning), ({ count, delivered }) => count - delivered)
  return Math.max(0, Math.min(quota, mostUnits - ordered))
}

/**
 * Units that a seller signs with the firm in a quarter: weeks of its restock, more with trust (model.md,
 * distributors.11). One that sets an allotment aside, or that nothing restocks, signs up to its limit.
 */
export function signingQuotaPerPeriod(state: Readonly<GameState>, distributor: string, scenario: Scenario): number {
  const { mostUnits, signingWeeksAtLeast, signingWeeksByTrust } = scenario.parameters.distributors
  const { allocation, restockPerWeek } = at(scenario.distributors, distributor)
  if (allocation === 'loyalty' || restockPerWeek === 0) return mostUnits
  // What a seller has named in an open talk stays possible, though trust may be lost in it.
  const { trust } = state.talk?.distributor === distributor ? state.talk : at(state.distributors, distributor)
  const weeks = signingWeeksAtLeast + signingWeeksByTrust * trust
  return Math.floor((restockPerWeek * weeks) / chipsPerServer) * chipsPerServer
}

/** Why an order size is refused, or null: not a whole lot, or above the seller's limit. */
export function orderSizeRefusal(
  state: Readonly<GameState>,
  distributor: string,
  count: number,
  scenario: Scenario,
): Refusal | null {
  const most = maxChipsSellerAccepts(state, distributor, scenario)
  return Number.isInteger(count) && count >= 1 && count <= most ? null : createRefusal('offer.count', { most })
}

/**
 * Why an order on these terms is refused, or null.
 *
 * `offer.count`, `offer.clause`, `offer.depositShare`, `offer.earnest` (low trust requires a deposit), `offer.weeks` or
 * `offer.deposit`.
 */
export function orderTermsRefusal(
  state: Readonly<GameState>,
  distributor: string,
  terms: OfferTerms,
  scenario: Scenario,
): Refusal | null {
  const bound = orderSizeRefusal(state, distributor, terms.count, scenario)
  if (bound) return bound
  if (!contractClauses.includes(terms.clause)) return createRefusal('offer.clause', { clause: String(terms.clause) })
  if (!depositShares.some((share) => share === terms.depositShare))
    return createRefusal('offer.depositShare', { mostShare: depositShares[3] })
  const leastShare = requiredDepositShare(state, distributor, scenario)
  if (terms.depositShare < leastShare) return createRefusal('offer.earnest', { distributor, leastShare })
  const { leadWeeks } = at(scenario.distributors, distributor)
  if (!Number.isInteger(terms.weeks) || terms.weeks < leadWeeks || terms.weeks > maxDeliveryWeeks)
    return createRefusal('offer.weeks', { least: leadWeeks, most: maxDeliveryWeeks })
  const missingUsd = offerDepositUsd(terms) - cashUsd(state)
  return missingUsd > 0 ? createRefusal('offer.deposit', { missingUsd }) : null
}
