import { z } from 'zod'
import { figureOrigins, statedFigureOrigins } from '../../sim/level/shapes'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { didYouMean, wordSuggestionFor } from '../syntax/nearest'
import { forbiddenJsonKeys, maxDiagnostics } from '../syntax/size-limits'
import { isWeekField } from './dates-to-weeks'
import { figureUnitAtPath } from './figure-rows'
import { scenarioShape } from './scenario-shape'
import { currentLevelFormatNumber } from './upgrade'

/** A level's whole file: the scenario and its inline texts. */
export const levelShape = scenarioShape.extend({
  format: z
    .int()
    .min(1)
    .max(currentLevelFormatNumber)
    .optional()
    .meta({ description: 'The format in which the level is written; `nine upgrade` brings it to the newest.' }),
  texts: z
    .record(
      z
        .string()
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
        .meta({ description: 'A language, such as en, zh-Hans or ko: these three the game speaks itself.' }),
      z.record(z.string(), z.string().max(4000)),
    )
    .optional()
    .meta({
      description: 'The words of a level in one file, by language and key; a folder keeps them in text.en.json.',
    }),
})

/** Shape of a level that extends a base, with all fields optional. */
export const partialLevelShape = levelShape.partial()

/** Shape of a base, which may leave any field to its levels. */
export const baseLevelShape = partialLevelShape.required({ id: true })

type Path = readonly (string | number)[]
type Issue = z.core.$ZodIssue

/**
 * All differences between a merged level, or a base, and its shape, table by table.
 *
 * `isCut` is true where the rest was not checked because there are too many.
 */
export function findLevelShapeFaults(
  value: unknown,
  shape: z.ZodObject = levelShape,
): { complaints: UnlocatedDiagnostic[]; isCut: boolean } {
  const complaints: UnlocatedDiagnostic[] = []
  const issues = issuesOf(value, shape)
  for (const issue of issues) {
    complaints.push(...complaintsOf(issue, [], value))
    if (complaints.length > maxDiagnostics) break
  }
  return { complaints, isCut: Math.max(issues.length, complaints.length) > maxDiagnostics }
}

function issuesOf(value: unknown, shape: z.ZodObject): Issue[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return shape.safeParse(value).error?.issues ?? []
  const fields = value as Record<string, unknown>
  const keys = Object.keys(fields).filter((name) => !Object.hasOwn(shape.shape, name))
  const issues: Issue[] =
    keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [], input: fields, message: '' }] : []
  for (const [name, field] of Object.entries(shape.shape)) {
    for (const part of isTable(field) ? partsOf(fields[name]) : [fields[name]]) {
      if (issues.length > maxDiagnostics) return issues
      const { error } = z.safeParse(field, part)
      issues.push(...(error?.issues ?? []).map((issue) => ({ ...issue, path: [name, ...issue.path] })))
    }
  }
  return issues
}

/** Whether a field is a table whose entries can be checked separately. */
function isTable(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodOptional ? isTable(field.unwrap()) : field instanceof z.ZodRecord
}

/** Table entries checked at once; the maximum of faults is tested between two batches. */
const entriesAtOnce = 40

/** Splits a table into batches; other values stay whole. */
function partsOf(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [value]
  const entries = Object.entries(value)
  if (entries.length <= entriesAtOnce) return [value]
  const parts: unknown[] = []
  for (let n = 0; n < entries.length; n += entriesAtOnce)
    parts.push(Object.fromEntries(entries.slice(n, n + entriesAtOnce)))
  return parts
}

