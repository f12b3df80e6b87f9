import type { AppError } from '../panels/app/services'
import { openInOtherTab } from '../panels/app/services'
import { downloadText } from '../platform/file'
import { lockSlot } from '../platform/slot-lock'
import { autoSlot, freeSlot } from '../platform/slots'
import { listSlots, type StorageResult, saveNumberOf, saveSlot } from '../platform/storage'
import type { SlotSummary } from '../platform/stored-rows'
import type { Session } from '../session/store'
import { completeSaveRow, type SaveRow } from '../view/title/title-view'
import { createTrouble } from './trouble'

/** The list of saves, or why it cannot be read. */
export async function readSaves(listedAs: (level: string) => string): Promise<readonly SaveRow[] | AppError> {
  const listed = await listSlots()
  const rowOf = (summary: SlotSummary) => completeSaveRow({ ...summary, level: listedAs(summary.level) })
  return listed.ok ? listed.value.map(rowOf) : createTrouble('trouble.storage', { reason: listed.reason })
}

/** The slot of a new game beside these saves. */
export function newSlot(level: string, seed: string, kept: readonly SaveRow[]): string {
  return freeSlot(
    autoSlot(level, seed),
    kept.map(({ slot }) => slot),
  )
}

/**
 * A keeper for a slot, which it waits for or takes over from another tab; the slot must be read only after that.
 *
 * @param onLost called when another tab has taken the slot over
 */
export async function openSlotWriter(slot: string, way: 'wait' | 'take', onLost: () => void) {
  const hold = await lockSlot(slot, way, onLost)
  const found = await saveNumberOf(slot)
  let seen = found.ok ? found.value : null
  let isOvertaken = false
  let writing: Promise<unknown> = Promise.resolve()
  return {
    slot,
    /** Writes the current state; returns the error or null. */
    async save(session: Session): Promise<AppError | null> {
      if (isOvertaken || !hold.isHeld()) return createTrouble(openInOtherTab)
      const stored = write(slot, session, seen)
      writing = stored
      const written = await stored
      if (written.ok) seen = written.value.saveNumber
      else isOvertaken = written.reason === 'newer'
      if (isOvertaken) return createTrouble(openInOtherTab)
      return written.ok ? null : createTrouble('trouble.storage', { reason: written.reason })
    },
    /** Releases the slot once the pending write is finished. */
    stop: () => void writing.finally(() => hold.release()).catch(() => {}),
  }
}

/** Saves one game in its slot until another tab takes the slot over. */
export type SaveSlotWriter = Awaited<ReturnType<typeof openSlotWriter>>

/** Writes a game into a slot and overwrites its content; returns the error or null. */
export async function saveInto(slot: string, session: Session): Promise<AppError | null> {
  const stored = await write(slot, session)
  return stored.ok ? null : createTrouble('trouble.storage', { reason: stored.reason })
}

async function write(slot: string, session: Session, seen?: number | null): Promise<StorageResult<SlotSummary>> {
  const [{ recordText }, { saveRowFromState }] = await Promise.all([
    import('../session/record'),
    import('../view/title/save-row'),
  ])
  const record = session.record()
  const fingerprint = record.marks.at(-1)?.fingerprint ?? ''
  const summary = { slot, fingerprint, ...saveRowFromState(record.snapshot, session.level.scenario) }
  return saveSlot(summary, recordText(record), seen)
}

/** Downloads a game as a file. */
export async function exportRecord(session: Session): Promise<void> {
  const { recordText } = await import('../session/record')
  const { level, seed, week } = session.state()
  downloadText(`${level}-${seed}-week-${week + 1}.json`, recordText(session.record()))
}
