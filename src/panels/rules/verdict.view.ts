import { at } from '../../kernel/at'
import { chipFiguresOf, figureForRule } from '../../sim/controls/export-status'
import type { ChipFigures, Threshold } from '../../sim/level/chips-and-rules'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, RuleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { type ControlView, controlUnderRule } from './control.view'
import { type ThresholdGroup, thresholdGroupsOf } from './rules.view'

type TestResult = 'yes' | 'no' | 'unknown'

/** One threshold applied to one chip. */
export interface ThresholdTest {
  figure: Threshold['figure']
  value: number | null
  atLeast: number | null
  below: number | null
  holds: TestResult
}

/** A group of thresholds applied to one chip: all must hold. */
export interface GroupTest {
  status: ThresholdGroup['status']
  tests: ThresholdTest[]
  holds: TestResult
}

export interface ChipVerdictView {
  chip: ChipId
  control: ControlView
  /** The rule governs sales from this origin. */
  isGoverned: boolean
  /** Out of scope: not a data-centre part, and below this TPP; null = in scope. */
  outsideBelowTpp: number | null
  groups: GroupTest[]
}

/** A rule applied to a chip, threshold by threshold. */
export function chipVerdictOf(
  state: Readonly<GameState>,
  chip: ChipId,
  rule: RuleId,
  scenario: Scenario,
): ChipVerdictView {
  const law = at(scenario.rules, rule)
  const figures = chipFiguresOf(state, chip, scenario)
  return {
    chip,
    control: controlUnderRule(state, chip, rule, scenario),
    isGoverned: law.origins.includes(at(scenario.chips, chip).origin) && law.destinations.includes(scenario.place),
    outsideBelowTpp: scopeOf(figures, thresholdGroupsOf(law)),
    groups: thresholdGroupsOf(law).map((group) => groupTest(group, figures)),
  }
}

function scopeOf(figures: ChipFigures, groups: readonly ThresholdGroup[]): number | null {
  const bounds = groups.map(({ othersFromTpp }) => othersFromTpp).filter((bound) => bound !== null)
  if (figures.datacentre || bounds.length < groups.length) return null
  const lowest = Math.min(...bounds)
  return (figureForRule(figures, 'tpp') ?? 0) < lowest ? lowest : null
}

function groupTest({ status, all }: ThresholdGroup, figures: ChipFigures): GroupTest {
  const tests = all.map((threshold) => testOf(threshold, figures))
  return { status, tests, holds: allHold(tests) }
}

function testOf({ figure, atLeast, below }: Threshold, figures: ChipFigures): ThresholdTest {
  const value = figureForRule(figures, figure)
  const isMet = value !== null && (atLeast === undefined || value >= atLeast) && (below === undefined || value < below)
  return {
    figure,
    value,
    atLeast: atLeast ?? null,
    below: below ?? null,
    holds: value === null ? 'unknown' : isMet ? 'yes' : 'no',
  }
}

function allHold(tests: readonly ThresholdTest[]): TestResult {
  if (tests.some(({ holds }) => holds === 'no')) return 'no'
  return tests.some(({ holds }) => holds === 'unknown') ? 'unknown' : 'yes'
}
