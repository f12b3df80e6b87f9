import { type Complaint, type Fault, inReadingOrder } from '../content/fault'
import { parseFile } from '../content/parse'
import { located } from '../content/tree'
import { impurities } from '../kernel/plain'
import type { GameRecord } from './record'

/** What a stranger's save may cost us. */
const bounds = { characters: 8_000_000, moves: 20_000, marks: 200, weeks: 520, nesting: 40, words: 200 }

/**
 * Reads a saved game from text; never throws.
 *
 * Checks the record's own shape. Whether its moves and its snapshot fit a level is asked where it is opened.
 */
export function parseRecord(text: string, file = 'save'): { record: GameRecord } | { faults: Fault[] } {
  const start = { file, line: 1, column: 1, path: '' }
  if (text.length > bounds.characters) {
    const says = `is too large: ${text.length} characters, at most ${bounds.characters} are read`
    return { faults: [{ ...start, says, hint: 'this is no saved game' }] }
  }
  const value = jsonOf(text)
  if (value === undefined) return { faults: brokenFaults(text, file) }
  const strange = strangeness(value)
  if (strange !== null) return { faults: [{ ...start, says: strange, hint: 'this is no saved game' }] }
  const complaints = complaintsAbout(value)
  if (complaints.length > 0) return { faults: placed(complaints, text, file) }
  return { record: recordOf(value as GameRecord) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where the text stops being JSON. */
function brokenFaults(text: string, file: string): Fault[] {
  const { faults } = parseFile({ path: file, text }, bounds.characters)
  const broken = faults.map((fault) => ({
    ...fault,
    hint: 'the file is cut off or was changed; try another copy of it',
  }))
  if (broken.length > 0) return broken.slice(0, 3)
  return [{ file, line: 1, column: 1, path: '', says: 'cannot be read', hint: 'this is no saved game' }]
}

/** Nesting and names that no record of ours has; read without recursion, for a stranger may nest deeply. */
function strangeness(root: unknown): string | null {
  let layer: unknown[] = [root]
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > bounds.nesting) return `is nested deeper than ${bounds.nesting} levels`
    const objects = layer.filter((value) => value !== null && typeof value === 'object') as object[]
    const names = objects.flatMap((value) => (Array.isArray(value) ? [] : Object.keys(value)))
    const bad = names.find((name) => name === '__proto__' || name === 'constructor' || name === 'prototype')
    if (bad !== undefined) return `holds the forbidden name "${bad}"`
    layer = objects.flatMap((value) => Object.values(value) as unknown[])
  }
  return null
}

type Rule = [field: keyof GameRecord, wanted: string, holds: (value: unknown) => boolean]

const rules: readonly Rule[] = [
  ['build', 'a text', isWord],
  ['level', 'the id of a level', isWord],
  ['levelFingerprint', '16 hex digits', isFingerprint],
  ['seed', 'a text', isWord],
  ['asItHappened', 'true or false', (value) => typeof value === 'boolean'],
  ['cut', '12, 25 or 60', (value) => value === 12 || value === 25 || value === 60],
  ['from', 'null, or a state', (value) => value === null || isPlainState(value)],
  ['branchedAtWeek', 'null, or a week', (value) => value === null || isWeek(value)],
  ['snapshot', 'a state of the game', isPlainState],
]

function complaintsAbout(value: unknown): Complaint[] {
  if (!isTable(value) || !('format' in value) || !('moves' in value)) {
    return [{ path: [], says: 'is no saved game', hint: 'a saved game has a "format", "moves" and a "snapshot"' }]
  }
  if (value.format !== 1) {
    const hint = 'this program reads format 1; a newer program may have written it'
    return [{ path: ['format'], says: `is format ${JSON.stringify(value.format)?.slice(0, 20)}`, hint }]
  }
  const wrong = rules
    .filter(([field, , holds]) => !holds(value[field]))
    .map(([field, wanted]) => ({
      path: [field],
      says: field in value ? 'does not fit' : 'is missing',
      hint: `expected ${wanted}`,
    }))
  return [...wrong, ...moveComplaints(value.moves), ...markComplaints(value.marks)]
}

function moveComplaints(moves: unknown): Complaint[] {
  if (!Array.isArray(moves)) return [{ path: ['moves'], says: 'is no list', hint: 'expected a list of moves' }]
  if (moves.length > bounds.moves) {
    return [{ path: ['moves'], says: `has ${moves.length} moves`, hint: `at most ${bounds.moves} are read` }]
  }
  let week = 0
  return moves.flatMap((entry: unknown, index): Complaint[] => {
    if (!isEntry(entry))
      return [{ path: ['moves', index], says: 'is no move', hint: 'expected { "week": …, "move": { "type": … } }' }]
    const isLate = entry.week < week
    week = entry.week
    return isLate
      ? [{ path: ['moves', index, 'week'], says: 'goes back in time', hint: 'moves stand in their order' }]
      : []
  })
}

function markComplaints(marks: unknown): Complaint[] {
  if (!Array.isArray(marks) || marks.length === 0 || marks.length > bounds.marks) {
    return [{ path: ['marks'], says: 'has no marks, or too many', hint: `expected 1 to ${bounds.marks} marks` }]
  }
  return marks.flatMap((mark: unknown, index): Complaint[] =>
    isMark(mark)
      ? []
      : [{ path: ['marks', index], says: 'is no mark', hint: 'expected week, moves, fingerprint and slices' }],
  )
}

function isMark(mark: unknown): boolean {
  if (!isTable(mark) || !isWeek(mark.week) || !isCount(mark.moves) || !isFingerprint(mark.fingerprint)) return false
  return isTable(mark.slices) && Object.values(mark.slices).every(isWord)
}

function isEntry(entry: unknown): entry is { week: number } {
  return isTable(entry) && isWeek(entry.week) && isMove(entry.move)
}

/** A move's input is flat: ids, numbers, yes or no. */
function isMove(move: unknown): boolean {
  if (!isTable(move) || !isWord(move.type)) return false
  return Object.values(move).every(
    (value) => value === null || isWord(value) || typeof value === 'boolean' || isNumber(value),
  )
}

function isTable(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isPlainState(value: unknown): boolean {
  return isTable(value) && isWeek(value.week) && impurities(value, 1).length === 0
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length <= bounds.words
}

function isFingerprint(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value)
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function isWeek(value: unknown): value is number {
  return isCount(value) && (value as number) <= bounds.weeks
}

function placed(complaints: Complaint[], text: string, file: string): Fault[] {
  const { tree } = parseFile({ path: file, text }, bounds.characters)
  const nowhere = (complaint: Complaint): Fault => ({
    file,
    line: 1,
    column: 1,
    path: '',
    says: complaint.says,
    hint: complaint.hint,
  })
  return inReadingOrder(
    complaints.slice(0, 50).map((complaint) => (tree ? located(tree, complaint) : nowhere(complaint))),
  )
}

/** Only the fields that a record has. */
function recordOf(value: GameRecord): GameRecord {
  const {
    format,
    build,
    level,
    levelFingerprint,
    seed,
    asItHappened,
    cut,
    from,
    branchedAtWeek,
    moves,
    marks,
    snapshot,
  } = value
  return {
    format,
    build,
    level,
    levelFingerprint,
    seed,
    asItHappened,
    cut,
    from,
    branchedAtWeek,
    moves,
    marks,
    snapshot,
  }
}
