import { z } from 'zod'
import type { LevelJson } from '../../sim/level/scenario'
import { findNameReferences, type LevelNameReference } from '../../sim/level/shapes'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { scenarioShape } from './scenario-shape'

/** The valid parts of a level, which can be checked further although other parts are faulty. */
export interface ValidLevelParts {
  /** The valid entries and fields; absent tables are empty. */
  level: LevelJson
  /** The ids of each table, faulty entries included; only for tables. */
  ids: ReadonlyMap<string, ReadonlySet<string>>
  /** The level with all entries that are objects, faulty or not, to find out which texts it needs. */
  allEntries: LevelJson
  /** Every reference by name in the level. */
  references: readonly LevelNameReference[]
  /** Whether a table or field is present and valid. */
  isWhole(table: string): boolean
}

/** Default for the parts that a level, or the levels of a base, would supply. */
const emptyLevel: Partial<LevelJson> = {
  start: '2023-01-02',
  weeks: 520,
  ...Object.fromEntries(
    Object.entries(scenarioShape.shape).flatMap(([name, shape]) =>
      shape instanceof z.ZodRecord ? [[name, {}]] : shape instanceof z.ZodArray ? [[name, []]] : [],
    ),
  ),
}

/** Removes each faulty entry from a level. */
export function keepValidLevelParts(value: unknown, faulty: readonly UnlocatedDiagnostic['path'][]): ValidLevelParts {
  const written = tableOf(value)
  const level: Record<string, unknown> = { ...emptyLevel, ...written }
  const malformed = new Set<string>()
  const torn = new Map<string, Set<string>>()
  for (const [table, id] of faulty) {
    if (table === undefined) continue
    const ids = torn.get(String(table)) ?? new Set()
    torn.set(String(table), ids)
    if (id === undefined || !isTable(level[table])) malformed.add(String(table))
    else ids.add(String(id))
  }
  // Each table is walked once, since it may have as many faults as entries.
  for (const [table, ids] of torn) {
    const held = level[table]
    level[table] = malformed.has(table) || !isTable(held) ? emptyLevel[table as keyof LevelJson] : without(held, ids)
  }
  return {
    level: level as LevelJson,
    allEntries: namedIn(written, faulty),
    ids: idsOf(written, malformed),
    references: findNameReferences(level, scenarioShape),
    isWhole: (table) => table in written && !torn.has(table),
  }
}

/** Entries of a level's tables for their ids, unless of a wrong type; choices of events included. */
function namedIn(written: Record<string, unknown>, faulty: readonly UnlocatedDiagnostic['path'][]): LevelJson {
  const wrong = new Set(faulty.filter(({ length }) => length === 2).map(([table, id]) => `${table}.${id}`))
  const named: Record<string, unknown> = { ...emptyLevel }
  for (const [table, held] of Object.entries(written))
    if (isTable(held))
      named[table] = Object.fromEntries(
        Object.entries(held).filter(([id, entry]) => isTable(entry) && !wrong.has(`${table}.${id}`)),
      )
  const events = Object.entries(named.events as Record<string, Record<string, unknown>>)
  named.events = Object.fromEntries(events.map(([id, { choices }]) => [id, isTable(choices) ? { choices } : {}]))
  return named as LevelJson
}

function without(held: Record<string, unknown>, ids: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(held).filter(([id]) => !ids.has(id)))
}

function idsOf(written: Record<string, unknown>, malformed: ReadonlySet<string>): Map<string, Set<string>> {
  const tables = Object.entries(written).filter(([table, held]) => isTable(held) && !malformed.has(table))
  return new Map(tables.map(([table, held]) => [table, new Set(Object.keys(held as object))]))
}

function isTable(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function tableOf(value: unknown): Record<string, unknown> {
  return isTable(value) ? value : {}
}
