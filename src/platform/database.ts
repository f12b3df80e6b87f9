import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { StoredOwnLevel, StoredSaveSlotSummary } from './stored-rows'

export type StorageResult<T> =
  | { ok: true; value: T }
  | { ok: false; reason: 'refused' | 'full' | 'missing' | 'newer' | 'failed' }

/** The database: saves in two stores (list summaries, and records), and own levels. */
interface Shelf extends DBSchema {
  summaries: { key: string; value: StoredSaveSlotSummary }
  records: { key: string; value: string }
  levels: { key: string; value: StoredOwnLevel }
}

const shelfName = 'nine-thousand-chips'
let opened: Promise<IDBPDatabase<Shelf>> | null = null

/** Runs a database operation; an error is returned and not thrown. */
export async function runWithDatabase<T>(act: (shelf: IDBPDatabase<Shelf>) => Promise<T>): Promise<StorageResult<T>> {
  try {
    return { ok: true, value: await act(await shelfOf()) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

function shelfOf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>(shelfName, 2, {
    upgrade(shelf) {
      for (const name of ['summaries', 'records', 'levels'] as const)
        if (!shelf.objectStoreNames.contains(name)) shelf.createObjectStore(name)
    },
    terminated: forget,
    blocking: (_from, _to, event) => {
      // Another tab needs a newer database version, which waits until this connection is closed.
      ;(event.target as IDBDatabase).close()
      forget()
    },
  }).catch((error: unknown) => {
    forget()
    throw error
  })
  return opened
}

function forget(): void {
  opened = null
}

/** The slot holds a save that the writer has not seen. */
export class NewerSaveError extends Error {
  override readonly name = 'NewerSave'
}

function reasonOf(error: unknown): 'refused' | 'full' | 'newer' | 'failed' {
  if (error instanceof NewerSaveError) return 'newer'
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  const isRefused = [
    'SecurityError',
    'InvalidStateError',
    'NotAllowedError',
    'ReferenceError',
    'TypeError',
    'MissingAPIError',
    'VersionError',
  ]
  return isRefused.includes(name) ? 'refused' : 'failed'
}
