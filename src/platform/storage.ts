import { compareSavesNewestFirst } from '../kernel/newest-first'
import { autosavesToDrop } from './autosaves'
import { NewerSaveError, runWithDatabase, type StorageResult } from './database'
import { isAutosaveSlot } from './slots'
import type { SaveSlotSummary, StoredSaveSlotSummary } from './stored-rows'

export type { StorageResult } from './database'

/**
 * Writes a record into a slot; storage errors are returned and not thrown.
 *
 * An autosave removes the oldest autosaves beyond the number kept.
 *
 * @param seen the last save number in the slot that the writer knows, null = empty; a different save is another tab's
 * and is kept (`newer`); if omitted, the slot is overwritten
 */
export function writeSaveSlot(
  summary: Omit<SaveSlotSummary, 'savedAt' | 'saveNumber'>,
  recordText: string,
  seen?: number | null,
): Promise<StorageResult<SaveSlotSummary>> {
  return runWithDatabase(async (shelf) => {
    const writing = shelf.transaction(['summaries', 'records'], 'readwrite')
    const [summaries, records] = [writing.objectStore('summaries'), writing.objectStore('records')]
    const all = await summaries.getAll()
    const others = all.filter(({ slot }) => slot !== summary.slot)
    const before = all.find(({ slot }) => slot === summary.slot)
    if (seen !== undefined && before && numberOf(before) !== seen) throw new NewerSaveError()
    const saveNumber = 1 + Math.max(0, ...all.map(numberOf))
    const whole = { ...summary, savedAt: new Date().toISOString(), saveNumber }
    const dropped = isAutosaveSlot(summary.slot) ? autosavesToDrop([...others, whole]) : []
    await Promise.all([
      summaries.put(whole, summary.slot),
      records.put(recordText, summary.slot),
      ...dropped.flatMap((slot) => [summaries.delete(slot), records.delete(slot)]),
      writing.done,
    ])
    return whole
  })
}

/** The number of the save in a slot; null = empty. */
export function loadSaveNumberOfSlot(slot: string): Promise<StorageResult<number | null>> {
  return runWithDatabase(async (shelf) => {
    const row = await shelf.get('summaries', slot)
    return row ? numberOf(row) : null
  })
}

function numberOf({ saveNumber = 0 }: StoredSaveSlotSummary): number {
  return saveNumber
}

export async function loadSaveSlot(slot: string): Promise<StorageResult<string>> {
  const found = await runWithDatabase((shelf) => shelf.get('records', slot))
  if (!found.ok) return found
  return found.value === undefined ? { ok: false, reason: 'missing' } : { ok: true, value: found.value }
}

/** All saves, newest first. */
export function listSaveSlots(): Promise<StorageResult<SaveSlotSummary[]>> {
  return runWithDatabase(async (shelf) => {
    const all = await shelf.getAll('summaries')
    return all.map((row) => ({ ...row, saveNumber: numberOf(row) })).sort(compareSavesNewestFirst)
  })
}

/** Deletes the save in a slot. */
export function removeSaveSlot(slot: string): Promise<StorageResult<null>> {
  return runWithDatabase(async (shelf) => {
    const writing = shelf.transaction(['summaries', 'records'], 'readwrite')
    await Promise.all([
      writing.objectStore('summaries').delete(slot),
      writing.objectStore('records').delete(slot),
      writing.done,
    ])
    return null
  })
}

/** Asks the browser for persistent storage; returns whether it agreed. */
export async function requestPersistentStorage(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) === true
  } catch {
    return false
  }
}
