import { mapRecordValues, sumOf } from '../../kernel/at'
import { copyOf } from '../../kernel/plain-tree'
import { cashUsd } from '../books/ledger'
import { connectedAndOrderedKw } from '../compute/fleet'
import { findDecision, type Move } from '../decisions'
import type { Scenario } from '../level/scenario'
import { pointsOfAllDials } from '../score/endings'
import type { DialId } from '../state/ids'
import type { GameState } from '../state/state'
import { weeklyMaturityGain } from '../systems/software-stacks'
import { netWeeklyCashFlowUsd, recurringWeeklyCashFlowByTerm, weeksUntilCashRunsOut } from './cash-outlook'

interface FirmPreview {
  cashUsd: number
  weeksOfCash: number
  /** The change of cash in a usual week. */
  netUsdPerWeek: number
  /** Connected and ordered power of all sites. */
  powerMw: number
  /** What each stack matures in a week, 0 to 1. */
  maturityPerWeek: Record<string, number>
  dials: Record<DialId, number>
}

/** The firm before a move and right after it; throws if the move is refused. */
export function previewMove(state: Readonly<GameState>, move: Move, scenario: Scenario) {
  const after = copyOf(state) as GameState
  const decision = findDecision(move.type)
  const refusal = decision?.refuse(state, move, scenario)
  if (!decision || refusal) throw new Error(`no preview of a refused move: ${move.type} ${JSON.stringify(refusal)}`)
  decision.apply(after, move, scenario)
  return { before: standingOf(state, scenario), after: standingOf(after, scenario) }
}

function standingOf(state: Readonly<GameState>, scenario: Scenario): FirmPreview {
  const dials = pointsOfAllDials(state, scenario)
  const kw = sumOf(state.sites, (_, site) => connectedAndOrderedKw(state, site))
  return {
    cashUsd: cashUsd(state),
    weeksOfCash: weeksUntilCashRunsOut(state, scenario),
    netUsdPerWeek: netWeeklyCashFlowUsd(recurringWeeklyCashFlowByTerm(state, scenario)),
    powerMw: kw / 1000,
    maturityPerWeek: mapRecordValues(scenario.stacks, ({ learns }, stack) =>
      learns ? weeklyMaturityGain(state, stack, scenario) : 0,
    ),
    dials,
  }
}
