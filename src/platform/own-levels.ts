import { runWithDatabase, type StorageResult } from './database'
import type { StoredOwnLevel } from './stored-rows'

/** Stores a level, valid or not. */
export function storeOwnLevel(level: Omit<StoredOwnLevel, 'savedAt'>): Promise<StorageResult<StoredOwnLevel>> {
  return runWithDatabase(async (shelf) => {
    const whole = { ...level, savedAt: new Date().toISOString() }
    await shelf.put('levels', whole, whole.key)
    return whole
  })
}

/** All own levels, the newest first. */
export function listOwnLevels(): Promise<StorageResult<StoredOwnLevel[]>> {
  return runWithDatabase(async (shelf) => {
    const all = await shelf.getAll('levels')
    return all.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  })
}

/** Deletes an own level. */
export function removeOwnLevel(key: string): Promise<StorageResult<null>> {
  return runWithDatabase(async (shelf) => {
    await shelf.delete('levels', key)
    return null
  })
}
