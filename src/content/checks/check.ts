import type { LevelJson } from '../../sim/level/scenario'
import type { LevelNameReference } from '../../sim/level/shapes'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { findPartsByPathPattern } from './references'

/** Finds what fits the level language's shape and yet cannot be intended. */
export type LevelCheck = (level: LevelJson, names: readonly LevelNameReference[]) => UnlocatedDiagnostic[]

/** A check with the tables and fields that must be complete before it can report something as missing. */
export type LevelCheckWithNeededTables = readonly [find: LevelCheck, ...needs: (keyof LevelJson)[]]

/** A complaint about a part of a level; `below` are the steps of its path within the part. */
interface Told extends Omit<UnlocatedDiagnostic, 'path'> {
  below?: readonly string[]
}

/** The complaint about each row of a table that a test finds wrong. */
export function diagnosticsForRowsWhere<Row>(
  table: keyof LevelJson & string,
  rows: Readonly<Record<string, Row>>,
  isWrong: (row: Row, id: string) => boolean,
  toldOf: Told | ((row: Row) => Told),
): UnlocatedDiagnostic[] {
  return Object.entries(rows).flatMap(([id, row]) => (isWrong(row, id) ? [placed([table, id], row, toldOf)] : []))
}

/** The complaint about each part that matches a pattern and that a test finds wrong. */
export function diagnosticsForPartsWhere(
  level: unknown,
  pattern: string,
  isWrong: (value: unknown) => boolean,
  toldOf: Told | ((value: unknown) => Told),
): UnlocatedDiagnostic[] {
  return findPartsByPathPattern(level, pattern).flatMap(({ path, value }) =>
    isWrong(value) ? [placed(path, value, toldOf)] : [],
  )
}

function placed<Part>(path: UnlocatedDiagnostic['path'], part: Part, toldOf: Told | ((part: Part) => Told)) {
  const { below = [], ...told } = typeof toldOf === 'function' ? toldOf(part) : toldOf
  return { path: [...path, ...below], ...told }
}
