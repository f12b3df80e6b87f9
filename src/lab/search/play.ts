import { difficultyRatiosOf } from '../../sim/level/difficulty'
import type { Scenario } from '../../sim/level/scenario'
import { currentScoreWaterfall, winLineOf, winningScoreOf } from '../../sim/score/dials'
import { decidingDialPoints } from '../../sim/score/endings'
import type { DifficultyId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { simulateGame } from '../run'
import type { Strategy } from '../strategy'
import { meanOf, standardDeviationOf } from '../sweep/variance-shares'

/** How one game went. */
export interface PlayedGame {
  won: boolean
  ending: string
  score: number
  /** Points of the score over the winning line. */
  margin: number
  /** Points by which the chosen dial misses its own line; the weakest dial where none is chosen. */
  dialShortfall: number
  /** Accepted moves. */
  clicks: number
}

export function playGame(scenario: Scenario, strategy: Strategy, seed: string): PlayedGame {
  const { state, moves } = simulateGame(scenario, strategy, seed)
  return gameOf(state, moves.length, scenario)
}

/** A finished game's result. */
export function gameOf(state: Readonly<GameState>, clicks: number, scenario: Scenario): PlayedGame {
  const { ending } = state
  const score = ending?.score ?? currentScoreWaterfall(state, scenario).value()
  const margin = score - winningScoreOf(state, scenario)
  const dialShortfall = Math.max(0, scenario.dials.line - decidingDialPoints(state, scenario, ending?.dials))
  return { won: ending?.won ?? false, ending: ending?.kind ?? 'unfinished', score, margin, dialShortfall, clicks }
}

/**
 * What a search maximises: the margin where it is not safe, the win, and what the dial lacks, so that a plan whose score
 * does not win yet still chooses its best dial; a click costs a little, so that none is idle.
 */
export function worthOfGame({ won, ending, margin, dialShortfall, clicks }: PlayedGame): number {
  const lost = ending === 'insolvent' ? insolvencyPoints : lossPoints
  const counted = Math.max(-2 * maxCountedMargin, Math.min(maxCountedMargin, margin))
  return counted - (won ? 0 : lost) - shortfallWeight * dialShortfall - clickPoints * clicks
}

const maxCountedMargin = 30
const lossPoints = 10
const insolvencyPoints = 20
const shortfallWeight = 0.2
const clickPoints = 0.01

/** Many games of one player. */
export interface PlayedSummary {
  games: number
  winShare: number
  meanMargin: number
  /** Standard error of the mean margin. */
  marginError: number
  meanScore: number
  clicks: number
  /** Games by ending. */
  endings: Record<string, number>
}

export function summariseGames(games: readonly PlayedGame[]): PlayedSummary {
  const margins = games.map(({ margin }) => margin)
  const endings: Record<string, number> = {}
  for (const { ending } of games) endings[ending] = (endings[ending] ?? 0) + 1
  return {
    games: games.length,
    winShare: meanOf(games.map(({ won }) => (won ? 1 : 0))),
    meanMargin: meanOf(margins),
    marginError: standardDeviationOf(margins) / Math.sqrt(Math.max(1, games.length)),
    meanScore: meanOf(games.map(({ score }) => score)),
    clicks: meanOf(games.map(({ clicks }) => clicks)),
    endings,
  }
}

/** A level whose middle difficulty is another one, so that players who know no difficulty are measured in it. */
export function withMiddleAs(scenario: Scenario, difficulty: DifficultyId): Scenario {
  const mandates = Object.entries(scenario.mandates).map(([id, mandate]) => [
    id,
    { ...mandate, winLine: winLineOf(mandate, difficulty) },
  ])
  const { startCash, luck, trueRumour } = difficultyRatiosOf(difficulty, scenario)
  const ratios = { middleStartCashRatio: startCash, middleLuckRatio: luck, middleTrueRumourRatio: trueRumour }
  return {
    ...scenario,
    winLine: winLineOf(scenario, difficulty),
    mandates: Object.fromEntries(mandates),
    parameters: { ...scenario.parameters, difficulty: { ...scenario.parameters.difficulty, ...ratios } },
  }
}
