import { compareSavesNewestFirst, type SaveNumberAndTime } from '../kernel/newest-first'
import { isAutosaveSlot } from './slots'

/** The number of autosaves kept; named saves are neither counted nor removed. */
export const maxKeptAutosaves = 10

/** The slots of the autosaves beyond the number kept, oldest by saving order. */
export function autosavesToDrop(saves: readonly ({ slot: string } & SaveNumberAndTime)[]): string[] {
  return saves
    .filter(({ slot }) => isAutosaveSlot(slot))
    .toSorted(compareSavesNewestFirst)
    .slice(maxKeptAutosaves)
    .map(({ slot }) => slot)
}

/**
 * Serialises saves: a request during a save causes one more save of the newest state afterwards.
 *
 * A failed save rejects for its callers and does not block later ones.
 */
export function coalesceConcurrentSaves(save: () => Promise<void>): () => Promise<void> {
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
