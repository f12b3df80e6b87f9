/** What a stranger's file may cost us; no limit where a bound is left out. */
export interface ReadingBounds {
  characters: number
  nesting: number
  /** Values of all kinds in one file. */
  values?: number
  /** Entries of one table or list. */
  entries?: number
  nameLength?: number
  textLength?: number
}

/** For each file of a level; the largest that ships takes four fifths of its values and most of its characters. */
export const levelBounds: ReadingBounds = {
  characters: 300_000,
  nesting: 40,
  values: 9_000,
  entries: 3_000,
  nameLength: 120,
  textLength: 10_000,
}

/** Of one file no more faults are told than this. */
export const mostFaults = 100

/** The most levels that one may extend in turn. */
export const mostExtended = 8

/** Names that lead to what all objects share. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
