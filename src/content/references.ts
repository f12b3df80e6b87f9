import type { LevelJson } from '../sim/scenario'
import { quantities } from '../sim/vocabulary/quantities'
import type { Condition } from '../sim/vocabulary/shapes'
import type { Complaint } from './fault'
import { didYouMean } from './nearest'

/** The tables whose ids a level may name. */
type TableName =
  | 'chips'
  | 'distributors'
  | 'tempers'
  | 'events'
  | 'places'
  | 'routes'
  | 'rules'
  | 'sites'
  | 'sources'
  | 'stacks'
  | 'vendors'

/** Where a level names an id, and the table that must have it. `*` is any one name or element. */
const references: readonly [pattern: string, table: TableName][] = [
  ['referenceChip', 'chips'],
  ['vendors.*.place', 'places'],
  ['chips.*.vendor', 'vendors'],
  ['chips.*.stack', 'stacks'],
  ['chips.*.follows.chip', 'chips'],
  ['chips.*.answerFrom.chip', 'chips'],
  ['chips.*.source.*', 'sources'],
  ['rules.*.replaces.*', 'rules'],
  ['rules.*.hastenedBy.rule', 'rules'],
  ['rules.*.source.*', 'sources'],
  ['sites.*.place', 'places'],
  ['routes.*.from', 'places'],
  ['routes.*.to', 'places'],
  ['distributors.*.place', 'places'],
  ['distributors.*.chips.*', 'chips'],
  ['distributors.*.route', 'routes'],
  ['distributors.*.privately.tempers.*', 'tempers'],
  ['mandates.*.site', 'sites'],
  ['signs.*.about.event', 'events'],
  ['signs.*.about.rule', 'rules'],
  ['events.*.drawn.afterRule.rule', 'rules'],
  ['events.*.source.*', 'sources'],
  ['forecasts.*.rule', 'rules'],
  ['forecasts.*.chips.*', 'chips'],
  ['startFleet.*.chip', 'chips'],
  ['startFleet.*.site', 'sites'],
]

/** Where effects stand, and what they name. */
const effectLists = ['events.*.then', 'events.*.choices.*.then', 'projects.*.then', 'objectives.*.then']
/** Where conditions stand. */
const conditionPlaces = ['events.*.when', 'events.*.choices.*.when', 'objectives.*.when', 'endings.*.when']
const effectReferences: readonly [pattern: string, table: TableName][] = [
  ['trust.distributor', 'distributors'],
  ['chips.chip', 'chips'],
  ['maturity.stack', 'stacks'],
  ['launchChip.chip', 'chips'],
  ['powerDelay.site', 'sites'],
  ['batchQuality.chip', 'chips'],
]

const allReferences = [
  ...references,
  ...effectLists.flatMap((list) =>
    effectReferences.map(([pattern, table]): [string, TableName] => [`${list}.*.${pattern}`, table]),
  ),
]

/** Ids that a level names and does not have; a base may leave whole tables to its levels. */
export function referenceComplaints(level: Partial<LevelJson>): Complaint[] {
  return [
    ...allReferences.flatMap(([pattern, table]) => {
      const held = level[table]
      if (!held) return []
      const known = Object.keys(held)
      return found(level, pattern).flatMap(({ path, value }) => missing(path, value, table, known))
    }),
    ...figureSources(level),
    ...quantityNames(level),
  ]
}

/** Names of quantities that the economy does not have, in slopes, amounts and conditions. */
function quantityNames(level: Partial<LevelJson>): Complaint[] {
  const known = Object.keys(quantities)
  const slopes = found(level, 'mandates.*.slope.*.factors.*.quantity')
  const amounts = effectLists.flatMap((list) => [
    ...found(level, `${list}.*.pay.usd`),
    ...found(level, `${list}.*.receive.usd`),
  ])
  const conditions = conditionPlaces.flatMap((pattern) => found(level, pattern))
  return [
    ...slopes,
    ...amounts.flatMap(({ path, value }) =>
      typeof value === 'string' ? [{ path, value: value.replace(/^.* of /, '') }] : [],
    ),
    ...conditions.flatMap(({ path, value }) => quantitiesAsked(value as Condition, path)),
  ]
    .filter(({ value }) => !known.includes(String(value)))
    .map(({ path, value }) => ({
      path,
      atName: value === path.at(-1),
      says: `"${value}" is no quantity`,
      hint: didYouMean(String(value), known),
    }))
}

function quantitiesAsked({ is = {}, not, any = [] }: Condition, path: Path): { path: Path; value: unknown }[] {
  return [
    ...Object.keys(is).map((name) => ({ path: [...path, 'is', name], value: name })),
    ...(not ? quantitiesAsked(not, [...path, 'not']) : []),
    ...any.flatMap((each, index) => quantitiesAsked(each, [...path, 'any', index])),
  ]
}

/** A figure's source is `id: what it says`, several ids, or a free text; what looks like ids must be some. */
function figureSources(level: Partial<LevelJson>): Complaint[] {
  if (!level.sources) return []
  const known = Object.keys(level.sources)
  return figuresIn(level, []).flatMap(({ path, source }) => {
    const words = source
      .replace(/:.*$/, '')
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
    const areIds = words.every((word) => /^[a-z][a-z0-9-]*$/.test(word))
    return areIds ? words.flatMap((word) => missing([...path, 'source'], word, 'sources', known)) : []
  })
}

function figuresIn(value: unknown, path: Path): { path: Path; source: string }[] {
  if (value === null || typeof value !== 'object') return []
  if ('value' in value && 'unit' in value) {
    return 'source' in value && typeof value.source === 'string' ? [{ path, source: value.source }] : []
  }
  return entriesOf(value).flatMap(([step, inner]) => figuresIn(inner, [...path, step]))
}

function missing(path: Path, id: unknown, table: TableName, known: string[]): Complaint[] {
  if (typeof id !== 'string' || known.includes(id)) return []
  const hint = `${didYouMean(id, known)}`
  return [{ path, says: `"${id}" is not among the level's ${table}`, hint }]
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
