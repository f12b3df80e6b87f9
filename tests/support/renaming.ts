// A level with every id of every table renamed wherever it is used, so that no code can depend on an id.
import { findPartsByPathPattern } from '../../src/content/checks/references'
import { scenarioShape } from '../../src/content/schema/scenario-shape'
import { requiredTextKeys } from '../../src/content/texts/texts'
import type { LevelJson } from '../../src/sim/level/scenario'
import { findNameReferences, type LevelNameReference, type ReferencedTableName } from '../../src/sim/level/shapes'
import { splitQuantityFamilyName } from '../../src/sim/vocabulary/quantities'

type Words = Record<string, string>
type Table = Record<string, unknown>

/** The tables of a level whose rows have ids. */
const tables = [
  'sources',
  'places',
  'vendors',
  'chips',
  'stacks',
  'rules',
  'routes',
  'sites',
  'tempers',
  'favours',
  'distributors',
  'rivals',
  'mandates',
  'reports',
  'hedges',
  'projects',
  'products',
  'objectives',
  'endings',
  'lessons',
  'embargoScenarios',
  'forecasts',
  'events',
  'likelihoods',
] as const

/** Names that are in no table and must agree wherever they are used. */
const origins = ['place', 'vendors.*.origin', 'chips.*.origin', 'rules.*.origins.*', 'rules.*.destinations.*']

/** Another name: in another alphabetical order, and mostly of another length. */
function otherName(place: number): string {
  const scrambled = ((place + 3) * 7919) % 10_007
  return `x${scrambled.toString(36)}${'-o'.repeat(scrambled % 5)}`
}

/** The level with each id replaced wherever it is used; the order of rows stays. */
export function renamedLevel(level: LevelJson): LevelJson {
  const copy = structuredClone(level)
  const used = findNameReferences(copy, scenarioShape)
  const names: Record<string, Words> = {
    ...Object.fromEntries(tables.map((table) => [table, namesFor(Object.keys(copy[table]))])),
    flags: namesFor(used.filter(({ table, gives }) => table === 'flags' && gives).map(({ name }) => name)),
    stories: namesFor(used.filter(({ table }) => table === 'stories').map(({ name }) => name)),
  }
  const nameIn = (table: string, id: string): string => names[table]?.[id] ?? id
  for (const each of used.filter(({ isKey }) => !isKey)) replaceValue(copy, each, otherFor(each, nameIn))
  const keys = used.filter(({ isKey }) => isKey).toSorted((a, b) => b.path.length - a.path.length)
  for (const each of keys) replaceKey(copy, each, otherFor(each, nameIn))
  renameOrigins(copy)
  renameSources(copy, (id) => nameIn('sources', id))
  for (const event of Object.values(copy.events)) {
    if (!event.choices) continue
    const choices = namesFor(Object.keys(event.choices))
    event.choices = withKeys(event.choices, choices)
    if (event.otherwise !== undefined) event.otherwise = choices[event.otherwise] ?? event.otherwise
  }
  for (const table of tables) Object.assign(copy, { [table]: withKeys(copy[table] as Table, names[table] ?? {}) })
  return { ...copy, id: 'other-names' }
}

/** The required texts of a level under the keys of the renamed one. */
export function renamedTexts(level: LevelJson, renamed: LevelJson, texts: Words): Words {
  const keys = requiredTextKeys(renamed).map(({ key }) => key)
  return Object.fromEntries(requiredTextKeys(level).map(({ key }, place) => [keys[place] ?? key, texts[key] ?? '']))
}

/** The new name: a quantity keeps its word and changes its id. */
function otherFor(
  { table, name }: LevelNameReference,
  nameIn: (table: ReferencedTableName | 'flags', id: string) => string,
): string {
  if (table === 'quantities') {
    const member = splitQuantityFamilyName(name)
    return member ? `${member.prefix}.${nameIn(member.family.of, member.id)}` : name
  }
  return nameIn(table, name)
}

function namesFor(ids: readonly string[]): Words {
  return Object.fromEntries([...new Set(ids)].map((id, place) => [id, otherName(place)]))
}

function withKeys<T>(table: Record<string, T>, names: Words): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [names[id] ?? id, row]))
}

/** The value at a path, and its parent. */
function holderOf(level: LevelJson, path: LevelNameReference['path']): Table {
  return path.slice(0, -1).reduce<unknown>((at, step) => (at as Table)[step], level) as Table
}

/** A name may be part of a longer text: `5% of player.cashUsd`. */
function replaceValue(level: LevelJson, { path, name }: LevelNameReference, other: string): void {
  const holder = holderOf(level, path)
  const step = path.at(-1) ?? ''
  holder[step] = String(holder[step]).replace(name, other)
}

function replaceKey(level: LevelJson, { path, name }: LevelNameReference, other: string): void {
  const holder = holderOf(level, path)
  const renamed = withKeys(holder, { [name]: other })
  for (const key of Object.keys(holder)) delete holder[key]
  Object.assign(holder, renamed)
}

function renameOrigins(level: LevelJson): void {
  const standing = origins.flatMap((pattern) => findPartsByPathPattern(level, pattern))
  const names = namesFor(standing.map(({ value }) => String(value)))
  for (const { path, value } of standing) holderOf(level, path)[path.at(-1) ?? ''] = names[String(value)]
}

/** A figure's `source` begins with the ids of its sources. */
function renameSources(value: unknown, other: (id: string) => string): void {
  if (value === null || typeof value !== 'object') return
  if ('value' in value && 'source' in value && typeof value.source === 'string') {
    const [ids = '', ...rest] = value.source.split(':')
    value.source = [ids.replace(/[a-z][a-z0-9-]*/g, other), ...rest].join(':')
  }
  for (const part of Object.values(value)) renameSources(part, other)
}
