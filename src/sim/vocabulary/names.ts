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

/** Everything that a value names, by its shape. Parts that do not fit the shape are left out. */
export function namesUsed(value: unknown, shape: z.core.$ZodType, path: readonly (string | number)[] = []): NameUsed[] {
  if (shape instanceof z.ZodLazy || shape instanceof z.ZodOptional || shape instanceof z.ZodNullable)
    return namesUsed(value, shape.unwrap(), path)
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => namesUsed(value, option, path))
  const what = namings.get(shape)
  if (typeof value === 'string') return what ? namedBy(what, value, path, false) : []
  if (value === null || typeof value !== 'object') return []
  if (shape instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((item, index) => namesUsed(item, shape.element, [...path, index])) : []
  if (Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(what && !what.keysExcept?.includes(key) ? namedBy(what, key, [...path, key], true) : []),
    ...partsOf(shape, key).flatMap((part) => namesUsed(inner, part, [...path, key])),
  ])
}

/** The shape of an object's part; none where the object has no such part. */
function partsOf(shape: z.core.$ZodType, key: string): z.core.$ZodType[] {
  if (shape instanceof z.ZodRecord) return [shape.valueType]
  if (!(shape instanceof z.ZodObject)) return []
  const part = Object.hasOwn(shape.shape, key) ? shape.shape[key] : undefined
  return part ? [part] : []
}

function namedBy(what: Naming, text: string, path: NameUsed['path'], isKey: boolean): NameUsed[] {
  const name = what.nameIn ? what.nameIn(text) : text
  return name === null ? [] : [{ path, isKey, name, table: what.table, gives: what.gives === true }]
}
