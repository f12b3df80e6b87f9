// The manual's tables of words, made of the rows that the game itself reads, and the README's counts of figures.
// To write them anew: npx tsx tests/tools/word-tables.ts

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { figureDefinitions } from '../../src/content/schema/figure-rows'
import { scenarioShape } from '../../src/content/schema/scenario-shape'
import { type SourcedFigureRow, sourcedFigureRows } from '../../src/panels/sources/sources.view'
import { effectTable, levelEffectShape } from '../../src/sim/effects/effects'
import { modifierTargets } from '../../src/sim/level/modifier-targets'
import type { FigureOrigin } from '../../src/sim/level/shapes'
import { conditionWords } from '../../src/sim/vocabulary/conditions'
import { quantityTable } from '../../src/sim/vocabulary/quantities'
import { quantityFamilies } from '../../src/sim/vocabulary/quantity-families'
import { scenario, tianshui } from '../support/shipped-levels'

export const manual = fileURLToPath(new URL('../../levels/README.md', import.meta.url))
export const figuresManual = fileURLToPath(new URL('../../levels/figures.md', import.meta.url))
export const readme = fileURLToPath(new URL('../../README.md', import.meta.url))
const art = fileURLToPath(new URL('../../assets/art', import.meta.url))

/** The manual with its tables regenerated. */
export function withWordTables(text: string): string {
  return withPart(text, 'words', tables().join('\n\n'))
}

/** The README with the counts of sourced and assumed figures as the levels are now. */
export function withFigureCounts(text: string): string {
  const rows = sourcedFigureRows(tianshui)
  const number = (count: number) => count.toLocaleString('en')
  const countOf = (kind: FigureOrigin) => rows.filter(({ origin }) => origin === kind).length
  const sourced = rows.filter(isSourced).length
  const assumed = countOf('assumption') + countOf('source') - sourced
  return withPart(
    text,
    'figures',
    `Each figure is labelled by its origin. Of the ${number(rows.length)} figures of the level Tianshui ${number(sourced)} are sourced, ${number(countOf('derived'))} derived, ${number(assumed)} assumed and ${number(countOf('balance'))} chosen for balance.`,
  )
}

/** Whether a figure cites a publication; one whose only source is `fiction` is an assumption. */
function isSourced({ origin, group, sources }: SourcedFigureRow): boolean {
  return origin === 'source' && (group === 'nation' || sources.some((source) => source !== 'fiction'))
}

/** Replaces what stands between a part's two markers. */
function withPart(text: string, part: string, content: string): string {
  const [begin, end] = [`<!-- ${part}:begin -->`, `<!-- ${part}:end -->`]
  const [before, rest = ''] = text.split(begin)
  const [, after] = rest.split(end)
  if (before === undefined || after === undefined) throw new Error(`the text has no ${begin} … ${end}`)
  return `${before}${begin}\n${content}\n${end}${after}`
}

function tables(): string[] {
  return [
    '### What can happen: effects',
    table(
      ['word', 'what it does', 'what it is told', 'example'],
      Object.entries(effectTable).map(([name, { about, shape, example }]) => [
        code(name),
        about,
        fieldsOf(shape),
        code(json({ [name]: example })),
      ]),
    ),
    '### What can be multiplied: targets of `modify`',
    table(
      ['target', 'what it is'],
      Object.entries(modifierTargets).map(([name, about]) => [code(name), about]),
    ),
    '### What can be asked: conditions',
    table(
      ['word', 'holds where', 'example'],
      Object.entries(conditionWords).map(([name, { about, example }]) => [
        code(name),
        about,
        code(json({ [name]: example })),
      ]),
    ),
    '### What can be read: quantities',
    table(
      ['name', 'unit', 'what it is'],
      Object.entries(quantityTable).map(([name, { unit, about }]) => [code(name), unit, about]),
    ),
    '### What can be read of one thing: quantities with an id',
    table(
      ['name', 'unit', 'what it is'],
      Object.entries(quantityFamilies).map(([prefix, { unit, of, about }]) => [
        `\`${prefix}.\`*id of ${of}*`,
        unit,
        about,
      ]),
    ),
    '### What can be named: ids of Tianshui and its base',
    table(['table', 'ids'], idRows()),
    '### What can be chosen: fields with a few words',
    table(
      ['field', 'one of'],
      choices(scenarioShape, []).map(([path, words]) => [code(path), words.map(code).join(', ')]),
    ),
  ]
}