function complaintsOf(issue: Issue, above: Path, root: unknown): UnlocatedDiagnostic[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  if (issue.code === 'invalid_union') return unionComplaints(issue, path, root)
  if (issue.code === 'unrecognized_keys') {
    const known = namesKnownAt(levelShape, path)
    return issue.keys.slice(0, maxDiagnostics + 1).map((name) => ({
      path: [...path, name],
      atName: true,
      message: `unknown field "${name}"`,
      ...wordSuggestionFor(name, known),
    }))
  }
  if (issue.code === 'invalid_key') {
    const message = `"${String(path.at(-1))}" cannot be a name here`
    return [{ path, atName: true, message, suggestion: namesWantedAt(path.slice(0, -1)) }]
  }
  const value = valueAtJsonPath(root, path)
  const bound = String(path.at(-1))
  if (issue.code === 'invalid_format' && typeof value === 'string' && forbiddenJsonKeys.has(value))
    return [{ path, message: `"${value}" may not be a name`, suggestion: 'choose another name' }]
  if (issue.code === 'invalid_type' && typeof value === 'number' && boundNames.has(bound)) {
    const suggestion = `write which: "player.cashUsd": { "${bound}": ${value} }`
    return [{ path, atName: true, message: `"${bound}" stands without its quantity`, suggestion }]
  }
  return [
    { path, message: saysOf(issue, value), suggestion: hintOf(issue, path, value), ...insteadOf(issue, path, value) },
  ]
}

/** Names of a quantity's bounds. */
const boundNames: ReadonlySet<string> = new Set(['atLeast', 'atMost', 'above', 'below', 'is'])

/** Reports the branch of a union that fits best. */
function unionComplaints(issue: z.core.$ZodIssueInvalidUnion, path: Path, root: unknown): UnlocatedDiagnostic[] {
  const distances = issue.errors.map((branch) => distanceOf(branch))
  const closest = issue.errors[distances.indexOf(Math.min(...distances))] ?? []
  const strange = closest.filter(({ code, path: inner }) => code === 'unrecognized_keys' && inner.length === 0)
  return (strange.length > 0 ? strange : closest).flatMap((inner) => complaintsOf(inner, path, root))
}

/** A branch that fails on the whole value ranks behind one that fails on its parts. */
function distanceOf(branch: readonly Issue[]): number {
  const steps = branch.map(({ code, path }) =>
    path.length > 1 ? 1 : path.length > 0 || code !== 'invalid_type' ? 10 : 100,
  )
  const strangers = branch.filter(({ code, path }) => code === 'unrecognized_keys' && path.length === 0).length
  return steps.reduce((sum, step) => sum + step, 0) + 100 * strangers
}

function saysOf(issue: Issue, value: unknown): string {
  if (issue.code === 'custom')
    return hasManyOrigins(value) ? 'has more than one origin' : 'has neither a source nor an assumption'
  if (isAboutWords(issue)) return issue.code === 'too_big' ? 'says more than one thing' : 'says nothing'
  if (value === undefined) return 'is missing'
  if (value === null) return 'takes away what is not there'
  return `is ${inWords(value)}, which does not fit`
}

function hintOf(issue: Issue, path: Path, value: unknown): string {
  if (issue.code === 'invalid_value' && isBare(value) && issue.values.includes(String(value)))
    return 'write it in "quotes"'
  if (issue.code === 'invalid_value')
    return didYouMean(typeof value === 'string' ? value : '', issue.values.map(String))
  if (value === null) return 'null removes what the extended level has: delete this, or give it a value'
  if (isAboutWords(issue))
    return `write one word in each { … }: ${Object.keys(value ?? {}).join(', ') || 'what happens'}`
  if (issue.code === 'custom')
    return hasManyOrigins(value)
      ? `keep one of ${figureOrigins.join(', ')}`
      : 'add "assumption": "…", or "source": an id of "sources"'
  if (typeof value === 'number' && namesKnownAt(levelShape, path).includes('atLeast'))
    return `write its bounds: { "is": ${value} }, or "atLeast", "atMost", "above", "below"`
  return expected(issue, path)
}

/** Whether an issue is about the number of words in an effect, which must be one. */
function isAboutWords({ code, ...issue }: Issue): boolean {
  return (code === 'too_big' || code === 'too_small') && 'origin' in issue && issue.origin === 'object'
}

function hasManyOrigins(figure: unknown): boolean {
  return figure !== null && typeof figure === 'object' && statedFigureOrigins(figure).length > 1
}

