import { at } from '../../kernel/at'
import { capabilityLog10, monthsBehind } from '../capability'
import { weeksSinceRule } from '../controls'
import { dialIds, dialsOf, projectedScore, scoreOf } from '../dials'
import { cashUsd, netWorthUsd } from '../ledger'
import { winLineOf } from '../mandates'
import { tell } from '../news'
import { weeksOfCash } from '../runway'
import type { Scenario } from '../scenario'
import { seriesNow } from '../series'
import type { DialId, GameState } from '../state'
import type { System } from '../system'

/** Keeps the curves, warns, holds the board review each quarter, asks forecasts, ends the game (M18). */
export const objectives: System = {
  owns: ['series', 'reviews', 'ending', 'flags', 'forecasts'],
  run(state, scenario) {
    const now = seriesNow(state, scenario)
    for (const name in now) {
      const curve = state.series[name]
      if (curve) curve.push(now[name] as number)
      else state.series[name] = [now[name] as number]
    }
    warn(state, scenario)
    askForecasts(state, scenario)
    if (state.week % 13 === 0) review(state, scenario)
    if (cashUsd(state) < 0) end(state, 'insolvent', scenario)
    else if (state.week >= scenario.weeks) end(state, null, scenario)
  },
}

/** Thin cash is said once a quarter, before it is too late. */
function warn(state: GameState, scenario: Scenario): void {
  const weeks = weeksOfCash(state, scenario)
  if (weeks >= scenario.parameters.finance.warnWeeks) return
  const last = state.flags['warned-week']
  if (last !== undefined && state.week - last < 8) return
  state.flags['warned-week'] = state.week
  tell(state, 'cashThin', { weeks: Math.round(weeks), cashUsd: cashUsd(state) })
}

function askForecasts(state: GameState, scenario: Scenario): void {
  for (const id in scenario.forecasts) {
    const { askedWeek, rule } = at(scenario.forecasts, id)
    if (askedWeek === state.week && state.rules[rule]?.status === 'coming')
      tell(state, 'forecastAsked', { forecast: id })
  }
}

function review(state: GameState, scenario: Scenario): void {
  const { score, low, high } = projectedScore(state, scenario)
  const dials = pointsOf(state, scenario)
  let rivalBest = 0
  for (const id in scenario.rivals)
    if (scenario.rivals[id]?.kind === 'named') rivalBest = Math.max(rivalBest, at(state.rivals, id).capabilityLog10)
  state.reviews.push({
    week: state.week,
    score,
    low,
    high,
    dials,
    cashUsd: cashUsd(state),
    weeksOfCash: Math.min(999, weeksOfCash(state, scenario)),
    rivalScoreLog10: rivalBest - capabilityLog10(state, scenario),
  })
  tell(state, 'boardReview', {
    score,
    months: Math.round(monthsBehind(state, scenario)),
    netWorthUsd: netWorthUsd(state),
    sinceRule: weeksSinceRule(state),
  })
}

function pointsOf(state: Readonly<GameState>, scenario: Scenario): Record<DialId, number> {
  const dials = dialsOf(state, scenario)
  return {
    cost: dials.cost.points,
    efficiency: dials.efficiency.points,
    capability: dials.capability.points,
    independence: dials.independence.points,
  }
}

/** Won = solvent, score at or above the mandate's line, and the chosen dial at or above its own. */
function end(state: GameState, forced: 'insolvent' | null, scenario: Scenario): void {
  const score = scoreOf(state, scenario).value()
  const dials = pointsOf(state, scenario)
  const chosen = state.chosenDial ?? weakest(dials)
  const kind =
    forced ?? (score < winLineOf(state, scenario) ? 'score' : dials[chosen] < scenario.dials.line ? 'dial' : 'won')
  state.ending = { week: state.week, kind, won: kind === 'won', score, dials }
  tell(state, 'ended', { kind, score })
}

/** Who never chose is judged by the dial that is lowest. */
function weakest(dials: Record<DialId, number>): DialId {
  return [...dialIds].sort((a, b) => dials[a] - dials[b])[0] ?? 'cost'
}
