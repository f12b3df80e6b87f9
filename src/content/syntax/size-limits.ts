/** Size limits for untrusted files; an absent bound is no limit. */
export interface JsonSizeLimits {
  characters: number
  nesting: number
  /** Values of all kinds in one file. */
  values?: number
  /** Entries of one table or list. */
  entries?: number
  nameLength?: number
  textLength?: number
}

/**
 * Limits of each file of a level; the largest shipped file uses four fifths of the values and most of the characters.
 */
export const levelSizeLimits: JsonSizeLimits = {
  characters: 400_000,
  nesting: 40,
  values: 9_000,
  entries: 3_000,
  nameLength: 120,
  textLength: 10_000,
}

/** The most faults reported for one file. */
export const maxDiagnostics = 100

/** The most levels in an `extends` chain. */
export const maxInheritanceDepth = 8

/** Keys that would reach the prototype of all objects. */
export const forbiddenJsonKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
