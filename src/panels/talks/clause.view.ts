import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import { type Clause, clauses } from '../../sim/state/talk-terms'

/** Whether any rule of the level can ever ban a chip here. */
export function canBeBanned(chip: ChipId, { rules, chips, place }: Scenario): boolean {
  const { origin } = at(chips, chip)
  return Object.values(rules).some((rule) => rule.origins.includes(origin) && rule.destinations.includes(place))
}

/** The key of the clause's name: who bears a ban, or, without possible bans, what is promised beyond the order. */
export function clauseName(chip: ChipId, scenario: Scenario): 'trade.package.clause' | 'trade.package.bound' {
  return canBeBanned(chip, scenario) ? 'trade.package.clause' : 'trade.package.bound'
}

/** A clause with an effect of its own. */
interface ClauseChoice {
  clause: Clause
  short: `trade.clause.short.${Clause | 'unbound'}`
  means: `trade.clause.means.${Clause | 'unbound' | 'bound'}`
}

/** The meaningful clauses for a chip: no refund clause where no ban is possible. */
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

/** The key of a clause in one line. */
export function clauseLine(
  chip: ChipId,
  clause: Clause,
  scenario: Scenario,
): `trade.clause.${Clause | 'unbound' | 'bound'}` {
  if (canBeBanned(chip, scenario) || clause === 'refund') return `trade.clause.${clause}`
  return clause === 'loyalty' ? 'trade.clause.bound' : 'trade.clause.unbound'
}
