import { findNodeAtLocation, getLocation, type JSONPath, type Location, parseTree } from 'jsonc-parser'
import { createEditorJsonSchema } from '../../../content/schema/editor-schema'
import { originOfFigure } from '../../../content/schema/figures'
import { findRow } from '../../../kernel/at'
import { portraitNames, portraitUsersOf } from '../../../view/portraits'
import type { Level } from '../level-set.view'

/** The part of JSON Schema that the level language's schema uses. */
interface Schema {
  type?: string
  enum?: (string | number | boolean | null)[]
  const?: string | number | boolean | null
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  /** One schema for levels that extend another, one for the others. */
  then?: Schema
  else?: Schema
  $ref?: string
  $defs?: Record<string, Schema>
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

interface Completion {
  label: string
  /** The text to insert. */
  insert: string
  /** One or two lines of explanation; '' for none. */
  about: string
}

/** Completions at a position, and the start of the word that they replace. */
export interface JsonCompletions {
  from: number
  options: Completion[]
}

/** What a tooltip says of a range of the text. */
export interface JsonFieldExplanation {
  from: number
  to: number
  words: string
}

/** Fields whose value is an id in a table of the level. */
const idsIn: Readonly<Record<string, keyof Level['scenario'] & string>> = {
  chip: 'chips',
  chips: 'chips',
  referenceChip: 'chips',
  site: 'sites',
  place: 'places',
  from: 'places',
  to: 'places',
  vendor: 'vendors',
  stack: 'stacks',
  rule: 'rules',
  replaces: 'rules',
  event: 'events',
  ending: 'endings',
  word: 'likelihoods',
  product: 'products',
  route: 'routes',
  tempers: 'tempers',
  mandate: 'mandates',
  source: 'sources',
  distributor: 'distributors',
  embargoScenario: 'embargoScenarios',
}

let whole: Schema | null = null

/** The schema that `nine schema` prints; made on first use. */
function schema(): Schema {
  whole ??= createEditorJsonSchema() as Schema
  return whole
}

/**
 * Completions in `level.json`: names of absent fields, words of a list, ids.
 * @param level the last valid version: the source of ids
 */
export function jsonCompletionsAt(text: string, offset: number, level: Level | null): JsonCompletions | null {
  const place = getLocation(text, offset)
  const from = wordStart(text, offset)
  if (place.isAtPropertyKey) return { from, options: fieldsAt(text, place, offset) }
  const { path } = place
  if (isPortrait(path)) return { from, options: faces(level) }
  const words = schemasAt(text, path).flatMap(valuesOf)
  const ids = idsAt(text, path, level)
  const options = [...new Set([...words, ...ids])].map((value) => ({ label: value, insert: value, about: '' }))
  return options.length === 0 ? null : { from, options }
}

/** A field of `level.json` explained: description, allowed values, and its value in the merged level. */
export function jsonFieldExplanationAt(text: string, offset: number, level: Level | null): JsonFieldExplanation | null {
  const { path, previousNode } = getLocation(text, offset)
  if (!previousNode || path.length === 0 || path.at(-1) === '') return null
  const found = meantAt(text, path)
  if (found.length === 0) return null
  const note = level?.figureSources[path.join('.')]
  const value = note ? [`${note.value} ${note.unit}: ${originOfFigure(note).words}`] : []
  const words = [path.join('.'), ...nameAt(path, level), ...aboutOf(found), ...faceNote(path), ...value].join('\n')
  return { from: previousNode.offset, to: previousNode.offset + previousNode.length, words }
}

/**
 * The schemas that apply at a path, without the one that allows null: null only removes what the extended level has.
 */
function meantAt(text: string, path: JSONPath): Schema[] {
  const tree = parseTree(text)
  const isNull = tree !== undefined && findNodeAtLocation(tree, path)?.type === 'null'
  const all = schemasAt(text, path)
  const removals = all.filter(({ type, description }) => type === 'null' && description !== undefined)
  return isNull && removals.length > 0 ? removals : all.filter((each) => !removals.includes(each))
}

/** The name of a table's row in the level. */
function nameAt([table, id, ...deeper]: JSONPath, level: Level | null): string[] {
  if (!level || id === undefined || deeper.length > 0) return []
  const kind = String(table).replace(/ies$/, 'y').replace(/s$/, '')
  const words = level.texts.en ?? {}
  const name = words[`${kind}.${id}.name`] ?? words[`${kind}.${id}.title`] ?? words[`${kind}.${id}.question`]
  return name === undefined ? [] : [name]
}

function isPortrait(path: JSONPath): boolean {
  return path[0] === 'distributors' && path[2] === 'portrait' && path.length === 3
}

function faceNote(path: JSONPath): string[] {
  if (!isPortrait(path)) return []
  return [`${portraitNames[0]} to ${portraitNames.at(-1)} are painted; from any other name a head is drawn`]
}

/** The portraits, unused ones first. */
function faces(level: Level | null): Completion[] {
  const taken = level ? portraitUsersOf(level.scenario) : new Map<string, string>()
  const inOrder = [...portraitNames].sort((a, b) => Number(taken.has(a)) - Number(taken.has(b)))
  return inOrder.map((face) => {
    const owner = taken.get(face)
    const value = JSON.stringify(face)
    return { label: value, insert: value, about: owner === undefined ? 'nobody’s yet' : `the face of ${owner}` }
  })
}

/** Names of the fields that the object still lacks, required ones first. */
function fieldsAt(text: string, { path }: Location, offset: number): Completion[] {
  const above = path.slice(0, -1)
  const isNamed = /^"?[\w$-]*"?\s*:/.test(text.slice(wordStart(text, offset)))
  return schemasAt(text, above).flatMap((each) =>
    Object.entries(each.properties ?? {}).map(([name, field]) => ({
      label: `"${name}"`,
      insert: isNamed ? `"${name}"` : `"${name}": ${startOf(field)}`,
      about: [...(each.required?.includes(name) ? ['needed'] : []), ...aboutOf([field, ...opened(field)])].join('\n'),
    })),
  )
}

/** The initial text of a new field. */
function startOf(field: Schema): string {
  const [first = field] = opened(field)
  if (first.properties?.value && first.properties.unit) return '{ "value": 0, "unit": "", "assumption": "" }'
  if (first.type === 'object') return '{}'
  if (first.type === 'array') return '[]'
  if (first.type === 'string') return first.enum?.[0] === undefined ? '""' : JSON.stringify(first.enum[0])
  if (first.type === 'boolean') return 'true'
  return first.type === 'number' || first.type === 'integer' ? '0' : ''
}

function valuesOf(each: Schema): string[] {
  if (each.type === 'boolean') return ['true', 'false']
  const words = each.const === undefined ? (each.enum ?? []) : [each.const]
  return words.map((word) => JSON.stringify(word))
}

function idsAt(text: string, path: JSONPath, level: Level | null): string[] {
  const name = path.findLast((step) => typeof step === 'string')
  const table = findRow(idsIn, String(name))
  const isText = schemasAt(text, path).some(({ type }) => type === 'string')
  return level && table && isText ? Object.keys(level.scenario[table] as object).map((id) => JSON.stringify(id)) : []
}

/** Description, type and bounds, in words. */
function aboutOf(found: readonly Schema[]): string[] {
  const descriptions = found.flatMap(({ description }) => description ?? [])
  const kinds = [...new Set(found.map(kindOf).filter((kind) => kind !== ''))]
  return [...new Set(descriptions), ...(kinds.length > 0 ? [kinds.join(', or ')] : [])]
}

function kindOf(each: Schema): string {
  if (each.properties?.value && each.properties.unit)
    return 'a figure: value, unit, and one of source, derived, assumption and balance'
  if (each.enum) return `one of ${each.enum.join(', ')}`
  const { minimum, maximum, exclusiveMinimum } = each
  const isBound = (bound: number | undefined): bound is number => bound !== undefined && Math.abs(bound) < 1e12
  const bounds = [
    ...(isBound(minimum) ? [`at least ${minimum}`] : []),
    ...(isBound(exclusiveMinimum) ? [`more than ${exclusiveMinimum}`] : []),
    ...(isBound(maximum) ? [`at most ${maximum}`] : []),
  ]
  const kind = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
  }[each.type ?? '']
  return [...(kind ? [kind] : []), ...bounds].join(', ')
}

