import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { RuleId } from '../state/ids'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'

/** Announces a rule this week that takes force in a later week. */
export function announceExportRule(state: GameState, id: RuleId, forceWeek: number, scenario: Scenario): void {
  const rule = at(state.rules, id)
  if (rule.status === 'inForce') return
  Object.assign(at(state.world.ruleWeeks, id), { announced: state.week, force: forceWeek })
  rule.status = 'announced'
  rule.announcedWeek = state.week
  rule.forceWeek = forceWeek
  if (!at(scenario.rules, id).onlyByHaste)
    addNews(state, 'ruleAnnounced', { rule: id, forceWeek, weeks: forceWeek - state.week })
}

/** Rules that one in force replaces are law no more. */
export function markOlderRulesReplaced(state: GameState, id: RuleId, scenario: Scenario): void {
  for (const old of at(scenario.rules, id).replaces ?? []) {
    const replaced = state.rules[old]
    if (replaced) replaced.status = 'replaced'
  }
}

/** Cancels a rule or lifts it where it is in force; there is no news where it was never announced. */
export function cancelExportRule(state: GameState, id: RuleId): void {
  const rule = at(state.rules, id)
  if (rule.status === 'announced' || rule.status === 'inForce') addNews(state, 'ruleCalledOff', { rule: id })
  if (rule.status === 'inForce') {
    rule.status = 'replaced'
    return
  }
  if (rule.status === 'replaced') return
  Object.assign(at(state.world.ruleWeeks, id), { announced: -1, force: -1 })
  Object.assign(rule, { status: 'coming', announcedWeek: null, forceWeek: null })
}
