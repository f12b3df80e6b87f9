import type { Complaint } from '../content/syntax/fault'

/** What a stranger's save may cost us. */
export const bounds = { characters: 8_000_000, moves: 20_000, marks: 200, weeks: 520, nesting: 40, words: 200 }

type Path = readonly (string | number)[]
type Rule = [field: string, wanted: string, holds: (value: unknown) => boolean]

const ofRecord: readonly Rule[] = [
  ['build', 'a text', isWord],
  ['level', 'the id of a level', (value) => isWord(value) && /^[a-z][a-z0-9-]*$/.test(String(value))],
  ['levelFingerprint', '16 hex digits', isFingerprint],
  ['seed', 'a text', isWord],
  ['asItHappened', 'true or false', (value) => typeof value === 'boolean'],
  ['cut', '12, 25 or 60', (value) => value === 12 || value === 25 || value === 60],
  ['from', 'null, or a state', (value) => value === null || isState(value)],
  ['branchedAtWeek', 'null, or a week', (value) => value === null || isWeek(value)],
  ['snapshot', 'a state of the game, with its week', isState],
]

const ofMark: readonly Rule[] = [
  ['week', `a week from 0 to ${bounds.weeks}`, isWeek],
  ['moves', 'a count of moves', isCount],
  ['fingerprint', '16 hex digits', isFingerprint],
  ['slices', 'a table of short names', (value) => isTable(value) && Object.values(value).every(isWord)],
]

const ofEntry: readonly Rule[] = [
  ['week', `a week from 0 to ${bounds.weeks}`, isWeek],
  ['move', '{ "type": … }', isTable],
]

/** Everything in which a value departs from a record's own shape; it must not be nested deeper than the bounds. */
export function recordComplaints(value: unknown): Complaint[] {
  if (!isTable(value) || !('format' in value) || !('moves' in value)) {
    return [{ path: [], says: 'is no saved game', hint: 'a saved game has a "format", "moves" and a "snapshot"' }]
  }
  if (value.format !== 1) {
    const hint = 'this program reads format 1; a newer program may have written it'
    return [{ path: ['format'], says: `is format ${JSON.stringify(value.format)?.slice(0, 20)}`, hint }]
  }
  const complaints = [...broken(ofRecord, value, []), ...moveComplaints(value.moves), ...markComplaints(value.marks)]
  return [...complaints, ...endless(value, [])]
}

/** Whether something is nested too deep, or has a name that no record has; read without recursion. */
export function isStrange(root: unknown): boolean {
  let layer: unknown[] = [root]
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > bounds.nesting) return true
    const objects = layer.filter((value) => value !== null && typeof value === 'object') as object[]
    if (objects.some((value) => forbidden.some((name) => Object.hasOwn(value, name)))) return true
    layer = objects.flatMap((value) => Object.values(value) as unknown[])
  }
  return false
}

const forbidden = ['__proto__', 'constructor', 'prototype']

function broken(rules: readonly Rule[], value: Record<string, unknown>, path: Path): Complaint[] {
  return rules
    .filter(([field, , holds]) => !holds(value[field]))
    .map(([field, wanted]) => ({
      path: [...path, field],
      says: Object.hasOwn(value, field) ? 'does not fit' : 'is missing',
      hint: `expected ${wanted}`,
    }))
}

function moveComplaints(moves: unknown): Complaint[] {
  if (!Array.isArray(moves)) return [{ path: ['moves'], says: 'is no list', hint: 'expected a list of moves' }]
  if (moves.length > bounds.moves) {
    return [{ path: ['moves'], says: `has ${moves.length} moves`, hint: `at most ${bounds.moves} are read` }]
  }
  let latest = 0
  return moves.flatMap((entry: unknown, index): Complaint[] => {
    const path = ['moves', index]
    if (!isTable(entry)) return [{ path, says: 'is no move', hint: 'expected { "week": …, "move": { "type": … } }' }]
    const isLate = isWeek(entry.week) && entry.week < latest
    if (isWeek(entry.week)) latest = entry.week
    return [
      ...broken(ofEntry, entry, path),
      ...(isTable(entry.move) ? inputComplaints(entry.move, [...path, 'move']) : []),
      ...(isLate ? [{ path: [...path, 'week'], says: 'goes back in time', hint: 'moves stand in their order' }] : []),
    ]
  })
}

/** A move's input is flat: ids, numbers, yes or no. */
function inputComplaints(move: Record<string, unknown>, path: Path): Complaint[] {
  const strange = Object.keys(move).filter((name) => name !== 'type' && !isInput(move[name]))
  const hint = 'expected a short text, a number, or true or false'
  return [
    ...broken([['type', 'the name of a decision', isWord]], move, path),
    ...strange.map((name) => ({ path: [...path, name], says: 'does not fit', hint })),
  ]
}

function isInput(value: unknown): boolean {
  return value === null || typeof value === 'boolean' || typeof value === 'number' || isWord(value)
}

function markComplaints(marks: unknown): Complaint[] {
  if (!Array.isArray(marks) || marks.length === 0 || marks.length > bounds.marks) {
    return [{ path: ['marks'], says: 'has no marks, or too many', hint: `expected 1 to ${bounds.marks} marks` }]
  }
  return marks.flatMap((mark: unknown, index): Complaint[] =>
    isTable(mark)
      ? broken(ofMark, mark, ['marks', index])
      : [{ path: ['marks', index], says: 'is no mark', hint: 'expected week, moves, fingerprint and slices' }],
  )
}

/** Numbers that are written larger than any number can be, such as 1e400. */
function endless(value: unknown, path: Path): Complaint[] {
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    return [{ path, says: 'is larger than any number can be', hint: 'the file was changed; try another copy of it' }]
  }
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => endless(item, [...path, index]))
  return Object.entries(value).flatMap(([name, field]) => endless(field, [...path, name]))
}

function isTable(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isState(value: unknown): boolean {
  return isTable(value) && isWeek(value.week)
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length <= bounds.words
}

function isFingerprint(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function isWeek(value: unknown): value is number {
  return isCount(value) && (value as number) <= bounds.weeks
}
