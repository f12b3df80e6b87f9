import format2 from '../../../levels/upgrades/format-2.json' with { type: 'json' }
import format3 from '../../../levels/upgrades/format-3.json' with { type: 'json' }
import format4 from '../../../levels/upgrades/format-4.json' with { type: 'json' }
import { applyDiagnosticFix, formatJsonPath, type TextEdit } from '../syntax/diagnostic'
import { type LevelSourceFile, type ParsedJsonFile, parseJsonFile } from '../syntax/parse'
import { type JsonSourceTree, jsonChildrenWithSteps, jsonSubtreeAtPath } from '../syntax/tree'

/** The changes between two level formats, as data because the code no longer knows old words. */
interface Migration {
  from: number
  to: number
  about: string
  why: string
  /** Renamed values; `at` is the end of their path without list positions, such as `standing.with`. */
  values: readonly { at: string; was: string; is: string }[]
  /** Renamed names, in fields with these names. */
  names: readonly { within: readonly string[]; was: string; is: string }[]
  /** Fields of the rows of a table that became others. */
  fields?: readonly { table: string; was: string; is: string }[]
  /** Beginnings of text keys that became others, in a file of texts and in inline texts. */
  prefixes?: readonly { was: string; is: string }[]
  /** Tables whose fields moved into their parent. */
  unwrapped: readonly { within: readonly string[]; name: string }[]
}

type Path = readonly (string | number)[]

/** Oldest first. */
const migrations: readonly Migration[] = [format2, format3, format4]

/** The format written now; a level that states none may be in any older one. */
export const currentLevelFormatNumber = Math.max(...migrations.map(({ to }) => to))

/** A text change that migrates a level to a newer format. */
export interface LevelMigrationEdit extends TextEdit {
  path: string
  was: string
}

/** One migration of a file; the next starts from its result. */
export interface AppliedLevelMigration {
  migration: Pick<Migration, 'from' | 'to' | 'about' | 'why'>
  edits: LevelMigrationEdit[]
  before: string
  after: string
}

/** The migrations that bring a file to the current format, without those that change nothing. */
export function appliedMigrationsOfLevelFile(file: LevelSourceFile): AppliedLevelMigration[] {
  return migrated(file).steps
}

/** Parses a file of any format as if in the current one, migrated in memory only. */
export function parseLevelOfAnyFormat(file: LevelSourceFile): ParsedJsonFile {
  const { steps, reading } = migrated(file)
  return reading ?? parseJsonFile({ ...file, text: steps.at(-1)?.after ?? file.text })
}

/** The migrations, and the parse of their result where one was needed. */
function migrated(file: LevelSourceFile): { steps: AppliedLevelMigration[]; reading: ParsedJsonFile | null } {
  const steps: AppliedLevelMigration[] = []
  let reading: ParsedJsonFile | null = null
  const from = formatOf(file.text)
  for (const migration of migrations) {
    const before = steps.at(-1)?.after ?? file.text
    if (migration.to <= from || !isConcerned(before, migration)) continue
    reading ??= parseJsonFile({ ...file, text: before })
    const edits = reading.tree ? editsOf(reading.tree, migration) : []
    if (edits.length === 0) continue
    steps.push({ migration, edits, before, after: applyLevelMigrationEdits(before, edits) })
    reading = null
  }
  return { steps, reading }
}

/** Applies edits that do not overlap, in order. */
export function applyLevelMigrationEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces = edits.flatMap(({ from, text: instead }, n) => [text.slice(edits[n - 1]?.to ?? 0, from), instead])
  return pieces.join('') + text.slice(edits.at(-1)?.to ?? 0)
}

/** A text with its format stated, inserted at the beginning where it is missing. */
export function addFormatNumberToText(file: LevelSourceFile): string {
  const { tree } = parseJsonFile(file)
  if (tree?.content.kind !== 'object' || formatOf(file.text) === currentLevelFormatNumber) return file.text
  const written = jsonSubtreeAtPath(tree, ['format'])
  const [from, to] = written?.span ?? [tree.span[0] + 1, tree.span[0] + 1]
  const line = `\n  "format": ${currentLevelFormatNumber}${tree.content.fields.size > 0 ? ',' : '\n'}`
  return applyDiagnosticFix(file.text, { from, to, text: written ? String(currentLevelFormatNumber) : line })
}

function formatOf(text: string): number {
  return Number(/"format"\s*:\s*(\d{1,4})\b/.exec(text)?.[1] ?? 1)
}

/** Skips a migration whose old words do not occur, so that most levels are parsed once. */
function isConcerned(text: string, { values, names, fields = [], prefixes = [], unwrapped }: Migration): boolean {
  const words = [...values, ...names, ...fields].map(({ was }) => was).concat(unwrapped.map(({ name }) => name))
  return (
    words.some((word) => text.includes(JSON.stringify(word))) || prefixes.some(({ was }) => text.includes(`"${was}`))
  )
}

function editsOf(tree: JsonSourceTree, migration: Migration): LevelMigrationEdit[] {
  return editsWithin(tree, [], migration).toSorted((a, b) => a.from - b.from)
}

function editsWithin(tree: JsonSourceTree, path: Path, migration: Migration): LevelMigrationEdit[] {
  const { content } = tree
  if (content.kind === 'leaf') return valueEdits(tree, content.value, path, migration)
  return jsonChildrenWithSteps(content).flatMap(([step, part]) => [
    ...(typeof step === 'string' ? nameEdits(step, part, path, migration) : []),
    ...editsWithin(part, [...path, step], migration),
  ])
}

function valueEdits(tree: JsonSourceTree, value: unknown, path: Path, { values }: Migration): LevelMigrationEdit[] {
  const old = values.filter(({ was }) => was === value)
  if (old.length === 0) return []
  const place = namesOf(path).slice(-2).join('.')
  return old
    .filter(({ at }) => at === place)
    .map(({ was, is }) => ({ ...fixOf(tree.span, is), was: JSON.stringify(was), path: formatJsonPath(path) }))
}

function nameEdits(name: string, field: JsonSourceTree, path: Path, migration: Migration): LevelMigrationEdit[] {
  const { nameSpan, content, span } = field
  if (!nameSpan) return []
  const told = { was: JSON.stringify(name), path: formatJsonPath([...path, name]) }
  const moved = fieldOrKey(name, path, migration)
  if (moved !== null) return [{ ...fixOf(nameSpan, moved), ...told }]
  if (![...migration.names.map(({ was }) => was), ...migration.unwrapped.map((each) => each.name)].includes(name))
    return []
  const place = namesOf(path).at(-1) ?? ''
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

/** The new name of a row's field or of a text's key; null where it keeps its name. */
function fieldOrKey(name: string, path: Path, migration: Migration): string | null {
  const { fields = [], prefixes = [] } = migration
  const field = fields.find(({ table, was }) => was === name && path.length === 2 && path[0] === table)
  if (field) return field.is
  const isTextKey = path.length === 0 || (path.length === 2 && path[0] === 'texts')
  const prefix = isTextKey ? prefixes.find(({ was }) => name.startsWith(was)) : undefined
  return prefix ? prefix.is + name.slice(prefix.was.length) : null
}

function fixOf([from, to]: readonly [number, number], is: string): TextEdit {
  return { from, to, text: JSON.stringify(is) }
}

function namesOf(path: Path): string[] {
  return path.filter((step) => typeof step === 'string')
}
