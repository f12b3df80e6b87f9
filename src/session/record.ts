import { canonical, fingerprintOf } from '../kernel/fingerprint'
import type { Move } from '../sim/decisions'
import type { GameState } from '../sim/state/state'

/** How often a player sits down: the rhythm of decisions over the same weeks, in minutes of play. */
export type Cut = 12 | 25 | 60

/** Seed and moves: the whole game. */
export interface GameRecord {
  format: 1
  /** The program that played it. */
  build: string
  /** The level's id. */
  level: string
  levelFingerprint: string
  seed: string
  asItHappened: boolean
  cut: Cut
  /** A game that was continued under other rules begins from this state instead of from the level's start. */
  from: GameState | null
  /** The player went back to this week after he had seen what came of it; null = he did not. */
  branchedAtWeek: number | null
  moves: RecordedMove[]
  /** What the state was named every quarter, and at the last. */
  marks: Mark[]
  snapshot: GameState
}

export interface RecordedMove {
  week: number
  move: Move
}

export interface Mark {
  week: number
  /** Moves made before it. */
  moves: number
  fingerprint: string
  /** A short name of each slice of the state, to say which one differs. */
  slices: Record<string, string>
}

/** Weeks between two marks. */
export const markEveryWeeks = 13

/** Names a state and its slices. */
export function markOf(state: Readonly<GameState>, moves: number): Mark {
  const slices = Object.fromEntries(
    Object.entries(state).map(([name, slice]) => [name, fingerprintOf(slice).slice(0, 8)]),
  )
  return { week: state.week, moves, fingerprint: fingerprintOf(state), slices }
}

/** The first slice, by name, in which a state differs from its mark; null where none does. */
export function sliceThatDiffers(mark: Mark, state: Readonly<GameState>): string | null {
  const found = markOf(state, mark.moves)
  if (found.fingerprint === mark.fingerprint) return null
  const names = [...new Set([...Object.keys(mark.slices), ...Object.keys(found.slices)])].sort()
  return names.find((name) => mark.slices[name] !== found.slices[name]) ?? 'marks'
}

/** The record as text, for a file or a slot: the same record has the same text. */
export function recordText(record: GameRecord): string {
  return canonical(record)
}
