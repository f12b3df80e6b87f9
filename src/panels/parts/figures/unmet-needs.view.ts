import type { Condition, QuantityBounds } from '../../../sim/level/language'
import type { Scenario } from '../../../sim/level/scenario'
import type { Facts } from '../../../sim/state/facts'
import type { GameState } from '../../../sim/state/state'
import { isConditionMet, topLevelQuantityBounds } from '../../../sim/vocabulary/conditions'
import { quantityUnitAndTextKey, readQuantity } from '../../../sim/vocabulary/quantities'

/** A part of a condition that does not hold, with the key of the quantity's name; `earlier` depends on past events. */
export type UnmetConditionPart =
  | {
      kind: 'atLeast' | 'atMost' | 'is'
      code: string
      facts: Facts
      unit: string
      wanted: number
      now: number
    }
  /** A week still to come, or past: shown as its date. */
  | { kind: 'notBefore' | 'notAfter'; week: number }
  | { kind: 'earlier' }

/** Why a condition does not hold, with figures where it compares figures. */
export function unmetConditionPartsOf(
  state: Readonly<GameState>,
  condition: Condition | undefined,
  scenario: Scenario,
): UnmetConditionPart[] {
  if (!condition) return []
  const figures = topLevelQuantityBounds(condition).flatMap(([quantity, bounds]): UnmetConditionPart[] => {
    const now = readQuantity(state, quantity, scenario)
    const missed = boundMissed(bounds, now)
    if (missed && quantity === 'week' && missed.kind !== 'is')
      return [{ kind: missed.kind === 'atLeast' ? 'notBefore' : 'notAfter', week: missed.wanted }]
    return missed ? [{ ...missed, ...quantityUnitAndTextKey(quantity), now }] : []
  })
  const { any, all, not, flag } = condition
  return isConditionMet(state, { any, all, not, flag }, scenario) ? figures : [...figures, { kind: 'earlier' }]
}

function boundMissed(
  bounds: QuantityBounds,
  now: number,
): { kind: 'atLeast' | 'atMost' | 'is'; wanted: number } | null {
  const { atLeast, above, atMost, below, is } = bounds
  if (atLeast !== undefined && now < atLeast) return { kind: 'atLeast', wanted: atLeast }
  if (above !== undefined && now <= above) return { kind: 'atLeast', wanted: above }
  if (atMost !== undefined && now > atMost) return { kind: 'atMost', wanted: atMost }
  if (below !== undefined && now >= below) return { kind: 'atMost', wanted: below }
  return is !== undefined && now !== is ? { kind: 'is', wanted: is } : null
}
