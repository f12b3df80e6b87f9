import { at } from '../../kernel/at'
import { draw } from '../../kernel/luck'
import { clamp, exp, log } from '../../kernel/math'
import { rowIndexText } from '../../kernel/row-position'
import { type ExportStatusResult, exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { Distributor } from '../level/trade-shapes'
import type { ChipId } from '../state/ids'
import { activeModifierFactor, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import { weeklyVendorAllocationForFirm } from '../trade/vendor-allocation'
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
