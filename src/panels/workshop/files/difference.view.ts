import { type SourcedFigure, splitFigureValuesAndSources } from '../../../content/schema/figures'
import { type JsonChange, jsonChangesBetween } from '../../../kernel/json-changes'
import {
  type ExtendableLevels,
  filesOfExtendedLevels,
  type Level,
  type LevelFileContentByName,
  levelFileName,
  mergeLevelFiles,
} from '../level-set.view'

/** One value that differs from the extended level. */
export type LevelDifferenceRow = ReturnType<typeof rowOf>

/** A level's differences to the one that it extends, texts last. Null where it extends nothing. */
export function differencesFromExtendedLevel(files: LevelFileContentByName, level: Level, library: ExtendableLevels) {
  const extended = filesOfExtendedLevels(files[levelFileName] ?? '', library)
  if (extended.length === 0) return null
  const { value, texts: baseTexts } = mergeLevelFiles(extended)
  const base = splitFigureValuesAndSources(value)
  const changes = jsonChangesBetween(base.bare, level.scenario).filter(({ path }) => !unsaid.has(String(path[0])))
  const texts = Object.entries(level.texts).flatMap(([language, words]) =>
    jsonChangesBetween(baseTexts[language] ?? {}, words).map((change) => ({
      ...change,
      path: ['texts', language, ...change.path],
    })),
  )
  return [...changes, ...texts].map((change) => rowOf(change, { ...base.notes, ...level.figureSources }))
}

/** Fields that differ in every level, and the national model, which no level changes. */
const unsaid = new Set(['id', 'extends', 'format', '$schema', 'texts', 'nationModel'])

function rowOf({ path, was, is }: JsonChange, notes: Readonly<Record<string, SourcedFigure>>) {
  const [table = '', id = '', ...rest] = path.map(String)
  const note = notes[path.join('.')]
  return {
    /** The level's table (`chips`), a field of the level itself (`weeks`), or `texts`. */
    table,
    /** An id of the table; '' for the level itself. */
    id,
    /** The path below; '' where the whole row was added or removed. */
    field: rest.join(' › '),
    kind: was === undefined ? 'came' : is === undefined ? 'went' : 'changed',
    /** As written: numbers with all digits; null where it is an object. */
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
