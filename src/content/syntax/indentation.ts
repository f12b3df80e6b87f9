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
 * stands farther to the right than that, a brace as far; null where they do. Asked of what begins its line.
 */
export function suspicionAt(
  { at, indent }: Line,
  opening: Line,
  isBrace: boolean,
  opened: () => string,
): Suspicion | null {
  if (isBrace && indent > opening.indent)
    return { at, is: 'closedTooSoon', fix: { from: at, to: at + 1, text: '' }, opened: opened() }
  if (isBrace ? indent === opening.indent : indent > opening.indent) return null
  return { at, is: 'notClosed', fix: { from: at, to: at, text: isBrace ? '}' : '}, ' }, opened: opened() }
}
