import { produce, setAutoFreeze } from 'immer'
import type { Level } from '../content/level'
import { deepFreeze, findNonSerializable } from '../kernel/plain'
import { decisionOf, isIrreversible, type Move } from '../sim/decisions'
import { advance, decide, newGame, refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import type { GameState, Refusal } from '../sim/state/state'
import { type CarryOverLoss, carryOver } from './carry-over'
import {
  createMark,
  type GameRecord,
  type Mark,
  markEveryWeeks,
  type RecordedMove,
  type SessionMinutes,
} from './record'
import { fitsLevel, replayRecord } from './replay'
import type { SaveRefusal } from './save-refusals'

setAutoFreeze(true)

/** A game being played; `decide` and `advance` are the only ways to change its state. */
export interface Session {
  readonly level: Level
  readonly cut: SessionMinutes
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

export interface Opening {
  level: Level
  seed: string
  asItHappened: boolean
  cut?: SessionMinutes
  /** Program name and version for the record. */
  build?: string
}

export function openSession(opening: Opening & { record?: GameRecord }): Session {
  return opening.record ? resume(opening.record, opening.level, opening.build) : begin(opening)
}

/** Why a saved game cannot be opened with a level, or null: `save.otherLevel` or `save.unfit`. */
export function openRefusal(record: GameRecord, level: Level): SaveRefusal | null {
  const { id } = level.scenario
  if (record.level !== id) return { code: 'save.otherLevel', facts: { saved: record.level, level: id } }
  // A complete replay proves that the save is of this version; a snapshot may be older.
  const isReplayed = record.from === null && replayRecord(record, level).verified
  if (isReplayed || fitsLevel(record.snapshot, level.scenario)) return null
  return { code: 'save.unfit', facts: { level: id } }
}

/** The data of a session. */
interface Life {
  level: Level
  build: string
  cut: SessionMinutes
  seed: string
  asItHappened: boolean
  from: GameState | null
  branchedAtWeek: number | null
  isContinued: boolean
  state: GameState
  moves: RecordedMove[]
  marks: Mark[]
}

function begin({ level, seed, asItHappened, cut = 60, build = '' }: Opening): Session {
  const state = newGame(level.scenario, { seed, asItHappened })
  const untold = { from: null, branchedAtWeek: null, isContinued: false }
  return sessionOf({ level, build, cut, seed, asItHappened, ...untold, state, moves: [], marks: [] })
}

/** Opens a record by replay if every mark matches, otherwise from its snapshot. */
function resume(record: GameRecord, level: Level, build = record.build): Session {
  const refusal = openRefusal(record, level)
  if (refusal) throw new Error(`this record cannot be opened: ${refusal.code}`)
  const { cut, seed, asItHappened, branchedAtWeek, from } = record
  const same = { level, build, cut, seed, asItHappened, branchedAtWeek }
  const replay = replayRecord(record, level)
  if (!replay.verified) {
    const { snapshot } = record
    return sessionOf({
      ...same,
      from: snapshot,
      isContinued: true,
      state: structuredClone(snapshot),
      moves: [],
      marks: [],
    })
  }
  const marks = record.marks.slice(0, -1)
  return sessionOf({ ...same, from, isContinued: from !== null, state: replay.state, moves: [...record.moves], marks })
}

function sessionOf(begun: Life): Session {
  let life = begun
  let { scenario } = life.level
  const listeners = new Set<() => void>()
  let state = deepFreeze(life.state) as GameState
  let moves = life.moves
  let marks = life.marks
  /** The states before each move of this week that can still be undone. */
  let before: GameState[] = []

  function become(next: GameState): void {
    state = next
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
    state: () => state,
    decide(move) {
      const refusal = refusalOf(state, move, scenario)
      if (refusal) return refusal
      moves = [...moves, { week: state.week, move: structuredClone(move) }]
      before = isUndoable(state, move, scenario) ? [...before, state] : []
      become(stepped(state, (draft) => decide(draft, move, scenario)))
      return null
    },
    advance() {
      if (state.ending) return
      before = []
      const next = advanceWithImmer(state, scenario)
      if (next.week % markEveryWeeks === 0) marks = [...marks, createMark(next, moves.length)]
      become(next)
    },
    canUndo: () => before.length > 0,
    undo() {
      const last = before.at(-1)
      if (!last) return false
      before = before.slice(0, -1)
      moves = moves.slice(0, -1)
      become(last)
      return true
    },
    branch: (week) => sessionOf(branched(life, moves, week)),
    continueWithLevel(level) {
      const carried = carryOver(state, scenario, level.scenario)
      const from = deepFreeze(carried.state) as GameState
      life = { ...life, level, from, isContinued: true }
      scenario = level.scenario
      moves = []
      marks = []
      before = []
      become(from)
      return carried.losses
    },
    record: () => recordOf(life, state, moves, marks),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function recordOf(life: Life, snapshot: GameState, moves: RecordedMove[], marks: Mark[]): GameRecord {
  const { level, build, seed, asItHappened, cut, from, branchedAtWeek } = life
  const named = { format: 1 as const, build, level: level.scenario.id, levelFingerprint: level.fingerprint }
  const last = marks.filter((mark) => mark.week !== snapshot.week || mark.moves !== moves.length)
  return {
    ...named,
    seed,
    asItHappened,
    cut,
    from,
    branchedAtWeek,
    moves,
    marks: [...last, createMark(snapshot, moves.length)],
    snapshot,
  }
}

/** A session cut back to the start of a week, before its moves. */
function branched(life: Life, moves: readonly RecordedMove[], week: number): Life {
  const { level, seed, asItHappened, from } = life
  const { scenario } = level
  const state = from ? structuredClone(from) : newGame(scenario, { seed, asItHappened })
  const kept = moves.filter((entry) => entry.week < week)
  const marks: Mark[] = []
  let made = 0
  while (state.week < week) {
    for (let next = kept[made]; next && next.week === state.week; next = kept[made]) {
      decide(state, next.move, scenario)
      made += 1
    }
    advance(state, scenario)
    if (state.week % markEveryWeeks === 0) marks.push(createMark(state, made))
  }
  return { ...life, state, moves: kept, marks, branchedAtWeek: week }
}

/** One week on an Immer draft. */
export function advanceWithImmer(state: GameState, scenario: Scenario): GameState {
  return stepped(state, (draft) => advance(draft, scenario))
}

/** Applies a recipe to a draft; in development the result is checked for non-serialisable values. */
function stepped(state: GameState, recipe: (draft: GameState) => void): GameState {
  const next = produce(state, (draft) => {
    recipe(draft)
  })
  if (isChecked) {
    const found = findNonSerializable(next, 3)
    if (found.length > 0) throw new Error(`the state is no plain tree any more: ${found.join('; ')}`)
  }
  return next
}

const isChecked = import.meta.env?.DEV === true

/** Whether a move can be undone: it is reversible and has revealed no information. */
export function isUndoable(state: Readonly<GameState>, move: Move, scenario: Scenario): boolean {
  return decisionOf(move.type)?.reveals !== true && !isIrreversible(state, move, scenario)
}
