import { readInheritanceChain } from '../../content/inherit/chain'
import type { Level } from '../../content/level'
import { isNationModelFilePath } from '../../content/nation-model'
import { type ReadLevelResult, readLevel } from '../../content/read-level'
import { convertDatesToWeeks } from '../../content/schema/dates-to-weeks'
import type { Diagnostic } from '../../content/syntax/diagnostic'
import { type LevelSourceFile, parseJsonFile } from '../../content/syntax/parse'
import { sourceTreeToPlainValue } from '../../content/syntax/tree'
import { findRow } from '../../kernel/at'

export { applyDiagnosticFix, formatDiagnosticLine } from '../../content/syntax/diagnostic'
export type { Diagnostic, Level, LevelSourceFile, ReadLevelResult }

/** A level's files by name, `level.json` among them. */
export type LevelFileContentByName = Readonly<Record<string, string>>

/** The levels that may be extended, by name, with their files. */
export type ExtendableLevels = Readonly<Record<string, readonly LevelSourceFile[]>>

export const levelFileName = 'level.json'

/** The longest chain of levels that extend one another. */
const longestChain = 8

/** Groups the shipped levels' files by the name to extend: `base`, `tianshui`. */
export function extendableLevelsOf(files: readonly LevelSourceFile[]): ExtendableLevels {
  const library: Record<string, LevelSourceFile[]> = {}
  const isOfLevel = ({ path }: LevelSourceFile) =>
    !/^levels\/[^/]+\//.test(path) || files.some((file) => file.path === path.replace(/[^/]+$/, levelFileName))
  for (const { path, text } of files.filter(isOfLevel)) {
    if (isNationModelFilePath(path)) continue
    const [, folder, name = ''] = /^levels\/(?:([^/]+)\/)?([^/]+\.json)$/.exec(path) ?? []
    const id = folder === undefined ? name.replace(/\.json$/, '') : folder.replace(/^\d+-/, '')
    const own = folder === undefined ? name : name === levelFileName ? `${id}.json` : `${id}.${name}`
    const shelf = findRow(library, id) ?? []
    library[id] = shelf
    if (own === `${id}.json`) shelf.unshift({ path: own, text })
    else shelf.push({ path: own, text })
  }
  // The national model comes with the base beside which it ships.
  findRow(library, 'base')?.push(...files.filter(({ path }) => isNationModelFilePath(path)))
  return library
}

/** Checks a set of files: a valid level, or all its diagnostics. */
export function checkLevelFiles(files: LevelFileContentByName, library: ExtendableLevels): ReadLevelResult {
  return readLevel(ownAndExtendedLevelFiles(files, library))
}

/** The level's own files, `level.json` first, and those of the levels that it extends. */
export function ownAndExtendedLevelFiles(files: LevelFileContentByName, library: ExtendableLevels): LevelSourceFile[] {
  const names = Object.keys(files).sort((a, b) => Number(b === levelFileName) - Number(a === levelFileName))
  const own = names.map((path) => ({ path, text: files[path] ?? '' }))
  return [...own, ...filesOfExtendedLevels(files[levelFileName] ?? '', library)]
}

/** The files of the extended levels, the nearest first. */
export function filesOfExtendedLevels(text: string, library: ExtendableLevels): LevelSourceFile[] {
  const found: LevelSourceFile[] = []
  let next = text
  for (let n = 0; n < longestChain; n += 1) {
    const asked = nameExtended(next)
    const files = findRow(library, asked ?? '')
    // Where the name is unknown, every level that could be extended, for the suggestion.
    if (!files) return asked === null ? found : [...found, ...Object.values(library).flatMap(([level]) => level ?? [])]
    found.push(...files)
    next = files[0]?.text ?? ''
  }
  return found
}

/** The merged files, the nearest first: the value, and the texts by language. */
export function mergeLevelFiles(files: readonly LevelSourceFile[]): { value: unknown; texts: Level['texts'] } {
  const { tree, words } = readInheritanceChain(files)
  return { value: tree ? sourceTreeToPlainValue(convertDatesToWeeks(tree).tree) : {}, texts: words.texts }
}

/** The language of a text file, `text.en.json`; null for other files. */
export function textFileLanguage(path: string): string | null {
  return /^text\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/.exec(path)?.[1] ?? null
}

/** The plain value of a file, or null where it is no JSON. */
export function parsePlainJsonValue(text: string): unknown {
  const { tree } = parseJsonFile({ path: '', text })
  return tree ? sourceTreeToPlainValue(tree) : null
}

/** `base@1` is the base; `base@2` is its second edition, stored under the full name. */
function nameExtended(text: string): string | null {
  const value = parsePlainJsonValue(text)
  const asked = value !== null && typeof value === 'object' && 'extends' in value ? value.extends : null
  return typeof asked === 'string' ? asked.replace(/@1$/, '') : null
}
