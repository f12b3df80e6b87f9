import { applyEdits, modify } from 'jsonc-parser'
import { requiredTextKeys } from '../../../content/texts/texts'
import { findRow } from '../../../kernel/at'
import type { LevelJson } from '../../../sim/level/scenario'
import {
  type ExtendableLevels,
  filesOfExtendedLevels,
  type LevelFileContentByName,
  levelFileName,
  mergeLevelFiles,
  ownAndExtendedLevelFiles,
  parsePlainJsonValue,
} from '../level-set.view'

/** Formatting of level files. */
const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' }

/** Writes a value at a path of a JSON text; comments, order and formatting of the rest stay. `undefined` removes. */
export function setValueInJsonText(text: string, path: readonly (string | number)[], value: unknown): string {
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }))
}

/** The levels that can be copied: ids and English titles. */
export function copyableLevels(library: ExtendableLevels): { id: string; title: string }[] {
  return Object.entries(library).flatMap(([id, files]) => {
    const words = files.find(({ path }) => path === `${id}.text.en.json`)
    const title = words && wordsOf(words.text)['level.title']
    return title === undefined ? [] : [{ id, title }]
  })
}

/** A copy of a shipped level under a new id, and another English title if given. */
export function copyLevel(
  id: string,
  library: ExtendableLevels,
  newId: string,
  title?: string,
): LevelFileContentByName {
  const files = Object.fromEntries(
    (findRow(library, id) ?? []).map(({ path, text }) => [
      path === `${id}.json` ? levelFileName : path.slice(id.length + 1),
      text,
    ]),
  )
  return renameLevel(files, newId, title)
}

/** A level that extends a shipped one: it has only its own values, at first those of its card. */
export function createLevelExtending(
  id: string,
  library: ExtendableLevels,
  title: string,
  newId: string,
): LevelFileContentByName {
  const words = wordsOf(findRow(library, id)?.find(({ path }) => path === `${id}.text.en.json`)?.text ?? '')
  const { 'level.intro': intro = '…', 'level.span': span = '…' } = words
  return {
    [levelFileName]: json({ id: newId, extends: id }),
    'text.en.json': json({ 'level.title': title, 'level.intro': intro, 'level.span': span }),
  }
}

/** Rows of each table that a blank level keeps; tables not listed are kept whole. */
const rowsOfBlank: Readonly<Record<string, number>> = {
  distributors: 2,
  rivals: 2,
  mandates: 1,
  reports: 0,
  hedges: 0,
  projects: 0,
  events: 0,
  forecasts: 0,
  rules: 0,
}

/** Tables whose rows may need a flag of an event: without events such a row could never hold. */
const askingForFlags: ReadonlySet<string> = new Set(['endings', 'objectives'])

/**
 * A blank level that extends a shipped level's base: that level's sites, two sellers, two rivals, one mandate, no
 * event. Its rows are examples to edit, so that it is valid from the start.
 */
export function createBlankLevel(
  like: string,
  library: ExtendableLevels,
  title: string,
  newId: string,
): LevelFileContentByName {
  const chain = [
    ...(findRow(library, like) ?? []),
    ...filesOfExtendedLevels(findRow(library, like)?.[0]?.text ?? '', library),
  ]
  const [base] = library.base ?? []
  const { value, texts } = mergeLevelFiles(chain.filter(({ path }) => path !== base?.path))
  const { extends: over, ...whole } = value as Record<string, unknown>
  const level = {
    id: newId,
    ...(over === undefined ? {} : { extends: 'base@1' }),
    ...Object.fromEntries(
      Object.entries(whole).flatMap(([name, table]) => (name === 'id' ? [] : [[name, rowsOf(name, table)]])),
    ),
  }
  const named = { ...texts.en, 'level.title': title, 'level.intro': '…' }
  const files = { [levelFileName]: json(level), 'text.en.json': json(named) }
  return { ...files, 'text.en.json': json(neededWords(files, library, named)) }
}

/** The rows of a table that a blank level keeps. */
function rowsOf(name: string, table: unknown): unknown {
  if (table === null || typeof table !== 'object' || Array.isArray(table)) return table
  const rows = Object.entries(table).slice(0, rowsOfBlank[name])
  return Object.fromEntries(
    askingForFlags.has(name) ? rows.filter(([, row]) => !JSON.stringify(row).includes('"flag"')) : rows,
  )
}

/** The required texts of a level. */
function neededWords(
  files: LevelFileContentByName,
  library: ExtendableLevels,
  words: Readonly<Record<string, string>>,
): Record<string, string> {
  const { value } = mergeLevelFiles(ownAndExtendedLevelFiles(files, library))
  const needed = new Set(requiredTextKeys(value as LevelJson).map(({ key }) => key))
  return Object.fromEntries(Object.entries(words).filter(([key]) => needed.has(key)))
}

/** The same level under another id, and another English title if given. */
export function renameLevel(files: LevelFileContentByName, id: string, title?: string): LevelFileContentByName {
  const own = files[levelFileName] ?? '{}'
  const words = files['text.en.json']
  return {
    ...files,
    [levelFileName]: setValueInJsonText(own, ['id'], id),
    ...(words === undefined || title === undefined
      ? {}
      : { 'text.en.json': setValueInJsonText(words, ['level.title'], title) }),
  }
}

/** The id in a level's file; '' where it has none. */
export function levelIdOf(files: LevelFileContentByName): string {
  const value = parsePlainJsonValue(files[levelFileName] ?? '')
  const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : ''
  return typeof id === 'string' ? id : ''
}

/**
 * An unused id: the wanted one, else with a number appended.
 * @param otherwise replaces a text without any Latin letter
 */
export function unusedIdFromTitle(wanted: string, taken: readonly string[], otherwise = 'level'): string {
  const plain =
    wanted
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 34) || otherwise
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? plain : `${plain}-${n}`
    if (!taken.includes(id)) return id
  }
}

function wordsOf(text: string): Record<string, string> {
  const value = parsePlainJsonValue(text)
  return value !== null && typeof value === 'object' ? (value as Record<string, string>) : {}
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
