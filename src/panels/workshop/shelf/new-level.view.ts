import { applyEdits, modify } from 'jsonc-parser'
import { neededTexts } from '../../../content/texts/texts'
import { rowOf } from '../../../kernel/at'
import type { LevelJson } from '../../../sim/level/scenario'
import { extendedBy, type LevelFiles, type Library, levelFileName, mergedFiles, plainValue } from '../level-set.view'

/** How our level files are set: two blanks a step. */
const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' }

/** Writes a value at a path of a JSON text; comments, order and setting of everything else stay. `undefined` removes. */
export function withValue(text: string, path: readonly (string | number)[], value: unknown): string {
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }))
}

/** The levels that can be copied: their ids, and their titles in English. */
export function copyable(library: Library): { id: string; title: string }[] {
  return Object.entries(library).flatMap(([id, files]) => {
    const words = files.find(({ path }) => path === `${id}.text.en.json`)
    const title = words && wordsOf(words.text)['level.title']
    return title === undefined ? [] : [{ id, title }]
  })
}

/** A copy of a shipped level, with an id of its own. */
export function copyOf(id: string, library: Library, newId: string): LevelFiles {
  const files = Object.fromEntries(
    (rowOf(library, id) ?? []).map(({ path, text }) => [
      path === `${id}.json` ? levelFileName : path.slice(id.length + 1),
      text,
    ]),
  )
  return renamed(files, newId)
}

/** A level laid over a shipped one: it says only what is its own, and begins with what its card shows. */
export function levelOver(id: string, library: Library, title: string, newId: string): LevelFiles {
  const words = wordsOf(rowOf(library, id)?.find(({ path }) => path === `${id}.text.en.json`)?.text ?? '')
  const { 'level.intro': intro = '…', 'level.span': span = '…' } = words
  return {
    [levelFileName]: json({ id: newId, extends: id }),
    'text.en.json': json({ 'level.title': title, 'level.intro': intro, 'level.span': span }),
  }
}

/** What a blank level keeps of a whole one: so many rows of each table; tables that are not here are kept whole. */
const rowsOfBlank: Readonly<Record<string, number>> = {
  distributors: 2,
  rivals: 2,
  mandates: 1,
  signs: 0,
  hedges: 0,
  projects: 0,
  events: 0,
  forecasts: 0,
  rules: 0,
}

/** Tables whose rows may ask for a flag that an event sets: without events such a row could never hold. */
const askingForFlags: ReadonlySet<string> = new Set(['endings', 'objectives'])

/**
 * A blank level over what a shipped level stands on: that level's sites, two sellers, two rivals, one mandate, no event.
 * What it has is there to be written over, so that it is sound from the beginning.
 */
export function blankLevel(like: string, library: Library, title: string, newId: string): LevelFiles {
  const chain = [...(rowOf(library, like) ?? []), ...extendedBy(rowOf(library, like)?.[0]?.text ?? '', library)]
  const [base] = library.base ?? []
  const { value, texts } = mergedFiles(chain.filter(({ path }) => path !== base?.path))
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

/** The rows of a level's table that a blank one keeps. */
function rowsOf(name: string, table: unknown): unknown {
  if (table === null || typeof table !== 'object' || Array.isArray(table)) return table
  const rows = Object.entries(table).slice(0, rowsOfBlank[name])
  return Object.fromEntries(
    askingForFlags.has(name) ? rows.filter(([, row]) => !JSON.stringify(row).includes('"flag"')) : rows,
  )
}

/** Of a level's words those that it cannot do without. */
function neededWords(
  files: LevelFiles,
  library: Library,
  words: Readonly<Record<string, string>>,
): Record<string, string> {
  const { value } = mergedFiles([
    { path: levelFileName, text: files[levelFileName] ?? '' },
    ...extendedBy(files[levelFileName] ?? '', library),
  ])
  const needed = new Set(neededTexts(value as LevelJson).map(({ key }) => key))
  return Object.fromEntries(Object.entries(words).filter(([key]) => needed.has(key)))
}

/** The same level under another id, and under another title where it has one in English. */
export function renamed(files: LevelFiles, id: string, title?: string): LevelFiles {
  const own = files[levelFileName] ?? '{}'
  const words = files['text.en.json']
  return {
    ...files,
    [levelFileName]: withValue(own, ['id'], id),
    ...(words === undefined || title === undefined ? {} : { 'text.en.json': withValue(words, ['level.title'], title) }),
  }
}

/** The id in a level's file; '' where it has none. */
export function idOf(files: LevelFiles): string {
  const value = plainValue(files[levelFileName] ?? '')
  const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : ''
  return typeof id === 'string' ? id : ''
}

/**
 * An id that nothing has yet: the one that is wanted, else with a number behind it.
 *
 * @param otherwise what stands for words without a single Latin letter
 */
export function freeId(wanted: string, taken: readonly string[], otherwise = 'level'): string {
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
  const value = plainValue(text)
  return value !== null && typeof value === 'object' ? (value as Record<string, string>) : {}
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