/** Replacement where the intent is clear: the known word, or the number without quotes. */
function insteadOf(issue: Issue, path: Path, value: unknown): { instead?: string } {
  if (issue.code === 'invalid_value' && isBare(value) && issue.values.includes(String(value)))
    return { instead: JSON.stringify(String(value)) }
  if (issue.code === 'invalid_format' && typeof value === 'string') {
    const id = value
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
    return /^An id\b/.test(expected(issue, path)) && /^[a-z][a-z0-9-]*$/.test(id) ? { instead: JSON.stringify(id) } : {}
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const { instead } = wordSuggestionFor(value, issue.values.map(String))
    return instead === undefined ? {} : { instead }
  }
  if (issue.code === 'invalid_type' && typeof value === 'number') {
    const unit = figureUnitAtPath(path)
    if (unit === null) return {}
    return { instead: `{ "value": ${JSON.stringify(value)}, "unit": ${JSON.stringify(unit)}, "assumption": "" }` }
  }
  const isNumber = issue.code === 'invalid_type' && isNumeric(issue.expected)
  const isWritten = typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)
  return isNumber && isWritten ? { instead: value } : {}
}

/** A number or boolean where a word may be intended. */
function isBare(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

/** The expected value in words of a level author. */
function expected(issue: Issue, path: Path): string {
  switch (issue.code) {
    case 'invalid_type':
      return wantedAt(issue, path)
    case 'too_small':
      return `expected ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}${describedAt(path)}`
    case 'too_big':
      return `expected ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unitOf(issue.origin)}${describedAt(path)}`
    case 'invalid_format':
      return describedAt(path).slice(2) || 'expected text of another form'
    default:
      return issue.message
  }
}

function wantedAt({ expected }: z.core.$ZodIssueInvalidType, path: Path): string {
  const unit = expected === 'object' ? figureUnitAtPath(path) : null
  if (unit !== null) return `expected a value with its unit: { "value": 1, "unit": "${unit}", "assumption": "…" }`
  const orDate = isNumeric(expected) && isWeekField(String(path.at(-1))) ? ', or a date: "2023-03-13"' : ''
  return `expected ${article(typeWords[expected] ?? expected)}${orDate}${describedAt(path)}`
}

function isNumeric(expected: string): boolean {
  return expected === 'number' || expected === 'int'
}

const typeWords: Record<string, string> = {
  int: 'whole number',
  object: 'object { … }',
  array: 'list [ … ]',
  string: 'text',
  record: 'object { … }',
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`
}

function unitOf(origin: string): string {
  return origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : ''
}

function describedAt(path: Path): string {
  const description = shapesAt(levelShape, path)
    .map((shape) => z.globalRegistry.get(shape)?.description)
    .find((text) => text !== undefined)
  return description ? `. ${description}` : ''
}

/** What the keys of a table must look like. */
function namesWantedAt(path: Path): string {
  return shapesAt(levelShape, path)
    .flatMap((shape) => (shape instanceof z.ZodRecord ? (z.globalRegistry.get(shape.keyType)?.description ?? []) : []))
    .join(' ')
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value !== null && typeof value === 'object') return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

export function valueAtJsonPath(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    const isTable = value !== null && typeof value === 'object' && Object.hasOwn(value, step)
    if (!isTable) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** The field names that the shape allows at a path. */
export function namesKnownAt(shape: z.core.$ZodType, path: Path): string[] {
  return shapesAt(shape, path).flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []))
}

/** The shapes possible at a path, one for each union branch, unwrapped. */
function shapesAt(shape: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  const wrapped =
    shape instanceof z.ZodUnion
      ? shape.options
      : shape instanceof z.ZodLazy || shape instanceof z.ZodOptional || shape instanceof z.ZodNullable
        ? [shape.unwrap()]
        : null
  if (wrapped) return [...(path.length === 0 ? [shape] : []), ...wrapped.flatMap((inner) => shapesAt(inner, path))]
  const [step, ...rest] = path
  if (step === undefined) return [shape]
  if (shape instanceof z.ZodArray) return shapesAt(shape.element, rest)
  if (shape instanceof z.ZodRecord) return shapesAt(shape.valueType, rest)
  const name = String(step)
  const field =
    shape instanceof z.ZodObject
      ? Object.hasOwn(shape.shape, name)
        ? shape.shape[name]
        : shape.def.catchall
      : undefined
  return field ? shapesAt(field, rest) : []
}
