import { produce, setAutoFreeze } from 'immer'
import type { Level } from '../content/level'
import { deepFreeze, findNonJsonPaths } from '../kernel/plain-tree'
import { findDecision, isMoveIrreversible, type Move } from '../sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import type { GameState, Refusal } from '../sim/state/state'
import { type CarryOverLoss, carryGameIntoChangedLevel } from './carry-over'
import {
  createRecordMark,
  type GameRecord,
  type RecordedMove,
  type RecordedSessionMinutes,
  type RecordMark,
  recordMarkIntervalWeeks,
} from './record'
import { savedStateFitsLevel, verifyRecordByReplay } from './replay'
import type { SavedGameOpeningRefusal } from './save-refusals'

setAutoFreeze(true)

/** A game being played; `decide` and `advance` are the only ways to change its state. */
export interface Session {
  readonly level: Level
  readonly cut: RecordedSessionMinutes
  /** Whether the record was made with other rules and continued from its snapshot. */
  readonly isContinued: boolean
  /** The week to which the player went back with knowledge of the outcome; null = never. */
  readonly branchedAtWeek: number | null
  state(): Readonly<GameState>
  /** Makes a move, or returns why it is refused. */
  decide(move: Move): Refusal | null
  /** Advances one week; does nothing after the end. */
  advance(): void
  canUndo(): boolean
  /** Undoes the last move of this week unless it revealed information. */
  undo(): boolean
  /** The same game from the start of an earlier week, marked and without a score. */
  branch(week: number): Session
  /**
   * Continues with a changed level from the current state and returns what could not be kept.
   *
   * From then on the record starts with this state.
   */
  continueWithLevel(level: Level): CarryOverLoss[]
  record(): GameRecord
  subscribe(listener: () => void): () => void
}

export interface GameSessionOptions {
  level: Level
  seed: string
  asItHappened: boolean
  cut?: RecordedSessionMinutes
  /** Program name and version for the record. */
  build?: string
}

export function openGameSession(opening: GameSessionOptions & { record?: GameRecord }): Session {
  return opening.record ? resume(opening.record, opening.level, opening.build) : begin(opening)
}

/** Why a saved game cannot be opened with a level, or null: `save.otherLevel` or `save.unfit`. */
export function whySaveCannotOpen(record: GameRecord, level: Level): SavedGameOpeningRefusal | null {
  const { id } = level.scenario
  if (record.level !== id) return { code: 'save.otherLevel', facts: { saved: record.level, level: id } }
  // A complete replay proves that the save is of this version; a snapshot may be older.
  const isReplayed = record.from === null && verifyRecordByReplay(record, level).verified
  if (isReplayed || savedStateFitsLevel(record.snapshot, level.scenario)) return null
  return { code: 'save.unfit', facts: { level: id } }
}

/** The data of a session. */
interface Life {
  level: Level
  build: string
  cut: RecordedSessionMinutes
  seed: string
  asItHappened: boolean
  from: GameState | null
  branchedAtWeek: number | null
  isContinued: boolean
  state: GameState
  moves: RecordedMove[]
  marks: RecordMark[]
}

function begin({ level, seed, asItHappened, cut = 60, build = '' }: GameSessionOptions): Session {
  const state = createNewGame(level.scenario, { seed, asItHappened })
  const untold = { from: null, branchedAtWeek: null, isContinued: false }
  return sessionOf({ level, build, cut, seed, asItHappened, ...untold, state, moves: [], marks: [] })
}

/** Opens a record by replay if every mark matches, otherwise from its snapshot. */
function resume(record: GameRecord, level: Level, build = record.build): Session {
  const refusal = whySaveCannotOpen(record, level)
  if (refusal) throw new Error(`this record cannot be opened: ${refusal.code}`)
  const { cut, seed, asItHappened, branchedAtWeek, from } = record
  const same = { level, build, cut, seed, asItHappened, branchedAtWeek }
  const replay = verifyRecordByReplay(record, level)
  if (!replay.verified) {
    const from = record.snapshot
    return sessionOf({ ...same, from, isContinued: true, state: structuredClone(from), moves: [], marks: [] })
  }
  const marks = record.marks.slice(0, -1)
  return sessionOf({ ...same, from, isContinued: from !== null, state: replay.state, moves: [...record.moves], marks })
}

