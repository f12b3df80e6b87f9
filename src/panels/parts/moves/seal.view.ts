import { at } from '../../../kernel/at'
import type { Move } from '../../../sim/decisions'
import type { Scenario } from '../../../sim/level/scenario'
import { previewMove } from '../../../sim/outlook/preview'
import { dialResultsOf } from '../../../sim/score/dials'
import type { DialId } from '../../../sim/state/ids'
import type { GameState } from '../../../sim/state/state'
import { dialIds } from '../../../view/dial-ids'

export type { Move } from '../../../sim/decisions'

/** One line of the confirmation. */
export type IrreversibleMoveDialogRow = ReturnType<typeof row>

/** What an irreversible move changes: cash, cash a week, weeks of cash, power and the four dials, before and after. */
export function irreversibleMoveDialogRows(
  state: Readonly<GameState>,
  move: Move,
  scenario: Scenario,
): IrreversibleMoveDialogRow[] {
  if (move.type === 'chooseDial') return dialChange(state, move.dial, scenario)
  const { before, after } = previewMove(state, move, scenario)
  return [
    row('cash', 'usd', before.cashUsd, after.cashUsd),
    row('netPerWeek', 'usd', before.netUsdPerWeek, after.netUsdPerWeek),
    row('weeksOfCash', 'weeks', before.weeksOfCash, after.weeksOfCash),
    ...(move.type === 'startMigration'
      ? [row('stackPace', 'share', at(before.maturityPerWeek, move.stack), at(after.maturityPerWeek, move.stack))]
      : []),
    row('power', 'kw', before.powerMw * 1000, after.powerMw * 1000),
    ...dialIds.map((dial) => row(dial, 'points', before.dials[dial], after.dials[dial])),
  ]
}

/** The rows that a move changes; all of them where it changes none. */
export function changedDialogRows(rows: readonly IrreversibleMoveDialogRow[]): readonly IrreversibleMoveDialogRow[] {
  const changed = rows.filter(({ change }) => change !== 0)
  return changed.length > 0 ? changed : rows
}

/** A change of the chosen dial changes no figure, only which dial must reach its line. */
function dialChange(state: Readonly<GameState>, dial: DialId, scenario: Scenario): IrreversibleMoveDialogRow[] {
  const dials = dialResultsOf(state, scenario)
  const { line } = scenario.dials
  return [
    row('chosenDial', 'points', dials[state.chosenDial ?? dial].points, dials[dial].points),
    row('dialLine', 'points', line, line),
  ]
}

function row(id: string, unit: 'usd' | 'kw' | 'weeks' | 'points' | 'share', before: number, after: number) {
  return { id, unit, before, after, change: after - before }
}
