import type { Level } from '../../content/level'
import { originOfFigure } from '../../content/schema/figures'
import { at, findRow } from '../../kernel/at'
import { unitAndMeaningByNationConstant } from '../../sim/level/nation-constants'
import { unitAndMeaningByNationParameter } from '../../sim/level/nation-parameters'
import { parameterDefinitions } from '../../sim/level/parameters'
import { type FigureOrigin, figureOrigins } from '../../sim/level/shapes'
import { httpUrlOrNull } from '../../view/level-note'

/** The source of one parameter of the level. */
export interface SourcedFigureRow {
  path: string
  /** The part of the level: `chips`, `sites`, `parameters` … */
  group: string
  /** The text key of the described thing, where it has a name. */
  subjectKey: string | null
  /** The id of that thing; null where it is the level itself. */
  subject: string | null
  /** The rest of the path. */
  field: string[]
  /** The meaning of a model parameter, from the model's own table. */
  meaning: string | null
  /** A number, or a date where the unit is `date`. */
  value: number | string
  unit: string
  low: number | null
  high: number | null
  origin: FigureOrigin
  /** The ids of the cited sources. */
  sources: string[]
  publications: string[]
  /** The sources' statement, or the assumption in its author's words. */
  says: string
  contested: boolean
}

export const sourcedFigureKinds = ['all', ...figureOrigins, 'contested'] as const

export interface SourcedFigureFilter {
  /** '' = every group. */
  group: string
  kind: (typeof sourcedFigureKinds)[number]
  /** Words that must all occur in the row's text. */
  search: string
}

/** Groups whose second step is an id that the level's texts name. */
const named: Readonly<Record<string, string>> = {
  chips: 'chip',
  sites: 'site',
  distributors: 'distributor',
  tempers: 'temper',
  favours: 'favour',
  rivals: 'rival',
  rules: 'rule',
  vendors: 'vendor',
  stacks: 'stack',
  mandates: 'mandate',
  reports: 'report',
  hedges: 'hedge',
  projects: 'project',
  products: 'product',
  events: 'event',
  embargoScenarios: 'embargoScenario',
  routes: 'route',
}

/** Every figure of the level with its origin: those with own notes, its chips' figures, the national model's figures. */
export function sourcedFigureRows(level: Readonly<Level>): SourcedFigureRow[] {
  return [...notedRows(level), ...chipRows(level), ...nationRows(level)]
}

function notedRows(level: Readonly<Level>): SourcedFigureRow[] {
  return Object.entries(level.figureSources).map(([path, note]) => {
    const [group = '', ...rest] = path.split('.')
    const { origin, words } = originOfFigure(note)
    const prefix = named[group]
    const subject = prefix === undefined ? null : (rest[0] ?? null)
    return {
      path,
      group,
      subject,
      subjectKey: subject === null ? null : `${prefix}.${subject}.${group === 'events' ? 'title' : 'name'}`,
      field: subject === null ? rest : rest.slice(1),
      meaning: group === 'parameters' ? meaningOf(rest) : null,
      value: note.value,
      unit: note.unit,
      low: note.low ?? null,
      high: note.high ?? null,
      origin,
      ...saying(level, origin, words),
      contested: note.contested ?? false,
    }
  })
}

/** The chips' figures, which share their chip's sources. */
function chipRows(level: Readonly<Level>): SourcedFigureRow[] {
  return Object.entries(level.scenario.chips).flatMap(([chip, { figures, source, contested = false }]) =>
    Object.entries(figures).flatMap(([name, value]): SourcedFigureRow[] => {
      const unit = chipUnits[name]
      if (typeof value !== 'number' || unit === undefined) return []
      return [
        {
          path: `chips.${chip}.figures.${name}`,
          group: 'chips',
          subjectKey: `chip.${chip}.name`,
          subject: chip,
          field: [name],
          meaning: null,
          value,
          unit,
          low: null,
          high: null,
          origin: 'source',
          ...saying(level, 'source', source.join(' ')),
          contested,
        },
      ]
    }),
  )
}

interface NationFigure extends Partial<Record<FigureOrigin, string | undefined>> {
  value: number | string
  unit: string
  low?: number | undefined
  high?: number | undefined
}

