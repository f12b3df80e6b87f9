import { newestFirst } from '../kernel/newest-first'
import { autosavesToDrop } from './autosaves'
import { attempt, NewerSave, type Stored } from './database'
import { isAutosave } from './slots'
import type { SlotSummary, StoredSummary } from './stored-rows'

export type { Stored } from './database'

/**
 * Writes a record's text into a slot; a full or forbidden storage is told and costs nothing else.
 *
 * A game that keeps itself pushes out the oldest of its kind beyond the last ones kept.
 *
 * @param seen the number of the save that the writer last saw in the slot, null = it was empty: any other save in it is
 *   of another tab, and stays (`newer`); left out, the slot is written over
 */
export function saveSlot(
  summary: Omit<SlotSummary, 'savedAt' | 'saveNumber'>,
  recordText: string,
  seen?: number | null,
): Promise<Stored<SlotSummary>> {
  return attempt(async (shelf) => {
    const writing = shelf.transaction(['summaries', 'records'], 'readwrite')
    const [summaries, records] = [writing.objectStore('summaries'), writing.objectStore('records')]
    const all = await summaries.getAll()
    const others = all.filter(({ slot }) => slot !== summary.slot)
    const before = all.find(({ slot }) => slot === summary.slot)
    if (seen !== undefined && before && numberOf(before) !== seen) throw new NewerSave()
    const saveNumber = 1 + Math.max(0, ...all.map(numberOf))
    const whole = { ...summary, savedAt: new Date().toISOString(), saveNumber }
    const dropped = isAutosave(summary.slot) ? autosavesToDrop([...others, whole]) : []
    await Promise.all([
      summaries.put(whole, summary.slot),
      records.put(recordText, summary.slot),
      ...dropped.flatMap((slot) => [summaries.delete(slot), records.delete(slot)]),
      writing.done,
    ])
    return whole
  })
}

/** The number of the save in a slot; null = it is empty. */
export function saveNumberOf(slot: string): Promise<Stored<number | null>> {
  return attempt(async (shelf) => {
    const row = await shelf.get('summaries', slot)
    return row ? numberOf(row) : null
  })
}

function numberOf({ saveNumber = 0 }: StoredSummary): number {
  return saveNumber
}

/** Reads the record's text from a slot. */
export async function loadSlot(slot: string): Promise<Stored<string>> {
  const found = await attempt((shelf) => shelf.get('records', slot))
  if (!found.ok) return found
  return found.value === undefined ? { ok: false, reason: 'missing' } : { ok: true, value: found.value }
}

/** All slots, the newest first. */
export function listSlots(): Promise<Stored<SlotSummary[]>> {
  return attempt(async (shelf) => {
    const all = await shelf.getAll('summaries')
    return all.map((row) => ({ ...row, saveNumber: numberOf(row) })).sort(newestFirst)
  })
}

/** Empties a slot. */
export function removeSlot(slot: string): Promise<Stored<null>> {
  return attempt(async (shelf) => {
    const writing = shelf.transaction(['summaries', 'records'], 'readwrite')
    await Promise.all([
      writing.objectStore('summaries').delete(slot),
      writing.objectStore('records').delete(slot),
      writing.done,
    ])
    return null
  })
}

/** Asks the browser to keep the saves when it clears up; whether it agreed. */
export async function keepForGood(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) === true
  } catch {
    return false
  }
}
