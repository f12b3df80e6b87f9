import { fingerprintOf } from '../kernel/fingerprint'
import type { Move } from '../sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import { currentScoreWaterfall, dialResultsOf } from '../sim/score/dials'
import type { DialId, DifficultyId } from '../sim/state/ids'
import type { RefusalCode } from '../sim/state/refusals'
import type { GameState } from '../sim/state/state'
import { readQuantity } from '../sim/vocabulary/quantities'
import type { Strategy } from './strategy'

/** Minutes of a session, which determine the interval between decisions. */
export type SessionMinutes = 12 | 25 | 60

/** Weeks between two decisions. */
const weeksBetweenLooks: Record<SessionMinutes, number> = { 60: 2, 25: 4, 12: 13 }

export interface SimulationOptions {
  /** If absent, the strategy decides every week. */
  cut?: SessionMinutes | undefined
  asItHappened?: boolean | undefined
  /** Middle where absent. */
  difficulty?: DifficultyId | undefined
  /** Called at the start of each week with the number of moves so far. */
  onWeek?: ((state: Readonly<GameState>, moves: number) => void) | undefined
}

export interface SimulationResult {
  level: string
  strategy: string
  seed: string
  weeks: number
  /** `unfinished` where the level's weeks ended without an ending. */
  ending: string
  won: boolean
  score: number
  /** Points, 0 to 100. */
  dials: Record<DialId, number>
  final: Record<string, number>
  series: GameState['series']
  moves: { week: number; move: Move }[]
  /** Moves that the strategy asked for and was refused, by refusal code. */
  refused: Partial<Record<RefusalCode, number>>
  /** Names the last state. */
  fingerprint: string
  state: GameState
}

/** Moves after which a negotiation is left: at most four rounds with a few other moves between them. */
const mostTalkMoves = 12

/** Plays one game without a user interface, on a plain object. */
export function simulateGame(
  scenario: Scenario,
  strategy: Strategy,
  seed: string,
  options: SimulationOptions = {},
): SimulationResult {
  const state = createNewGame(scenario, { seed, asItHappened: options.asItHappened ?? false })
  if (options.difficulty) decide(state, { type: 'setDifficulty', difficulty: options.difficulty }, scenario)
  const { moves, refused } = playToEnd(state, strategy, {}, scenario, options)
  const { ending, week, series } = state
  return {
    level: scenario.id,
    strategy: strategy.id,
    seed,
    weeks: week,
    ending: ending?.kind ?? 'unfinished',
    won: ending?.won ?? false,
    score: ending?.score ?? currentScoreWaterfall(state, scenario).value(),
    dials: ending?.dials ?? dialPoints(state, scenario),
    final: finalFigures(state, scenario),
    series,
    moves,
    refused,
    get fingerprint() {
      return fingerprintOf(state)
    },
    state,
  }
}

/** Lets a strategy play a game to its end, from any week; changes the state and the strategy's memory. */
export function playToEnd(
  state: GameState,
  strategy: Strategy,
  memory: Record<string, number>,
  scenario: Scenario,
  options: Pick<SimulationOptions, 'cut' | 'onWeek'> = {},
): Pick<SimulationResult, 'moves' | 'refused'> {
  const every = options.cut ? weeksBetweenLooks[options.cut] : 1
  const moves: SimulationResult['moves'] = []
  const refused: SimulationResult['refused'] = {}

  /** Makes a move unless it is refused; returns whether it was made. */
  function makeMove(move: Move): boolean {
    const refusal = refusalOf(state, move, scenario)
    if (refusal) {
      refused[refusal.code] = (refused[refusal.code] ?? 0) + 1
      return false
    }
    decide(state, move, scenario)
    moves.push({ week: state.week, move })
    return true
  }

  /** A bargaining strategy finishes its negotiation before anything else. */
  function sitThrough(): void {
    for (let n = 0; strategy.negotiate && state.talk; n += 1) {
      const asked = n < mostTalkMoves ? strategy.negotiate(state, state.talk, scenario, memory) : null
      if (asked === null || !makeMove(asked)) makeMove({ type: 'walkAway' })
    }
  }

  while (!state.ending && state.week <= scenario.weeks) {
    if (state.week % every === 0)
      for (const move of strategy.decide(state, scenario, memory)) {
        makeMove(move)
        sitThrough()
      }
    advance(state, scenario)
    options.onWeek?.(state, moves.length)
  }
  return { moves, refused }
}

function dialPoints(state: GameState, scenario: Scenario): Record<DialId, number> {
  const { cost, efficiency, capability, independence } = dialResultsOf(state, scenario)
  return {
    cost: cost.points,
    efficiency: efficiency.points,
    capability: capability.points,
    independence: independence.points,
  }
}

/** The firm's final figures: quantities of the level language, by the last part of their names. */
const finalQuantities = [
  'player.cashUsd',
  'player.debtUsd',
  'player.netWorthUsd',
  'player.chips',
  'player.importedChips',
  'player.domesticChips',
  'player.centreChips',
  'player.powerKw',
  'player.usefulPflops',
  'player.monthsBehind',
  'stack.domesticMaturity',
]

function finalFigures(state: GameState, scenario: Scenario): Record<string, number> {
  return Object.fromEntries(
    finalQuantities.map((name) => [name.replace(/^.*\./, ''), readQuantity(state, name, scenario)]),
  )
}
