import { at, rowOf } from '../../kernel/at'
import { addToWarehouse, chipsInRacks, removeFromRack, removeFromWarehouse, sellLot } from '../books/inventory'
import { cashUsd, post } from '../books/ledger'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import { saleProceedsUsd } from '../market/pricing'
import { shelfPriceOf } from '../market/shelf'
import type { ChipId, SiteId } from '../state/ids'
import { addNews, recordIrreversible } from '../state/news'
import type { GameState } from '../state/state'
import { isBarredByListing } from '../trade/orders'
import { type Decision, refuseWith } from './decision'

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
    const missingUsd = buyUsd(state, chip, count, scenario) - cashUsd(state)
    if (missingUsd > 0) return refuseWith('buy.tooExpensive', { missingUsd })
    return null
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
    if (count > have) return refuseWith('sell.tooMany', { chip, have })
    return null
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
