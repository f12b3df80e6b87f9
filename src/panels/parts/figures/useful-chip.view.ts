import { type UsefulComputePerChip, usefulComputePerChip } from '../../../sim/compute/fleet'
import type { Scenario } from '../../../sim/level/scenario'
import type { ChipId } from '../../../sim/state/ids'
import type { GameState } from '../../../sim/state/state'

/** Chips of the training cluster by which chips are compared. */
const cluster = 1024

/** The work of one chip on its stack today, in reference chips, by the formula of the weekly step. */
export function usefulComputeOfChipToday(
  state: Readonly<GameState>,
  chip: ChipId,
  scenario: Scenario,
): UsefulComputePerChip {
  return usefulComputePerChip(state, chip, cluster, scenario)
}
