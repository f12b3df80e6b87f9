import type { Scenario } from '../scenario'
import type { GameState } from '../state'
import { readQuantity } from './quantities'
import type { Bounds, Condition } from './shapes'

/** Whether a condition holds: all its parts must. */
export function holds(state: Readonly<GameState>, condition: Condition | undefined, scenario: Scenario): boolean {
  if (!condition) return true
  if (condition.flag !== undefined && !state.flags[condition.flag]) return false
  if (condition.not && holds(state, condition.not, scenario)) return false
  if (condition.any && !condition.any.some((one) => holds(state, one, scenario))) return false
  for (const name in condition.is) {
    const bounds = condition.is[name]
    if (bounds && !within(readQuantity(state, name, scenario), bounds)) return false
  }
  return true
}

function within(value: number, { atLeast, atMost, above, below, is }: Bounds): boolean {
  return (
    (atLeast === undefined || value >= atLeast) &&
    (atMost === undefined || value <= atMost) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (is === undefined || value === is)
  )
}
