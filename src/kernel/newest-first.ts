/** When a save was written. */
export interface Written {
  /** Counts all saves of this browser up; absent where an older program wrote it. */
  saveNumber?: number | undefined
  /** ISO date and time. */
  savedAt: string
}

/**
 * Sorts the newest first: by the counter, which no clock that is set back can turn round; what has none is older than
 * whatever has one, and is sorted by its time.
 */
export function newestFirst(a: Written, b: Written): number {
  const later = (b.saveNumber ?? 0) - (a.saveNumber ?? 0)
  return later !== 0 ? later : a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0
}
