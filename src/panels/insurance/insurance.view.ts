import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { Hedge } from '../../sim/level/trade-shapes'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'

export interface HedgeView {
  hedge: string
  kind: Hedge['kind']
  feeUsd: number
  feePath: string
  /** Paid every week while it is held. */
  feeUsdPerWeek: number
  weeklyPath: string
  /** Its effect on the price that it concerns, in per cent: see its kind. */
  pricePercent: number
  sharePath: string
  fromWeek: number
  untilWeek: number
  lastsWeeks: number
  /** `soon` is not yet sold, `over` no longer; `held` is paid and valid. */
  phase: 'soon' | 'open' | 'held' | 'over'
  /** The last week in which a held insurance pays. */
  holdsUntilWeek: number | null
  move: Move
}

/** The insurances, in the level's order. */
export function hedgesView(state: Readonly<GameState>, scenario: Scenario): HedgeView[] {
  return Object.keys(scenario.hedges).map((hedge) => hedgeView(state, hedge, scenario))
}

function hedgeView(state: Readonly<GameState>, hedge: string, scenario: Scenario): HedgeView {
  const { kind, feeUsd, feeUsdPerWeek = 0, priceShare, fromWeek, untilWeek, lastsWeeks } = at(scenario.hedges, hedge)
  const held = state.hedges[hedge] ?? null
  return {
    hedge,
    kind,
    feeUsd,
    feePath: `hedges.${hedge}.feeUsd`,
    feeUsdPerWeek,
    weeklyPath: `hedges.${hedge}.feeUsdPerWeek`,
    pricePercent: priceShare * 100,
    sharePath: `hedges.${hedge}.priceShare`,
    fromWeek,
    untilWeek,
    lastsWeeks,
    phase: phaseOf(state.week, held?.untilWeek ?? null, fromWeek, untilWeek),
    holdsUntilWeek: held?.untilWeek ?? null,
    move: { type: 'takeHedge', hedge },
  }
}

function phaseOf(week: number, heldUntilWeek: number | null, fromWeek: number, untilWeek: number): HedgeView['phase'] {
  if (heldUntilWeek !== null && week <= heldUntilWeek) return 'held'
  if (week < fromWeek) return 'soon'
  return week <= untilWeek ? 'open' : 'over'
}
