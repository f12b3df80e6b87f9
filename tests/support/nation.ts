// The shipped nation, and worlds in which policies are played.
import { openNation } from '../../src/cli/open-nation'
import { nationSeriesValuesInYear } from '../../src/lab/nation/policy-study'
import type { NationSeriesName } from '../../src/lab/nation/quarters'
import { type NationRunRecord, runNation } from '../../src/lab/nation/run-nation'
import {
  type NationModelStructureName,
  type NationParameters,
  nationModelStructureNames,
} from '../../src/sim/level/nation-parameters'
import type { NationPolicy, NationRule } from '../../src/sim/level/nation-shape'
import { compilePolicySchedule } from '../../src/sim/nation/schedule'
import { compileFixedNationModelInputs } from '../../src/sim/nation/setting'
import { type DrawnNationWorld, drawNationWorlds } from '../../src/sim/nation/worlds'

export const { nation, draws } = openNation()
export const setting = compileFixedNationModelInputs(nation)

/** The first worlds of each structure. */
export const worlds: { structure: NationModelStructureName; world: DrawnNationWorld }[] =
  nationModelStructureNames.flatMap((structure) =>
    drawNationWorlds(structure, 8, 'tests', draws, nation).map((world) => ({ structure, world })),
  )

export function policyOf(name: string): NationPolicy {
  const policy = nation.policies[name]
  if (!policy) throw new Error(`no policy "${name}"`)
  return policy
}

export function play(
  policy: NationPolicy,
  world: DrawnNationWorld,
  changed: Partial<NationParameters> = {},
): NationRunRecord {
  return runNation(
    { ...world, parameters: { ...world.parameters, ...changed } },
    compilePolicySchedule(policy, nation),
    setting,
  )
}

export function yearOf(record: NationRunRecord, year: string, series: NationSeriesName): number {
  return nationSeriesValuesInYear(record, year, nation)[series]
}

/** The mean of a series of a year over the test worlds. */
export function meanUnder(
  policy: NationPolicy,
  year: string,
  series: NationSeriesName,
  changed: Partial<NationParameters> = {},
): number {
  return worlds.reduce((sum, { world }) => sum + yearOf(play(policy, world, changed), year, series), 0) / worlds.length
}

/** A rule in force from a day on. */
export function ruleFrom(inForceOn: string, rule: { kind: 'enforcement'; strength: number }): NationRule {
  return { announcedOn: inForceOn, inForceOn, ...rule }
}
