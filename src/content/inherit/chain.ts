import { isNationModelFilePath, nationModelFilePathsBeside } from '../nation-model'
import { parseLevelOfAnyFormat } from '../schema/upgrade'
import { createDiagnosticAt, type Diagnostic } from '../syntax/diagnostic'
import { wordSuggestionFor } from '../syntax/nearest'
import type { LevelSourceFile } from '../syntax/parse'
import { maxInheritanceDepth } from '../syntax/size-limits'
import { type JsonSourceTree, jsonSubtreeAtPath, locateDiagnostic, sourceTreeToPlainValue } from '../syntax/tree'
import { type LevelTexts, type LevelTextTable, requiredTextLanguage, type TextsByLanguage } from '../texts/texts'
import { mergeLevel } from './merge'

/** A level with everything that it extends, directly and indirectly. */
interface InheritanceChain {
  /** The level merged over its bases; null where its own file cannot be parsed. */
  tree: JsonSourceTree | null
  /** Whether all bases were found and parsed. */
  isWhole: boolean
  words: LevelTexts
  faults: Diagnostic[]
}

/** Parses a level (its own file first) with its bases and merges them. */
export function readInheritanceChain(files: readonly LevelSourceFile[]): InheritanceChain {
  const { links, faults, isWhole } = linksFrom(files)
  const tables = links.map(({ file, tree }) => tablesOf(file, tree, files))
  const tree = links.reduceRight<JsonSourceTree | null>(
    (base, link) => (base ? mergeLevel(base, link.tree) : link.tree),
    null,
  )
  const all = tables.flatMap((each) => each.tables)
  const own = tables[0]?.tables ?? []
  const inMaster = own.filter(({ language }) => language === requiredTextLanguage)
  const ownKeys = new Set(
    (inMaster.length > 0 ? inMaster : own).flatMap((table) => objectKeysAtPath(table.tree, table.path)),
  )
  const isVariant = links
    .slice(1)
    .some(({ tree: { content } }) => content.kind === 'object' && content.fields.has('start'))
  const words = { texts: textsIn(all), ownKeys, isVariant, tables: all, ownTables: own }
  return { tree, isWhole, words, faults: [...faults, ...tables.flatMap((each) => each.faults)] }
}

interface Link {
  file: LevelSourceFile
  tree: JsonSourceTree
}

function linksFrom(files: readonly LevelSourceFile[]): { links: Link[]; faults: Diagnostic[]; isWhole: boolean } {
  const paths = files.map(({ path }) => path)
  const links: Link[] = []
  const faults: Diagnostic[] = []
  let [file] = files
  while (file) {
    const { tree, faults: found } = parseLevelOfAnyFormat(file)
    faults.push(...found)
    if (!tree) return { links, faults, isWhole: false }
    links.push({ file, tree })
    const asked = jsonSubtreeAtPath(tree, ['extends'])
    if (asked?.content.kind !== 'leaf' || typeof asked.content.value !== 'string') break
    const name = asked.content.value
    const nextPath = resolveExtendsToPath(name, paths)
    const next = files.find(({ path }) => path === nextPath)
    const wrong = whyNot(name, next, links, files)
    if (wrong) {
      faults.push(createDiagnosticAt(asked.source, asked.span, { path: 'extends', ...wrong }))
      return { links, faults, isWhole: false }
    }
    file = next
  }
  faults.push(...takenId(links))
  return { links, faults, isWhole: true }
}

/** A level must not have the id of its base, since saves refer to levels by id. */
function takenId([own, ...others]: readonly Link[]): Diagnostic[] {
  const idOf = (link: Link | undefined) => (link ? jsonSubtreeAtPath(link.tree, ['id']) : null)
  const id = idOf(own)
  if (id?.content.kind !== 'leaf') return []
  const { value } = id.content
  const isTaken = others.some((other) => {
    const content = idOf(other)?.content
    return content?.kind === 'leaf' && content.value === value
  })
  const message = `"${value}" is the id of what it extends`
  return isTaken
    ? [createDiagnosticAt(id.source, id.span, { path: 'id', message, suggestion: 'give it one of its own' })]
    : []
}

/** Why a level cannot be extended, or null. */
function whyNot(
  name: string,
  next: LevelSourceFile | undefined,
  links: readonly Link[],
  files: readonly LevelSourceFile[],
): { message: string; suggestion: string; instead?: string } | null {
  if (!next) {
    const own = links.map(({ file }) => file.path)
    const others = files.filter(({ path }) => !own.includes(path))
    const known = namesKnown(others, name.includes('@'))
    const what = name.includes('@') ? 'is an unknown base' : 'is no level here'
    const { suggestion, instead } = wordSuggestionFor(name, known)
    const all = known.length === 0 ? 'there is none beside it' : `known: ${known.join(', ')}`
    return {
      message: `"${name}" ${what}`,
      suggestion: instead ? `${suggestion} ${all}` : all,
      ...(instead ? { instead } : {}),
    }
  }
  const turn = links.findIndex(({ file }) => file.path === next.path)
  if (turn >= 0) {
    if (turn === links.length - 1)
      return { message: `"${name}" is this level itself`, suggestion: 'name the level that it builds on' }
    const circle = [...links.slice(turn).map(({ file }) => file.path), next.path].join(' → ')
    return { message: `"${name}" extends this level in turn`, suggestion: `${circle}: a level cannot extend itself` }
  }
  if (links.length <= maxInheritanceDepth) return null
  const suggestion = `at most ${maxInheritanceDepth} extend one another`
  return { message: `is the level number ${links.length + 1} in a row`, suggestion }
}

