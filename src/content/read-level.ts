import { buildLevel } from './build-level'
import { figureComplaints } from './checks/figure-checks'
import { plausibilityComplaints } from './checks/plausibility-checks'
import { referenceComplaints } from './checks/references'
import { exceedsSizeLimits, safetyComplaints } from './checks/safe-values'
import { keysAt, readInheritanceChain } from './inherit/chain'
import type { Level } from './level'
import { datesToWeeks } from './schema/dates-to-weeks'
import { partialLevelShape, shapeComplaints } from './schema/level-shape'
import { type ValidParts, validParts } from './schema/valid-parts'
import { type Diagnostic, sortedByPosition, type UnlocatedDiagnostic } from './syntax/diagnostic'
import type { LevelFile } from './syntax/parse'
import { maxDiagnostics } from './syntax/size-limits'
import { brokenPaths, locate, locateAll, removedIds, type SourceTree, subtreeAt, toPlainValue } from './syntax/tree'
import { type KeyComplaint, lineKeyComplaints } from './texts/distributor-lines'
import type { LevelTexts, TextTable } from './texts/texts'
import { emptyTextComplaints, textComplaints, unusedKeyComplaints } from './texts/texts'
import { unsafeTextDiagnostics } from './texts/unsafe-texts'

export type LevelReading = { level: Level } | { faults: Diagnostic[] }

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
export function readLevel(files: readonly LevelFile[]): LevelReading {
  const [own] = files
  if (!own)
    return { faults: [{ file: '', line: 1, column: 1, path: '', message: 'there is no level file', suggestion: '' }] }
  const form = readForm(files)
  if (!('parts' in form)) return { faults: told(form.faults) }
  const found = [...form.faults, ...meaningFaults(form, own.path)]
  return found.length > 0 ? { faults: told(found) } : { level: buildLevel(form.tree, form.words.texts) }
}

/** A parsed level with shape complaints and resolved references. */
interface Form {
  /** Merged, with dates converted to weeks. */
  tree: SourceTree
  words: LevelTexts
  value: unknown
  parts: ValidParts
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
export function readForm(files: readonly LevelFile[]): Form | { faults: Diagnostic[] } {
  const { tree: undated, isWhole, words, faults: read } = readInheritanceChain(files)
  if (!undated) return { faults: read }
  if (!isWhole) return { faults: [...read, ...partFaults(undated)] }
  const { tree, faults: ofDates } = datesToWeeks(undated)
  const faults = [...read, ...ofDates]
  const broken = faults.length > 0 ? brokenPaths(tree) : null
  const value = toPlainValue(tree)
  const harm = safetyComplaints(value)
  if (exceedsSizeLimits(harm)) return { faults: [...faults, ...locateAll(tree, harm)] }
  const { complaints: misfits, isCut } = shapeComplaints(value)
  const shape = [...harm, ...misfits]
  if (isCut) return { faults: [...faults, ...locateAll(tree, shape)] }
  const parts = validParts(value, [...shape.map(({ path }) => path), ...(broken ?? [])])
  const complaints = [...shape, ...referenceComplaints(parts, removedIds(tree))]
  return { tree, words, value, parts, isTorn: broken !== null, faults, complaints }
}

/** Sorts in reading order, removes duplicates and cuts at the maximum. */
function told(faults: readonly Diagnostic[]): Diagnostic[] {
  const ordered = sortedByPosition(faults)
  const [first] = ordered
  if (!first || ordered.length <= maxDiagnostics) return ordered
  const message = `has more faults than the ${maxDiagnostics} told here`
  return [
    ...ordered.slice(0, maxDiagnostics),
    { file: first.file, line: 1, column: 1, path: '', message, suggestion: 'mend these first' },
  ]
}

/** Faults that can be found without the level's bases. */
function partFaults(undated: SourceTree): Diagnostic[] {
  const { tree, faults } = datesToWeeks(undated)
  const value = toPlainValue(tree)
  const harm = safetyComplaints(value)
  if (exceedsSizeLimits(harm)) return locateAll(tree, harm)
  // A field that null removes is in the base that could not be read.
  const present = shapeComplaints(value, partialLevelShape).complaints.filter(({ path }) => {
    const content = subtreeAt(tree, path)?.content
    return content !== undefined && !(content.kind === 'leaf' && content.value === null)
  })
  return [...faults, ...locateAll(tree, [...harm, ...figureComplaints(value), ...present])]
}

/** Faults of meaning, together with the located shape complaints. */
function meaningFaults({ tree, words, value, parts, isTorn, complaints }: Form, own: string): Diagnostic[] {
  const ofFigures = figureComplaints(value)
  const figuresTold = new Set(ofFigures.map(({ path }) => path.slice(0, -1).join('.')))
  const all = [
    ...complaints,
    ...ofFigures,
    // A figure with a wrong unit is not checked against its range as well.
    ...plausibilityComplaints(parts).filter(({ path }) => !figuresTold.has(path.join('.'))),
    ...textComplaints(parts.allEntries, parts.references, words),
  ]
  return [
    ...notIdle(tree, all, own),
    ...unsafeTextDiagnostics(words.tables),
    ...keyFaults(parts, words, isTorn || complaints.some(isStrangeTable)),
  ]
}

/** Whether a complaint is about an unknown top-level field, such as a misspelt table. */
function isStrangeTable({ path, atName }: UnlocatedDiagnostic): boolean {
  return atName === true && path.length === 1
}

/** Drops complaints about unused parts that are inherited. */
function notIdle(tree: SourceTree, complaints: readonly UnlocatedDiagnostic[], own: string): Diagnostic[] {
  const idle = complaints.filter(({ isIdle }) => isIdle)
  const others = complaints.filter(({ isIdle }) => !isIdle)
  return [...locateAll(tree, others), ...locateAll(tree, idle).filter(({ file }) => file === own)]
}

/**
 * Faults in text keys, located at the key; inherited ones are not reported.
 *
 * Where a part could not be parsed a key may belong to it, and is not reported.
 */
function keyFaults(read: ValidParts, { texts, tables, ownTables }: LevelTexts, isTorn: boolean): Diagnostic[] {
  const parts = isTorn ? { ...read, isWhole: () => false } : read
  return Object.entries(texts).flatMap(([language, words]) => [
    ...lineKeyComplaints(parts.level, Object.keys(words)).flatMap((wrong) => keyFault(tables, language, wrong)),
    ...emptyTextComplaints(words).flatMap((wrong) => keyFault(tables, language, wrong)),
    ...unusedKeyComplaints(parts, texts, language, keysIn(ownTables, language)).flatMap((wrong) =>
      keyFault(ownTables, language, wrong),
    ),
  ])
}

function keysIn(tables: readonly TextTable[], language: string): string[] {
  return tables.filter((one) => one.language === language).flatMap(({ tree, path }) => keysAt(tree, path))
}

function keyFault(tables: readonly TextTable[], language: string, complaint: KeyComplaint): Diagnostic[] {
  const { key, message, suggestion } = complaint
  const table = tables.find((one) => one.language === language && subtreeAt(one.tree, [...one.path, key]))
  return table ? [locate(table.tree, { path: [...table.path, key], message, suggestion, atName: true })] : []
}
