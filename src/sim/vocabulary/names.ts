import { z } from 'zod'

/** The tables whose ids a level may name; quantities are the language's own, flags and stories are the level's words. */
export type NamedTable =
  | 'chips'
  | 'cuts'
  | 'distributors'
  | 'endings'
  | 'events'
  | 'flags'
  | 'likelihoods'
  | 'mandates'
  | 'places'
  | 'products'
  | 'projects'
  | 'quantities'
  | 'rivals'
  | 'roles'
  | 'routes'
  | 'rules'
  | 'sites'
  | 'sources'
  | 'stacks'
  | 'stories'
  | 'tempers'
  | 'vendors'

interface Naming {
  table: NamedTable
  /** The value gives the name instead of asking for it: a flag that is set. */
  gives?: boolean
  /** The name inside a longer text; null where there is none. */
  nameIn?: (text: string) => string | null
  /** Not the value names, but its keys, except these. */
  keysExcept?: readonly string[]
}

/** What of a shape names something: kept beside the shapes, so that the JSON Schema does not show it. */
const namings = z.registry<Naming>()

/** Marks a shape as one that names a thing. The mark is on this very shape: describe it before, not after. */
export function naming<S extends z.ZodType>(shape: S, what: Naming): S {
  namings.add(shape, what)
  return shape
}

const idPattern = /^[a-z][a-z0-9-]{0,39}$/

/** An id of one of the level's tables. */
export function idOf(table: NamedTable): z.ZodString {
  return naming(
    z
      .string()
      .regex(idPattern)
      .meta({ description: `An id of the level's ${table}.` }),
    { table },
  )
}

/** A thing that a level names. */
export interface NameUsed {
  path: readonly (string | number)[]
  /** It stands in the key at the path, not in the value. */
  isKey: boolean
  name: string
  table: NamedTable
  gives: boolean
}

type Shape = z.core.$ZodType

/** Everything that a value names, by its shape, in the order of the value. Parts that do not fit the shape are left out. */
export function namesUsed(value: unknown, shape: Shape): NameUsed[] {
  const found: NameUsed[] = []
  collect(value, shape, [], found)
  return found
}

function collect(value: unknown, shape: Shape, path: NameUsed['path'], found: NameUsed[]): void {
  if (!namesAnything(shape)) return
  const what = namings.get(shape)
  if (typeof value === 'string' && what) found.push(...namedBy(what, value, path, false))
  for (const inside of wrapped(shape)) collect(value, inside, path, found)
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    if (shape instanceof z.ZodArray)
      value.forEach((item, index) => {
        collect(item, shape.element, [...path, index], found)
      })
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    if (what && !what.keysExcept?.includes(key)) found.push(...namedBy(what, key, [...path, key], true))
    const part = partOf(shape, key)
    if (part) collect(inner, part, [...path, key], found)
  }
}

/** The shapes that may stand in a shape's place. */
function wrapped(shape: Shape): readonly Shape[] {
  if (shape instanceof z.ZodLazy || shape instanceof z.ZodOptional || shape instanceof z.ZodNullable)
    return [shape.unwrap()]
  return shape instanceof z.ZodUnion ? shape.options : []
}

/** The shape of an object's part; null where the object has no such part. */
function partOf(shape: Shape, key: string): Shape | null {
  if (shape instanceof z.ZodRecord) return shape.valueType
  return shape instanceof z.ZodObject && Object.hasOwn(shape.shape, key) ? (shape.shape[key] ?? null) : null
}

const known = new WeakMap<Shape, boolean>()

/** Whether anything of this shape can name a thing; of a shape that may hold itself it is not asked. */
function namesAnything(shape: Shape): boolean {
  if (shape instanceof z.ZodLazy) return true
  const before = known.get(shape)
  if (before !== undefined) return before
  const does = namings.get(shape) !== undefined || partsOf(shape).some(namesAnything)
  known.set(shape, does)
  return does
}

function partsOf(shape: Shape): readonly Shape[] {
  if (shape instanceof z.ZodObject) return Object.values(shape.shape)
  if (shape instanceof z.ZodRecord) return [shape.valueType]
  return shape instanceof z.ZodArray ? [shape.element] : wrapped(shape)
}

function namedBy(what: Naming, text: string, path: NameUsed['path'], isKey: boolean): NameUsed[] {
  const name = what.nameIn ? what.nameIn(text) : text
  return name === null ? [] : [{ path, isKey, name, table: what.table, gives: what.gives === true }]
}
