import { bareWithNotes, type Note } from '../../../content/schema/figures'
import { type Change, changesBetween } from '../../../kernel/changes'
import { extendedBy, type Level, type LevelFiles, type Library, levelFileName, mergedFiles } from '../level-set.view'

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
  const { value, texts: baseTexts } = mergedFiles(extended)
  const base = bareWithNotes(value)
  const changes = changesBetween(base.bare, level.scenario).filter(({ path }) => !unsaid.has(String(path[0])))
  const texts = Object.entries(level.texts).flatMap(([language, words]) =>
    changesBetween(baseTexts[language] ?? {}, words).map((change) => ({
      ...change,
      path: ['texts', language, ...change.path],
    })),
  )
  return [...changes, ...texts].map((change) => rowOf(change, { ...base.notes, ...level.notes }))
}

/** What differs by its nature. */
const unsaid = new Set(['id', 'extends', 'format', '$schema', 'texts'])

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
