import { at } from '../../kernel/at'
import {
  chipFigureForThreshold,
  chipFiguresInGame,
  performanceDensityOf,
  totalProcessingPerformanceOf,
} from '../../sim/controls/export-status'
import type { ChipFigures, Rule, Threshold } from '../../sim/level/chips-and-rules'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, RuleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { chipColourOf } from '../../view/chip-colour'
import { chipsOnSaleOrOwned, incomingChipCount, ownedChipCount } from '../../view/known-chips'
import { exportStatusViewUnderRule } from './control.view'
import { type RulePlaneBounds, rulePlaneCells, rulePlaneEdges, ruleThresholdsOnFigure } from './rule-plane.view'

/** How far the public knows a rule to be. */
type RuleStatus = 'inForce' | 'announced' | 'replaced'

export type RuleTimelineEntry = NonNullable<ReturnType<typeof lineOf>>

/**
 * A group of thresholds that must all hold, with the band that it leads to. It applies to data-centre parts, and to
 * other parts from `othersFromTpp` on; null = to all parts.
 */
export type ThresholdGroup = ReturnType<typeof thresholdGroupsOf>[number]

/** Chips with the same figures, on one spot of the plane. */
export interface RulePlaneSpot {
  tpp: number
  /** Null where the die area is not published. */
  density: number | null
  points: RulePlaneChipPoint[]
}

/** A chip as a point of the plane; unpublished figures are null. */
export type RulePlaneChipPoint = ReturnType<typeof pointOf>

export type RulePlaneView = ReturnType<typeof rulePlaneView>

/** The public rules in the order of their force; rumoured ones are not among them. */
export function ruleTimelineEntries(state: Readonly<GameState>, scenario: Scenario): RuleTimelineEntry[] {
  return Object.entries(scenario.rules)
    .map(([rule, law]) => lineOf(state, rule, law))
    .filter((line): line is RuleTimelineEntry => line !== null)
    .sort((a, b) => (a.forceWeek ?? Number.MAX_SAFE_INTEGER) - (b.forceWeek ?? Number.MAX_SAFE_INTEGER))
}

/** The rule shown first: the announced one, else the one in force. */
export function defaultRuleToShow(lines: readonly RuleTimelineEntry[]): RuleId | null {
  const latest = (standing: RuleStatus) => lines.findLast((line) => line.standing === standing)?.rule
  return latest('announced') ?? latest('inForce') ?? lines.at(-1)?.rule ?? null
}

/** The drawing of a rule: its bands, and the chips on sale or near it as points. */
export function rulePlaneView(state: Readonly<GameState>, rule: RuleId, scenario: Scenario) {
  const law = at(scenario.rules, rule)
  const points = chipsOnSaleOrOwned(state, scenario).map((chip) => pointOf(state, chip, rule, scenario))
  const bounds = boundsOf(state, scenario, points)
  const cells = rulePlaneCells(law, bounds)
  return {
    bounds,
    cells,
    edges: rulePlaneEdges(cells),
    tppMarks: ruleThresholdsOnFigure(law, 'tpp'),
    densityMarks: ruleThresholdsOnFigure(law, 'densityTppPerMm2'),
    groups: thresholdGroupsOf(law),
    points,
    spots: spotsOf(points),
  }
}

/** The groups of thresholds, one a row. */
function thresholdGroupsOf(rule: Rule) {
  return rule.bands.flatMap(({ status, any, datacentreOrTppAtLeast }) =>
    any.map((all) => ({ status, all, othersFromTpp: datacentreOrTppAtLeast ?? null })),
  )
}

/** Groups chips with the same figures; a chip without a published TPP is left out. */
function spotsOf(points: readonly RulePlaneChipPoint[]): RulePlaneSpot[] {
  const spots: RulePlaneSpot[] = []
  for (const point of points) {
    if (point.tpp === null) continue
    const { tpp, density } = point
    const same = spots.find((spot) => isNear(spot.tpp, tpp) && isNear(spot.density, density))
    if (same) same.points.push(point)
    else spots.push({ tpp, density, points: [point] })
  }
  return spots
}

/** Within one part in a hundred. */
function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= a / 100
}

