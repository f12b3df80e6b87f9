import { at } from '../../kernel/at'
import { cashUsd, netWorthUsd } from '../books/ledger'
import { bestModelCapabilityLog10, bestNamedRivalCapabilityLog10, monthsBehindFrontier } from '../compute/totals'
import { weeksSinceNewestRule } from '../controls/export-status'
import { applyEffects, slicesChangedByEffects } from '../effects/effects'
import type { Scenario } from '../level/scenario'
import { isBoardReviewWeek } from '../score/board-reviews'
import { addWeekToDialSums } from '../score/dial-sums'
import { currentScoreWaterfall } from '../score/dials'
import { endGame, endGameWithLevelEnding, pointsOfAllDials } from '../score/endings'
import { currentChartValues } from '../score/series'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import { isConditionMet } from '../vocabulary/conditions'
import type { System } from './system'

/** Adds the week to the dials, keeps the curves, holds the board review each quarter, asks forecasts, ends the game. */
export const objectiveSystem: System = {
  owns: ['dialSums', 'series', 'reviews', 'forecasts', 'objectives', ...slicesChangedByEffects],
  inForecast: { score: { changes: ['dialSums'], run: addWeekToDialSums } },
  run(state, scenario) {
    addWeekToDialSums(state, scenario)
    reach(state, scenario)
    const now = currentChartValues(state, scenario)
    for (const [name, value] of Object.entries(now)) {
      state.series[name] ??= []
      state.series[name].push(value)
    }
    askForecasts(state, scenario)
    if (isBoardReviewWeek(state.week)) review(state, scenario)
    if (state.ending) return
    if (cashUsd(state) < 0) return endGame(state, 'insolvent', scenario)
    const isOver = state.week >= scenario.weeks
    const named = namedEnding(state, isOver, scenario)
    if (named !== null) endGameWithLevelEnding(state, named, scenario)
    else if (isOver) endGame(state, null, scenario)
  },
}

/** An objective is reached once, in the first week in which it holds; after its last week it is missed. */
function reach(state: GameState, scenario: Scenario): void {
  for (const id in scenario.objectives) {
    const { when, byWeek = scenario.weeks, then = [] } = at(scenario.objectives, id)
    if (state.objectives[id] !== undefined || state.week > byWeek) continue
    if (isConditionMet(state, when, scenario)) {
      state.objectives[id] = state.week
      addNews(state, 'objectiveReached', { objective: id })
      applyEffects(state, then, scenario, id)
    } else if (state.week === byWeek) addNews(state, 'objectiveMissed', { objective: id })
  }
}

/** The first ending of the level's own that holds now. */
function namedEnding(state: Readonly<GameState>, isOver: boolean, scenario: Scenario): string | null {
  for (const id in scenario.endings) {
    const { when, atEnd } = at(scenario.endings, id)
    if (when && (isOver || !atEnd) && isConditionMet(state, when, scenario)) return id
  }
  return null
}

function askForecasts(state: GameState, scenario: Scenario): void {
  for (const id in scenario.forecasts) {
    const { askedWeek, rule } = at(scenario.forecasts, id)
    if (askedWeek === state.week && state.rules[rule]?.status === 'coming')
      addNews(state, 'forecastAsked', { forecast: id })
  }
}

function review(state: GameState, scenario: Scenario): void {
  const score = currentScoreWaterfall(state, scenario).value()
  const dials = pointsOfAllDials(state, scenario)
  const rivalScoreLog10 = bestNamedRivalCapabilityLog10(state, scenario) - bestModelCapabilityLog10(state, scenario)
  state.reviews.push({ week: state.week, score, dials, cashUsd: cashUsd(state), rivalScoreLog10 })
  addNews(state, 'boardReview', {
    score,
    months: Math.round(monthsBehindFrontier(state, scenario)),
    netWorthUsd: netWorthUsd(state),
    sinceRule: weeksSinceNewestRule(state, scenario),
  })
}