/** The schemas possible at a path: one, or one for each branch. A level that extends another may omit fields. */
function schemasAt(text: string, path: JSONPath): Schema[] {
  const { then: part, else: alone } = schema()
  const root = /"extends"\s*:/.test(text) ? part : alone
  return path.reduce<Schema[]>(
    (found, step) => found.flatMap((each) => stepInto(each, step)).flatMap(opened),
    opened(root ?? schema()),
  )
}

function stepInto(each: Schema, step: string | number): Schema[] {
  if (typeof step === 'number') return each.items ? [each.items] : []
  const field = each.properties && Object.hasOwn(each.properties, step) ? each.properties[step] : undefined
  if (field) return [field]
  return typeof each.additionalProperties === 'object' ? [each.additionalProperties] : []
}

/** A schema with its references and unions resolved; annotations beside a reference apply here. */
function opened(each: Schema): Schema[] {
  if (each.$ref) {
    const named = schema().$defs?.[each.$ref.replace('#/$defs/', '')]
    const { description } = each
    return named ? opened(named).map((one) => (description === undefined ? one : { ...one, description })) : []
  }
  const branches = [...(each.anyOf ?? []), ...(each.oneOf ?? []), ...(each.allOf ?? [])]
  // Branches may also only add constraints to their sibling fields.
  return each.properties || branches.length === 0 ? [each] : branches.flatMap(opened)
}

/** Start of the word under the cursor, its opening quote included. */
function wordStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && /[\w.$@-]/.test(text[start - 1] ?? '')) start -= 1
  return text[start - 1] === '"' ? start - 1 : start
}