/** The range of the plane: all public thresholds and all chips, with a margin of half as much. */
function boundsOf(
  state: Readonly<GameState>,
  scenario: Scenario,
  points: readonly RulePlaneChipPoint[],
): RulePlaneBounds {
  const rules = ruleTimelineEntries(state, scenario).map(({ rule }) => at(scenario.rules, rule))
  const tpps = [...rules.flatMap((rule) => ruleThresholdsOnFigure(rule, 'tpp')), ...points.map(({ tpp }) => tpp)]
  const densities = [
    ...rules.flatMap((rule) => ruleThresholdsOnFigure(rule, 'densityTppPerMm2')),
    ...points.map(({ density }) => density),
  ]
  const [tppFrom, tppTo] = framed(tpps)
  const [densityFrom, densityTo] = framed(densities)
  return { tppFrom, tppTo, densityFrom, densityTo }
}

function framed(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null && value > 0)
  const [low, high] = known.length === 0 ? [1, 10] : [Math.min(...known), Math.max(...known)]
  return [low / 1.5, high * 1.5]
}

/** Null before the announcement: a rule's text is not public before. */
function lineOf(state: Readonly<GameState>, rule: RuleId, law: Rule) {
  const known = state.rules[rule]
  if (!known || known.status === 'coming') return null
  const { announcedWeek, forceWeek, status } = known
  const { contested = false, source, undelivered } = law
  return { rule, standing: status, announcedWeek, forceWeek, contested, sources: source, undelivered }
}

function pointOf(state: Readonly<GameState>, chip: ChipId, rule: RuleId, scenario: Scenario) {
  const figures: ChipFigures = chipFiguresInGame(state, chip, scenario)
  return {
    chip,
    colour: chipColourOf(state, chip, scenario),
    tpp: totalProcessingPerformanceOf(figures),
    density: performanceDensityOf(figures),
    control: exportStatusViewUnderRule(state, chip, rule, scenario),
    owned: ownedChipCount(state, chip),
    coming: incomingChipCount(state, chip),
  }
}

type TestResult = 'yes' | 'no' | 'unknown'

/** A group of thresholds applied to one chip: all must hold. */
export type ThresholdGroupTestView = ReturnType<typeof groupTest>

export type ChipRuleTestView = ReturnType<typeof chipRuleTestViewOf>

/** A rule applied to a chip, threshold by threshold. */
export function chipRuleTestViewOf(state: Readonly<GameState>, chip: ChipId, rule: RuleId, scenario: Scenario) {
  const law = at(scenario.rules, rule)
  const figures = chipFiguresInGame(state, chip, scenario)
  return {
    chip,
    control: exportStatusViewUnderRule(state, chip, rule, scenario),
    /** The rule governs sales from this origin. */
    isGoverned: law.origins.includes(at(scenario.chips, chip).origin) && law.destinations.includes(scenario.place),
    /** Out of scope: not a data-centre part, and below this TPP; null = in scope. */
    outsideBelowTpp: scopeOf(figures, thresholdGroupsOf(law)),
    groups: thresholdGroupsOf(law).map((group) => groupTest(group, figures)),
  }
}

function scopeOf(figures: ChipFigures, groups: readonly ThresholdGroup[]): number | null {
  const bounds = groups.map(({ othersFromTpp }) => othersFromTpp).filter((bound) => bound !== null)
  if (figures.datacentre || bounds.length < groups.length) return null
  const lowest = Math.min(...bounds)
  return (chipFigureForThreshold(figures, 'tpp') ?? 0) < lowest ? lowest : null
}

function groupTest({ status, all }: ThresholdGroup, figures: ChipFigures) {
  const tests = all.map((threshold) => testOf(threshold, figures))
  return { status, tests, holds: allHold(tests) }
}

/** One threshold applied to one chip. */
function testOf(threshold: Threshold, figures: ChipFigures) {
  const { figure, atLeast, below } = threshold
  const value = chipFigureForThreshold(figures, figure)
  const isMet = value !== null && (atLeast === undefined || value >= atLeast) && (below === undefined || value < below)
  const holds: TestResult = value === null ? 'unknown' : isMet ? 'yes' : 'no'
  return { ...threshold, value, holds }
}

function allHold(tests: readonly { holds: TestResult }[]): TestResult {
  if (tests.some(({ holds }) => holds === 'no')) return 'no'
  return tests.some(({ holds }) => holds === 'unknown') ? 'unknown' : 'yes'
}
