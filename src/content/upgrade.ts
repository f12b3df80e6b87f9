import format2 from '../../levels/upgrades/format-2.json' with { type: 'json' }
import { type Fix, mended, pathText } from './fault'
import { type LevelFile, parseFile } from './parse'
import { partAt, type Tree } from './tree'

/** What one format of levels changed about the one before: data, for old words are no words of the engine. */
interface Migration {
  from: number
  to: number
  about: string
  why: string
  /**
   * `at` is the end of a path, list positions left out: `standing.with` is a value; `is.` is any name in a field `is`.
   */
  changes: readonly { at: string; was: string; is: string }[]
}

/** Oldest first. */
const migrations: readonly Migration[] = [format2]

/** The format in which levels are written now; a level that names none may be in any older one. */
export const currentFormat = Math.max(...migrations.map(({ to }) => to))

/** A change that brings a level to a newer format. */
export interface Edit extends Fix {
  path: string
  was: string
  migration: Pick<Migration, 'from' | 'to' | 'about' | 'why'>
}

/** What must change in a file to bring it to the current format; in reading order. */
export function editsOf(file: LevelFile): Edit[] {
  const from = formatOf(file.text)
  const due = migrations.filter((migration) => migration.to > from && isConcerned(file.text, migration))
  if (due.length === 0) return []
  const { tree } = parseFile(file)
  return tree ? due.flatMap((migration) => editsWithin(tree, [], migration)) : []
}

/** A file in the current format, changed in memory only. */
export function upgraded(file: LevelFile): LevelFile {
  const edits = editsOf(file)
  return edits.length === 0 ? file : { ...file, text: editedText(file.text, edits) }
}

/** A text after edits that do not overlap. */
export function editedText(text: string, edits: readonly Fix[]): string {
  return edits.toSorted((a, b) => b.from - a.from).reduce(mended, text)
}

/** Says in a file which format it is in; a file that extends others or is none says it at its beginning. */
export function formatEdit(file: LevelFile): Fix | null {
  const { tree } = parseFile(file)
  if (tree?.content.kind !== 'object' || formatOf(file.text) === currentFormat) return null
  const written = partAt(tree, ['format'])
  if (written) return { from: written.span[0], to: written.span[1], text: String(currentFormat) }
  const from = tree.span[0] + 1
  return { from, to: from, text: `\n  "format": ${currentFormat}${tree.content.fields.size > 0 ? ',' : '\n'}` }
}

function formatOf(text: string): number {
  return Number(/"format"\s*:\s*(\d{1,4})\b/.exec(text)?.[1] ?? 1)
}

function isConcerned(text: string, { changes }: Migration): boolean {
  return changes.some(({ was }) => text.includes(JSON.stringify(was)))
}

function editsWithin(tree: Tree, path: readonly (string | number)[], migration: Migration): Edit[] {
  const { content } = tree
  if (content.kind === 'list')
    return content.items.flatMap((item, index) => editsWithin(item, [...path, index], migration))
  if (content.kind === 'object')
    return [...content.fields].flatMap(([name, field]) => {
      const inner = [...path, name]
      return [...nameEdits(name, field, path, migration), ...editsWithin(field, inner, migration)]
    })
  if (content.kind !== 'leaf' || typeof content.value !== 'string') return []
  return editsAt(tree.span, path, namesOf(path).slice(-2).join('.'), content.value, migration)
}

function nameEdits(name: string, { nameSpan }: Tree, path: readonly (string | number)[], migration: Migration): Edit[] {
  return nameSpan ? editsAt(nameSpan, [...path, name], `${namesOf(path).at(-1) ?? ''}.`, name, migration) : []
}

function editsAt(
  [from, to]: readonly [number, number],
  path: readonly (string | number)[],
  place: string,
  was: string,
  migration: Migration,
): Edit[] {
  return migration.changes
    .filter((change) => change.at === place && change.was === was)
    .map((change) => ({
      from,
      to,
      text: JSON.stringify(change.is),
      was: JSON.stringify(was),
      path: pathText(path),
      migration,
    }))
}

function namesOf(path: readonly (string | number)[]): string[] {
  return path.filter((step) => typeof step === 'string')
}
