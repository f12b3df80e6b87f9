import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { weeksSinceRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { ProductState } from '../state/company-state'
import { modifierFactor } from '../state/news'
import type { GameState } from '../state/state'
import type { servingCapacity } from './fleet'

/** Lease income in a week from a share of the serving capacity, in whole dollars. */
export function leaseIncomeUsd(
  state: Readonly<GameState>,
  product: Readonly<ProductState>,
  capacity: ReturnType<typeof servingCapacity>,
  leftShare: number,
  scenario: Scenario,
): number {
  const priced = leaseRates(state, product, scenario)
  const usd =
    (capacity.imported * priced.imported +
      capacity.domestic * priced.domestic +
      capacity.rented * relettingRate(state, priced.imported, scenario)) *
    leftShare *
    scenario.parameters.compute.hoursPerWeek
  return Math.round(Math.max(0, usd))
}

/**
 * USD an hour from subletting rented compute: a share of the lease rate, capped at its cost so that there is no
 * arbitrage.
 */
function relettingRate(state: Readonly<GameState>, leaseRate: number, scenario: Scenario): number {
  const { relettingShare, relettingMostShare } = scenario.parameters.cloud
  return Math.min(leaseRate * relettingShare, state.cloud.usdPerHour * relettingMostShare)
}

/** Lease rate of one reference-chip equivalent of each kind, in USD an hour, idle hours included. */
function leaseRates(
  state: Readonly<GameState>,
  product: Readonly<ProductState>,
  scenario: Scenario,
): { imported: number; domestic: number } {
  const { leaseUtilisation } = scenario.parameters.compute
  const { domesticRatio, domesticDemandBase, domesticDemandShutOut, shutOutByFear } = scenario.parameters.rent
  const mandate = state.mandate ? at(scenario.mandates, state.mandate.mandate) : null
  const premium = 1 + (mandate?.leasePremiumShare ?? 0)
  const asked = 1 - scenario.parameters.products.leasePriceWeight * Math.max(0, product.priceRatio - 1)
  const day = state.rent.usdPerHour
  const fixed =
    state.cloud.fixedShare > 0
      ? state.cloud.fixedShare * state.cloud.fixedUsd + (1 - state.cloud.fixedShare) * day
      : day
  const shutOut = weeksSinceRule(state, scenario) >= 0 ? 1 : state.belief.market * shutOutByFear
  const utilisation = leaseUtilisation * clamp(asked, 0, 1) * product.priceRatio * premium
  return {
    imported: fixed * utilisation * modifierFactor(state, 'rent.imported'),
    domestic:
      fixed *
      utilisation *
      domesticRatio *
      Math.min(1, domesticDemandBase + domesticDemandShutOut * shutOut) *
      modifierFactor(state, 'rent.domestic'),
  }
}
