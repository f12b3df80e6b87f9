import { at } from '../../kernel/at'
import type { NationFile, NationRule, Policy } from './nation-shape'

export type NamedRule = NationRule & { id: string }

/** All rules of a policy by date of force, the announcement breaking ties. */
export function rulesOfPolicy(policy: Policy, nation: NationFile): NamedRule[] {
  const found = collect(policy, nation, [])
  return [...found]
    .map(([id, rule]) => ({ ...rule, id }))
    .sort((a, b) => (a.inForceOn < b.inForceOn ? -1 : a.inForceOn > b.inForceOn ? 1 : 0))
}

function collect(policy: Policy, nation: NationFile, trail: readonly string[]): Map<string, NationRule> {
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
