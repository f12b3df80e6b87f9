import { type UsefulChip, usefulChip } from '../../../sim/compute/fleet'
import type { Scenario } from '../../../sim/level/scenario'
import type { ChipId } from '../../../sim/state/ids'
import type { GameState } from '../../../sim/state/state'

/** Chips of the size of a training cluster that a comparison is made with. */
const cluster = 1024

/** What one chip does on its stack as the state has it, in reference chips: by the same formula that the week uses. */
export function usefulOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): UsefulChip {
  return usefulChip(state, chip, cluster, scenario)
}
