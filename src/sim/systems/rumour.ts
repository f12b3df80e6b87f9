import { at } from '../../kernel/at'
import { drawIndex, happens } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { firstEffectiveWeek } from '../controls/drawn-world'
import { updateBelief } from '../level/probabilities'
import type { Scenario } from '../level/scenario'
import type { EventId } from '../state/ids'
import { addNews, weekLuck } from '../state/news'
import type { GameState } from '../state/state'
import { isConditionMet } from '../vocabulary/conditions'
import type { System } from './system'

const rumoursKept = 12

/** Emits true and false rumours of coming rules; the market updates its belief by Bayes' rule (M2). */
export const rumour: System = {
  owns: ['belief', 'fired', 'forecasts'],
  run(state, scenario) {
    const { driftUp, silenceRatio, chanceComing, chanceOther, ownFollowsShare } = scenario.parameters.belief
    const { belief } = state
    belief.market = clamp(belief.market + driftUp * (1 - belief.market), 0.01, 0.99)
    belief.own = clamp(belief.own + (belief.market - belief.own) * ownFollowsShare, 0.01, 0.99)
    const coming = isRuleComing(state, scenario)
    if (happens(weekLuck(state), 'rumour', 'week', coming ? chanceComing : chanceOther)) spread(state, coming, scenario)
    // A week without a rumour is evidence too.
    else updateBelief(belief, silenceRatio)
    settleForecasts(state, scenario)
  },
}

/** Whether an unannounced rule takes force within the market's horizon. */
function isRuleComing(state: Readonly<GameState>, scenario: Scenario): boolean {
  for (const id in state.rules) {
    if (state.rules[id]?.status !== 'coming') continue
    const { announced } = at(state.world.ruleWeeks, id)
    if (announced > state.week && announced <= state.week + scenario.parameters.belief.horizonWeeks) return true
  }
  return false
}

function spread(state: GameState, coming: boolean, scenario: Scenario): void {
  const open = openRumours(state, coming, scenario)
  const id = open[drawIndex(weekLuck(state), 'rumour', 'which', Math.max(1, open.length))]
  if (id === undefined) return
  const { credibilityShare = scenario.parameters.belief.usualCredibility } = at(scenario.events, id)
  state.fired[id] = state.week
  const ratio = credibilityShare / (1 - Math.min(0.95, credibilityShare))
  updateBelief(state.belief, ratio)
  state.belief.rumours = [
    ...state.belief.rumours,
    { event: id, week: state.week, credibility: credibilityShare },
  ].slice(-rumoursKept)
  addNews(state, 'rumour', { event: id, credibility: credibilityShare })
}

/** Rumours not heard within half a year whose condition holds: true ones if a rule comes, otherwise false ones. */
function openRumours(state: Readonly<GameState>, coming: boolean, scenario: Scenario): EventId[] {
  const found: EventId[] = []
  for (const id in scenario.events) {
    const event = at(scenario.events, id)
    if (event.kind !== 'rumour' || event.truth !== (coming ? 'true' : 'false')) continue
    const heard = state.fired[id]
    if (heard !== undefined && state.week - heard < scenario.parameters.belief.rumourRestWeeks) continue
    if (event.drawn && (state.week < event.drawn.fromWeek || state.week > event.drawn.toWeek)) continue
    if (isConditionMet(state, event.when, scenario)) found.push(id)
  }
  return found
}

/** Settles forecasts whose date has come. */
function settleForecasts(state: GameState, scenario: Scenario): void {
  for (const id in state.forecasts) {
    const forecast = at(state.forecasts, id)
    const { dueWeek, rule } = at(scenario.forecasts, id)
    if (forecast.outcome !== null || state.week < dueWeek) continue
    const force = firstEffectiveWeek(rule, state.world.ruleWeeks, scenario)
    forecast.outcome = force >= 0 && force <= dueWeek ? 1 : 0
    addNews(state, 'forecastSettled', { forecast: id, outcome: forecast.outcome, chance: forecast.chance })
  }
}
