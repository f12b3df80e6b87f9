import type { NameUsed } from '../../sim/level/names'
import { familyOf, quantities } from '../../sim/vocabulary/quantities'
import { quantityFamilies } from '../../sim/vocabulary/quantity-families'
import { valueAt } from '../schema/shape'
import type { SoundParts } from '../schema/sound-parts'
import { mostFaults } from '../syntax/bounds'
import { type Complaint, pathText } from '../syntax/fault'
import { meant } from '../syntax/nearest'

type Path = readonly (string | number)[]

/** A name of something that is not there. */
interface Stray {
  path: Path
  atName: boolean
  name: string
  says: string
  known: readonly string[]
  table: string
  id: string
}

/**
 * Names in a level's sound parts of what it does not have; where a table is absent or malformed, nothing is said of it.
 *
 * @param removed what the level took away from what it extends: told where it did so, not where it is missed
 */
export function referenceComplaints(
  { level, ids, names }: SoundParts,
  removed: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Complaint[] {
  const all = [
    ...names.flatMap((used) => (used.table === 'quantities' ? strayQuantity(used, ids) : strayId(used, ids))),
    ...straySources(level, ids),
  ]
  const isMissed = ({ table, id }: Stray) => removed.get(table)?.has(id) === true
  const strays = all.filter((stray) => !isMissed(stray)).slice(0, mostFaults)
  return [
    ...strays.map(({ path, name, says, known, atName }) => ({
      path,
      atName,
      says,
      ...meantIn(valueAt(level, path), name, known),
    })),
    ...missedComplaints(all.filter(isMissed)),
  ]
}

/** One complaint for each thing that was taken away, with the places that still name it. */
function missedComplaints(missed: readonly Stray[]): Complaint[] {
  const places = new Map<string, Stray[]>()
  for (const stray of missed) {
    const key = `${stray.table}.${stray.id}`
    places.set(key, [...(places.get(key) ?? []), stray])
  }
  return [...places.values()].flatMap((strays): Complaint[] => {
    const [first] = strays
    if (!first) return []
    const shown = strays.slice(0, 3).map(({ path }) => pathText(path))
    const more = strays.length > shown.length ? ` and ${strays.length - shown.length} more` : ''
    const says = `"${first.id}" is taken away, and still named: ${shown.join(', ')}${more}`
    return [{ path: [first.table, first.id], says, hint: 'take its name out there, too, or leave it in' }]
  })
}

/** As `meant`, for a name inside a longer text, of which the rest stays. */
function meantIn(written: unknown, name: string, known: readonly string[]): { hint: string; instead?: string } {
  const { hint, instead } = meant(name, known)
  if (instead === undefined) return { hint }
  const isInside = typeof written === 'string' && written !== name
  return { hint, instead: isInside ? JSON.stringify(written.replace(name, JSON.parse(instead))) : instead }
}

const allQuantities = [...Object.keys(quantities), ...Object.keys(quantityFamilies).map((prefix) => `${prefix}.<id>`)]

/** A quantity that the economy does not have, or one of a thing that the level does not have. */
function strayQuantity(used: NameUsed, ids: SoundParts['ids']): Stray[] {
  const { path, isKey, name } = used
  if (Object.hasOwn(quantities, name)) return []
  const member = familyOf(name)
  if (!member)
    return [
      {
        path,
        atName: isKey,
        name,
        says: `"${name}" is no quantity`,
        known: allQuantities,
        table: 'quantities',
        id: name,
      },
    ]
  return strayId({ ...used, name: member.id, table: member.family.of }, ids).map((stray) => ({
    ...stray,
    name,
    known: stray.known.map((id) => `${member.prefix}.${id}`),
  }))
}

/** Names of what is no table of the level are left to those who know: flags and stories. */
function strayId({ path, isKey, name, table }: NameUsed, ids: SoundParts['ids']): Stray[] {
  const known = ids.get(table)
  if (!known || known.has(name)) return []
  const says = `"${name}" is not among the level's ${table}`
  return [{ path, atName: isKey, name, says, known: [...known], table, id: name }]
}

/** A figure's source is `id: what it says`, several ids, or a free text; what looks like ids must be some. */
function straySources(level: SoundParts['level'], ids: SoundParts['ids']): Stray[] {
  return figuresIn(level).flatMap(({ path, figure: { source } }) => {
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

/** Every figure of a level: a value with its unit. */
export function figuresIn(level: unknown): { path: Path; figure: Record<string, unknown> }[] {
  const figures: { path: Path; figure: Record<string, unknown> }[] = []
  seekFigures(level, [], figures)
  return figures
}

function seekFigures(
  value: unknown,
  path: (string | number)[],
  figures: { path: Path; figure: Record<string, unknown> }[],
): void {
  if (value === null || typeof value !== 'object') return
  if ('value' in value && 'unit' in value) figures.push({ path: [...path], figure: value as Record<string, unknown> })
  else
    for (const [step, inner] of entriesOf(value)) {
      path.push(step)
      seekFigures(inner, path, figures)
      path.pop()
    }
}

/** Every part of a value whose path fits a pattern. */
export function found(value: unknown, pattern: string): { path: Path; value: unknown }[] {
  const steps = stepsOf(pattern)
  let parts: { path: Path; value: unknown }[] = [{ path: [], value }]
  for (const step of steps) {
    parts = step === '*' ? parts.flatMap(partsWithin) : parts.flatMap((part) => partNamed(part, step))
    if (parts.length === 0) return parts
  }
  return parts
}

const stepsKnown = new Map<string, string[]>()

/** The steps of a pattern, parted once: the patterns are few, and are asked for again and again. */
function stepsOf(pattern: string): string[] {
  const known = stepsKnown.get(pattern)
  if (known) return known
  const steps = pattern.split('.')
  stepsKnown.set(pattern, steps)
  return steps
}

function partsWithin({ path, value }: { path: Path; value: unknown }): { path: Path; value: unknown }[] {
  return entriesOf(value).map(([name, inner]) => ({ path: [...path, name], value: inner }))
}

function partNamed({ path, value }: { path: Path; value: unknown }, name: string): { path: Path; value: unknown }[] {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return []
  return [{ path: [...path, name], value: (value as Record<string, unknown>)[name] }]
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  return value !== null && typeof value === 'object' ? Object.entries(value) : []
}
