import { at } from '../../kernel/at'
import { weekIndexFromStart } from '../../kernel/dates'
import type { NationFile, NationPolicy, NationRule } from '../level/nation-shape'

/** A national rule with its weeks in the calendar of the national model. */
export type DatedRule = NationRule & { id: string; announcedWeek: number; forceWeek: number }

/** All rules of a policy by date of force; ties keep the order of the policy. */
export function rulesOfPolicy(policy: NationPolicy, nation: NationFile): DatedRule[] {
  const found = collect(policy, nation, [])
  return [...found]
    .map(([id, rule]) => ({
      ...rule,
      id,
      announcedWeek: weekIndexFromStart(rule.announcedOn, nation.start),
      forceWeek: weekIndexFromStart(rule.inForceOn, nation.start),
    }))
    .sort((a, b) => (a.inForceOn < b.inForceOn ? -1 : a.inForceOn > b.inForceOn ? 1 : 0))
}

function collect(policy: NationPolicy, nation: NationFile, trail: readonly string[]): Map<string, NationRule> {
  const { basedOn, takes = [], without = [], rules = {} } = policy
  if (basedOn !== undefined && trail.includes(basedOn)) throw new Error(`"${basedOn}" is based on itself`)
  const found =
    basedOn === undefined
      ? new Map<string, NationRule>()
      : collect(at(nation.policies, basedOn), nation, [...trail, basedOn])
  for (const id of takes) found.set(id, at(nation.rules, id))
  for (const [id, rule] of Object.entries(rules)) found.set(id, rule)
  for (const id of without) found.delete(id)
  return found
}
