import { at } from '../../kernel/at'
import {
  announcedExportStatusOf,
  chipFiguresInGame,
  type ExportStatusReason,
  type ExportStatusResult,
  exportStatusOf,
  exportStatusUnderRules,
} from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, RuleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'

/** Whether a chip may be sold to the player, by which rule, and by which figures. */
export interface ExportStatusView extends ExportStatusResult {
  /** The rule's text or effect is contested. */
  contested: boolean
  /** The capital that decides: the level's own, or the one abroad. */
  capital: 'home' | 'abroad'
}

/** The legal state of a chip today. */
export function exportStatusView(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ExportStatusView {
  return shown(exportStatusOf(state, chip, scenario), scenario)
}

/** The state once every announced rule is law; null where that changes nothing. */
export function announcedExportStatusView(
  state: Readonly<GameState>,
  chip: ChipId,
  scenario: Scenario,
): ExportStatusView | null {
  const coming = announcedExportStatusOf(state, chip, scenario)
  return coming.status === exportStatusOf(state, chip, scenario).status ? null : shown(coming, scenario)
}

/** A chip's state under one rule alone, whether or not it is in force. */
export function exportStatusViewUnderRule(
  state: Readonly<GameState>,
  chip: ChipId,
  rule: RuleId,
  scenario: Scenario,
): ExportStatusView {
  const figures = chipFiguresInGame(state, chip, scenario)
  const maker = at(scenario.chips, chip)
  return shown(exportStatusUnderRules(scenario.rules, [rule], figures, maker, scenario.place), scenario)
}

function shown(control: ExportStatusResult, scenario: Scenario): ExportStatusView {
  const contested = control.rule !== null && (at(scenario.rules, control.rule).contested ?? false)
  return { ...control, contested, capital: control.decidedBy === scenario.place ? 'home' : 'abroad' }
}

/** How a figure compares with its threshold. */
export function thresholdComparison({ value, threshold }: ExportStatusReason): 'atLeast' | 'below' | 'against' {
  if (value === null) return 'against'
  return value >= threshold ? 'atLeast' : 'below'
}