/**
 * The file that a name in `extends` refers to, or null.
 *
 * `base@1` is base.json, `base@2` is base@2.json (bases are versioned, so that a new one changes no old level);
 * `harbour` is 02-harbour/level.json or harbour.json.
 */
export function resolveExtendsToPath(name: string, paths: readonly string[]): string | null {
  const file = [`${name}.json`, `${name.replace(/@1$/, '')}.json`]
  const isFile = (path: string) => folderName(path) === null && file.includes(fileName(path))
  // The last match is the shipped base; one nearer to the level is an outdated copy.
  if (name.includes('@')) return paths.findLast(isFile) ?? null
  return (
    paths.find(isFile) ??
    paths.find((path) => folderName(path) === name) ??
    paths.find((path) => folderName(path)?.replace(/^\d+-/, '') === name) ??
    null
  )
}

/**
 * Files still to be read, given those read so far (the level's own first): texts and bases.
 *
 * Where a base is missing, all possible bases are read, to be suggested to the author.
 */
export function levelFilesStillNeeded(read: readonly LevelSourceFile[], paths: readonly string[]): string[] {
  const needed = read.flatMap(({ path, text }) => {
    const texts = paths.filter((each) => languageOfTextFile(each, path) !== null)
    const name = /"extends"\s*:\s*"([^"]{1,80})"/.exec(text)?.[1]
    if (name === undefined) return texts
    const next = resolveExtendsToPath(name, paths)
    return next === null
      ? paths.filter((each) => /(^|[\\/])(level|base[\w@-]*)\.json$/.test(each)).slice(0, maxInheritanceDepth)
      : [...texts, next, ...nationModelFilePathsBeside(next, paths)]
  })
  const had = new Set(read.map(({ path }) => path))
  return [...new Set(needed)].filter((path) => !had.has(path))
}

/** Names that `extends` may use, with or without a version number as the author writes them. */
function namesKnown(files: readonly LevelSourceFile[], isNumbered: boolean): string[] {
  return files.flatMap(({ path }) => {
    const folder = folderName(path)
    if (folder !== null) return [folder.replace(/^\d+-/, '')]
    const name = fileName(path)
    if (/(^|\.)text\.[\w-]+\.json$/.test(name) || isNationModelFilePath(name)) return []
    return [name.replace(/\.json$/, '').replace(isNumbered ? /^([^@]+)$/ : /^(base)$/, '$1@1')]
  })
}

/** The folder of a level.json; null for other files. */
function folderName(path: string): string | null {
  return /(?:^|[\\/])([^\\/]+)[\\/]level\.json$/.exec(path)?.[1] ?? null
}

function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}

/**
 * Language of a level's text file (`text.en.json` beside `level.json`, `mine.text.en.json` beside `mine.json`), or
 * null.
 */
function languageOfTextFile(path: string, levelPath: string): string | null {
  const start = levelPath.replace(/(^|[\\/])level\.json$/, '$1').replace(/\.json$/, '.')
  return path.startsWith(start) ? (/^text\.([\w-]+)\.json$/.exec(path.slice(start.length))?.[1] ?? null) : null
}

/** A level's own texts; files beside it take precedence over texts in its own file. */
function tablesOf(level: LevelSourceFile, tree: JsonSourceTree, files: readonly LevelSourceFile[]) {
  const faults: Diagnostic[] = []
  const tables: LevelTextTable[] = []
  for (const file of files) {
    const language = languageOfTextFile(file.path, level.path)
    if (language === null) continue
    const read = parseLevelOfAnyFormat(file)
    faults.push(...read.faults)
    if (!read.tree) continue
    faults.push(...wordFaults(read.tree))
    tables.push({ language, tree: read.tree, path: [] })
  }
  const inline = jsonSubtreeAtPath(tree, ['texts'])?.content
  const languages = inline?.kind === 'object' ? [...inline.fields.keys()] : []
  const inFile = languages.map((language) => ({ language, tree, path: ['texts', language] }))
  return { tables: [...tables, ...inFile], faults }
}

function wordFaults(tree: JsonSourceTree): Diagnostic[] {
  if (tree.content.kind !== 'object')
    return [
      locateDiagnostic(tree, { path: [], message: 'is no table of texts', suggestion: 'write { "key": "text" }' }),
    ]
  return [...tree.content.fields]
    .filter(
      ([, { content }]) => content.kind !== 'broken' && (content.kind !== 'leaf' || typeof content.value !== 'string'),
    )
    .map(([key]) =>
      locateDiagnostic(tree, { path: [key], message: 'is no text', suggestion: 'text stands in "quotes"' }),
    )
}

function textsIn(tables: readonly LevelTextTable[]): TextsByLanguage {
  const texts = new Map<string, Record<string, string>>()
  for (const { language, tree, path } of tables.toReversed()) {
    const part = jsonSubtreeAtPath(tree, path)
    const words =
      part?.content.kind === 'object' ? Object.entries(sourceTreeToPlainValue(part) as Record<string, unknown>) : []
    // A non-text has been reported already; its placeholder avoids a second report as missing.
    const own = Object.fromEntries(words.map(([key, word]) => [key, wordOf(word)]))
    texts.set(language, { ...texts.get(language), ...own })
  }
  return Object.fromEntries(texts)
}

/** Does not convert the value, since a table could define its own `toString`. */
function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

export function objectKeysAtPath(tree: JsonSourceTree, path: readonly string[]): string[] {
  const content = jsonSubtreeAtPath(tree, path)?.content
  return content?.kind === 'object' ? [...content.fields.keys()] : []
}
