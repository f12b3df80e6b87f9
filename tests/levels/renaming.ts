// A level under other names: every id of every table and whatever names it, so that nothing can hang on a name.
import { allReferences, found } from '../../src/content/references'
import { neededTexts } from '../../src/content/texts'
import type { LevelJson } from '../../src/sim/scenario'
import type { Condition } from '../../src/sim/vocabulary/shapes'

type Words = Record<string, string>
type Table = Record<string, unknown>

/** The tables of a level whose rows have ids of its own. */
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
  'signs',
  'hedges',
  'projects',
  'products',
  'objectives',
  'endings',
  'lessons',
  'cuts',
  'forecasts',
  'events',
  'likelihoods',
] as const

/** Names that no table holds, and that must agree wherever they stand. */
const looseNames = ['place', 'vendors.*.origin', 'chips.*.origin', 'rules.*.origins.*', 'rules.*.destinations.*']
const conditionPlaces = ['events.*.when', 'events.*.choices.*.when', 'objectives.*.when', 'endings.*.when']
const flagPlaces = ['events.*.then.*.flag', 'events.*.choices.*.then.*.flag', 'projects.*.then.*.flag']
/** Families of quantities, `chip.installed.<id>`, by the table whose ids they end in. */
const families: Record<string, (typeof tables)[number]> = {
  chip: 'chips',
  stack: 'stacks',
  site: 'sites',
  rule: 'rules',
  vendor: 'vendors',
  product: 'products',
  distributor: 'distributors',
  rival: 'rivals',
}

/** Another name: in another alphabetical order, and mostly of another length. */
function otherName(place: number): string {
  const scrambled = ((place + 3) * 7919) % 10_007
  return `x${scrambled.toString(36)}${'-o'.repeat(scrambled % 5)}`
}

/** The level with each id replaced, wherever it is named; rows stand where they stood. */
export function renamedLevel(level: LevelJson): LevelJson {
  const copy = structuredClone(level)
  const names = Object.fromEntries(tables.map((table) => [table, namesFor(Object.keys(copy[table]))]))
  const nameIn = (table: string, id: string): string => names[table]?.[id] ?? id
  for (const [pattern, table] of allReferences) replace(copy, pattern, (id) => nameIn(table, id))
  renameLoose(copy)
  renameFlags(copy, nameIn)
  replace(copy, 'events.*.likelihood.word', (word) => nameIn('likelihoods', word))
  renameQuantities(copy, nameIn)
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

/** The needed texts of a level under the keys of the renamed one. */
export function renamedTexts(level: LevelJson, renamed: LevelJson, texts: Words): Words {
  const keys = neededTexts(renamed).map(({ key }) => key)
  return Object.fromEntries(neededTexts(level).map(({ key }, place) => [keys[place] ?? key, texts[key] ?? '']))
}

function namesFor(ids: readonly string[]): Words {
  return Object.fromEntries(ids.map((id, place) => [id, otherName(place)]))
}

function withKeys<T>(table: Record<string, T>, names: Words): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [names[id] ?? id, row]))
}

/** Replaces every text that fits a pattern. */
function replace(level: LevelJson, pattern: string, other: (text: string) => string): void {
  for (const { path, value } of found(level, pattern)) if (typeof value === 'string') put(level, path, other(value))
}

function put(level: LevelJson, path: readonly (string | number)[], value: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Table)[step], level)
  ;(holder as Table)[path.at(-1) ?? ''] = value
}

function renameLoose(level: LevelJson): void {
  const all = looseNames.flatMap((pattern) => found(level, pattern).map(({ value }) => String(value)))
  const names = namesFor([...new Set(all)])
  for (const pattern of looseNames) replace(level, pattern, (name) => names[name] ?? name)
}

/** The level's own flags; those of mandates follow their mandate, and those of the economy keep their names. */
function renameFlags(level: LevelJson, nameIn: (table: string, id: string) => string): void {
  const own = flagPlaces
    .flatMap((pattern) => found(level, pattern))
    .map(({ value }) => (value as { name: string }).name)
  const names = namesFor([...new Set(own)].filter((name) => name !== 'entity-listed'))
  const other = (name: string): string => {
    const [, mandate] = /^mandate-(.*)$/.exec(name) ?? []
    return mandate === undefined ? (names[name] ?? name) : `mandate-${nameIn('mandates', mandate)}`
  }
  for (const pattern of flagPlaces) replace(level, `${pattern}.name`, other)
  for (const condition of conditionsOf(level)) if (condition.flag !== undefined) condition.flag = other(condition.flag)
}

function renameQuantities(level: LevelJson, nameIn: (table: string, id: string) => string): void {
  const other = (name: string): string => {
    const [family = '', word, id, ...more] = name.split('.')
    const table = families[family]
    return table && id !== undefined && more.length === 0 ? `${family}.${word}.${nameIn(table, id)}` : name
  }
  for (const condition of conditionsOf(level))
    if (condition.is)
      condition.is = Object.fromEntries(Object.entries(condition.is).map(([name, bounds]) => [other(name), bounds]))
  replace(level, 'mandates.*.slope.*.factors.*.quantity', other)
}

/** Every condition, and those within it. */
function conditionsOf(level: LevelJson): Condition[] {
  const within = (condition: Condition): Condition[] => [
    condition,
    ...(condition.not ? within(condition.not) : []),
    ...(condition.any ?? []).flatMap(within),
  ]
  return conditionPlaces.flatMap((pattern) => found(level, pattern)).flatMap(({ value }) => within(value as Condition))
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
