import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, RuleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'

export interface PriceHistory {
  chip: ChipId
  /** US dollars for one chip, one number a week; null before its launch. */
  market: readonly (number | null)[]
  used: readonly (number | null)[]
  /** The rules that took force within these weeks. */
  rules: { rule: RuleId; week: number }[]
}

/** A price curve of the reference chip, one number a week; null before its launch. */
export function pricesSinceLaunch(
  state: Readonly<GameState>,
  name: 'market' | 'used',
  { referenceChip }: Scenario,
): (number | null)[] {
  const launchedWeek = state.supply[referenceChip]?.launchedWeek ?? null
  const curve = state.series[name] ?? []
  return curve.map((usd, week) => (launchedWeek !== null && week >= launchedWeek ? usd : null))
}

/** The reference chip's prices, new and used. */
export function priceHistory(state: Readonly<GameState>, scenario: Scenario): PriceHistory {
  return {
    chip: scenario.referenceChip,
    market: pricesSinceLaunch(state, 'market', scenario),
    used: pricesSinceLaunch(state, 'used', scenario),
    rules: rulesInWeeks(state),
  }
}

/** The rules that took force since the level began. */
function rulesInWeeks(state: Readonly<GameState>): { rule: RuleId; week: number }[] {
  return Object.entries(state.rules).flatMap(([rule, { forceWeek, status }]) => {
    const isLaw = status === 'inForce' || status === 'replaced'
    return isLaw && forceWeek !== null && forceWeek >= 0 && forceWeek <= state.week ? [{ rule, week: forceWeek }] : []
  })
}
