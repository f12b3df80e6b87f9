import { applyEdits, modify } from 'jsonc-parser'
import { type LevelFiles, type Library, levelFileName, plainValue } from './level-set'

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
    (library[id] ?? []).map(({ path, text }) => [
      path === `${id}.json` ? levelFileName : path.slice(id.length + 1),
      text,
    ]),
  )
  return renamed(files, newId)
}

/** A level laid over a shipped one: it says only what is its own, and begins with nothing but a name. */
export function levelOver(id: string, title: string, newId: string): LevelFiles {
  return {
    [levelFileName]: json({ id: newId, extends: id }),
    'text.en.json': json({ 'level.title': title }),
  }
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

/** An id that nothing has yet: the one that is wanted, else with a number behind it. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 34) || 'level'
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
