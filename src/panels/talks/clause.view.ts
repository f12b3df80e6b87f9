import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import { type ContractClause, contractClauses } from '../../sim/state/talk-terms'

/** Whether any rule of the level can ever ban a chip here. */
export function canRuleBanChip(chip: ChipId, { rules, chips, place }: Scenario): boolean {
  const { origin } = at(chips, chip)
  return Object.values(rules).some((rule) => rule.origins.includes(origin) && rule.destinations.includes(place))
}

/** The key of the clause's name: who bears a ban, or, without possible bans, what is promised beyond the order. */
export function clauseFieldLabelKey(chip: ChipId, scenario: Scenario): 'trade.package.clause' | 'trade.package.bound' {
  return canRuleBanChip(chip, scenario) ? 'trade.package.clause' : 'trade.package.bound'
}

/** A clause with an effect of its own. */
interface ClauseChoice {
  clause: ContractClause
  short: `trade.clause.short.${ContractClause | 'unbound'}`
  means: `trade.clause.means.${ContractClause | 'unbound' | 'bound'}`
}

/** The meaningful clauses for a chip: no refund clause where no ban is possible. */
export function clauseOptionsFor(chip: ChipId, scenario: Scenario): ClauseChoice[] {
  if (canRuleBanChip(chip, scenario))
    return contractClauses.map((clause) => ({
      clause,
      short: `trade.clause.short.${clause}`,
      means: `trade.clause.means.${clause}`,
    }))
  return [
    { clause: 'firm', short: 'trade.clause.short.unbound', means: 'trade.clause.means.unbound' },
    { clause: 'loyalty', short: 'trade.clause.short.loyalty', means: 'trade.clause.means.bound' },
  ]
}

/** The key of a clause in one line. */
export function clauseDescriptionKey(
  chip: ChipId,
  clause: ContractClause,
  scenario: Scenario,
): `trade.clause.${ContractClause | 'unbound' | 'bound'}` {
  if (canRuleBanChip(chip, scenario) || clause === 'refund') return `trade.clause.${clause}`
  return clause === 'loyalty' ? 'trade.clause.bound' : 'trade.clause.unbound'
}
