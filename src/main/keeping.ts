import type { Trouble } from '../panels/app/services'
import { keptElsewhere } from '../panels/app/services'
import { downloadText } from '../platform/file'
import { holdSlot } from '../platform/slot-hold'
import { autoSlot, freeSlot } from '../platform/slots'
import { listSlots, type Stored, saveNumberOf, saveSlot } from '../platform/storage'
import type { SlotSummary } from '../platform/stored-rows'
import type { Session } from '../session/store'
import { type SaveRow, wholeRow } from '../view/title/title'
import { trouble } from './trouble'

/** What is listed of the games that are kept: all, or why they cannot be read. */
export async function listedSaves(listedAs: (level: string) => string): Promise<readonly SaveRow[] | Trouble> {
  const listed = await listSlots()
  const rowOf = (summary: SlotSummary) => wholeRow({ ...summary, level: listedAs(summary.level) })
  return listed.ok ? listed.value.map(rowOf) : trouble('trouble.storage', { reason: listed.reason })
}

/** The slot of a game that is new among these. */
export function newSlot(level: string, seed: string, kept: readonly SaveRow[]): string {
  return freeSlot(
    autoSlot(level, seed),
    kept.map(({ slot }) => slot),
  )
}

/** Keeps one game in its slot, as long as no other tab keeps it. */
export interface Keeper {
  readonly slot: string
  /** Writes the game as it stands; what went wrong, or null. */
  keep(session: Session): Promise<Trouble | null>
  /** Lets other tabs keep it, once what is being written is written. */
  stop(): void
}

/**
 * A keeper for a slot, which it waits for or takes over from another tab; the slot is read only after that.
 *
 * @param onLost another tab has taken the slot over
 */
export async function keeperOf(slot: string, way: 'wait' | 'take', onLost: () => void): Promise<Keeper> {
  const hold = await holdSlot(slot, way, onLost)
  const found = await saveNumberOf(slot)
  let seen = found.ok ? found.value : null
  let isOvertaken = false
  let writing: Promise<unknown> = Promise.resolve()
  return {
    slot,
    async keep(session) {
      if (isOvertaken || !hold.isHeld()) return trouble(keptElsewhere)
      const stored = write(slot, session, seen)
      writing = stored
      const written = await stored
      if (written.ok) seen = written.value.saveNumber
      else isOvertaken = written.reason === 'newer'
      if (isOvertaken) return trouble(keptElsewhere)
      return written.ok ? null : trouble('trouble.storage', { reason: written.reason })
    },
    stop: () => void writing.finally(() => hold.release()).catch(() => {}),
  }
}

/** Writes a game into a slot, whatever is in it; what went wrong, or null. */
export async function keepIn(slot: string, session: Session): Promise<Trouble | null> {
  const stored = await write(slot, session)
  return stored.ok ? null : trouble('trouble.storage', { reason: stored.reason })
}

async function write(slot: string, session: Session, seen?: number | null): Promise<Stored<SlotSummary>> {
  const [{ recordText }, { saveRowOf }] = await Promise.all([
    import('../session/record'),
    import('../view/title/save-row'),
  ])
  const record = session.record()
  const fingerprint = record.marks.at(-1)?.fingerprint ?? ''
  const summary = { slot, fingerprint, ...saveRowOf(record.snapshot, session.level.scenario) }
  return saveSlot(summary, recordText(record), seen)
}

/** Hands a game out as a file. */
export async function exportRecord(session: Session): Promise<void> {
  const { recordText } = await import('../session/record')
  const { level, seed, week } = session.state()
  downloadText(`${level}-${seed}-week-${week + 1}.json`, recordText(session.record()))
}
