import { at } from '../kernel/at'
import { kwPerChip } from './compute'
import { debtUsd } from './ledger'
import { factorOf } from './news'
import type { Scenario } from './scenario'
import type { GameState, SiteId } from './state'

/** A week's power at all sites, in whole dollars: each kind of chip has its own tariff. */
export function powerBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = 0
  for (const id in state.sites) usd += sitePowerUsd(state, id, scenario)
  return Math.round(usd)
}

function sitePowerUsd(state: Readonly<GameState>, id: SiteId, scenario: Scenario): number {
  const spec = at(scenario.sites, id)
  const { racks } = at(state.sites, id)
  let usd = 0
  for (const chip in racks) {
    const rack = at(racks, chip)
    const tariff = at(scenario.chips, chip).role === 'domestic' ? spec.usdPerKwhDomestic : spec.usdPerKwhImported
    usd += rack.count * kwPerChip(state, id, chip, scenario) * scenario.parameters.compute.hoursPerWeek * tariff
  }
  return usd * factorOf(state, 'power.price')
}

/** A week's rent in whole dollars: of halls by kW, of the warehouse by chip. */
export function rentBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = 0
  for (const id in state.sites) usd += at(state.sites, id).powerKw * at(scenario.sites, id).rentUsdPerKwWeek
  let stored = 0
  for (const chip in state.warehouse) stored += at(state.warehouse, chip).count
  return Math.round(usd + stored * scenario.parameters.fleet.storageUsdPerChipWeek)
}

/** A week of rented machines, in whole dollars. */
export function cloudBillUsd({ cloud }: Readonly<GameState>, scenario: Scenario): number {
  return Math.round(cloud.chips * cloud.usdPerHour * scenario.parameters.compute.hoursPerWeek)
}

/** A week's interest, in whole dollars. */
export function interestBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.round((debtUsd(state) * scenario.parameters.finance.interestPerYear) / 52)
}
