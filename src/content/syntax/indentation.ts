import type { TextEdit } from './diagnostic'

/** Offset of a line's first character, and its column from 1. */
export interface LineStartPosition {
  at: number
  indent: number
}

/** A place where a bracket is missing or superfluous, to be used if the end of file shows that one is. */
export interface SuspectedBracketFault {
  at: number
  is: 'notClosed' | 'closedTooSoon'
  fix: TextEdit
  /** Description of the table concerned. */
  opened: string
}

/**
 * Compares the column of a field name or closing brace at the start of a line with the line that opened its table.
 *
 * A name must be indented further than that line, a brace equally; returns null where they are.
 */
export function findBracketFaultByIndentation(
  { at, indent }: LineStartPosition,
  opening: LineStartPosition,
  isBrace: boolean,
  opened: () => string,
): SuspectedBracketFault | null {
  if (isBrace && indent > opening.indent)
    return { at, is: 'closedTooSoon', fix: { from: at, to: at + 1, text: '' }, opened: opened() }
  if (isBrace ? indent === opening.indent : indent > opening.indent) return null
  return { at, is: 'notClosed', fix: { from: at, to: at, text: isBrace ? '}' : '}, ' }, opened: opened() }
}
