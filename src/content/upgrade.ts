import format2 from '../../levels/upgrades/format-2.json' with { type: 'json' }
import format3 from '../../levels/upgrades/format-3.json' with { type: 'json' }
import { type Fix, mended, pathText } from './fault'
import { type LevelFile, parseFile } from './parse'
import { partAt, type Tree } from './tree'

/** What one format of levels changed about the one before: data, for old words are no words of the engine. */
interface Migration {
  from: number
  to: number
  about: string
  why: string
  /** Values that became others; `at` is the end of their path, list positions left out: `standing.with`. */
  values: readonly { at: string; was: string; is: string }[]
  /** Names that became others, in fields of certain names. */
  names: readonly { within: readonly string[]; was: string; is: string }[]
  /** Tables whose fields moved out into the table that holds them. */
  unwrapped: readonly { within: readonly string[]; name: string }[]
}

/** Oldest first. */
const migrations: readonly Migration[] = [format2, format3]

/** The format in which levels are written now; a level that names none may be in any older one. */
export const currentFormat = Math.max(...migrations.map(({ to }) => to))

/** A change that brings a level to a newer format. */
export interface Edit extends Fix {
  path: string
  was: string
}

/** What one migration does to a file; the next goes on from there. */
export interface Step {
  migration: Pick<Migration, 'from' | 'to' | 'about' | 'why'>
  edits: Edit[]
  before: string
  after: string
}

/** What brings a file to the current format, migration by migration; none where nothing of it changed. */
export function stepsOf(file: LevelFile): Step[] {
  const steps: Step[] = []
  const from = formatOf(file.text)
  for (const migration of migrations) {
    const before = steps.at(-1)?.after ?? file.text
    if (migration.to <= from || !isConcerned(before, migration)) continue
    const { tree } = parseFile({ ...file, text: before })
    const edits = tree ? editsWithin(tree, [], migration).toSorted((a, b) => a.from - b.from) : []
    if (edits.length > 0) steps.push({ migration, edits, before, after: editedText(before, edits) })
  }
  return steps
}

/** A file in the current format, changed in memory only. */
export function upgraded(file: LevelFile): LevelFile {
  const last = stepsOf(file).at(-1)
  return last ? { ...file, text: last.after } : file
}

/** A text after edits that do not overlap, in their order. */
export function editedText(text: string, edits: readonly Fix[]): string {
  return edits.reduceRight(mended, text)
}

/** A text that says which format it is in; where it said nothing, at its beginning. */
export function formatTold(file: LevelFile): string {
  const { tree } = parseFile(file)
  if (tree?.content.kind !== 'object' || formatOf(file.text) === currentFormat) return file.text
  const written = partAt(tree, ['format'])
  const [from, to] = written?.span ?? [tree.span[0] + 1, tree.span[0] + 1]
  const line = `\n  "format": ${currentFormat}${tree.content.fields.size > 0 ? ',' : '\n'}`
  return mended(file.text, { from, to, text: written ? String(currentFormat) : line })
}

function formatOf(text: string): number {
  return Number(/"format"\s*:\s*(\d{1,4})\b/.exec(text)?.[1] ?? 1)
}

/** A text that has none of the old words has nothing to change: most levels are not read twice. */
function isConcerned(text: string, { values, names, unwrapped }: Migration): boolean {
  const words = [...values, ...names].map(({ was }) => was).concat(unwrapped.map(({ name }) => name))
  return words.some((word) => text.includes(JSON.stringify(word)))
}

function editsWithin(tree: Tree, path: readonly (string | number)[], migration: Migration): Edit[] {
  const { content } = tree
  if (content.kind === 'list')
    return content.items.flatMap((item, index) => editsWithin(item, [...path, index], migration))
  if (content.kind === 'object')
    return [...content.fields].flatMap(([name, field]) => [
      ...nameEdits(name, field, path, migration),
      ...editsWithin(field, [...path, name], migration),
    ])
  if (content.kind !== 'leaf') return []
  const place = namesOf(path).slice(-2).join('.')
  return migration.values
    .filter(({ at, was }) => at === place && was === content.value)
    .map(({ was, is }) => ({ ...fixOf(tree.span, is), was: JSON.stringify(was), path: pathText(path) }))
}

function nameEdits(name: string, field: Tree, path: readonly (string | number)[], migration: Migration): Edit[] {
  const place = namesOf(path).at(-1) ?? ''
  const { nameSpan, content, span } = field
  if (!nameSpan) return []
  const told = { was: JSON.stringify(name), path: pathText([...path, name]) }
  const renamed = migration.names.filter(({ within, was }) => was === name && within.includes(place))
  const isWrapper = migration.unwrapped.some((each) => each.name === name && each.within.includes(place))
  if (!isWrapper || content.kind !== 'object' || content.fields.size === 0)
    return renamed.map(({ is }) => ({ ...fixOf(nameSpan, is), ...told }))
  const first = [...content.fields.values()][0]?.nameSpan?.[0] ?? span[0] + 1
  const last = [...content.fields.values()].at(-1)?.span[1] ?? span[1] - 1
  return [
    { from: nameSpan[0], to: first, text: '', ...told },
    { from: last, to: span[1], text: '', ...told },
  ]
}

function fixOf([from, to]: readonly [number, number], is: string): Fix {
  return { from, to, text: JSON.stringify(is) }
}

function namesOf(path: readonly (string | number)[]): string[] {
  return path.filter((step) => typeof step === 'string')
}
