import type { Scenario } from '../../../sim/level/scenario'
import type { GameState, Refusal } from '../../../sim/state/state'
import { type Move, refusalView } from '../../../view/move'

/** How many of what was wanted the rules let through, and what they say to the rest. */
export interface Most {
  count: number
  /** Why it is not all; null where it is. */
  refusal: Refusal | null
}

/**
 * Finds the most that a decision lets through, by asking the decision itself: first all, then ever nearer to the last
 * number that it does not refuse. What it refuses in small it must refuse in large.
 */
export function mostOf(
  state: Readonly<GameState>,
  wanted: number,
  moveOf: (count: number) => Move,
  scenario: Scenario,
  least = 1,
): Most {
  const refused = (count: number) => refusalView(state, moveOf(count), scenario).refusal
  const refusal = refused(wanted)
  if (refusal === null) return { count: wanted, refusal: null }
  let [goes, refusedAt] = [least - 1, wanted]
  while (refusedAt - goes > 1) {
    const middle = Math.floor((goes + refusedAt) / 2)
    if (refused(middle) === null) goes = middle
    else refusedAt = middle
  }
  return { count: goes, refusal }
}
