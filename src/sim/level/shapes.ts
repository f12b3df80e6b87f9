import { z } from 'zod'

// Zod would probe for `new Function`, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** The tables whose ids a level may reference; `quantities` belongs to the language, flags and stories to the level. */
export type ReferencedTableName =
  | 'chips'
  | 'embargoScenarios'
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
  table: ReferencedTableName
  /** The value defines the name instead of referencing it, such as a flag that is set. */
  gives?: boolean
  /** Extracts the name from a longer text; null where there is none. */
  nameIn?: (text: string) => string | null
  /** The keys are the names instead of the value, except these. */
  keysExcept?: readonly string[]
}

/** Naming metadata beside the shapes, so that it does not appear in the JSON Schema. */
const namings = new WeakMap<Shape, Naming>()

/** Marks a shape as a reference by name; call it after `describe`, since `describe` returns a new shape. */
export function markAsReference<S extends z.ZodType>(shape: S, what: Naming): S {
  namings.set(shape, what)
  return shape
}

/** Pattern of an id; `constructor` is excluded, since a saved game with that key is rejected as forged. */
export const idPattern = /^(?!constructor$)[a-z][a-z0-9-]{0,39}$/

/** Pattern of a flag; flags become keys of the state, so the prototype keys are excluded. */
export const flagPattern = /^(?!(?:__proto__|constructor|prototype)$)/

/** Shape of an id that references one of the level's tables. */
export function idReferenceShape(table: ReferencedTableName): z.ZodString {
  return markAsReference(
    z
      .string()
      .regex(idPattern)
      .meta({ description: `An id of the level's ${table}.` }),
    { table },
  )
}

/** A reference by name in a level. */
export interface LevelNameReference {
  path: readonly (string | number)[]
  /** Whether the name is the key at the path instead of the value. */
  isKey: boolean
  name: string
  table: ReferencedTableName
  gives: boolean
}

type Shape = z.core.$ZodType

/** All references by name in a value, in document order; parts that do not fit the shape are skipped. */
export function findNameReferences(value: unknown, shape: Shape): LevelNameReference[] {
  const found: LevelNameReference[] = []
  collect(value, shape, [], found)
  return found
}

/** `path` is shared and mutated during the walk. */
function collect(value: unknown, shape: Shape, path: (string | number)[], found: LevelNameReference[]): void {
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

/** The parts of a shape that can contain references. */
interface Anatomy {
  what: Naming | undefined
  /** The inner shapes of a wrapper, such as an optional or a union. */
  wrapped: readonly Shape[]
  /** The shape of list items or table entries, or null. */
  item: Shape | null
  entry: Shape | null
  fields: ReadonlyMap<string, Shape> | null
  /** Whether a value of this shape can contain a reference; true for recursive shapes without a check. */
  namesAnything: boolean
}

const anatomies = new WeakMap<Shape, Anatomy>()

/** Cached, since reading one level asks for the same shape thousands of times. */
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

function namedBy(what: Naming, text: string, path: LevelNameReference['path'], isKey: boolean): LevelNameReference[] {
  const name = what.nameIn ? what.nameIn(text) : text
  return name === null ? [] : [{ path, isKey, name, table: what.table, gives: what.gives === true }]
}

/** Shape of a quantity's dotted name, which ends in an id for a member of a family. */
export const quantityNameShape = markAsReference(
  z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+){0,3}$/)
    .meta({ description: 'The name of a quantity, such as player.cashUsd or staff.sales.' }),
  { table: 'quantities' },
)

export const idShape = z
  .string()
  .regex(idPattern)
  .meta({ description: 'An id: lower-case letters, digits and hyphens, at most 40.' })

export const dateShape = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A date, YYYY-MM-DD.' })

export const shareShape = z.number().min(0).max(1)

export const weekCountShape = z.int().min(0).max(520)

/** Where a figure comes from: a source, a formula of sourced figures, an assumption, or a choice for the game's balance. */
export const figureOrigins = ['source', 'derived', 'assumption', 'balance'] as const
export type FigureOrigin = (typeof figureOrigins)[number]

const originWords = z.string().min(1).max(400).optional()
export const figureOriginFields = {
  source: z.string().min(1).max(300).optional(),
  derived: originWords.meta({ description: 'The formula, and the sourced figures in it.' }),
  assumption: originWords,
  balance: originWords.meta({ description: 'Chosen so that the level plays well: no statement about the world.' }),
}

/** The origins that a figure states; a valid one states one. */
export function statedFigureOrigins(figure: Readonly<Partial<Record<FigureOrigin, unknown>>>): FigureOrigin[] {
  return figureOrigins.filter((origin) => figure[origin] !== undefined)
}

/** Shape of a number with its source. */
export const figureShape = z
  .strictObject({
    value: z.number(),
    unit: z.string().min(1).max(60),
    ...figureOriginFields,
    low: z.number().optional(),
    high: z.number().optional(),
    contested: z.boolean().optional(),
  })
  .refine((figure) => statedFigureOrigins(figure).length === 1, { message: 'needs one origin' })

/** A checked level as the economy reads it: each figure is replaced by its value. */
export type WithoutFigureSources<T> = T extends { value: number; unit: string }
  ? number
  : T extends readonly (infer E)[]
    ? readonly WithoutFigureSources<E>[]
    : T extends object
      ? { readonly [K in keyof T]: WithoutFigureSources<T[K]> }
      : T
