import type { Scenario } from '../../sim/scenario'
import type { ChipId, GameState, RuleId } from '../../sim/state'

export interface PriceHistory {
  chip: ChipId
  /** US dollars for one chip, one number a week. */
  market: readonly number[]
  used: readonly number[]
  /** The rules that took force within these weeks. */
  rules: { rule: RuleId; week: number }[]
}

/** What the reference chip has cost, new and used. */
export function priceHistory(state: Readonly<GameState>, scenario: Scenario): PriceHistory {
  return {
    chip: scenario.referenceChip,
    market: state.series.market ?? [],
    used: state.series.used ?? [],
    rules: rulesInWeeks(state),
  }
}

/** The rules that took force since the level began. */
export function rulesInWeeks(state: Readonly<GameState>): { rule: RuleId; week: number }[] {
  return Object.entries(state.rules).flatMap(([rule, { forceWeek, status }]) => {
    const isLaw = status === 'inForce' || status === 'replaced'
    return isLaw && forceWeek !== null && forceWeek >= 0 && forceWeek <= state.week ? [{ rule, week: forceWeek }] : []
  })
}
