// The shipped nation, and worlds in which policies are played.
import { openNation } from '../../src/cli/open-nation'
import { nationSeriesValuesInYear } from '../../src/lab/nation/policy-study'
import type { NationSeries } from '../../src/lab/nation/quarters'
import { type NationRecord, runNation } from '../../src/lab/nation/run-nation'
import { type NationParameters, type StructureName, structureNames } from '../../src/sim/level/nation-parameters'
import type { NationRule, Policy } from '../../src/sim/level/nation-shape'
import { scheduleOf } from '../../src/sim/nation/schedule'
import { settingOf } from '../../src/sim/nation/setting'
import { type World, worldsOf } from '../../src/sim/nation/worlds'

export const { nation, draws } = openNation()
export const setting = settingOf(nation)

/** The first worlds of each structure. */
export const worlds: { structure: StructureName; world: World }[] = structureNames.flatMap((structure) =>
  worldsOf(structure, 8, 'tests', draws, nation).map((world) => ({ structure, world })),
)

export function policyOf(name: string): Policy {
  const policy = nation.policies[name]
  if (!policy) throw new Error(`no policy "${name}"`)
  return policy
}

export function play(policy: Policy, world: World, changed: Partial<NationParameters> = {}): NationRecord {
  return runNation({ ...world, parameters: { ...world.parameters, ...changed } }, scheduleOf(policy, nation), setting)
}

export function yearOf(record: NationRecord, year: string, series: NationSeries): number {
  return nationSeriesValuesInYear(record, year, nation)[series]
}

/** The mean of a series of a year over the test worlds. */
export function meanUnder(
  policy: Policy,
  year: string,
  series: NationSeries,
  changed: Partial<NationParameters> = {},
): number {
  return worlds.reduce((sum, { world }) => sum + yearOf(play(policy, world, changed), year, series), 0) / worlds.length
}

/** A rule in force from a day on. */
export function ruleFrom(inForceOn: string, rule: { kind: 'enforcement'; strength: number }): NationRule {
  return { announcedOn: inForceOn, inForceOn, ...rule }
}
