import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { type Waterfall, waterfall } from '../../kernel/waterfall'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import { readQuantity } from '../vocabulary/quantities'

/** Mandate points today (0 to 25), by component. */
export function mandatePoints(state: Readonly<GameState>, scenario: Scenario): Waterfall {
  const sum = waterfall('score.mandateStart', 0)
  if (!state.mandate) return sum
  for (const { points, factors } of at(scenario.mandates, state.mandate.mandate).slope) {
    let share = 1
    for (const { quantity, from, to } of factors)
      share *= clamp((readQuantity(state, quantity, scenario) - from) / (to - from), 0, 1)
    sum.plus(`score.slope.${factors.map((factor) => factor.quantity).join('.')}`, points * share)
  }
  if (state.pivotedFrom) sum.plus('score.kept', Math.min(state.pivotedFrom.keptPoints, Math.max(0, 25 - sum.value())))
  return sum
}

/** The winning score of the chosen mandate; the highest of all mandates where none is chosen, or the level's own. */
export function winLineOf(state: Readonly<GameState>, scenario: Scenario): number {
  if (state.mandate) return at(scenario.mandates, state.mandate.mandate).winLine
  const lines = Object.values(scenario.mandates).map((mandate) => mandate.winLine)
  return Math.max(scenario.winLine ?? 0, ...lines)
}