/** The national model's parameters and constants; none where the level has no nation. */
function nationRows(level: Readonly<Level>): SourcedFigureRow[] {
  const { nationModel } = level.scenario
  if (!nationModel) return []
  const { parameters, constants } = nationModel.data
  const meanings: Readonly<Record<string, readonly [unit: string, meaning: string]>> = {
    ...unitAndMeaningByNationParameter,
    ...unitAndMeaningByNationConstant,
  }
  return Object.entries<NationFigure>({ ...parameters, ...constants }).map(([name, figure]) => {
    const { origin, words } = originOfFigure(figure)
    const { value, unit, low = null, high = null } = figure
    const meaning = `${name}: ${at(meanings, name)[1]}`
    return {
      ...{ path: `nation.${name}`, group: 'nation', subject: null, subjectKey: null, field: [name], meaning },
      ...{ value, unit, low, high, origin, ...saying(level, origin, words), contested: false },
    }
  })
}

const chipUnits: Readonly<Record<string, string>> = {
  fp16TflopsDense: 'TFLOP/s',
  fp8TflopsDense: 'TFLOP/s',
  int8TopsDense: 'TOP/s',
  dieAreaMm2: 'mm²',
  interconnectGBs: 'GB/s',
  memBandwidthGBs: 'GB/s',
  memoryGB: 'GB',
  tdpW: 'W',
}

/** A source is `id: statement`, several ids, or free text; returns the citation and the statement. */
function saying(
  level: Readonly<Level>,
  origin: FigureOrigin,
  words: string,
): Pick<SourcedFigureRow, 'sources' | 'publications' | 'says'> {
  const [head = '', ...rest] = words.split(': ')
  const sources =
    origin !== 'source' ? [] : head.split(/[\s,;]+/).filter((id) => findRow(level.scenario.sources, id) !== undefined)
  const cited = sources.map((id) => at(level.scenario.sources, id))
  const isCited = sources.length > 0
  return {
    sources,
    publications: cited.map(({ publication }) => publication),
    says: isCited && rest.length > 0 ? rest.join(': ') : isCited ? cited.map(({ what }) => what).join(' · ') : words,
  }
}

function meaningOf([group = '', name = '']: readonly string[]): string | null {
  const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = parameterDefinitions
  return table[group]?.[name]?.[1] ?? null
}

/** The groups with their numbers of figures. */
export function sourcedFigureGroups(rows: readonly SourcedFigureRow[]): { group: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { group } of rows) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts].map(([group, count]) => ({ group, count }))
}

/** The numbers of figures by origin, and of contested ones. */
export function sourcedFigureCounts(rows: readonly SourcedFigureRow[]): Record<SourcedFigureFilter['kind'], number> {
  const countOf = (kind: SourcedFigureFilter['kind']): number => rows.filter((row) => isOfKind(row, kind)).length
  return {
    all: rows.length,
    source: countOf('source'),
    derived: countOf('derived'),
    assumption: countOf('assumption'),
    balance: countOf('balance'),
    contested: countOf('contested'),
  }
}

/** The rows that pass a filter; `wordsOf` gives a row's text as shown. */
export function filterSourcedFigures(
  rows: readonly SourcedFigureRow[],
  { group, kind, search }: SourcedFigureFilter,
  wordsOf: (row: SourcedFigureRow) => string,
): SourcedFigureRow[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    if ((group !== '' && row.group !== group) || !isOfKind(row, kind)) return false
    const words = [wordsOf(row), row.path, row.unit, row.says, ...row.publications].join(' ').toLowerCase()
    return wanted.every((word) => words.includes(word))
  })
}

function isOfKind(row: SourcedFigureRow, kind: SourcedFigureFilter['kind']): boolean {
  if (kind === 'contested') return row.contested
  return kind === 'all' || row.origin === kind
}

/** The level's sources with their numbers of figures. */
export function sourceRows(level: Readonly<Level>, rows: readonly SourcedFigureRow[]) {
  return Object.entries(level.scenario.sources).map(([id, source]) => ({
    id,
    what: source.what,
    publication: source.publication,
    url: httpUrlOrNull(source.url ?? null),
    /** How many figures of the level cite it. */
    figures: rows.filter(({ sources }) => sources.includes(id)).length,
  }))
}

/** Splits a name such as `usdPerKwhImported` into its words: `usd per kwh imported`. */
export function splitCamelCaseName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase()
}
