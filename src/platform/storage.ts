import { autosavesToDrop } from './autosaves'
import { attempt, type Stored } from './database'
import { isAutosave } from './slots'

export type { Stored } from './database'

/** What the list of saved games shows without opening them. */
export interface SlotSummary {
  slot: string
  level: string
  week: number
  /** The game's date, YYYY-MM-DD. */
  date: string
  /** When it was saved: ISO, in the player's own clock. */
  savedAt: string
  fingerprint: string
  chips: number
}

/**
 * Writes a record's text into a slot; a full or forbidden storage is told and costs nothing else.
 *
 * A game that keeps itself pushes out the oldest of its kind beyond the last ones kept.
 */
export function saveSlot(summary: Omit<SlotSummary, 'savedAt'>, recordText: string): Promise<Stored<SlotSummary>> {
  return attempt(async (shelf) => {
    const whole = { ...summary, savedAt: new Date().toISOString() }
    const writing = shelf.transaction(['summaries', 'records'], 'readwrite')
    const [summaries, records] = [writing.objectStore('summaries'), writing.objectStore('records')]
    const dropOldest = async () => {
      const slots = autosavesToDrop(await summaries.getAll())
      await Promise.all(slots.flatMap((slot) => [summaries.delete(slot), records.delete(slot)]))
    }
    await Promise.all([
      summaries.put(whole, summary.slot),
      records.put(recordText, summary.slot),
      isAutosave(summary.slot) ? dropOldest() : null,
      writing.done,
    ])
    return whole
  })
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
    return all.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
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
