import { at } from '../../kernel/at'
import { drawIndex, happens } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { firstEffectiveWeekOfRule } from '../controls/drawn-world'
import { difficultyRatiosOf } from '../level/difficulty'
import { updateBelief } from '../level/probabilities'
import type { Scenario } from '../level/scenario'
import type { EventId } from '../state/ids'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import { isConditionMet } from '../vocabulary/conditions'
import type { System } from './system'

const rumoursKept = 12

/** Emits true and false rumours of coming rules; the market updates its belief by Bayes' rule. */
export const ruleRumourAndBeliefSystem: System = {
  owns: ['belief', 'fired', 'forecasts'],
  run(state, scenario) {
    const { driftUp, silenceRatio, chanceComing, chanceOther, ownFollowsShare } = scenario.parameters.belief
    const { belief } = state
    belief.market = clamp(belief.market + driftUp * (1 - belief.market), 0.01, 0.99)
    belief.own = clamp(belief.own + (belief.market - belief.own) * ownFollowsShare, 0.01, 0.99)
    const coming = isRuleComing(state, scenario)
    const trueRumourRatio = difficultyRatiosOf(state.difficulty, scenario).trueRumour
    const chance = coming ? Math.min(1, chanceComing * trueRumourRatio) : chanceOther
    if (happens(luckOfWeek(state), 'rumour', 'week', chance)) spread(state, coming, scenario)
    // A week without a rumour is evidence too.
    else updateBelief(belief, silenceRatio)
    settleForecasts(state, scenario)
  },
}

/** Whether an unannounced rule takes force within the market's horizon. */
function isRuleComing(state: Readonly<GameState>, scenario: Scenario): boolean {
  const { horizonWeeks } = scenario.parameters.belief
  return Object.entries(state.rules).some(([id, { status }]) => {
    const weeks = at(state.world.ruleWeeks, id).announced - state.week
    return status === 'coming' && weeks > 0 && weeks <= horizonWeeks
  })
}

function spread(state: GameState, coming: boolean, scenario: Scenario): void {
  const open = openRumours(state, coming, scenario)
  const id = open[drawIndex(luckOfWeek(state), 'rumour', 'which', Math.max(1, open.length))]
  if (id === undefined) return
  const { credibilityShare: credibility = scenario.parameters.belief.usualCredibility } = at(scenario.events, id)
  state.fired[id] = state.week
  const ratio = credibility / (1 - Math.min(0.95, credibility))
  updateBelief(state.belief, ratio)
  const heard = { event: id, week: state.week, credibility }
  state.belief.rumours = [...state.belief.rumours, heard].slice(-rumoursKept)
  addNews(state, 'rumour', { event: id, credibility })
}

/** Rumours not heard within half a year whose condition holds: true ones if a rule comes, otherwise false ones. */
function openRumours(state: Readonly<GameState>, coming: boolean, scenario: Scenario): EventId[] {
  return Object.keys(scenario.events).filter((id) => {
    const { kind, truth, drawn, when } = at(scenario.events, id)
    if (kind !== 'rumour' || truth !== (coming ? 'true' : 'false')) return false
    const heard = state.fired[id]
    if (heard !== undefined && state.week - heard < scenario.parameters.belief.rumourRestWeeks) return false
    if (drawn && (state.week < drawn.fromWeek || state.week > drawn.toWeek)) return false
    return isConditionMet(state, when, scenario)
  })
}

/** Settles forecasts whose date has come. */
function settleForecasts(state: GameState, scenario: Scenario): void {
  for (const id in state.forecasts) {
    const forecast = at(state.forecasts, id)
    const { dueWeek, rule } = at(scenario.forecasts, id)
    if (forecast.outcome !== null || state.week < dueWeek) continue
    const force = firstEffectiveWeekOfRule(rule, state.world.ruleWeeks, scenario)
    forecast.outcome = force >= 0 && force <= dueWeek ? 1 : 0
    addNews(state, 'forecastSettled', { forecast: id, outcome: forecast.outcome, chance: forecast.chance })
  }
}
