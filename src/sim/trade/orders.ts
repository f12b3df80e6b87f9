import { at } from '../../kernel/at'
import { storeChips } from '../books/inventory'
import { cashUsd, packageDepositUsd, post, restUsd } from '../books/ledger'
import { statusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { Hedge } from '../level/trade-shapes'
import type { Contract } from '../state/market-state'
import { tell } from '../state/news'
import { no, type Refusal } from '../state/refusals'
import type { GameState } from '../state/state'
import type { Package } from '../state/talk-state'
import { clauses, depositShares, mostWeeks } from '../state/talk-terms'
import { earnestShare } from './counteroffer'

/** Pays for goods that have arrived and moves them to the warehouse. */
export function takeGoods(state: GameState, contract: Contract, count: number, scenario: Scenario): void {
  const totalUsd = Math.round(count * contract.unitPriceUsd)
  const cashPart = restUsd(contract, count)
  const depositPart = totalUsd - cashPart
  contract.depositUsd -= depositPart
  post(state, { debit: 'inventory', credit: 'deposits', usd: depositPart })
  post(state, { debit: 'inventory', credit: 'cash', usd: cashPart })
  const unsupported = at(scenario.distributors, contract.distributor).unsupported === true
  storeChips(state, contract.chip, {
    count,
    bookUsd: totalUsd,
    quality: at(state.supply, contract.chip).batchQuality,
    unsupported: unsupported ? count : 0,
  })
  tell(state, 'chipsArrived', { chip: contract.chip, count, distributor: contract.distributor, paidUsd: cashPart })
}

/** Whether a chip may lawfully be ordered from this seller today. */
export function isOrderable(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): boolean {
  return (
    at(scenario.distributors, distributor).unsupported === true || statusOf(state, chip, scenario).status !== 'denied'
  )
}

/** Whether an entity listing bars the firm from this chip. */
export function isListedFor(state: Readonly<GameState>, chip: string, scenario: Scenario): boolean {
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
    return no('buy.controlled', { chip, rule: statusOf(state, chip, scenario).rule ?? '' })
  }
  const lawful = at(scenario.distributors, distributor).unsupported !== true
  if (lawful && isListedFor(state, chip, scenario)) return no('buy.listed', { chip })
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
    return no('talk.notSold', { distributor, chip })
  if (at(scenario.distributors, distributor).rentsOnly) return no('talk.cloud', { distributor })
  const person = at(state.distributors, distributor)
  if (person.closedUntilWeek > state.week) return no('talk.closed', { distributor, week: person.closedUntilWeek })
  if (at(state.supply, chip).launchedWeek === null) return no('buy.notSold', { chip })
  return controlledRefusal(state, distributor, chip, scenario)
}

/** Units that the seller still accepts: its limit less the firm's open orders. */
export function mostToOrder(state: Readonly<GameState>, distributor: string, scenario: Scenario): number {
  let left = scenario.parameters.distributors.mostUnits
  for (const contract of state.contracts) {
    if (contract.distributor === distributor && (contract.status === 'open' || contract.status === 'held'))
      left -= contract.count - contract.delivered
  }
  return Math.max(0, left)
}

/** Why an order size is refused, or null: not a whole lot, or above the seller's limit. */
export function orderBoundRefusal(
  state: Readonly<GameState>,
  distributor: string,
  count: number,
  scenario: Scenario,
): Refusal | null {
  const most = mostToOrder(state, distributor, scenario)
  return Number.isInteger(count) && count >= 1 && count <= most ? null : no('offer.count', { most })
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
  terms: Package,
  scenario: Scenario,
): Refusal | null {
  const bound = orderBoundRefusal(state, distributor, terms.count, scenario)
  if (bound) return bound
  if (!clauses.includes(terms.clause)) return no('offer.clause', { clause: String(terms.clause) })
  if (!depositShares.some((share) => share === terms.depositShare))
    return no('offer.depositShare', { mostShare: depositShares[3] })
  const leastShare = earnestShare(state, distributor, scenario)
  if (terms.depositShare < leastShare) return no('offer.earnest', { distributor, leastShare })
  const { leadWeeks } = at(scenario.distributors, distributor)
  if (!Number.isInteger(terms.weeks) || terms.weeks < leadWeeks || terms.weeks > mostWeeks)
    return no('offer.weeks', { least: leadWeeks, most: mostWeeks })
  const missingUsd = packageDepositUsd(terms) - cashUsd(state)
  return missingUsd > 0 ? no('offer.deposit', { missingUsd }) : null
}
