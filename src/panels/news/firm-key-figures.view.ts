import { cashUsd } from '../../sim/books/ledger'
import { fleetOf } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import { scoreOf, winLineOf } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'

/** The firm's key figures. */
export function firmKeyFigures(state: Readonly<GameState>, scenario: Scenario) {
  const { importedChips, domesticChips } = fleetOf(state, scenario)
  return {
    cashUsd: cashUsd(state),
    installedChips: importedChips + domesticChips,
    /** Score and winning line, in points. */
    score: scoreOf(state, scenario).value(),
    winLine: winLineOf(state, scenario),
  }
}
