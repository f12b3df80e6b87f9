import type { Scenario } from '../../sim/scenario'
import type { ChipId, GameState } from '../../sim/state'

/** The chips that can be met now: sold by somebody, or standing in the player's own halls. */
export function chipsMet(state: Readonly<GameState>, scenario: Scenario): ChipId[] {
  return Object.keys(scenario.chips).filter((chip) => isSold(state, chip) || ownedOf(state, chip) > 0)
}

/** Chips of one kind in the warehouse, in the racks, and on the way from the one to the other. */
export function ownedOf(state: Readonly<GameState>, chip: ChipId): number {
  let owned = state.warehouse[chip]?.count ?? 0
  for (const { racks, queue } of Object.values(state.sites)) {
    owned += racks[chip]?.count ?? 0
    for (const lot of queue) if (lot.chip === chip) owned += lot.count
  }
  return owned
}

/** Chips of one kind that are paid for in part or wholly and are not here yet. */
export function comingOf(state: Readonly<GameState>, chip: ChipId): number {
  return state.shipments.filter((shipment) => shipment.chip === chip).reduce((sum, { count }) => sum + count, 0)
}

/** Whether anybody sells the chip by now. */
export function isSold(state: Readonly<GameState>, chip: ChipId): boolean {
  const launchedWeek = state.supply[chip]?.launchedWeek ?? null
  return launchedWeek !== null && launchedWeek <= state.week
}
