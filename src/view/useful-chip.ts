import { type UsefulChip, usefulChip } from '../sim/compute'
import type { Scenario } from '../sim/scenario'
import type { ChipId, GameState } from '../sim/state'

/** Chips of the size of a training cluster that a comparison is made with. */
const cluster = 1024

/** What one chip does on its stack as the state has it, in reference chips: by the same formula that the week uses. */
export function usefulOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): UsefulChip {
  return usefulChip(state, chip, cluster, scenario)
}
