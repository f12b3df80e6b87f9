import { at, mapRecordValues } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { DialId } from '../state/ids'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import { currentScoreWaterfall, dialResultsOf, pointsToTenth, winningScoreOf } from './dials'

/** Points of the four dials, 0 to 100. */
export function pointsOfAllDials(state: Readonly<GameState>, scenario: Scenario): Record<DialId, number> {
  return mapRecordValues(dialResultsOf(state, scenario), ({ points }) => points) as Record<DialId, number>
}

/** Points of the dial that must reach the dials' line: the chosen one, or the weakest where none is chosen. */
export function decidingDialPoints(
  state: Readonly<GameState>,
  scenario: Scenario,
  dials = pointsOfAllDials(state, scenario),
): number {
  return state.chosenDial === null ? Math.min(...Object.values(dials)) : dials[state.chosenDial]
}

/**
 * Ends the game; won = solvent, score at or above the mandate's win line, and the chosen dial at or above its own line,
 * each to the tenth.
 */
export function endGame(state: GameState, forced: 'insolvent' | null, scenario: Scenario): void {
  const score = currentScoreWaterfall(state, scenario).value()
  const dials = pointsOfAllDials(state, scenario)
  const isScoreShort = pointsToTenth(score) < winningScoreOf(state, scenario)
  const isDialShort = pointsToTenth(decidingDialPoints(state, scenario, dials)) < scenario.dials.line
  const kind = forced ?? (isScoreShort ? 'score' : isDialShort ? 'dial' : 'won')
  state.ending = { week: state.week, kind, named: null, won: kind === 'won', score, dials }
  addNews(state, 'ended', { kind, score })
}

/** Ends the game with one of the level's own endings. */
export function endGameWithLevelEnding(state: GameState, named: string, scenario: Scenario): void {
  const score = currentScoreWaterfall(state, scenario).value()
  const { won } = at(scenario.endings, named)
  state.ending = { week: state.week, kind: 'named', named, won, score, dials: pointsOfAllDials(state, scenario) }
  addNews(state, 'ended', { kind: 'named', ending: named, score })
}
