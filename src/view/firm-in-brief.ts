import { fleetOf } from '../sim/compute'
import { scoreOf } from '../sim/dials'
import { cashUsd } from '../sim/ledger'
import { winLineOf } from '../sim/mandates'
import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'

/** Where the firm stands, in as few numbers as there can be. */
export interface FirmInBrief {
  cashUsd: number
  installedChips: number
  /** Points now, and those with which the level is won. */
  score: number
  winLine: number
}

export function firmInBrief(state: Readonly<GameState>, scenario: Scenario): FirmInBrief {
  const { importedChips, domesticChips } = fleetOf(state, scenario)
  return {
    cashUsd: cashUsd(state),
    installedChips: importedChips + domesticChips,
    score: scoreOf(state, scenario).value(),
    winLine: winLineOf(state, scenario),
  }
}
