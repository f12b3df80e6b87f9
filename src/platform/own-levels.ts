import { attempt, type Stored } from './database'

/** A level that was written or brought in here. Its files are data; nothing of them is ever run. */
export interface OwnLevel {
  /** What it is kept under: `own-…`, never changed. */
  key: string
  /** Its files by name: `level.json`, `text.en.json`. */
  files: Readonly<Record<string, string>>
  /** The id in its file when it was last sound; null = it never was. */
  levelId: string | null
  title: string
  intro: string
  span: string
  /** The faults it was left with, one line each; empty where it can be played. */
  faults: readonly string[]
  /** How it came from elsewhere; absent where it was written here. */
  cameBy?: 'link' | 'file'
  /** ISO date and time. */
  savedAt: string
}

/** Keeps a level as it stands, sound or not. */
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

/** Throws an own level away. */
export function removeLevel(key: string): Promise<Stored<null>> {
  return attempt(async (shelf) => {
    await shelf.delete('levels', key)
    return null
  })
}
