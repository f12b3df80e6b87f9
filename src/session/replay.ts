import type { Level } from '../content/level'
import type { UnlocatedDiagnostic } from '../content/syntax/diagnostic'
import { didYouMean } from '../content/syntax/nearest'
import { fingerprintOf } from '../kernel/fingerprint'
import { findNonJsonPaths } from '../kernel/plain-tree'
import { decisionTable, findDecision } from '../sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import { type GameState, gameStateShape } from '../sim/state/state'
import { createRecordMark, firstSliceUnlikeMark, type GameRecord } from './record'
import { findShapeFaults } from './record-shape'

export interface ReplayDifference {
  week: number
  /** A state slice; `moves` for a refused move, `level` for another level. */
  slice: string
}

interface Replay {
  verified: boolean
  weeks: number
  fingerprint: string
  firstDifference: ReplayDifference | null
}

/** Replays a record on a plain object and compares every mark. */
export function verifyRecordByReplay(record: GameRecord, level: Level): Replay & { state: GameState } {
  const { state, difference } = playAgain(record, level)
  const firstDifference = difference ?? snapshotDifference(record, state)
  const { week } = state
  return { verified: firstDifference === null, weeks: week, fingerprint: fingerprintOf(state), firstDifference, state }
}

function playAgain(
  record: GameRecord,
  { scenario, fingerprint }: Level,
): { state: GameState; difference: ReplayDifference | null } {
  const state = record.from
    ? structuredClone(record.from)
    : createNewGame(scenario, { seed: record.seed, asItHappened: record.asItHappened })
  if (record.levelFingerprint !== fingerprint) return { state, difference: { week: state.week, slice: 'level' } }
  try {
    return { state, difference: followMoves(state, record, scenario) }
  } catch {
    // A move with an id that the level lacks makes the economy throw.
    return { state, difference: { week: state.week, slice: 'moves' } }
  }
}

/** Makes each move in its week; stops at the first difference. */
function followMoves(state: GameState, { moves, marks }: GameRecord, scenario: Scenario): ReplayDifference | null {
  let made = 0
  for (const mark of marks) {
    while (state.week < mark.week || made < mark.moves) {
      const next = moves[made]
      if (next && next.week === state.week && made < mark.moves) {
        if (refusalOf(state, next.move, scenario)) return { week: state.week, slice: 'moves' }
        decide(state, next.move, scenario)
        made += 1
      } else {
        if (state.ending || state.week >= mark.week) return { week: state.week, slice: 'moves' }
        advance(state, scenario)
      }
    }
    const slice = state.week === mark.week ? firstSliceUnlikeMark(mark, state) : 'marks'
    if (slice !== null) return { week: state.week, slice }
  }
  return made < moves.length ? { week: state.week, slice: 'moves' } : null
}

function snapshotDifference({ snapshot, moves }: GameRecord, state: GameState): ReplayDifference | null {
  const slice = firstSliceUnlikeMark(createRecordMark(snapshot, moves.length), state)
  return slice === null ? null : { week: state.week, slice }
}

/** Whether a saved state has the structure of this level's states and can advance a week. */
export function savedStateFitsLevel(saved: GameState, scenario: Scenario): boolean {
  const fresh = createNewGame(scenario, { seed: '', asItHappened: false })
  if (
    findNonJsonPaths(saved, 1).length > 0 ||
    findShapeFaults(gameStateShape, saved).length > 0 ||
    !isBuiltLike(saved, fresh)
  )
    return false
  // A new game has no contracts to compare with, and a floating price is read only weeks later.
  if (!saved.contracts.every(({ unitPriceUsd, marketUsd }) => unitPriceUsd > 0 && marketUsd > 0)) return false
  const trial = structuredClone(saved)
  if (trial.ending) return true
  try {
    advance(trial, scenario)
    return findNonJsonPaths(trial, 1).length === 0
  } catch {
    return false
  }
}

/** Whether a value has every field of a template, each of the same type. */
function isBuiltLike(value: unknown, pattern: unknown): boolean {
  if (value === null || pattern === null) return true
  if (typeof value !== typeof pattern || Array.isArray(value) !== Array.isArray(pattern)) return false
  if (typeof pattern !== 'object' || Array.isArray(pattern)) return true
  const table = value as Record<string, unknown>
  return Object.entries(pattern as object).every(
    ([name, field]) => Object.hasOwn(table, name) && isBuiltLike(table[name], field),
  )
}

/** Parts of a record that do not fit a level: another level's id, or unknown moves. */
export function findRecordLevelMismatches({ level, moves }: GameRecord, { id }: Scenario): UnlocatedDiagnostic[] {
  const known = Object.keys(decisionTable)
  const strange = moves.flatMap(({ move: { type } }, index): UnlocatedDiagnostic[] =>
    findDecision(type)
      ? []
      : [
          {
            path: ['moves', index, 'move', 'type'],
            message: `there is no decision "${type}"`,
            suggestion: didYouMean(type, known),
          },
        ],
  )
  if (level === id) return strange
  const message = `is a game of the level "${level}", and this is "${id}"`
  return [{ path: ['level'], message, suggestion: 'replay it with its own level' }, ...strange]
}
