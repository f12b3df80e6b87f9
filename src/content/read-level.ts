import { buildLevelFromTree } from './build-level'
import { findFigureFaults } from './checks/figure-checks'
import { levelNationComplaints } from './checks/nation-checks'
import { findImplausibleLevelContent } from './checks/plausibility-checks'
import { findBrokenReferences } from './checks/references'
import { findUnsafeLevelContent, mustStopCheckingLevel } from './checks/safe-values'
import { objectKeysAtPath, readInheritanceChain } from './inherit/chain'
import type { Level } from './level'
import { nationModelIn } from './nation-model'
import { convertDatesToWeeks } from './schema/dates-to-weeks'
import { findLevelShapeFaults, partialLevelShape } from './schema/level-shape'
import { keepValidLevelParts, type ValidLevelParts } from './schema/valid-parts'
import { type Diagnostic, sortDiagnosticsByPosition, type UnlocatedDiagnostic } from './syntax/diagnostic'
import type { LevelSourceFile } from './syntax/parse'
import { maxDiagnostics } from './syntax/size-limits'
import {
  idsRemovedByNull,
  type JsonSourceTree,
  jsonSubtreeAtPath,
  locateDiagnostic,
  locateDiagnostics,
  pathsOfInvalidJson,
  sourceTreeToPlainValue,
} from './syntax/tree'
import { findDistributorLineKeyFaults, type TextKeyFault } from './texts/distributor-lines'
import type { LevelTexts, LevelTextTable } from './texts/texts'
import { findEmptyTexts, findMissingTexts, findUnusedTextKeys } from './texts/texts'
import { findUnsafeTexts } from './texts/unsafe-texts'

export type ReadLevelResult = { level: Level } | { faults: Diagnostic[] }

/**
 * Reads a level from its files; never throws.
 *
 * The first file is the level's own. The others are its texts (`text.<language>.json` beside a `level.json`,
 * `mine.text.<language>.json` beside a `mine.json`) and possible bases, in any order; unrelated files are ignored.
 * Paths are names only and need not exist on a disk.
 *
 * Returns either the valid level or the faults of all files in reading order; a part that does not fit its shape does
 * not keep the others from being checked.
 */
export function readLevel(files: readonly LevelSourceFile[]): ReadLevelResult {
  const [own] = files
  if (!own)
    return { faults: [{ file: '', line: 1, column: 1, path: '', message: 'there is no level file', suggestion: '' }] }
  const form = parseLevelAndCheckShape(files)
  if (!('parts' in form)) return { faults: told(form.faults) }
  const found = [...form.faults, ...meaningFaults(form, own.path), ...nationFaults(form, files)]
  return found.length > 0 ? { faults: told(found) } : { level: buildLevelFromTree(form.tree, form.words.texts, files) }
}

/** Names in the level's policy and rules that the national model does not know. */
function nationFaults({ tree, parts }: Form, files: readonly LevelSourceFile[]): Diagnostic[] {
  return locateDiagnostics(tree, levelNationComplaints(parts.level, nationModelIn(files)))
}

/** A parsed level with shape complaints and resolved references. */
interface Form {
  /** Merged, with dates converted to weeks. */
  tree: JsonSourceTree
  words: LevelTexts
  value: unknown
  parts: ValidLevelParts
  /** Whether a part could not be parsed. */
  isTorn: boolean
  /** Faults of the form: located, and not yet located. */
  faults: Diagnostic[]
  complaints: UnlocatedDiagnostic[]
}

/**
 * Parses a level and checks its shape; returns only faults where no further check is possible.
 *
 * Its run time is linear in the size of the files, which is bounded.
 */
export function parseLevelAndCheckShape(files: readonly LevelSourceFile[]): Form | { faults: Diagnostic[] } {
  const { tree: undated, isWhole, words, faults: read } = readInheritanceChain(files)
  if (!undated) return { faults: read }
  if (!isWhole) return { faults: [...read, ...partFaults(undated)] }
  const { tree, faults: ofDates } = convertDatesToWeeks(undated)
  const faults = [...read, ...ofDates]
  const broken = faults.length > 0 ? pathsOfInvalidJson(tree) : null
  const value = sourceTreeToPlainValue(tree)
  const harm = findUnsafeLevelContent(value)
  if (mustStopCheckingLevel(harm)) return { faults: [...faults, ...locateDiagnostics(tree, harm)] }
  const { complaints: misfits, isCut } = findLevelShapeFaults(value)
  const shape = [...harm, ...misfits]
  if (isCut) return { faults: [...faults, ...locateDiagnostics(tree, shape)] }
  const parts = keepValidLevelParts(value, [...shape.map(({ path }) => path), ...(broken ?? [])])
  const complaints = [...shape, ...findBrokenReferences(parts, idsRemovedByNull(tree))]
  return { tree, words, value, parts, isTorn: broken !== null, faults, complaints }
}

