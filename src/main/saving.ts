import type { AppError } from '../panels/app/services'
import { gameSavedInOtherTabErrorCode } from '../panels/app/services'
import { downloadText } from '../platform/file'
import { lockSaveSlot } from '../platform/slot-lock'
import { autosaveSlotName, findFreeSaveSlot } from '../platform/slots'
import { listSaveSlots, loadSaveNumberOfSlot, type StorageResult, writeSaveSlot } from '../platform/storage'
import type { SaveSlotSummary } from '../platform/stored-rows'
import type { Session } from '../session/store'
import { fillMissingSavedGameFields, type SavedGameRow } from '../view/title/title-view'
import { createAppError } from './app-error'

/** The list of saves, or why it cannot be read. */
export async function readSavesList(listedAs: (level: string) => string): Promise<readonly SavedGameRow[] | AppError> {
  const listed = await listSaveSlots()
  const rowOf = (summary: SaveSlotSummary) => fillMissingSavedGameFields({ ...summary, level: listedAs(summary.level) })
  return listed.ok ? listed.value.map(rowOf) : createAppError('trouble.storage', { reason: listed.reason })
}

/** The slot of a new game beside these saves. */
export function newSaveSlotName(level: string, seed: string, kept: readonly SavedGameRow[]): string {
  return findFreeSaveSlot(
    autosaveSlotName(level, seed),
    kept.map(({ slot }) => slot),
  )
}

/**
 * A keeper for a slot, which it waits for or takes over from another tab; the slot must be read only after that.
 *
 * @param onLost called when another tab has taken the slot over
 */
export async function openSaveSlotWriter(slot: string, way: 'wait' | 'take', onLost: () => void) {
  const hold = await lockSaveSlot(slot, way, onLost)
  const found = await loadSaveNumberOfSlot(slot)
  let seen = found.ok ? found.value : null
  let isOvertaken = false
  let writing: Promise<unknown> = Promise.resolve()
  return {
    slot,
    /** Writes the current state; returns the error or null. */
    async save(session: Session): Promise<AppError | null> {
      if (isOvertaken || !hold.isHeld()) return createAppError(gameSavedInOtherTabErrorCode)
      const stored = write(slot, session, seen)
      writing = stored
      const written = await stored
      if (written.ok) seen = written.value.saveNumber
      else isOvertaken = written.reason === 'newer'
      if (isOvertaken) return createAppError(gameSavedInOtherTabErrorCode)
      return written.ok ? null : createAppError('trouble.storage', { reason: written.reason })
    },
    /** Releases the slot once the pending write is finished. */
    stop: () => void writing.finally(() => hold.release()).catch(() => {}),
  }
}

/** Saves one game in its slot until another tab takes the slot over. */
export type SaveSlotWriter = Awaited<ReturnType<typeof openSaveSlotWriter>>

/** Writes a game into a slot and overwrites its content; returns the error or null. */
export async function saveGameIntoSlot(slot: string, session: Session): Promise<AppError | null> {
  const stored = await write(slot, session)
  return stored.ok ? null : createAppError('trouble.storage', { reason: stored.reason })
}

async function write(slot: string, session: Session, seen?: number | null): Promise<StorageResult<SaveSlotSummary>> {
  const [{ serialiseRecord }, { savedGameRowFromState }] = await Promise.all([
    import('../session/record'),
    import('../view/title/save-row'),
  ])
  const record = session.record()
  const fingerprint = record.marks.at(-1)?.fingerprint ?? ''
  const summary = { slot, fingerprint, ...savedGameRowFromState(record.snapshot, session.level.scenario) }
  return writeSaveSlot(summary, serialiseRecord(record), seen)
}

/** Downloads a game as a file. */
export async function downloadGameRecord(session: Session): Promise<void> {
  const { serialiseRecord } = await import('../session/record')
  const { level, seed, week } = session.state()
  downloadText(`${level}-${seed}-week-${week + 1}.json`, serialiseRecord(session.record()))
}
