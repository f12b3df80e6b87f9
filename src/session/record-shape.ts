import * as z from 'zod/mini'
import type { UnlocatedDiagnostic } from '../content/syntax/diagnostic'
import { gameStateShape } from '../sim/state/state'
import type { GameRecord, RecordedMove, RecordMark } from './record'

/** A missing field, or a value of the wrong type. */
interface ShapeComplaint extends UnlocatedDiagnostic {
  isMissing: boolean
}

/** Zod's type names in plain words, for shapes without a message of their own. */
const kindNames: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table',
  record: 'a table',
}

/**
 * All differences between a JSON value and a shape.
 *
 * A shape's message says what is wanted and, before a semicolon, what is wrong: `is no move; a table`.
 */
export function findShapeFaults(shape: z.ZodMiniType, value: unknown): ShapeComplaint[] {
  const { error } = z.safeParse(shape, value, { reportInput: true, error: (issue) => wanted(issue) })
  return (error?.issues ?? []).map(({ path, message, input }) => {
    // JSON has no undefined, so there the field is missing.
    const isMissing = input === undefined
    const [suggestion = '', wrong = 'does not fit'] = message.split('; ').toReversed()
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { path: steps, message: isMissing ? 'is missing' : wrong, suggestion: `expected ${suggestion}`, isMissing }
  })
}

function wanted(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.map((each) => JSON.stringify(each)).join(' or ')
  return issue.code === 'invalid_type' ? kindNames[issue.expected] : undefined
}

/** Size limits for untrusted saves. */
export const recordSizeLimits = {
  characters: 8_000_000,
  moves: 20_000,
  marks: 200,
  weeks: 520,
  nesting: 40,
  words: 200,
}

const week = weekOf(`a week from 0 to ${recordSizeLimits.weeks}`)
const word = textOf('a text')
const fingerprint = textOf('16 hex digits', /^[0-9a-f]{16}$/)
const count = z.int('a count of moves').check(z.minimum(0, 'a count of moves'))

/** A move's input is flat: ids, numbers and booleans. */
const input = z.union([z.null(), z.boolean(), z.number(), word], 'a short text, a number, or true or false')

const entryShape = z.object(
  {
    week,
    move: z.catchall(z.object({ type: textOf('the name of a decision') }, '{ "type": … }'), input),
  } satisfies Shape<RecordedMove>,
  'is no move; { "week": …, "move": { "type": … } }',
)

const markShape = z.object(
  {
    week,
    moves: count,
    fingerprint,
    slices: z.record(z.string(), word, 'a table of short names'),
  } satisfies Shape<RecordMark>,
  'is no mark; week, moves, fingerprint and slices',
)

const someMarks = `has no marks, or too many; 1 to ${recordSizeLimits.marks} marks`

const recordShape = z.object({
  format: z.literal(1),
  build: word,
  level: textOf('the id of a level', /^[a-z][a-z0-9-]*$/),
  levelFingerprint: fingerprint,
  seed: word,
  asItHappened: z.boolean(),
  cut: z.literal([12, 25, 60], '12, 25 or 60'),
  from: z.nullable(gameStateShape),
  branchedAtWeek: z.nullable(weekOf('null, or a week')),
  moves: z.array(entryShape, 'is no list; a list of moves'),
  marks: z.array(markShape, someMarks).check(z.minLength(1, someMarks), z.maxLength(recordSizeLimits.marks, someMarks)),
  snapshot: gameStateShape,
} satisfies Shape<GameRecord>)

type Shape<T> = Record<keyof T, z.ZodMiniType>

export const recordFieldNames = Object.keys(recordShape.shape) as (keyof GameRecord)[]

/** All differences from a record's shape; the nesting must be within the bounds. */
export function findRecordShapeFaults(value: unknown): UnlocatedDiagnostic[] {
  if (value === null || typeof value !== 'object' || !('format' in value) || !('moves' in value)) {
    return [
      { path: [], message: 'is no saved game', suggestion: 'a saved game has a "format", "moves" and a "snapshot"' },
    ]
  }
  const { format, moves } = value
  if (format !== 1) {
    const suggestion = 'this program reads format 1; a newer program may have written it'
    return [{ path: ['format'], message: `is format ${JSON.stringify(format)?.slice(0, 20)}`, suggestion }]
  }
  if (Array.isArray(moves) && moves.length > recordSizeLimits.moves) {
    return [
      {
        path: ['moves'],
        message: `has ${moves.length} moves`,
        suggestion: `at most ${recordSizeLimits.moves} are read`,
      },
    ]
  }
  const complaints = findShapeFaults(recordShape, value).filter((complaint) => !isOlder(complaint))
  return complaints.length > 0 ? complaints : outOfOrder(value as GameRecord)
}

/** State of an older version lacks fields; that is not damage, and `fitsLevel` rejects it when it is opened. */
function isOlder({ path: [field, part], isMissing }: ShapeComplaint): boolean {
  return isMissing && (field === 'snapshot' || field === 'from') && part !== undefined && part !== 'week'
}

function outOfOrder({ moves }: GameRecord): UnlocatedDiagnostic[] {
  return moves.flatMap(({ week: madeWeek }, index) =>
    madeWeek < (moves[index - 1]?.week ?? 0)
      ? [{ path: ['moves', index, 'week'], message: 'goes back in time', suggestion: 'moves stand in their order' }]
      : [],
  )
}

/** Whether a value is nested too deeply or has an invalid key or number; iterative, to avoid a stack overflow. */
export function hasUnsafeRecordContent(root: unknown): boolean {
  let layer: unknown[] = [root]
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > recordSizeLimits.nesting) return true
    // JSON.parse reads 1e400 as Infinity; our own parser then reports the place.
    if (layer.some((value) => typeof value === 'number' && !Number.isFinite(value))) return true
    const objects = layer.filter((value) => value !== null && typeof value === 'object') as object[]
    if (objects.some((value) => forbidden.some((name) => Object.hasOwn(value, name)))) return true
    layer = objects.flatMap((value) => Object.values(value) as unknown[])
  }
  return false
}

const forbidden = ['__proto__', 'constructor', 'prototype']

/** Shape of a short text, with an optional pattern. */
function textOf(wanted: string, pattern = /^/) {
  return z.string(wanted).check(z.maxLength(recordSizeLimits.words, wanted), z.regex(pattern, wanted))
}

function weekOf(wanted: string) {
  return z.int(wanted).check(z.minimum(0, wanted), z.maximum(recordSizeLimits.weeks, wanted))
}