/** Sorts in reading order, removes duplicates and cuts at the maximum. */
function told(faults: readonly Diagnostic[]): Diagnostic[] {
  const ordered = sortDiagnosticsByPosition(faults)
  const [first] = ordered
  if (!first || ordered.length <= maxDiagnostics) return ordered
  const message = `has more faults than the ${maxDiagnostics} told here`
  return [
    ...ordered.slice(0, maxDiagnostics),
    { file: first.file, line: 1, column: 1, path: '', message, suggestion: 'mend these first' },
  ]
}

/** Faults that can be found without the level's bases. */
function partFaults(undated: JsonSourceTree): Diagnostic[] {
  const { tree, faults } = convertDatesToWeeks(undated)
  const value = sourceTreeToPlainValue(tree)
  const harm = findUnsafeLevelContent(value)
  if (mustStopCheckingLevel(harm)) return locateDiagnostics(tree, harm)
  // A field that null removes is in the base that could not be read.
  const present = findLevelShapeFaults(value, partialLevelShape).complaints.filter(({ path }) => {
    const content = jsonSubtreeAtPath(tree, path)?.content
    return content !== undefined && !(content.kind === 'leaf' && content.value === null)
  })
  return [...faults, ...locateDiagnostics(tree, [...harm, ...findFigureFaults(value), ...present])]
}

/** Faults of meaning, together with the located shape complaints. */
function meaningFaults({ tree, words, value, parts, isTorn, complaints }: Form, own: string): Diagnostic[] {
  const ofFigures = findFigureFaults(value)
  const figuresTold = new Set(ofFigures.map(({ path }) => path.slice(0, -1).join('.')))
  const all = [
    ...complaints,
    ...ofFigures,
    // A figure with a wrong unit is not checked against its range as well.
    ...findImplausibleLevelContent(parts).filter(({ path }) => !figuresTold.has(path.join('.'))),
    ...findMissingTexts(parts.allEntries, parts.references, words),
  ]
  return [
    ...notIdle(tree, all, own),
    ...findUnsafeTexts(words.tables),
    ...keyFaults(parts, words, isTorn || complaints.some(isStrangeTable)),
  ]
}

/** Whether a complaint is about an unknown top-level field, such as a misspelt table. */
function isStrangeTable({ path, atName }: UnlocatedDiagnostic): boolean {
  return atName === true && path.length === 1
}

/** Drops complaints about unused parts that are inherited. */
function notIdle(tree: JsonSourceTree, complaints: readonly UnlocatedDiagnostic[], own: string): Diagnostic[] {
  const idle = complaints.filter(({ isIdle }) => isIdle)
  const others = complaints.filter(({ isIdle }) => !isIdle)
  return [...locateDiagnostics(tree, others), ...locateDiagnostics(tree, idle).filter(({ file }) => file === own)]
}

/**
 * Faults in text keys, located at the key; inherited ones are not reported.
 *
 * Where a part could not be parsed a key may belong to it, and is not reported.
 */
function keyFaults(read: ValidLevelParts, { texts, tables, ownTables }: LevelTexts, isTorn: boolean): Diagnostic[] {
  const parts = isTorn ? { ...read, isWhole: () => false } : read
  return Object.entries(texts).flatMap(([language, words]) => [
    ...findDistributorLineKeyFaults(parts.level, Object.keys(words)).flatMap((wrong) =>
      keyFault(tables, language, wrong),
    ),
    ...findEmptyTexts(words).flatMap((wrong) => keyFault(tables, language, wrong)),
    ...findUnusedTextKeys(parts, texts, language, keysIn(ownTables, language)).flatMap((wrong) =>
      keyFault(ownTables, language, wrong),
    ),
  ])
}

function keysIn(tables: readonly LevelTextTable[], language: string): string[] {
  return tables.filter((one) => one.language === language).flatMap(({ tree, path }) => objectKeysAtPath(tree, path))
}

function keyFault(tables: readonly LevelTextTable[], language: string, complaint: TextKeyFault): Diagnostic[] {
  const { key, message, suggestion } = complaint
  const table = tables.find((one) => one.language === language && jsonSubtreeAtPath(one.tree, [...one.path, key]))
  return table ? [locateDiagnostic(table.tree, { path: [...table.path, key], message, suggestion, atName: true })] : []
}
