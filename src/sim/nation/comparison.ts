import { at, requireElement } from '../../kernel/at'
import { seedBitsOf } from '../../kernel/luck'
import { type NationModelStructureName, nationModelStructureNames } from '../level/nation-parameters'
import type { NationModel, Scenario } from '../level/scenario'
import type { NationState } from '../state/nation-state'
import type { GameState } from '../state/state'
import { advanceNation } from './advance'
import {
  datedNationRulesOfGame,
  drawnNationWorldOfGame,
  fixedNationModelInputsOfLevel,
  policyScheduleOfGame,
  weekInNationModelCalendar,
} from './in-game'
import { compilePolicySchedule, compilePolicyScheduleFromRules, type PolicySchedule, policyPeriodAt } from './schedule'
import type { FixedNationModelInputs } from './setting'
import { startNation } from './start'
import { type DrawnNationWorld, nationParametersFromFittedRow } from './worlds'

/** The curves in which a game is compared with no rules. */
export const nationCurveNames = [
  'gapMonths',
  'usefulStock',
  'homeCards',
  'homeShare',
  'homeCompute',
  'foreignVendorUsd',
  'vendorResearchUsd',
  'divertedShare',
  'industryUsd',
] as const
export type NationCurveName = (typeof nationCurveNames)[number]

export interface PercentileBand {
  p10: number
  p50: number
  p90: number
}

/** A week of the level: this game's rules and no rules in the same worlds, and the difference of each pair. */
export interface WeekComparedWithNoRules {
  rules: Record<NationCurveName, PercentileBand>
  none: Record<NationCurveName, PercentileBand>
  difference: Record<NationCurveName, PercentileBand>
  /** The world of this game without rules and without the firm. */
  twin: Record<NationCurveName, number>
}

/** Worlds of each structure in a comparison. */
const worldsPerStructure = 10

export type NationCurveValues = Record<NationCurveName, number>

const lastComparison = new WeakMap<
  Scenario,
  { key: PolicySchedule; seedBits: number; weeks: WeekComparedWithNoRules[] }
>()

/** The curves of the compared worlds without rules, which neither a seed nor a rule of the game changes. */
const curvesWithoutRules = new WeakMap<Scenario, NationCurveValues[][]>()

/**
 * Compares the rules of this game with none, by week of the level.
 *
 * 30 worlds, ten of each structure, are played twice; the same luck makes each difference the rules' alone. Rules that
 * are still to come are part of it, so only past weeks may be shown.
 */
export function weeksComparedWithNoRules(
  state: Readonly<GameState>,
  scenario: Scenario,
): readonly WeekComparedWithNoRules[] {
  const { nationModel: model } = scenario
  if (!model) return []
  const schedule = policyScheduleOfGame(state, model, scenario)
  const last = lastComparison.get(scenario)
  if (last?.key === schedule && last.seedBits === state.seedBits) return last.weeks
  const none = compilePolicySchedule(at(model.data.policies, 'none'), model.data)
  const from = weekInNationModelCalendar(0, scenario, model)
  const until = Math.min(model.data.weeks, from + scenario.weeks)
  const setting = fixedNationModelInputsOfLevel(scenario, model)
  const play = (world: DrawnNationWorld, rules: PolicySchedule) => curvesOf(world, rules, setting, from, until)
  const worlds = nationModelStructureNames.flatMap((structure) => firstWorlds(structure, model))
  const without = curvesWithoutRules.get(scenario) ?? worlds.map((world) => play(world, none))
  curvesWithoutRules.set(scenario, without)
  const pairs = worlds.map((world, n) => ({ rules: play(world, schedule), none: requireElement(without, n) }))
  const twin = play(drawnNationWorldOfGame(state.seedBits, model, scenario), none)
  const weeks = twin.map((twinValues, week) => ({ ...bandsOfWeek(pairs, week), twin: twinValues }))
  lastComparison.set(scenario, { key: schedule, seedBits: state.seedBits, weeks })
  return weeks
}

/**
 * What the allies' part of the tool controls changes by the end of the level: this game's rules less the same without it.
 *
 * Played in the worlds of `comparedWeeksOf`.
 */
