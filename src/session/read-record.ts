import { type Diagnostic, sortDiagnosticsByPosition, type UnlocatedDiagnostic } from '../content/syntax/diagnostic'
import { parseJsonFile } from '../content/syntax/parse'
import { locateDiagnostics, sourceTreeToPlainValue } from '../content/syntax/tree'
import type { GameRecord } from './record'
import { findRecordShapeFaults, hasUnsafeRecordContent, recordFieldNames, recordSizeLimits } from './record-shape'

/**
 * Parses a saved game; never throws.
 *
 * Checks the record's own shape; whether its moves and snapshot fit a level is checked when it is opened.
 */
export function parseRecord(text: string, file = 'save'): { record: GameRecord } | { faults: Diagnostic[] } {
  if (text.length > recordSizeLimits.characters) {
    const message = `is too large: ${text.length} characters, at most ${recordSizeLimits.characters} are read`
    return { faults: [{ file, line: 1, column: 1, path: '', message, suggestion: 'this is no saved game' }] }
  }
  const value = jsonOf(text)
  if (value === undefined || hasUnsafeRecordContent(value))
    return { faults: findRecordFaults(text, file, findRecordShapeFaults) }
  const complaints = findRecordShapeFaults(value)
  if (complaints.length > 0) return { faults: findRecordFaults(text, file, () => complaints) }
  return {
    record: Object.fromEntries(
      recordFieldNames.map((name) => [name, (value as GameRecord)[name]]),
    ) as unknown as GameRecord,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The most faults reported for one record. */
const mostFaults = 50

/** Locates faults in the text: JSON errors and shape complaints. */
export function findRecordFaults(
  text: string,
  file: string,
  complaintsAbout: (value: unknown) => UnlocatedDiagnostic[],
): Diagnostic[] {
  const { tree, faults } = parseJsonFile({ path: file, text }, recordSizeLimits)
  const broken = faults
    // A truncated file lacks all its closing brackets in one place, which is reported once.
    .filter(({ line, column }, index) => faults[index - 1]?.line !== line || faults[index - 1]?.column !== column)
    .map((fault) => ({ ...fault, suggestion: 'the file is cut off or was changed; try another copy of it' }))
  const complaints = tree ? locateDiagnostics(tree, complaintsAbout(sourceTreeToPlainValue(tree))) : []
  const all = sortDiagnosticsByPosition([...broken, ...complaints])
  const rest = all.length - mostFaults
  const more =
    rest > 0 ? [{ file, line: 1, column: 1, path: '', message: `has ${rest} faults more`, suggestion: '' }] : []
  return [...all.slice(0, mostFaults), ...more]
}
