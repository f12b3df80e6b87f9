/** The age of a save. */
export interface SaveNumberAndTime {
  /** A counter over all saves of this browser; absent in saves of older versions. */
  saveNumber?: number | undefined
  /** ISO date and time. */
  savedAt: string
}

/**
 * Sorts the newest first, by the counter because a clock can be set back.
 *
 * Saves without a counter are older than all that have one, and are sorted by time.
 */
export function compareSavesNewestFirst(a: SaveNumberAndTime, b: SaveNumberAndTime): number {
  const later = (b.saveNumber ?? 0) - (a.saveNumber ?? 0)
  return later !== 0 ? later : a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0
}
