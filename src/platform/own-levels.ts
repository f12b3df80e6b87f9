import { attempt, type Stored } from './database'
import type { OwnLevel } from './stored-rows'

/** Stores a level, valid or not. */
export function keepLevel(level: Omit<OwnLevel, 'savedAt'>): Promise<Stored<OwnLevel>> {
  return attempt(async (shelf) => {
    const whole = { ...level, savedAt: new Date().toISOString() }
    await shelf.put('levels', whole, whole.key)
    return whole
  })
}

/** All own levels, the newest first. */
export function listLevels(): Promise<Stored<OwnLevel[]>> {
  return attempt(async (shelf) => {
    const all = await shelf.getAll('levels')
    return all.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  })
}

/** Deletes an own level. */
export function removeLevel(key: string): Promise<Stored<null>> {
  return attempt(async (shelf) => {
    await shelf.delete('levels', key)
    return null
  })
}
