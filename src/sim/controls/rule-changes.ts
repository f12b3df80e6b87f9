import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { RuleId } from '../state/ids'
import { tell } from '../state/news'
import type { GameState } from '../state/state'

/** A rule that is not law is announced this week, to take force in a later one. */
export function announceRule(state: GameState, id: RuleId, forceWeek: number, scenario: Scenario): void {
  const rule = at(state.rules, id)
  if (rule.status === 'inForce') return
  Object.assign(at(state.world.ruleWeeks, id), { announced: state.week, force: forceWeek })
  rule.status = 'announced'
  rule.announcedWeek = state.week
  rule.forceWeek = forceWeek
  if (!at(scenario.rules, id).onlyByHaste)
    tell(state, 'ruleAnnounced', { rule: id, forceWeek, weeks: forceWeek - state.week })
}

/** A rule does not come, or is lifted where it is law. Nobody hears of it where nobody had heard of the rule. */
export function callOffRule(state: GameState, id: RuleId): void {
  const rule = at(state.rules, id)
  if (rule.status === 'announced' || rule.status === 'inForce') tell(state, 'ruleCalledOff', { rule: id })
  if (rule.status === 'inForce') {
    rule.status = 'replaced'
    return
  }
  if (rule.status === 'replaced') return
  Object.assign(at(state.world.ruleWeeks, id), { announced: -1, force: -1 })
  Object.assign(rule, { status: 'coming', announcedWeek: null, forceWeek: null })
}
