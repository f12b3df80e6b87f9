import { at, findRow } from '../../kernel/at'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { RackGroupState } from '../state/company-state'
import type { ChipId, SiteId } from '../state/ids'
import type { Contract } from '../state/market-state'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import { post } from './ledger'

/** Cost of the servers and the network for some chips, in whole dollars; paid when the crew installs them. */
export function serverCostUsd(count: number, scenario: Scenario): number {
  return Math.round(count * scenario.parameters.fleet.serverUsdPerChip)
}

/** Chips of one kind in the warehouse or in a rack, with their book value. */
export interface ChipLot {
  count: number
  bookUsd: number
  quality: number
  unsupported: number
}

/** Adds chips to the warehouse; the caller posts the booking. */
export function addChipsToWarehouse(state: GameState, chip: ChipId, lot: ChipLot): void {
  const store = state.warehouse[chip]
  if (!store) state.warehouse[chip] = { ...lot, sinceWeek: state.week }
  else if (store.count + lot.count > 0) {
    store.sinceWeek = (store.sinceWeek * store.count + state.week * lot.count) / (store.count + lot.count)
    addLot(store, lot)
  }
}

/** Counts what the firm took from the lawful or the domestic market, for the nation's account; diverted goods are neither. */
export function countFirmPurchaseForNationModel(state: GameState, chip: ChipId, usd: number, scenario: Scenario): void {
  if (!state.nation) return
  if (at(scenario.chips, chip).role === 'domestic') state.nation.firmUsd.home += usd
  else if (exportStatusOf(state, chip, scenario).status !== 'denied') state.nation.firmUsd.lawful += usd
}

/** Removes chips from the warehouse, with their share of the book value. */
export function removeChipsFromWarehouse(state: GameState, chip: ChipId, count: number): ChipLot {
  const lot = takeLot(state.warehouse[chip], chip, count)
  if (state.warehouse[chip]?.count === 0) delete state.warehouse[chip]
  return lot
}

/** Chips of a kind in a site's racks; 0 where the site does not exist. */
export function countChipsInRacks(state: Readonly<GameState>, site: SiteId, chip: ChipId): number {
  const racks = findRow(state.sites, site)?.racks
  return racks ? (findRow(racks, chip)?.count ?? 0) : 0
}

export function addChipsToRack(racks: Record<ChipId, RackGroupState>, chip: ChipId, lot: ChipLot): void {
  const rack = racks[chip]
  if (!rack) racks[chip] = { ...lot, failing: 0, ageWeeks: 0, accepted: 0 }
  else if (rack.count + lot.count > 0) {
    rack.ageWeeks = (rack.ageWeeks * rack.count) / (rack.count + lot.count)
    addLot(rack, lot)
  }
}

/** Removes chips from a site's racks, with their share of the book value. */
export function removeChipsFromRack(racks: Record<ChipId, RackGroupState>, chip: ChipId, count: number): ChipLot {
  const rack = racks[chip]
  const lot = takeLot(rack, chip, count)
  if (!rack || rack.count === 0) delete racks[chip]
  else {
    rack.failing = Math.min(rack.failing, rack.count)
    rack.accepted = Math.min(rack.accepted, rack.count)
  }
  return lot
}

function addLot(pile: ChipLot, lot: ChipLot): void {
  const all = pile.count + lot.count
  pile.quality = (pile.quality * pile.count + lot.quality * lot.count) / all
  pile.count = all
  pile.bookUsd += lot.bookUsd
  pile.unsupported += lot.unsupported
}

/** Takes chips out of a pile, with their share of its book value; throws where it holds fewer. */
function takeLot(pile: ChipLot | undefined, chip: ChipId, count: number): ChipLot {
  if (!pile || pile.count < count) throw new Error(`there are ${pile?.count ?? 0} of "${chip}", not ${count}`)
  const share = (whole: number): number => (count === pile.count ? whole : Math.round((whole * count) / pile.count))
  const lot = { count, bookUsd: share(pile.bookUsd), quality: pile.quality, unsupported: share(pile.unsupported) }
  pile.count -= count
  pile.bookUsd -= lot.bookUsd
  pile.unsupported -= lot.unsupported
  return lot
}

/** What news of an order names it by. */
export function newsFactsOfOrder({ id, distributor, chip }: Readonly<Contract>) {
  return { contract: id, distributor, chip }
}

/** Forfeits a share of the remaining deposit of a contract. */
export function forfeitDeposit(state: GameState, contract: Contract, share: number): void {
  const lostUsd = Math.min(contract.depositUsd, Math.round(contract.depositUsd * share))
  if (lostUsd <= 0) return
  contract.depositUsd -= lostUsd
  post(state, { debit: 'forfeited', credit: 'deposits', usd: lostUsd })
  addNews(state, 'depositLost', { ...newsFactsOfOrder(contract), lostUsd })
}

/** Refunds the remaining deposit of a contract. */
export function refundDeposit(state: GameState, contract: Contract): void {
  const backUsd = contract.depositUsd
  if (backUsd <= 0) return
  contract.depositUsd = 0
  post(state, { debit: 'cash', credit: 'deposits', usd: backUsd })
}

/** Sells a lot: its book value leaves the account, the difference from the price is a gain or a write-down. */
export function bookChipLotSale(
  state: GameState,
  account: 'inventory' | 'equipment',
  bookUsd: number,
  priceUsd: number,
): void {
  const recovered = Math.min(bookUsd, priceUsd)
  post(state, { debit: 'cash', credit: account, usd: recovered })
  post(state, { debit: 'cash', credit: 'saleGain', usd: priceUsd - recovered })
  post(state, { debit: 'writeDown', credit: account, usd: bookUsd - recovered })
}
