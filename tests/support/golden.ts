// A recorded game: its moves, and the fingerprint of each slice of its state every quarter.
import { simulateGame } from '../../src/lab/run'
import { createRecordMark, type RecordMark, recordMarkIntervalWeeks } from '../../src/session/record'
import type { Move } from '../../src/sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'
import { scenario, strategyOf } from './shipped-levels'

export interface GoldenGame {
  level: string
  strategy: string
  seed: string
  moves: { week: number; move: Move }[]
  marks: RecordMark[]
  score: number
  ending: string
}

/** The recorded games: three very different strategies, a seed each. */
export const goldenGames = [
  { strategy: 'hoarder', seed: 'golden-1' },
  { strategy: 'diversifier', seed: 'golden-2' },
  { strategy: 'adaptive', seed: 'golden-8' },
] as const

/** Plays one of them and records it. */
export function recordGame(strategy: string, seed: string): GoldenGame {
  const marks: RecordMark[] = []
  const { moves, score, ending, level } = simulateGame(scenario, strategyOf(strategy), seed, {
    onWeek(state, made) {
      if (isMarked(state)) marks.push(createRecordMark(state, made))
    },
  })
  return { level, strategy, seed, moves, marks, score, ending }
}

/** Replays the moves and reports where the game differs, quarter by quarter; empty where it does not. */
export function differences({ seed, moves, marks }: GoldenGame): string[] {
  const state = createNewGame(scenario, { seed, asItHappened: false })
  const found: string[] = []
  let made = 0
  while (!state.ending) {
    for (let next = moves[made]; next && next.week === state.week; next = moves[made]) {
      const refusal = refusalOf(state, next.move, scenario)
      if (refusal) return [...found, `week ${state.week}: ${next.move.type} is refused now (${refusal.code})`]
      decide(state, next.move, scenario)
      made += 1
    }
    advance(state, scenario)
    if (isMarked(state)) found.push(...slicesThatDiffer(state, made, marks))
  }
  return found
}

function isMarked(state: Readonly<GameState>): boolean {
  return state.week % recordMarkIntervalWeeks === 0 || state.ending !== null
}

function slicesThatDiffer(state: Readonly<GameState>, made: number, marks: readonly RecordMark[]): string[] {
  const mark = marks.find(({ week }) => week === state.week)
  if (!mark) return [`week ${state.week}: was not recorded`]
  const { slices } = createRecordMark(state, made)
  const names = [...new Set([...Object.keys(slices), ...Object.keys(mark.slices)])].sort()
  const changed = names.filter((name) => slices[name] !== mark.slices[name])
  return changed.length === 0 ? [] : [`week ${state.week}: ${changed.join(', ')}`]
}