export function alliedToolControlEffectOf(
  state: Readonly<GameState>,
  scenario: Scenario,
): Record<NationCurveName, PercentileBand> | null {
  const { nationModel: model } = scenario
  if (!model) return null
  const setting = fixedNationModelInputsOfLevel(scenario, model)
  const rules = datedNationRulesOfGame(state, model, scenario)
  const alone = compilePolicyScheduleFromRules(
    rules.filter((rule) => !(rule.kind === 'tools' && rule.byAllies)),
    model.data,
  )
  const until = weekInNationModelCalendar(state.week, scenario, model)
  const last = (world: DrawnNationWorld, schedule: PolicySchedule) =>
    curvesOf(world, schedule, setting, until - 1, until)
  const pairs = nationModelStructureNames
    .flatMap((structure) => firstWorlds(structure, model))
    .map((world) => ({ rules: last(world, policyScheduleOfGame(state, model, scenario)), none: last(world, alone) }))
  return bandsOfWeek(pairs, 0).difference
}

function firstWorlds(structure: NationModelStructureName, { draws }: NationModel): DrawnNationWorld[] {
  return draws.rows[structure].slice(0, worldsPerStructure).map((row, n) => ({
    parameters: nationParametersFromFittedRow(row, draws.columns),
    seedBits: seedBitsOf(`comparison/${n}`),
  }))
}

/** The curves of a world from one week until another. */
function curvesOf(
  { parameters, seedBits }: DrawnNationWorld,
  schedule: PolicySchedule,
  setting: FixedNationModelInputs,
  from: number,
  until: number,
): NationCurveValues[] {
  const nation = startNation(setting, parameters)
  const curves: NationCurveValues[] = []
  while (nation.week < until) {
    const span = policyPeriodAt(schedule, nation.week)
    advanceNation(nation, { setting, schedule, span, seedBits, firmUsdM: { lawful: 0, home: 0 } }, parameters)
    if (nation.week > from) curves.push(nationCurveValuesOf(nation))
  }
  return curves
}

/** The curves of a week, in the units of the charts: shares, cards and dollars a year, months. */
export function nationCurveValuesOf({ flows, useful }: NationState): NationCurveValues {
  const home = flows.homeCards + flows.otherHomeCards
  const added = Math.max(1e-9, flows.usefulAdded)
  return {
    gapMonths: flows.monthsBehind,
    usefulStock: 1000 * useful.home,
    homeCards: 52_000 * home,
    homeShare: home / Math.max(1e-9, home + flows.lawfulCards + flows.smallCards),
    homeCompute: flows.usefulHome / added,
    foreignVendorUsd: 52e6 * flows.usVendorUsdM,
    vendorResearchUsd: 52e6 * flows.usResearchUsdM,
    divertedShare: flows.usefulDiverted / added,
    industryUsd: 1e9 * flows.industryUsdBn,
  }
}

function bandsOfWeek(
  pairs: readonly { rules: readonly NationCurveValues[]; none: readonly NationCurveValues[] }[],
  week: number,
): Omit<WeekComparedWithNoRules, 'twin'> {
  const bands = { rules: {}, none: {}, difference: {} } as Omit<WeekComparedWithNoRules, 'twin'>
  for (const name of nationCurveNames) {
    const rules = pairs.map((pair) => pair.rules[week]?.[name] ?? 0)
    const none = pairs.map((pair) => pair.none[week]?.[name] ?? 0)
    bands.rules[name] = percentileBandOf(rules)
    bands.none[name] = percentileBandOf(none)
    bands.difference[name] = percentileBandOf(rules.map((value, n) => value - (none[n] ?? 0)))
  }
  return bands
}

/** 10, 50 and 90 % of values. */
export function percentileBandOf(values: readonly number[]): PercentileBand {
  const sorted = values.toSorted((a, b) => a - b)
  return { p10: quantileOf(sorted, 0.1), p50: quantileOf(sorted, 0.5), p90: quantileOf(sorted, 0.9) }
}

/** The value below which a share of the sorted values lies, between neighbours in proportion. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const left = Math.floor(place)
  const [low = 0, high = low] = [sorted[left], sorted[left + 1]]
  return low + (place - left) * (high - low)
}