function sessionOf(begun: Life): Session {
  let life: Life = { ...begun, state: deepFreeze(begun.state) as GameState }
  const listeners = new Set<() => void>()
  /** The states before each move of this week that can still be undone. */
  let before: GameState[] = []

  function become(next: Partial<Life>): void {
    life = { ...life, ...next }
    for (const listener of listeners) listener()
  }

  return {
    get level() {
      return life.level
    },
    cut: life.cut,
    get isContinued() {
      return life.isContinued
    },
    branchedAtWeek: life.branchedAtWeek,
    state: () => life.state,
    decide(move) {
      const { state, moves, level } = life
      const refusal = refusalOf(state, move, level.scenario)
      if (refusal) return refusal
      before = isUndoable(state, move, level.scenario) ? [...before, state] : []
      become({
        moves: [...moves, { week: state.week, move: structuredClone(move) }],
        state: stepped(state, (draft) => decide(draft, move, level.scenario)),
      })
      return null
    },
    advance() {
      if (life.state.ending) return
      before = []
      const { moves, marks } = life
      const state = advanceWeekWithImmer(life.state, life.level.scenario)
      const isMarked = state.week % recordMarkIntervalWeeks === 0
      become({ state, marks: isMarked ? [...marks, createRecordMark(state, moves.length)] : marks })
    },
    canUndo: () => before.length > 0,
    undo() {
      const state = before.at(-1)
      if (!state) return false
      before = before.slice(0, -1)
      become({ state, moves: life.moves.slice(0, -1) })
      return true
    },
    branch: (week) => sessionOf(branched(life, week)),
    continueWithLevel(level) {
      const carried = carryGameIntoChangedLevel(life.state, life.level.scenario, level.scenario)
      const state = deepFreeze(carried.state) as GameState
      before = []
      become({ level, from: state, isContinued: true, state, moves: [], marks: [] })
      return carried.losses
    },
    record: () => recordOf(life),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function recordOf(life: Life): GameRecord {
  const { level, build, seed, asItHappened, cut, from, branchedAtWeek, moves, state: snapshot } = life
  const named = { format: 1 as const, build, level: level.scenario.id, levelFingerprint: level.fingerprint }
  const earlier = life.marks.filter((mark) => mark.week !== snapshot.week || mark.moves !== moves.length)
  const marks = [...earlier, createRecordMark(snapshot, moves.length)]
  return { ...named, seed, asItHappened, cut, from, branchedAtWeek, moves, marks, snapshot }
}

/** A session cut back to the start of a week, before its moves. */
function branched(life: Life, week: number): Life {
  const { level, seed, asItHappened, from, moves } = life
  const { scenario } = level
  const state = from ? structuredClone(from) : createNewGame(scenario, { seed, asItHappened })
  const kept = moves.filter((entry) => entry.week < week)
  const marks: RecordMark[] = []
  let made = 0
  while (state.week < week) {
    for (let next = kept[made]; next && next.week === state.week; next = kept[made]) {
      decide(state, next.move, scenario)
      made += 1
    }
    advance(state, scenario)
    if (state.week % recordMarkIntervalWeeks === 0) marks.push(createRecordMark(state, made))
  }
  return { ...life, state, moves: kept, marks, branchedAtWeek: week }
}

/** One week on an Immer draft. */
export function advanceWeekWithImmer(state: GameState, scenario: Scenario): GameState {
  return stepped(state, (draft) => advance(draft, scenario))
}

/** Applies a recipe to a draft; in development the result is checked for non-serialisable values. */
function stepped(state: GameState, recipe: (draft: GameState) => void): GameState {
  const next = produce(state, recipe)
  if (isChecked) {
    const found = findNonJsonPaths(next, 3)
    if (found.length > 0) throw new Error(`the state is no plain tree any more: ${found.join('; ')}`)
  }
  return next
}

const isChecked = import.meta.env?.DEV === true

/** Whether a move can be undone: it is reversible and has revealed no information. */
function isUndoable(state: Readonly<GameState>, move: Move, scenario: Scenario): boolean {
  return findDecision(move.type)?.reveals !== true && !isMoveIrreversible(state, move, scenario)
}
