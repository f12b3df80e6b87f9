import type { Scenario } from '../../../sim/level/scenario'
import type { GameState, Refusal } from '../../../sim/state/state'
import { type Move, movePermissionView } from '../../../view/refusal-view'

/**
 * Finds the largest count that a decision allows, by binary search; monotonic: a refused count implies that larger ones
 * are refused. With the refusal of more; null where all is allowed.
 */
export function findMaxAllowedCount(
  state: Readonly<GameState>,
  wanted: number,
  moveOf: (count: number) => Move,
  scenario: Scenario,
  least = 1,
): { count: number; refusal: Refusal | null } {
  const refused = (count: number) => movePermissionView(state, moveOf(count), scenario).refusal
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
