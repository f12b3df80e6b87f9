import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { isHedgeKindActive } from '../company/bills'
import { exportStatusOf, weeksSinceNewestRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { ChipId, DistributorId } from '../state/ids'
import { activeModifierFactor } from '../state/news'
import type { GameState } from '../state/state'

/**
 * Weekly allocation that a vendor which rewards loyalty reserves for the firm.
 *
 * An open share before a rule; afterwards a smaller one that grows with earlier deposit-weighted orders.
 */
export function weeklyVendorAllocationForFirm(
  state: Readonly<GameState>,
  id: string,
  chip: ChipId,
  scenario: Scenario,
): number {
  const { vendorShareBefore, vendorShareAfter, vendorShareLoyalty, loyaltyReference, loyaltyTurnWeeks } =
    scenario.parameters.distributors
  const turned = clamp(weeksSinceNewestRule(state, scenario) / loyaltyTurnWeeks, 0, 1)
  const { loyalty } = at(state.distributors, id)
  const loyal = vendorShareAfter + vendorShareLoyalty * Math.min(1, loyalty / loyaltyReference)
  const share = (1 - turned) * vendorShareBefore + turned * loyal
  let vendor = activeModifierFactor(state, 'vendor.allocation')
  if (vendor < 1 && isHedgeKindActive(state, 'delivery-penalty', scenario))
    vendor = Math.max(vendor, scenario.parameters.hedges.penaltyFloor)
  const second =
    vendor < 1 && isHedgeKindActive(state, 'second-vendor', scenario)
      ? scenario.parameters.hedges.secondVendorPerWeek
      : 0
  return Math.floor(at(state.supply, chip).outputPerWeek * share * vendor) + second
}

/** Units of a chip that a seller gets in an ordinary week for whoever orders, as long as the rules stay as they are. */
export function expectedRestockPerWeek(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): number {
  const spec = at(scenario.distributors, distributor)
  if (at(state.supply, chip).launchedWeek === null) return 0
  if (!spec.unsupported && exportStatusOf(state, chip, scenario).status === 'denied') return 0
  if (spec.allocation === 'loyalty') return weeklyVendorAllocationForFirm(state, distributor, chip, scenario)
  const factor = activeModifierFactor(state, `supply.${at(scenario.chips, chip).role}`)
  return (spec.restockPerWeek / spec.chips.length) * factor
}
