import { at } from '../../kernel/at'
import { seedBitsOf } from '../../kernel/luck'
import { type StructureName, structureNames } from '../level/nation-parameters'
import type { NationModel, Scenario } from '../level/scenario'
import type { NationState } from '../state/nation-state'
import type { GameState } from '../state/state'
import { advanceNation } from './advance'
import { rulesOfGame, scheduleOfGame, settingOfLevel, weekInNation, worldOfGame } from './in-game'
import { type Schedule, scheduleOf, scheduleOfRules, spanAt } from './schedule'
import type { NationSetting } from './setting'
import { startNation } from './start'
import { parametersOfRow, type World } from './worlds'

/** The curves in which a game is compared with no rules. */
export const nationCurves = [
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
export type NationCurve = (typeof nationCurves)[number]

export interface NationBand {
  p10: number
  p50: number
  p90: number
}

/** A week of the level: this game's rules and no rules in the same worlds, and the difference of each pair. */
export interface ComparedWeek {
  rules: Record<NationCurve, NationBand>
  none: Record<NationCurve, NationBand>
  difference: Record<NationCurve, NationBand>
  /** The world of this game without rules and without the firm. */
  twin: Record<NationCurve, number>
}

/** Worlds of each structure in a comparison. */
const worldsPerStructure = 10

export type CurveValues = Record<NationCurve, number>

const lastComparison = new WeakMap<Scenario, { key: Schedule; seedBits: number; weeks: ComparedWeek[] }>()

/**
 * Compares the rules of this game with none, by week of the level.
 *
 * 30 worlds, ten of each structure, are played twice; the same luck makes each difference the rules' alone. Rules that
 * are still to come are part of it, so only past weeks may be shown.
 */
export function comparedWeeksOf(state: Readonly<GameState>, scenario: Scenario): readonly ComparedWeek[] {
  const { nationModel: model } = scenario
  if (!model) return []
  const schedule = scheduleOfGame(state, model, scenario)
  const last = lastComparison.get(scenario)
  if (last?.key === schedule && last.seedBits === state.seedBits) return last.weeks
  const none = scheduleOf(at(model.data.policies, 'none'), model.data)
  const from = weekInNation(0, scenario, model)
  const until = Math.min(model.data.weeks, from + scenario.weeks)
  const setting = settingOfLevel(scenario, model)
  const play = (world: World, rules: Schedule) => curvesOf(world, rules, setting, from, until)
  const pairs = structureNames
    .flatMap((structure) => firstWorlds(structure, model))
    .map((world) => ({ rules: play(world, schedule), none: play(world, none) }))
  const twin = play(worldOfGame(state.seedBits, model, scenario), none)
  const weeks = twin.map((twinValues, week) => ({ ...bandsOfWeek(pairs, week), twin: twinValues }))
  lastComparison.set(scenario, { key: schedule, seedBits: state.seedBits, weeks })
  return weeks
}

/**
 * What the allies' part of the tool controls changes by the end of the level: this game's rules less the same without it.
 *
 * Played in the worlds of `comparedWeeksOf`.
 */
export function alliesDifferenceOf(
  state: Readonly<GameState>,
  scenario: Scenario,
): Record<NationCurve, NationBand> | null {
  const { nationModel: model } = scenario
  if (!model) return null
  const setting = settingOfLevel(scenario, model)
  const rules = rulesOfGame(state, model, scenario)
  const alone = scheduleOfRules(
    rules.filter((rule) => !(rule.kind === 'tools' && rule.byAllies)),
    model.data,
  )
  const until = weekInNation(state.week, scenario, model)
  const last = (world: World, schedule: Schedule) => curvesOf(world, schedule, setting, until - 1, until)
  const pairs = structureNames
    .flatMap((structure) => firstWorlds(structure, model))
    .map((world) => ({ rules: last(world, scheduleOfGame(state, model, scenario)), none: last(world, alone) }))
  return bandsOfWeek(pairs, 0).difference
}

function firstWorlds(structure: StructureName, { draws }: NationModel): World[] {
  return draws.rows[structure].slice(0, worldsPerStructure).map((row, n) => ({
    parameters: parametersOfRow(row, draws.columns),
    seedBits: seedBitsOf(`comparison/${n}`),
  }))
}

/** The curves of a world from one week until another. */
function curvesOf(
  { parameters, seedBits }: World,
  schedule: Schedule,
  setting: NationSetting,
  from: number,
  until: number,
): CurveValues[] {
  const nation = startNation(setting, parameters)
  const curves: CurveValues[] = []
  while (nation.week < until) {
    const span = spanAt(schedule, nation.week)
    advanceNation(nation, { setting, schedule, span, seedBits, firmUsdM: { lawful: 0, home: 0 } }, parameters)
    if (nation.week > from) curves.push(curveValuesOf(nation))
  }
  return curves
}

/** The curves of a week, in the units of the charts: shares, cards and dollars a year, months. */
export function curveValuesOf({ flows, useful }: NationState): CurveValues {
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
  pairs: readonly { rules: readonly CurveValues[]; none: readonly CurveValues[] }[],
  week: number,
): Omit<ComparedWeek, 'twin'> {
  const bands = { rules: {}, none: {}, difference: {} } as Omit<ComparedWeek, 'twin'>
  for (const name of nationCurves) {
    const rules = pairs.map((pair) => pair.rules[week]?.[name] ?? 0)
    const none = pairs.map((pair) => pair.none[week]?.[name] ?? 0)
    bands.rules[name] = bandOf(rules)
    bands.none[name] = bandOf(none)
    bands.difference[name] = bandOf(rules.map((value, n) => value - (none[n] ?? 0)))
  }
  return bands
}

/** 10, 50 and 90 % of values. */
export function bandOf(values: readonly number[]): NationBand {
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
