import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { namedRival } from '../dialogs/review.view'

/** The rules' effects in this game, by aim, with the firm apart from the nation. */
export interface PolicyAimsView {
  gapMonths: { first: number; last: number }
  homeShare: { first: number; last: number }
  foreignVendorUsd: { first: number; last: number }
  voidedUsd: number
  industryUsd: { first: number; last: number }
  firmScore: { first: number; last: number }
  rival: { id: string; isBeaten: boolean; aheadLog10: number } | null
}

/** Compares the curves' first and last points. */
export function policyAimsView(state: Readonly<GameState>, scenario: Scenario): PolicyAimsView {
  const ends = (name: string) => endsOf(state.series[name] ?? [])
  const id = namedRival(scenario)
  const aheadLog10 = ends('rivalLog10').last - ends('log10').last
  return {
    gapMonths: ends('gapMonths'),
    homeShare: ends('homeShare'),
    foreignVendorUsd: ends('foreignVendorUsd'),
    voidedUsd: state.nation.voidedUsd,
    industryUsd: ends('industryUsd'),
    firmScore: ends('score'),
    rival: id === null ? null : { id, isBeaten: aheadLog10 <= 0, aheadLog10 },
  }
}

function endsOf(curve: readonly number[]): { first: number; last: number } {
  return { first: curve[0] ?? 0, last: curve.at(-1) ?? 0 }
}
