import { readInheritanceChain } from '../../content/inherit/chain'
import type { Level } from '../../content/level'
import { type LevelReading, readLevel } from '../../content/read-level'
import { datesToWeeks } from '../../content/schema/dates-to-weeks'
import type { Diagnostic } from '../../content/syntax/diagnostic'
import { type LevelFile, parseFile } from '../../content/syntax/parse'
import { toPlainValue } from '../../content/syntax/tree'
import { rowOf } from '../../kernel/at'

export { applyFix, diagnosticLine } from '../../content/syntax/diagnostic'
export type { Diagnostic, Level, LevelFile, LevelReading }

/** A level's files by name, `level.json` among them. */
export type LevelFiles = Readonly<Record<string, string>>

/** The levels that may be extended, by name, with their files. */
export type LevelLibrary = Readonly<Record<string, readonly LevelFile[]>>

export const levelFileName = 'level.json'

/** The longest chain of levels that extend one another. */
const longestChain = 8

/** Groups the shipped levels' files by the name to extend: `base`, `tianshui`. */
export function levelLibraryOf(files: readonly LevelFile[]): LevelLibrary {
  const library: Record<string, LevelFile[]> = {}
  const isOfLevel = ({ path }: LevelFile) =>
    !/^levels\/[^/]+\//.test(path) || files.some((file) => file.path === path.replace(/[^/]+$/, levelFileName))
  for (const { path, text } of files.filter(isOfLevel)) {
    const [, folder, name = ''] = /^levels\/(?:([^/]+)\/)?([^/]+\.json)$/.exec(path) ?? []
    const id = folder === undefined ? name.replace(/\.json$/, '') : folder.replace(/^\d+-/, '')
    const own = folder === undefined ? name : name === levelFileName ? `${id}.json` : `${id}.${name}`
    const shelf = rowOf(library, id) ?? []
    library[id] = shelf
    if (own === `${id}.json`) shelf.unshift({ path: own, text })
    else shelf.push({ path: own, text })
  }
  return library
}

/** Checks a set of files: a valid level, or all its diagnostics. */
export function checkLevelFiles(files: LevelFiles, library: LevelLibrary): LevelReading {
  return readLevel(withExtendedFiles(files, library))
}

/** The level's own files, `level.json` first, and those of the levels that it extends. */
export function withExtendedFiles(files: LevelFiles, library: LevelLibrary): LevelFile[] {
  const names = Object.keys(files).sort((a, b) => Number(b === levelFileName) - Number(a === levelFileName))
  const own = names.map((path) => ({ path, text: files[path] ?? '' }))
  return [...own, ...extendedFiles(files[levelFileName] ?? '', library)]
}

/** The files of the extended levels, the nearest first. */
export function extendedFiles(text: string, library: LevelLibrary): LevelFile[] {
  const found: LevelFile[] = []
  let next = text
  for (let n = 0; n < longestChain; n += 1) {
    const asked = nameExtended(next)
    const files = rowOf(library, asked ?? '')
    // Where the name is unknown, every level that could be extended, for the suggestion.
    if (!files) return asked === null ? found : [...found, ...Object.values(library).flatMap(([level]) => level ?? [])]
    found.push(...files)
    next = files[0]?.text ?? ''
  }
  return found
}

/** The merged files, the nearest first: the value, and the texts by language. */
export function mergedFiles(files: readonly LevelFile[]): { value: unknown; texts: Level['texts'] } {
  const { tree, words } = readInheritanceChain(files)
  return { value: tree ? toPlainValue(datesToWeeks(tree).tree) : {}, texts: words.texts }
}

/** The language of a text file, `text.en.json`; null for other files. */
export function textLanguage(path: string): string | null {
  return /^text\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/.exec(path)?.[1] ?? null
}

/** The plain value of a file, or null where it is no JSON. */
export function plainValue(text: string): unknown {
  const { tree } = parseFile({ path: '', text })
  return tree ? toPlainValue(tree) : null
}

/** `base@1` is the base; `base@2` is its second edition, stored under the full name. */
function nameExtended(text: string): string | null {
  const value = plainValue(text)
  const asked = value !== null && typeof value === 'object' && 'extends' in value ? value.extends : null
  return typeof asked === 'string' ? asked.replace(/@1$/, '') : null
}
