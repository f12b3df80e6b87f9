import { at } from '../kernel/at'
import { exportStatusOf } from '../sim/controls/export-status'
import type { Scenario } from '../sim/level/scenario'
import type { ChipId } from '../sim/state/ids'
import type { GameState } from '../sim/state/state'

/** What a chip is shown as today: each has its colour, pattern and letter. */
export type ChipColour = 'us' | 'permitted' | 'domestic' | 'rented'

/** A chip's colour is its legal state today: a foreign part that may be bought is 'permitted', and can lose it. */
export function chipColourOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ChipColour {
  if (at(scenario.chips, chip).role === 'domestic') return 'domestic'
  const { status } = exportStatusOf(state, chip, scenario)
  return status === 'free' || status === 'notification' ? 'permitted' : 'us'
}
