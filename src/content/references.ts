import { type LevelJson, scenarioShape } from '../sim/scenario'
import { type NameUsed, namesUsed } from '../sim/vocabulary/names'
import { familyOf, quantities } from '../sim/vocabulary/quantities'
import { quantityFamilies } from '../sim/vocabulary/quantity-families'
import type { Complaint } from './fault'
import { didYouMean } from './nearest'

/** Ids that a level names and does not have; a base may leave whole tables to its levels. */
export function referenceComplaints(level: Partial<LevelJson>): Complaint[] {
  return [
    ...namesUsed(level, scenarioShape).flatMap((used) =>
      used.table === 'quantities' ? quantityComplaints(used, level) : missing(used, level),
    ),
    ...figureSources(level),
  ]
}

/** A name of a quantity that the economy does not have, or of one thing that the level does not have. */
function quantityComplaints(used: NameUsed, level: Partial<LevelJson>): Complaint[] {
  if (Object.hasOwn(quantities, used.name)) return []
  const member = familyOf(used.name)
  if (member) return missing({ ...used, name: member.id, table: member.family.of }, level)
  const known = [...Object.keys(quantities), ...Object.keys(quantityFamilies).map((prefix) => `${prefix}.<id>`)]
  const { path, isKey, name } = used
  return [{ path, atName: isKey, says: `"${name}" is no quantity`, hint: didYouMean(name, known) }]
}

/** Names of what is no table of the level are left to those who know: flags and stories. */
function missing({ path, isKey, name, table }: NameUsed, level: Partial<LevelJson>): Complaint[] {
  const held: unknown = level[table as keyof LevelJson]
  if (held === null || typeof held !== 'object' || Object.hasOwn(held, name)) return []
  const hint = didYouMean(name, Object.keys(held))
  return [{ path, atName: isKey, says: `"${name}" is not among the level's ${table}`, hint }]
}

/** A figure's source is `id: what it says`, several ids, or a free text; what looks like ids must be some. */
function figureSources(level: Partial<LevelJson>): Complaint[] {
  if (!level.sources) return []
  return figuresIn(level, []).flatMap(({ path, source }) => {
    const words = source
      .replace(/:.*$/, '')
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
    const areIds = words.every((word) => /^[a-z][a-z0-9-]*$/.test(word))
    return areIds
      ? words.flatMap((name) =>
          missing({ path: [...path, 'source'], isKey: false, gives: false, name, table: 'sources' }, level),
        )
      : []
  })
}

function figuresIn(value: unknown, path: Path): { path: Path; source: string }[] {
  if (value === null || typeof value !== 'object') return []
  if ('value' in value && 'unit' in value) {
    return 'source' in value && typeof value.source === 'string' ? [{ path, source: value.source }] : []
  }
  return entriesOf(value).flatMap(([step, inner]) => figuresIn(inner, [...path, step]))
}

type Path = readonly (string | number)[]

/** Every part of a value whose path fits a pattern. */
export function found(value: unknown, pattern: string): { path: Path; value: unknown }[] {
  let parts: { path: Path; value: unknown }[] = [{ path: [], value }]
  for (const step of pattern.split('.')) {
    parts = parts.flatMap((part) =>
      entriesOf(part.value)
        .filter(([name]) => step === '*' || name === step)
        .map(([name, inner]) => ({ path: [...part.path, name], value: inner })),
    )
  }
  return parts
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  return value !== null && typeof value === 'object' ? Object.entries(value) : []
}
