import { at } from '../kernel/at'
import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'
import { holds } from '../sim/vocabulary/conditions'
import { quantities, readQuantity } from '../sim/vocabulary/quantities'
import type { Bounds, Condition } from '../sim/vocabulary/shapes'

/** One thing that a condition asks for and that is not so; `earlier` hangs on what happened before. */
export type Need =
  | { kind: 'atLeast' | 'atMost' | 'is'; quantity: string; unit: string; wanted: number; now: number }
  | { kind: 'earlier' }

/** Why a condition does not hold, in figures where figures decide. */
export function needsOf(state: Readonly<GameState>, condition: Condition | undefined, scenario: Scenario): Need[] {
  if (!condition) return []
  const { is = {}, any, ...other } = condition
  const figures = Object.keys(is).flatMap((quantity): Need[] => {
    const now = readQuantity(state, quantity, scenario)
    const missed = boundMissed(at(is, quantity), now)
    return missed ? [{ ...missed, quantity, unit: at(quantities, quantity).unit, now }] : []
  })
  const isOpen = holds(state, any ? { ...other, any } : other, scenario)
  return isOpen ? figures : [...figures, { kind: 'earlier' }]
}

function boundMissed(bounds: Bounds, now: number): { kind: 'atLeast' | 'atMost' | 'is'; wanted: number } | null {
  const { atLeast, above, atMost, below, is } = bounds
  if (atLeast !== undefined && now < atLeast) return { kind: 'atLeast', wanted: atLeast }
  if (above !== undefined && now <= above) return { kind: 'atLeast', wanted: above }
  if (atMost !== undefined && now > atMost) return { kind: 'atMost', wanted: atMost }
  if (below !== undefined && now >= below) return { kind: 'atMost', wanted: below }
  return is !== undefined && now !== is ? { kind: 'is', wanted: is } : null
}
