import type { Diagnostic, SourceFileText, UnlocatedDiagnostic } from './diagnostic'
import { createDiagnosticAt, formatJsonPath } from './diagnostic'

/** A JSON value with the positions of its parts. */
export interface JsonSourceTree {
  source: SourceFileText
  /** Offsets in UTF-16 units, from the first character to after the last. */
  span: readonly [from: number, to: number]
  /** Position of the field's name; null for the root and for list items. */
  nameSpan: readonly [from: number, to: number] | null
  content: JsonSourceTreeContent
}

export type JsonSourceTreeContent =
  /** `removed`: nulls that removed inherited fields. */
  | { kind: 'object'; fields: ReadonlyMap<string, JsonSourceTree>; removed?: ReadonlyMap<string, JsonSourceTree> }
  | { kind: 'list'; items: readonly JsonSourceTree[] }
  | { kind: 'leaf'; value: string | number | boolean | null }
  /** Invalid JSON, already reported. */
  | { kind: 'broken' }

/** The plain value of a tree, without broken parts. */
export function sourceTreeToPlainValue({ content }: JsonSourceTree): unknown {
  if (content.kind === 'leaf') return content.value
  if (content.kind === 'list') return content.items.map(sourceTreeToPlainValue)
  if (content.kind === 'broken') return undefined
  const plain: Record<string, unknown> = {}
  content.fields.forEach((field, name) => {
    if (field.content.kind !== 'broken') plain[name] = sourceTreeToPlainValue(field)
  })
  return plain
}

/** Paths of invalid JSON. */
export function pathsOfInvalidJson(
  { content }: JsonSourceTree,
  path: readonly (string | number)[] = [],
): (typeof path)[] {
  if (content.kind === 'broken') return [path]
  return jsonChildrenWithSteps(content).flatMap(([step, part]) => pathsOfInvalidJson(part, [...path, step]))
}

/** The fields of a table or the items of a list, with their steps. */
export function jsonChildrenWithSteps(
  content: JsonSourceTreeContent,
): (readonly [step: string | number, part: JsonSourceTree])[] {
  if (content.kind === 'list') return [...content.items.entries()]
  return content.kind === 'object' ? [...content.fields] : []
}

/** Ids removed by null from each inherited table. */
export function idsRemovedByNull({ content }: JsonSourceTree): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = content.kind === 'object' ? [...content.fields] : []
  return new Map(
    tables.flatMap(([table, { content: held }]) =>
      held.kind === 'object' && held.removed ? [[table, new Set(held.removed.keys())]] : [],
    ),
  )
}

/** The part at a path, or null. */
export function jsonSubtreeAtPath(tree: JsonSourceTree, path: readonly (string | number)[]): JsonSourceTree | null {
  const { part, isWhole } = nearestTo(tree, path)
  return isWhole ? part : null
}

/** Locates a complaint; where its path does not exist, at the nearest existing parent. */
export function locateDiagnostic(tree: JsonSourceTree, complaint: UnlocatedDiagnostic): Diagnostic {
  const { path, message, suggestion, atName, instead } = complaint
  const { part, isWhole, removed } = nearestTo(tree, path)
  if (removed) {
    const why = `null removes an inherited field; ${suggestion}`
    return createDiagnosticAt(removed.source, removed.span, { path: formatJsonPath(path), message, suggestion: why })
  }
  const span = atName && part.nameSpan ? part.nameSpan : part.span
  const told = { path: formatJsonPath(path), message, suggestion, instead: isWhole ? instead : undefined }
  return createDiagnosticAt(part.source, span, told)
}

/** Locates complaints, without those about invalid JSON. */
export function locateDiagnostics(tree: JsonSourceTree, complaints: readonly UnlocatedDiagnostic[]): Diagnostic[] {
  return complaints.filter(({ path }) => !isBroken(tree, path)).map((complaint) => locateDiagnostic(tree, complaint))
}

/** Whether a path leads into invalid JSON. */
function isBroken(tree: JsonSourceTree, path: readonly (string | number)[]): boolean {
  return nearestTo(tree, path).part.content.kind === 'broken'
}

/** The part at a path or its nearest existing parent, with the null that removed the next step, if any. */
function nearestTo(tree: JsonSourceTree, path: readonly (string | number)[]) {
  let part = tree
  for (const step of path) {
    const child = childOf(part, step)
    if (!child) return { part, isWhole: false, removed: removedFrom(part, step) }
    part = child
  }
  return { part, isWhole: true, removed: null }
}

function removedFrom({ content }: JsonSourceTree, step: string | number): JsonSourceTree | null {
  return content.kind === 'object' ? (content.removed?.get(String(step)) ?? null) : null
}

function childOf({ content }: JsonSourceTree, step: string | number): JsonSourceTree | undefined {
  if (content.kind === 'object') return content.fields.get(String(step))
  return content.kind === 'list' ? content.items[Number(step)] : undefined
}
