/** How many of the games that keep themselves stay; what the player has named is neither counted nor dropped. */
export const autosavesKept = 10

/** Whether the game fills a slot by itself: `auto <level> <seed>`. */
export function isAutosave(slot: string): boolean {
  return /^auto \S+ ./.test(slot)
}

/** The slots of the games beyond the last ones kept, by when they were saved. */
export function autosavesToDrop(saves: readonly { slot: string; savedAt: string }[]): string[] {
  return saves
    .filter(({ slot }) => isAutosave(slot))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .slice(autosavesKept)
    .map(({ slot }) => slot)
}
