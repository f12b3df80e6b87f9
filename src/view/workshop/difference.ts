import { bareWithNotes, type Note } from '../../content/figures'
import { mergeOver } from '../../content/merge'
import { parseFile } from '../../content/parse'
import { plainOf, type Tree } from '../../content/tree'
import { type Change, changesBetween } from '../../kernel/changes'
import { extendedBy, type Level, type LevelFile, type LevelFiles, type Library, levelFileName } from './level-set'
import { languageOf } from './pack'

/** One thing that a level says otherwise than what it extends. */
export interface DifferenceRow {
  /** The level's table (`chips`), a field of the whole (`weeks`), or `texts`. */
  table: string
  /** An id of the table; '' for the whole. */
  id: string
  /** The field below, by its path; '' where the whole thing came or went. */
  field: string
  kind: 'changed' | 'came' | 'went'
  /** As written: numbers with all their digits; null where it is a tree of its own. */
  was: string | null
  is: string | null
  unit: string
}

/** Everything in which a level differs from what it extends, its texts last. Null where it extends nothing. */
export function differenceOf(files: LevelFiles, level: Level, library: Library): DifferenceRow[] | null {
  const extended = extendedBy(files[levelFileName] ?? '', library)
  if (extended.length === 0) return null
  const base = merged(extended)
  const changes = changesBetween(base.bare, level.scenario).filter(({ path }) => !unsaid.has(String(path[0])))
  const texts = Object.entries(level.texts).flatMap(([language, words]) =>
    changesBetween(base.texts[language] ?? {}, words).map((change) => ({
      ...change,
      path: ['texts', language, ...change.path],
    })),
  )
  return [...changes, ...texts].map((change) => rowOf(change, { ...base.notes, ...level.notes }))
}

/** What differs by its nature. */
const unsaid = new Set(['id', 'extends', '$schema', 'texts'])

interface Merged {
  bare: unknown
  notes: Record<string, Note>
  texts: Record<string, Record<string, string>>
}

function merged(files: readonly LevelFile[]): Merged {
  const levels = files.filter(({ path }) => textLanguage(path) === null)
  const trees = levels.flatMap((file) => parseFile(file).tree ?? [])
  const tree = trees.reduceRight<Tree | null>((base, each) => (base ? mergeOver(base, each) : each), null)
  const { bare, notes } = bareWithNotes(tree ? plainOf(tree) : {})
  const texts: Merged['texts'] = {}
  for (const { path, text } of files.toReversed()) {
    const language = textLanguage(path)
    const { tree: words } = language === null ? { tree: null } : parseFile({ path, text })
    if (language !== null && words) texts[language] = { ...texts[language], ...(plainOf(words) as object) }
  }
  return { bare, notes, texts }
}

/** `tianshui.text.en.json` holds English. */
function textLanguage(path: string): string | null {
  return languageOf(/(?:^|\.)(text\.[\w-]+\.json)$/.exec(path)?.[1] ?? '')
}

function rowOf({ path, was, is }: Change, notes: Readonly<Record<string, Note>>): DifferenceRow {
  const [table = '', id = '', ...rest] = path.map(String)
  const note = notes[path.join('.')]
  return {
    table,
    id,
    field: rest.join(' › '),
    kind: was === undefined ? 'came' : is === undefined ? 'went' : 'changed',
    was: wordsOf(was),
    is: wordsOf(is),
    unit: note?.unit ?? '',
  }
}

function wordsOf(value: unknown): string | null {
  if (value === undefined) return null
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ')
  if (value !== null && typeof value === 'object') return null
  return String(value)
}
