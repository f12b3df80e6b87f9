import { at } from '../kernel/at'
import { statusOf } from './controls'
import { post } from './ledger'
import { tell } from './news'
import type { Scenario } from './scenario'
import type { Contract, GameState, Refusal } from './state'
import { storeChips } from './stock'

/** What is still to pay for some of a contract's goods, in whole dollars. */
export function restUsd(contract: Readonly<Contract>, count: number): number {
  const totalUsd = Math.round(count * contract.unitPriceUsd)
  return Math.max(0, totalUsd - Math.min(contract.depositUsd, Math.round(totalUsd * contract.depositShare)))
}

/** Pays for goods that have arrived and puts them into the warehouse. */
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
    quality: qualityOf(state, contract.chip),
    unsupported: unsupported ? count : 0,
  })
  tell(state, 'chipsArrived', { chip: contract.chip, count, distributor: contract.distributor, paidUsd: cashPart })
}

function qualityOf(state: Readonly<GameState>, chip: string): number {
  return state.flags[`quality-${chip}`] ?? 1
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

/** Why a chip may not be ordered from this seller today, or null. */
export function controlledRefusal(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  scenario: Scenario,
): Refusal | null {
  if (!isOrderable(state, distributor, chip, scenario)) {
    return { code: 'buy.controlled', facts: { chip, rule: statusOf(state, chip, scenario).rule ?? '' } }
  }
  const lawful = at(scenario.distributors, distributor).unsupported !== true
  if (lawful && state.flags['entity-listed'] && at(scenario.chips, chip).role === 'imported')
    return { code: 'buy.listed', facts: { chip } }
  return null
}
