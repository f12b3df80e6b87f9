import { z } from 'zod'

// Zod would probe for `new Function`, which a page under a strict content security policy reports; reading is as fast without.
z.config({ jitless: true })

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
const namings = new WeakMap<Shape, Naming>()

/** Marks a shape as one that names a thing. The mark is on this very shape: describe it before, not after. */
export function naming<S extends z.ZodType>(shape: S, what: Naming): S {
  namings.set(shape, what)
  return shape
}

/** An id; `constructor` is none, since a saved game with that field is refused as forged. */
export const idPattern = /^(?!constructor$)[a-z][a-z0-9-]{0,39}$/

/** Flags become fields of the state: a saved game may have none of these. */
export const flagPattern = /^(?!(?:__proto__|constructor|prototype)$)/

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

/** `path` is lent: it grows and shrinks on the way. */
function collect(value: unknown, shape: Shape, path: (string | number)[], found: NameUsed[]): void {
  const { what, wrapped, item, entry, fields, namesAnything } = anatomyOf(shape)
  if (!namesAnything) return
  if (typeof value === 'string' && what) found.push(...namedBy(what, value, [...path], false))
  for (const inside of wrapped) collect(value, inside, path, found)
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    if (!item) return
    for (const [index, inner] of value.entries()) {
      path.push(index)
      collect(inner, item, path, found)
      path.pop()
    }
    return
  }
  if (!what && !entry && !fields) return
  for (const [key, inner] of Object.entries(value)) {
    if (what && !what.keysExcept?.includes(key)) found.push(...namedBy(what, key, [...path, key], true))
    const part = entry ?? fields?.get(key)
    if (!part) continue
    path.push(key)
    collect(inner, part, path, found)
    path.pop()
  }
}

/** What there is to look into in a value of a shape. */
interface Anatomy {
  what: Naming | undefined
  /** The shapes that may stand in the shape's place. */
  wrapped: readonly Shape[]
  /** Of each item of a list; of each entry of a table; of those of an object's parts that can name a thing. */
  item: Shape | null
  entry: Shape | null
  fields: ReadonlyMap<string, Shape> | null
  /** Whether anything of this shape can name a thing; of a shape that may hold itself it is not asked. */
  namesAnything: boolean
}

const anatomies = new WeakMap<Shape, Anatomy>()

/** A shape's anatomy, taken once: a level asks for it thousands of times. */
function anatomyOf(shape: Shape): Anatomy {
  const known = anatomies.get(shape)
  if (known) return known
  const what = namings.get(shape)
  const isLazy = shape instanceof z.ZodLazy
  const item = shape instanceof z.ZodArray ? shape.element : null
  const entry = shape instanceof z.ZodRecord ? shape.valueType : null
  const fields = shape instanceof z.ZodObject ? new Map(Object.entries(shape.shape)) : null
  const inside = isLazy ? [] : [...wrappedIn(shape), ...(fields?.values() ?? []), item, entry]
  const namesAnything =
    isLazy || what !== undefined || inside.some((part) => part !== null && anatomyOf(part).namesAnything)
  const namingFields = fields && new Map([...fields].filter(([, part]) => anatomyOf(part).namesAnything))
  const anatomy = { what, wrapped: wrappedIn(shape), item, entry, fields: namingFields, namesAnything }
  anatomies.set(shape, anatomy)
  return anatomy
}

function wrappedIn(shape: Shape): readonly Shape[] {
  if (shape instanceof z.ZodLazy || shape instanceof z.ZodOptional || shape instanceof z.ZodNullable)
    return [shape.unwrap()]
  return shape instanceof z.ZodUnion ? shape.options : []
}

function namedBy(what: Naming, text: string, path: NameUsed['path'], isKey: boolean): NameUsed[] {
  const name = what.nameIn ? what.nameIn(text) : text
  return name === null ? [] : [{ path, isKey, name, table: what.table, gives: what.gives === true }]
}

/** The dotted name of a quantity, with an id at its end where it is one of a family. */
export const quantityNameShape = naming(
  z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+){0,3}$/)
    .meta({ description: 'The name of a quantity, such as player.cashUsd or staff.sales.' }),
  { table: 'quantities' },
)
