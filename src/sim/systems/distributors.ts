import { at } from '../../kernel/at'
import { draw } from '../../kernel/luck'
import { clamp, exp, log } from '../../kernel/math'
import { rowIndexText } from '../../kernel/row-position'
import { isHedgeKindActive } from '../company/bills'
import { type ExportStatusResult, exportStatusOf, weeksSinceNewestRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { Distributor } from '../level/trade-shapes'
import type { ChipId } from '../state/ids'
import { activeModifierFactor, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

const log2 = log(2)

/** Restocks every distributor as far as law and vendor allow, and fades its memory of the firm. */
export const distributorSystem: System = {
  owns: ['distributors'],
  run(state, scenario) {
    const laws: Record<ChipId, ExportStatusResult> = {}
    for (const chip in scenario.chips) laws[chip] = exportStatusOf(state, chip, scenario)
    for (const id in scenario.distributors) {
      const spec = at(scenario.distributors, id)
      const person = at(state.distributors, id)
      person.trust = clamp(person.trust + (0.5 - person.trust) * forgottenShare(person.mind.memoryWeeks), 0, 1)
      for (const chip of spec.chips) person.stock[chip] = restocked(state, id, spec, chip, at(laws, chip), scenario)
    }
  },
}

/** Share forgotten in a week, from the half-life: 1 − ½^(1 / weeks). */
function forgottenShare(memoryWeeks: number): number {
  return 1 - exp(-log2 / Math.max(1, memoryWeeks))
}

/** Stock after this week's delivery from the vendor; lawful sellers receive nothing that is denied. */
function restocked(
  state: Readonly<GameState>,
  id: string,
  spec: Distributor,
  chip: ChipId,
  law: ExportStatusResult,
  scenario: Scenario,
): number {
  const stock = at(state.distributors, id).stock[chip] ?? 0
  const supply = at(state.supply, chip)
  if (supply.launchedWeek === null) return 0
  if (law.status === 'denied' && !spec.unsupported) return stock
  if (spec.allocation === 'loyalty')
    return Math.min(stock + weeklyVendorAllocationForFirm(state, id, chip, scenario), supply.outputPerWeek * 8)
  const { restockSpread, restockMostWeeks } = scenario.parameters.distributors
  const mean = at(scenario.distributors, id).restockPerWeek / spec.chips.length
  const factor = activeModifierFactor(state, `supply.${at(scenario.chips, chip).role}`)
  const stream = `restock.${rowIndexText(scenario.distributors, id)}`
  const luck = draw(luckOfWeek(state), stream, rowIndexText(scenario.chips, chip))
  const arrived = Math.floor(mean * factor * (1 + restockSpread * (2 * luck - 1)))
  return Math.max(stock, Math.min(stock + Math.max(0, arrived), Math.ceil(mean * restockMostWeeks)))
}

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
