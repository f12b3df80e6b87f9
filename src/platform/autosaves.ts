import { newestFirst, type Written } from '../kernel/newest-first'
import { isAutosave } from './slots'

/** How many of the games that keep themselves stay; what the player has named is neither counted nor dropped. */
export const autosavesKept = 10

/** The slots of the games beyond the last ones kept, by the order in which they were saved. */
export function autosavesToDrop(saves: readonly ({ slot: string } & Written)[]): string[] {
  return saves
    .filter(({ slot }) => isAutosave(slot))
    .toSorted(newestFirst)
    .slice(autosavesKept)
    .map(({ slot }) => slot)
}

/**
 * Saves whenever it is asked to, one save at a time: who asks while one is under way gets one more after it, of the
 * newest state. One that fails is told to whoever asked, and stands in no other's way.
 */
export function oneAtATime(save: () => Promise<void>): () => Promise<void> {
  let isSaving = false
  let isStale = false
  return async () => {
    isStale = true
    if (isSaving) return
    isSaving = true
    try {
      while (isStale) {
        isStale = false
        await save()
      }
    } finally {
      isSaving = false
    }
  }
}
