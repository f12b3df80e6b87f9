import { at } from '../../kernel/at'
import { weekIndexFromStart } from '../../kernel/dates'
import { drawStandardNormal } from '../../kernel/luck'
import { clamp, exp, pow } from '../../kernel/math'
import { rowIndexText } from '../../kernel/row-position'
import { exportStatusOf } from '../controls/export-status'
import type { Chip } from '../level/chips-and-rules'
import type { Scenario } from '../level/scenario'
import { importedUnitsOf, openMarketChipInflowPerWeek } from '../market/pricing'
import type { ChipId } from '../state/ids'
import type { ChipSupplyState } from '../state/market-state'
import { activeModifierFactor, addNews, luckOfWeek, worldLuckFactor } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

/**
 * Weekly chip supply: foundry, yield and memory for domestic chips, shipping quotas for imported ones; unlocks
 * generations.
 */
export const worldSupplySystem: System = {
  owns: ['supply', 'cardMarket'],
  run(state, scenario) {
    for (const chip in scenario.chips) {
      const spec = at(scenario.chips, chip)
      const supply = at(state.supply, chip)
      if (spec.made) makeChips(state, chip, spec, supply, scenario)
      else importChips(state, chip, supply, scenario)
      unlock(state, chip, spec, supply)
      comeToMarket(state, chip, spec, supply, scenario)
    }
  },
}

type Made = NonNullable<Chip['made']>

/** Output = the smaller of foundry × dies × yield and the memory limit; the nation's large lines are in its own model. */
function makeChips(state: GameState, chip: ChipId, spec: Chip, supply: ChipSupplyState, scenario: Scenario): void {
  if (supply.launchedWeek === null) return
  const national = nationalOutputOf(state, chip, scenario)
  if (national) {
    Object.assign(supply, national)
    supply.cumulative += national.outputPerWeek
    fillShelf(supply, openMarketChipInflowPerWeek(state, chip, scenario), scenario)
    return
  }
  const made = spec.made as Made
  supply.yieldShare = yieldOf(made, supply.cumulative, worldLuckFactor(state, 'yield'))
  const wafers = made.waferStartsPerWeek * exp(made.waferGrowthPerWeek * state.week)
  const noise =
    1 +
    scenario.parameters.supply.outputNoiseSd *
      drawStandardNormal(luckOfWeek(state), 'output', rowIndexText(scenario.chips, chip))
  const foundry =
    wafers * made.diesPerWafer * supply.yieldShare * noise * activeModifierFactor(state, 'supply.domestic')
  supply.memoryStacks += made.memoryStacksPerWeek
  const memory = supply.memoryStacks / made.memoryStacksPerChip
  const output = Math.max(0, Math.floor(Math.min(foundry, memory)))
  supply.outputPerWeek = output
  supply.memoryStacks -= output * made.memoryStacksPerChip
  supply.cumulative += output
  fillShelf(supply, openMarketChipInflowPerWeek(state, chip, scenario), scenario)
}

/** What the national model's large domestic lines made last week; null for a chip that is none of theirs. */
function nationalOutputOf(
  { nation }: GameState,
  chip: ChipId,
  { nationModel }: Scenario,
): Pick<ChipSupplyState, 'outputPerWeek' | 'yieldShare'> | null {
  if (!nation || !nationModel) return null
  const { homeCards, homeMix, yieldShare } = nation.own.flows
  for (const name of ['single', 'double', 'next'] as const)
    if (nationModel.data.homeGenerations[name].chip === chip)
      return { outputPerWeek: Math.floor(1000 * homeCards * homeMix[name]), yieldShare }
  return null
}

/** Yield rises from its start to its ceiling with cumulative output. */
function yieldOf(made: Made, cumulative: number, luck: number): number {
  const ratio = cumulative / made.cumulativeStartUnits
  const gap = (made.yieldMaxShare - made.yieldStartShare) * pow(Math.max(1, ratio), -0.5)
  return clamp((made.yieldMaxShare - gap) * luck, 0.02, 0.98)
}

/** Imported chips reach the open market while lawful; afterwards only units already in the country are resold. */
function importChips(state: GameState, chip: ChipId, supply: ChipSupplyState, scenario: Scenario): void {
  if (supply.launchedWeek === null) return
  const { importedGrowthPerWeek } = scenario.parameters.supply
  const denied = exportStatusOf(state, chip, scenario).status === 'denied'
  const growth = 1 + importedGrowthPerWeek * state.week
  const isHome = at(scenario.chips, chip).role === 'domestic'
  supply.outputPerWeek =
    denied || isHome
      ? 0
      : Math.round(importedUnitsOf(chip, scenario) * growth * activeModifierFactor(state, 'supply.imported'))
  supply.cumulative += supply.outputPerWeek
  fillShelf(supply, openMarketChipInflowPerWeek(state, chip, scenario), scenario)
}

/** Refills the shelf up to its weekly maximum; units added by events come on top until sold. */
function fillShelf(supply: ChipSupplyState, units: number, scenario: Scenario): void {
  const most = units * scenario.parameters.supply.shelfWeeks
  const aside = Math.min(supply.aside ?? 0, supply.shelf)
  const usual = supply.shelf - aside
  supply.shelf = aside + Math.floor(Math.max(Math.min(usual, most), Math.min(most, usual + units)))
  if (aside > 0) supply.aside = aside
  else delete supply.aside
}

/** Unlocks a domestic generation once its vendor's cumulative research passes the threshold. */
function unlock(state: GameState, chip: ChipId, spec: Chip, supply: ChipSupplyState): void {
  if (supply.launchedWeek !== null || !spec.follows) return
  const before = at(state.supply, spec.follows.chip)
  if (before.launchedWeek === null) return
  const needed = spec.follows.unlockResearchUsd * worldLuckFactor(state, 'unlock')
  if (at(state.cardMarket.researchUsd, spec.vendor) < needed) return
  supply.launchedWeek = state.week
  addNews(state, 'chipLaunched', { chip })
}

/** A chip that is neither a compliant design nor a successor comes to market on its date. */
function comeToMarket(state: GameState, chip: ChipId, spec: Chip, supply: ChipSupplyState, scenario: Scenario): void {
  if (supply.launchedWeek !== null || spec.designedFrom || spec.follows) return
  if (weekIndexFromStart(spec.availableFrom, scenario.start) !== state.week) return
  supply.launchedWeek = state.week
  addNews(state, 'chipLaunched', { chip })
}
