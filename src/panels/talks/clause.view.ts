import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import { type Clause, clauses } from '../../sim/state/talk-terms'

/** Whether any rule of the level can ever forbid a chip here: no rule stops an order of one that none of them reaches. */
export function canBeBanned(chip: ChipId, { rules, chips, place }: Scenario): boolean {
  const { origin } = at(chips, chip)
  return Object.values(rules).some((rule) => rule.origins.includes(origin) && rule.destinations.includes(place))
}

/** The key of the name of the clause: who bears a ban, or, where none can land, what is promised beyond the order. */
export function clauseName(chip: ChipId, scenario: Scenario): 'trade.package.clause' | 'trade.package.bound' {
  return canBeBanned(chip, scenario) ? 'trade.package.clause' : 'trade.package.bound'
}

/** A clause under which something else happens than under the others. */
export interface ClauseChoice {
  clause: Clause
  short: `trade.clause.short.${Clause | 'unbound'}`
  means: `trade.clause.means.${Clause | 'unbound' | 'bound'}`
}

/** The clauses that mean something for a chip: a refund for a ban is none where no ban can land. */
export function clauseChoices(chip: ChipId, scenario: Scenario): ClauseChoice[] {
  if (canBeBanned(chip, scenario))
    return clauses.map((clause) => ({
      clause,
      short: `trade.clause.short.${clause}`,
      means: `trade.clause.means.${clause}`,
    }))
  return [
    { clause: 'firm', short: 'trade.clause.short.unbound', means: 'trade.clause.means.unbound' },
    { clause: 'loyalty', short: 'trade.clause.short.loyalty', means: 'trade.clause.means.bound' },
  ]
}

/** The key of a written clause in a line. */
export function clauseLine(
  chip: ChipId,
  clause: Clause,
  scenario: Scenario,
): `trade.clause.${Clause | 'unbound' | 'bound'}` {
  if (canBeBanned(chip, scenario) || clause === 'refund') return `trade.clause.${clause}`
  return clause === 'loyalty' ? 'trade.clause.bound' : 'trade.clause.unbound'
}
