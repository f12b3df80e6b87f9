import { cashUsd } from '../../sim/books/ledger'
import { usefulComputeOfFleet } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import { currentScoreWaterfall, winningScoreOf } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'

/** The firm's key figures. */
export function companyKeyFiguresOf(state: Readonly<GameState>, scenario: Scenario) {
  const { importedChips, domesticChips } = usefulComputeOfFleet(state, scenario)
  return {
    cashUsd: cashUsd(state),
    installedChips: importedChips + domesticChips,
    /** Score and winning line, in points. */
    score: currentScoreWaterfall(state, scenario).value(),
    winLine: winningScoreOf(state, scenario),
  }
}
