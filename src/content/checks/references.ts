import type { LevelNameReference } from '../../sim/level/shapes'
import { quantityTable, splitQuantityFamilyName } from '../../sim/vocabulary/quantities'
import { quantityFamilies } from '../../sim/vocabulary/quantity-families'
import { valueAtJsonPath } from '../schema/level-shape'
import type { ValidLevelParts } from '../schema/valid-parts'
import { formatJsonPath, type UnlocatedDiagnostic } from '../syntax/diagnostic'
import { wordSuggestionFor } from '../syntax/nearest'
import { maxDiagnostics } from '../syntax/size-limits'

type Path = readonly (string | number)[]

/** A reference to something that does not exist. */
interface Stray extends Pick<LevelNameReference, 'path' | 'name'> {
  atName: boolean
  message: string
  known: readonly string[]
  table: string
  id: string
}

/**
 * Unresolved references in a level's valid parts; absent or malformed tables report nothing.
 *
 * @param removed ids that the level removed from its base; reported at the removal, not at the reference
 */
export function findBrokenReferences(
  { level, ids, references: names }: ValidLevelParts,
  removed: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): UnlocatedDiagnostic[] {
  const all = [
    ...names.flatMap((used) => (used.table === 'quantities' ? strayQuantity(used, ids) : strayId(used, ids))),
    ...straySources(level, ids),
  ]
  const isMissed = ({ table, id }: Stray) => removed.get(table)?.has(id) === true
  const strays = all.filter((stray) => !isMissed(stray)).slice(0, maxDiagnostics)
  return [
    ...strays.map(({ path, name, message, known, atName }) => ({
      path,
      atName,
      message,
      ...meantIn(valueAtJsonPath(level, path), name, known),
    })),
    ...missedComplaints(all.filter(isMissed)),
  ]
}

/** One complaint for each removed id, with the places that still refer to it. */
function missedComplaints(missed: readonly Stray[]): UnlocatedDiagnostic[] {
  const places = new Map<string, Stray[]>()
  for (const stray of missed) {
    const key = `${stray.table}.${stray.id}`
    places.set(key, [...(places.get(key) ?? []), stray])
  }
  return [...places.values()].flatMap((strays): UnlocatedDiagnostic[] => {
    const [first] = strays
    if (!first) return []
    const shown = strays.slice(0, 3).map(({ path }) => formatJsonPath(path))
    const more = strays.length > shown.length ? ` and ${strays.length - shown.length} more` : ''
    const message = `"${first.id}" is taken away, and still named: ${shown.join(', ')}${more}`
    return [{ path: [first.table, first.id], message, suggestion: 'take its name out there, too, or leave it in' }]
  })
}

/** Like `meant`, for a name inside a longer text whose rest is kept. */
function meantIn(written: unknown, name: string, known: readonly string[]): { suggestion: string; instead?: string } {
  const { suggestion, instead } = wordSuggestionFor(name, known)
  if (instead === undefined) return { suggestion }
  const isInside = typeof written === 'string' && written !== name
  return { suggestion, instead: isInside ? JSON.stringify(written.replace(name, JSON.parse(instead))) : instead }
}

const allQuantities = [
  ...Object.keys(quantityTable),
  ...Object.keys(quantityFamilies).map((prefix) => `${prefix}.<id>`),
]

/** An unknown quantity, or a known one with an unknown id. */
function strayQuantity(used: LevelNameReference, ids: ValidLevelParts['ids']): Stray[] {
  const { path, isKey, name } = used
  if (Object.hasOwn(quantityTable, name)) return []
  const member = splitQuantityFamilyName(name)
  const message = `"${name}" is no quantity`
  if (!member) return [{ path, atName: isKey, name, message, known: allQuantities, table: 'quantities', id: name }]
  return strayId({ ...used, name: member.id, table: member.family.of }, ids).map((stray) => ({
    ...stray,
    name,
    known: stray.known.map((id) => `${member.prefix}.${id}`),
  }))
}

/** Flags and stories are checked elsewhere, since they are not tables of the level. */
function strayId({ path, isKey, name, table }: LevelNameReference, ids: ValidLevelParts['ids']): Stray[] {
  const known = ids.get(table)
  if (!known || known.has(name)) return []
  const message = `"${name}" is not among the level's ${table}`
  return [{ path, atName: isKey, name, message, known: [...known], table, id: name }]
}

/** A source is `id: what it says`, several ids, or free text; whatever looks like an id must exist. */
function straySources(level: ValidLevelParts['level'], ids: ValidLevelParts['ids']): Stray[] {
  return findFiguresWithPaths(level).flatMap(({ path, figure: { source } }) => {
    if (typeof source !== 'string') return []
    const words = source
      .replace(/:.*$/, '')
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
    const areIds = words.every((word) => /^[a-z][a-z0-9-]*$/.test(word))
    const place = { path: [...path, 'source'], isKey: false, gives: false, table: 'sources' as const }
    return areIds ? words.flatMap((name) => strayId({ ...place, name }, ids)) : []
  })
}

/** Every figure of a level with its path. */
export function findFiguresWithPaths(
  value: unknown,
  path: Path = [],
): { path: Path; figure: Record<string, unknown> }[] {
  if (value === null || typeof value !== 'object') return []
  if ('value' in value && 'unit' in value) return [{ path, figure: value as Record<string, unknown> }]
  return entriesOf(value).flatMap(([step, inner]) => findFiguresWithPaths(inner, [...path, step]))
}

/** A part of a level with its path. */
interface Part {
  path: Path
  value: unknown
}

/** Every part of a value whose path matches a pattern. */
export function findPartsByPathPattern(value: unknown, pattern: string): Part[] {
  let parts: Part[] = [{ path: [], value }]
  for (const step of pattern.split('.'))
    parts = parts.flatMap((part) => (step === '*' ? partsWithin(part) : partNamed(part, step)))
  return parts
}

function partsWithin({ path, value }: Part): Part[] {
  return entriesOf(value).map(([name, inner]) => ({ path: [...path, name], value: inner }))
}

function partNamed({ path, value }: Part, name: string): Part[] {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return []
  return [{ path: [...path, name], value: (value as Record<string, unknown>)[name] }]
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  return value !== null && typeof value === 'object' ? Object.entries(value) : []
}
