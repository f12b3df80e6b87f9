import { rowOf } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { Rack } from '../state/company-state'
import type { ChipId, SiteId } from '../state/ids'
import type { Contract, Store } from '../state/market-state'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import { post } from './ledger'

/** Cost of the servers and the network for some chips, in whole dollars; paid when the crew installs them. */
export function serversUsd(count: number, scenario: Scenario): number {
  return Math.round(count * scenario.parameters.fleet.serverUsdPerChip)
}

/** Chips of one kind in the warehouse or in a rack, with their book value. */
interface ChipLot {
  count: number
  bookUsd: number
  quality: number
  unsupported: number
}

/** Adds chips to the warehouse; the caller posts the booking. */
export function addToWarehouse(state: GameState, chip: ChipId, lot: ChipLot): void {
  const store = state.warehouse[chip]
  if (!store) {
    state.warehouse[chip] = { ...lot, sinceWeek: state.week }
    return
  }
  const all = store.count + lot.count
  if (all === 0) return
  store.quality = (store.quality * store.count + lot.quality * lot.count) / all
  store.sinceWeek = (store.sinceWeek * store.count + state.week * lot.count) / all
  store.count = all
  store.bookUsd += lot.bookUsd
  store.unsupported += lot.unsupported
}

/** Removes chips from the warehouse, with their share of the book value. */
export function removeFromWarehouse(state: GameState, chip: ChipId, count: number): ChipLot {
  const store = state.warehouse[chip]
  if (!store || store.count < count)
    throw new Error(`the warehouse holds ${store?.count ?? 0} of "${chip}", not ${count}`)
  const lot = lotOf(store, count)
  store.count -= count
  store.bookUsd -= lot.bookUsd
  store.unsupported -= lot.unsupported
  if (store.count === 0) delete state.warehouse[chip]
  return lot
}

/** Chips of a kind in a site's racks; 0 where the site does not exist. */
export function chipsInRacks(state: Readonly<GameState>, site: SiteId, chip: ChipId): number {
  const racks = rowOf(state.sites, site)?.racks
  return racks ? (rowOf(racks, chip)?.count ?? 0) : 0
}

export function addToRack(racks: Record<ChipId, Rack>, chip: ChipId, lot: ChipLot): void {
  const rack = racks[chip]
  if (!rack) {
    racks[chip] = { ...lot, failing: 0, ageWeeks: 0, accepted: 0 }
    return
  }
  const all = rack.count + lot.count
  if (all === 0) return
  rack.quality = (rack.quality * rack.count + lot.quality * lot.count) / all
  rack.ageWeeks = (rack.ageWeeks * rack.count) / all
  rack.count = all
  rack.bookUsd += lot.bookUsd
  rack.unsupported += lot.unsupported
}

/** Removes chips from a site's racks, with their share of the book value. */
export function removeFromRack(racks: Record<ChipId, Rack>, chip: ChipId, count: number): ChipLot {
  const rack = racks[chip]
  if (!rack || rack.count < count) throw new Error(`the racks hold ${rack?.count ?? 0} of "${chip}", not ${count}`)
  const lot = lotOf(rack, count)
  rack.count -= count
  rack.bookUsd -= lot.bookUsd
  rack.unsupported -= lot.unsupported
  rack.failing = Math.min(rack.failing, rack.count)
  rack.accepted = Math.min(rack.accepted, rack.count)
  if (rack.count === 0) delete racks[chip]
  return lot
}

function lotOf(pile: Readonly<Store | Rack>, count: number): ChipLot {
  const whole = count === pile.count
  return {
    count,
    bookUsd: whole ? pile.bookUsd : Math.round((pile.bookUsd * count) / pile.count),
    quality: pile.quality,
    unsupported: whole ? pile.unsupported : Math.round((pile.unsupported * count) / pile.count),
  }
}

/** Forfeits a share of the remaining deposit of a contract. */
export function forfeitDeposit(state: GameState, contract: Contract, share: number): void {
  const lostUsd = Math.min(contract.depositUsd, Math.round(contract.depositUsd * share))
  if (lostUsd <= 0) return
  contract.depositUsd -= lostUsd
  post(state, { debit: 'forfeited', credit: 'deposits', usd: lostUsd })
  addNews(state, 'depositLost', {
    contract: contract.id,
    distributor: contract.distributor,
    chip: contract.chip,
    lostUsd,
  })
}

/** Refunds the remaining deposit of a contract. */
export function refundDeposit(state: GameState, contract: Contract): void {
  const backUsd = contract.depositUsd
  if (backUsd <= 0) return
  contract.depositUsd = 0
  post(state, { debit: 'cash', credit: 'deposits', usd: backUsd })
}

/** Sells a lot: its book value leaves the account, the difference from the price is a gain or a write-down. */
export function sellLot(state: GameState, account: 'inventory' | 'equipment', bookUsd: number, priceUsd: number): void {
  const recovered = Math.min(bookUsd, priceUsd)
  post(state, { debit: 'cash', credit: account, usd: recovered })
  post(state, { debit: 'cash', credit: 'saleGain', usd: priceUsd - recovered })
  post(state, { debit: 'writeDown', credit: account, usd: bookUsd - recovered })
}
