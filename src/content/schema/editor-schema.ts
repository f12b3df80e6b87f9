import { z } from 'zod'
import { figureOrigins } from '../../sim/level/shapes'
import { isWeekField } from './dates-to-weeks'
import { levelShape } from './level-shape'

/** A part of a JSON Schema. */
type Schema = { [keyword: string]: unknown }
type Defs = Record<string, Schema>

/**
 * The JSON Schema of a level's file for editors, generated from the shapes that validate levels.
 *
 * A level that extends another may omit fields of merged tables; one that stands alone must be complete.
 */
export function createEditorJsonSchema(): Schema {
  const { $schema, $defs, ...root } = z.toJSONSchema(levelShape, { io: 'input', reused: 'ref' }) as Schema
  const defs = mapped($defs as Defs, (def) => withDates(withProvenance(def), $defs as Defs))
  const whole = withDates(root, $defs as Defs)
  const parts: Defs = {}
  const part = partOf(whole, defs, parts)
  return {
    $schema,
    title: 'A level of Nine Thousand Chips',
    type: 'object',
    if: { required: ['extends'] },
    ...Object.fromEntries([
      ['then', part],
      ['else', whole],
    ]),
    $defs: { ...defs, ...parts },
  }
}

function mapped<T>(table: Readonly<Record<string, T>>, change: (value: T, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value, name)]))
}

function isSchema(value: unknown): value is Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** A figure states one origin. */
function withProvenance(def: Schema): Schema {
  if (!isFigure(def)) return def
  return { ...def, oneOf: figureOrigins.map((origin) => ({ required: [origin] })) }
}

function isFigure({ properties }: Schema): boolean {
  return isSchema(properties) && ['value', 'unit', 'source', 'assumption'].every((name) => name in properties)
}

const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

/** Allows a date wherever weeks are counted from the level's start. */
function withDates(schema: Schema, defs: Defs): Schema {
  return mapped(schema, (value, keyword) => {
    if (keyword !== 'properties' || !isSchema(value)) return within(value, defs)
    return mapped(value, (field, name) => {
      const inner = within(field, defs)
      return isWeekField(name) && isSchema(inner) ? orDate(inner, defs) : inner
    })
  })
}

function within(value: unknown, defs: Defs): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, defs))
  return isSchema(value) ? withDates(value, defs) : value
}

/** Resolves a reference to a definition. */
function meant(schema: unknown, defs: Defs): Schema {
  if (!isSchema(schema)) return {}
  const { $ref, ...beside } = schema
  return typeof $ref === 'string' ? { ...defs[nameOf($ref)], ...beside } : schema
}

/** Adds the date alternative to a number of weeks, or to bounds of such. */
function orDate(schema: Schema, defs: Defs): Schema {
  const whole = meant(schema, defs)
  if (whole.type === 'integer' || whole.type === 'number') {
    const { description = 'Weeks from the start of the level.', ...number } = whole
    return { description: `${description} A date (YYYY-MM-DD) may stand in its place.`, anyOf: [number, date] }
  }
  if (!isSchema(whole.properties)) return schema
  return { ...whole, properties: mapped(whole.properties, (field) => (isSchema(field) ? orDate(field, defs) : field)) }
}

function nameOf(ref: string): string {
  return ref.replace('#/$defs/', '')
}

/** A schema without required fields in merged tables; lists and figures are replaced whole and stay as they are. */
function partOf(schema: Schema, defs: Defs, parts: Defs): Schema {
  if (typeof schema.$ref === 'string') return { ...schema, $ref: partRef(nameOf(schema.$ref), defs, parts) }
  if (schema.type !== 'object' || isFigure(schema)) return schema
  const { required: _required, ...rest } = schema
  const inner = (value: unknown) => (isSchema(value) ? partOf(value, defs, parts) : value)
  return {
    ...rest,
    ...(isSchema(rest.properties) ? { properties: mapped(rest.properties, inner) } : {}),
    ...(isSchema(rest.additionalProperties)
      ? { additionalProperties: orNothing(inner(rest.additionalProperties)) }
      : {}),
  }
}

/** In a merged table null removes an entry. */
function orNothing(schema: unknown): Schema {
  return { anyOf: [schema, { type: 'null', description: 'Removes what the extended level has.' }] }
}

/** The name of a definition's relaxed copy; its own name where there is nothing to relax. */
function partRef(name: string, defs: Defs, parts: Defs): string {
  const def = defs[name]
  if (def?.type !== 'object' || isFigure(def)) return `#/$defs/${name}`
  const partName = `${name}Part`
  if (!(partName in parts)) {
    parts[partName] = {}
    parts[partName] = partOf(def, defs, parts)
  }
  return `#/$defs/${partName}`
}
