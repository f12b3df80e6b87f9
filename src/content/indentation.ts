import type { Fix } from './fault'

/** Where a line's first sign stands, and how far to the right, from 1. */
export interface Line {
  at: number
  indent: number
}

/** A place where a bracket is missing, or is too many, if the file's end shows that one is. */
export interface Suspicion {
  at: number
  is: 'notClosed' | 'closedTooSoon'
  fix: Fix
  /** The table that is concerned, in words. */
  opened: string
}

/**
 * Compares where a field's name, or a closing brace, begins its line with the line that opened their table. A name
 * stands farther to the right than that, a brace as far; null where they do, or where they begin no line of their own.
 */
export function suspicionAt(
  at: number,
  line: Line,
  opening: Line,
  isBrace: boolean,
  opened: () => string,
): Suspicion | null {
  if (line.at !== at || line === opening) return null
  if (isBrace && line.indent > opening.indent)
    return { at, is: 'closedTooSoon', fix: { from: at, to: at + 1, text: '' }, opened: opened() }
  if (isBrace ? line.indent === opening.indent : line.indent > opening.indent) return null
  return { at, is: 'notClosed', fix: { from: at, to: at, text: isBrace ? '}' : '}, ' }, opened: opened() }
}