/** `figures.md`: every figure of a level with its unit, and what the economy's parameters mean. */
export function figureTables(): string {
  const rows = figureDefinitions.map(({ pattern, unit, meaning }) => [code(pattern), unit, meaning])
  const ofParameters = (row: string[]) => row[0]?.startsWith('`parameters.') === true
  return [
    '# The figures of a level, and their units',
    'Made of the rows that the checker reads (`npx tsx tests/tools/word-tables.ts` writes them anew). `*` is any id. Each is written `{ "value": 0.4, "unit": "share", "assumption": "why" }`, or with a `source` in the place of the assumption; words may follow the unit.',
    '## In the tables of a level',
    table(
      ['figure', 'unit'],
      rows.filter((row) => !ofParameters(row)).map((row) => row.slice(0, 2)),
    ),
    '## Parameters of the economy',
    table(['figure', 'unit', 'what it is'], rows.filter(ofParameters)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

const tablesNamed = [
  'chips',
  'distributors',
  'tempers',
  'favours',
  'rules',
  'vendors',
  'stacks',
  'sites',
  'places',
  'routes',
  'rivals',
  'products',
  'projects',
  'mandates',
  'objectives',
  'endings',
  'hedges',
  'reports',
  'likelihoods',
] as const

function idRows(): string[][] {
  const faces = readdirSync(art).flatMap((file) => /^(portrait-\d+)\.svg$/.exec(file)?.[1] ?? [])
  const taken = Object.values(scenario.distributors).map(({ portrait }) => portrait)
  const free = faces.filter((face) => !taken.includes(face)).toSorted((a, b) => Number(a.slice(9)) - Number(b.slice(9)))
  return [
    ...tablesNamed
      .filter((name) => Object.keys(scenario[name]).length > 0)
      .map((name) => [code(name), Object.keys(scenario[name]).map(code).join(', ')]),
    ['faces that nobody has yet (`portrait`)', free.map(code).join(', ')],
  ]
}

/** Each enumerated field with its words; `*` is any id, `[]` any place in a list. */
function choices(shape: z.core.$ZodType, path: readonly string[]): [string, string[]][] {
  // Effects have a table of their own.
  if (shape === levelEffectShape) return []
  if (shape instanceof z.ZodEnum) return [[path.join('.').replaceAll('.[]', '[]'), shape.options.map(String)]]
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) return choices(shape.unwrap(), path)
  if (shape instanceof z.ZodArray) return choices(shape.element, [...path, '[]'])
  if (shape instanceof z.ZodRecord) return choices(shape.valueType, [...path, '*'])
  return shape instanceof z.ZodObject
    ? Object.entries(shape.shape).flatMap(([name, field]) => choices(field, [...path, name]))
    : []
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

function fieldsOf(shape: z.ZodType): string {
  if (!(shape instanceof z.ZodObject)) return ''
  return Object.entries(shape.shape)
    .map(([name, field]) => {
      const inner = field instanceof z.ZodOptional ? field.unwrap() : field
      const words = inner instanceof z.ZodEnum && inner.options.length < 8 ? ` (${inner.options.join(', ')})` : ''
      return `${code(name)}${words}${field instanceof z.ZodOptional ? ' or nothing' : ''}`
    })
    .join(', ')
}

function code(text: string): string {
  return `\`${text}\``
}

/** JSON on one line, with spaces. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(manual, withWordTables(readFileSync(manual, 'utf8')))
  writeFileSync(figuresManual, figureTables())
  writeFileSync(readme, withFigureCounts(readFileSync(readme, 'utf8')))
}
