import { canonicalJson, fingerprintOf } from '../kernel/fingerprint'
import type { Move } from '../sim/decisions'
import type { GameState } from '../sim/state/state'

/** Minutes of a session, which determine the interval between decisions. */
export type RecordedSessionMinutes = 12 | 25 | 60

/** A game as seed and moves, from which it can be replayed. */
export interface GameRecord {
  format: 1
  /** The version of the program that played it. */
  build: string
  /** The level's id. */
  level: string
  levelFingerprint: string
  seed: string
  asItHappened: boolean
  cut: RecordedSessionMinutes
  /** Start state of a game continued under other rules; null = the level's start. */
  from: GameState | null
  /** The week to which the player went back with knowledge of the outcome; null = never. */
  branchedAtWeek: number | null
  moves: RecordedMove[]
  /** State hashes, each quarter and at the end. */
  marks: RecordMark[]
  snapshot: GameState
}

export interface RecordedMove {
  week: number
  move: Move
}

export interface RecordMark {
  week: number
  /** Moves made before it. */
  moves: number
  fingerprint: string
  /** A hash of each slice, to find the one that differs. */
  slices: Record<string, string>
}

/** Weeks between two marks. */
export const recordMarkIntervalWeeks = 13

/** Hashes a state and its slices. */
export function createRecordMark(state: Readonly<GameState>, moves: number): RecordMark {
  const slices = Object.fromEntries(
    Object.entries(state).map(([name, slice]) => [name, fingerprintOf(slice).slice(0, 8)]),
  )
  return { week: state.week, moves, fingerprint: fingerprintOf(state), slices }
}

/** The first slice that differs from its mark, or null. */
export function firstSliceUnlikeMark(mark: RecordMark, state: Readonly<GameState>): string | null {
  const found = createRecordMark(state, mark.moves)
  if (found.fingerprint === mark.fingerprint) return null
  const names = [...new Set([...Object.keys(mark.slices), ...Object.keys(found.slices)])].sort()
  return names.find((name) => mark.slices[name] !== found.slices[name]) ?? 'marks'
}

/** The record as deterministic text. */
export function serialiseRecord(record: GameRecord): string {
  return canonicalJson(record)
}
