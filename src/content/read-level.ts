import { figureComplaints } from './checks/figure-sense'
import { referenceComplaints } from './checks/references'
import { harmComplaints, isTooMuch } from './checks/safe-values'
import { senseComplaints } from './checks/sense'
import { chainOf, keysAt } from './inherit/chain'
import type { Level } from './level'
import { levelOf } from './level-of'
import { partShape, shapeComplaints } from './schema/shape'
import { type SoundParts, soundParts } from './schema/sound-parts'
import { weeksForDates } from './schema/weeks-for-dates'
import { mostFaults } from './syntax/bounds'
import { type Complaint, type Fault, inReadingOrder } from './syntax/fault'
import type { LevelFile } from './syntax/parse'
import { allLocated, brokenPaths, located, partAt, plainOf, removedIds, type Tree } from './syntax/tree'
import { type KeyComplaint, lineComplaints } from './texts/own-lines'
import type { Words, WordTable } from './texts/texts'
import { emptyWords, strayKeys, textComplaints } from './texts/texts'
import { wordFaultsOf } from './texts/word-faults'

export type Reading = { level: Level } | { faults: Fault[] }

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
export function readLevel(files: readonly LevelFile[]): Reading {
  const [own] = files
  if (!own) return { faults: [{ file: '', line: 1, column: 1, path: '', says: 'there is no level file', hint: '' }] }
  const form = formOf(files)
  if (!('parts' in form)) return { faults: told(form.faults) }
  const found = [...form.faults, ...meaningFaults(form, own.path)]
  return found.length > 0 ? { faults: told(found) } : { level: levelOf(form.tree, form.words.texts) }
}

/** A parsed level with shape complaints and resolved references. */
interface Form {
  /** Merged, with dates converted to weeks. */
  tree: Tree
  words: Words
  value: unknown
  parts: SoundParts
  /** Whether a part could not be parsed. */
  isTorn: boolean
  /** Faults of the form: located, and not yet located. */
  faults: Fault[]
  complaints: Complaint[]
}

/**
 * Parses a level and checks its shape; returns only faults where no further check is possible.
 *
 * Its run time is linear in the size of the files, which is bounded.
 */
export function formOf(files: readonly LevelFile[]): Form | { faults: Fault[] } {
  const { tree: undated, isWhole, words, faults: read } = chainOf(files)
  if (!undated) return { faults: read }
  if (!isWhole) return { faults: [...read, ...partFaults(undated)] }
  const { tree, faults: ofDates } = weeksForDates(undated)
  const faults = [...read, ...ofDates]
  const broken = faults.length > 0 ? brokenPaths(tree) : null
  const value = plainOf(tree)
  const harm = harmComplaints(value)
  if (isTooMuch(harm)) return { faults: [...faults, ...allLocated(tree, harm)] }
  const { complaints: misfits, isCut } = shapeComplaints(value)
  const shape = [...harm, ...misfits]
  if (isCut) return { faults: [...faults, ...allLocated(tree, shape)] }
  const parts = soundParts(value, [...shape.map(({ path }) => path), ...(broken ?? [])])
  const complaints = [...shape, ...referenceComplaints(parts, removedIds(tree))]
  return { tree, words, value, parts, isTorn: broken !== null, faults, complaints }
}

/** Sorts in reading order, removes duplicates and cuts at the maximum. */
function told(faults: readonly Fault[]): Fault[] {
  const ordered = inReadingOrder(faults)
  const [first] = ordered
  if (!first || ordered.length <= mostFaults) return ordered
  const says = `has more faults than the ${mostFaults} told here`
  return [
    ...ordered.slice(0, mostFaults),
    { file: first.file, line: 1, column: 1, path: '', says, hint: 'mend these first' },
  ]
}

/** Faults that can be found without the level's bases. */
function partFaults(undated: Tree): Fault[] {
  const { tree, faults } = weeksForDates(undated)
  const value = plainOf(tree)
  const harm = harmComplaints(value)
  if (isTooMuch(harm)) return allLocated(tree, harm)
  // A field that null removes is in the base that could not be read.
  const present = shapeComplaints(value, partShape).complaints.filter(({ path }) => {
    const content = partAt(tree, path)?.content
    return content !== undefined && !(content.kind === 'leaf' && content.value === null)
  })
  return [...faults, ...allLocated(tree, [...harm, ...figureComplaints(value), ...present])]
}

/** Faults of meaning, together with the located shape complaints. */
function meaningFaults({ tree, words, value, parts, isTorn, complaints }: Form, own: string): Fault[] {
  const ofFigures = figureComplaints(value)
  const figuresTold = new Set(ofFigures.map(({ path }) => path.slice(0, -1).join('.')))
  const all = [
    ...complaints,
    ...ofFigures,
    // A figure with a wrong unit is not checked against its range as well.
    ...senseComplaints(parts).filter(({ path }) => !figuresTold.has(path.join('.'))),
    ...textComplaints(parts.named, parts.names, words),
  ]
  return [
    ...notIdle(tree, all, own),
    ...wordFaultsOf(words.tables),
    ...keyFaults(parts, words, isTorn || complaints.some(isStrangeTable)),
  ]
}

/** Whether a complaint is about an unknown top-level field, such as a misspelt table. */
function isStrangeTable({ path, atName }: Complaint): boolean {
  return atName === true && path.length === 1
}

/** Drops complaints about unused parts that are inherited. */
function notIdle(tree: Tree, complaints: readonly Complaint[], own: string): Fault[] {
  const idle = complaints.filter(({ isIdle }) => isIdle)
  const others = complaints.filter(({ isIdle }) => !isIdle)
  return [...allLocated(tree, others), ...allLocated(tree, idle).filter(({ file }) => file === own)]
}

/**
 * Faults in text keys, located at the key; inherited ones are not reported.
 *
 * Where a part could not be parsed a key may belong to it, and is not reported.
 */
function keyFaults(read: SoundParts, { texts, tables, ownTables }: Words, isTorn: boolean): Fault[] {
  const parts = isTorn ? { ...read, isWhole: () => false } : read
  return Object.entries(texts).flatMap(([language, words]) => [
    ...lineComplaints(parts.level, Object.keys(words)).flatMap((wrong) => keyFault(tables, language, wrong)),
    ...emptyWords(words).flatMap((wrong) => keyFault(tables, language, wrong)),
    ...strayKeys(parts, texts, language, keysIn(ownTables, language)).flatMap((wrong) =>
      keyFault(ownTables, language, wrong),
    ),
  ])
}

function keysIn(tables: readonly WordTable[], language: string): string[] {
  return tables.filter((one) => one.language === language).flatMap(({ tree, path }) => keysAt(tree, path))
}

function keyFault(tables: readonly WordTable[], language: string, { key, says, hint }: KeyComplaint): Fault[] {
  const table = tables.find((one) => one.language === language && partAt(one.tree, [...one.path, key]))
  return table ? [located(table.tree, { path: [...table.path, key], says, hint, atName: true })] : []
}
