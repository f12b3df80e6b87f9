import type { Trouble } from '../panels/app/services'
import { downloadText } from '../platform/file'
import { autoSlot, freeSlot } from '../platform/slots'
import { listSlots, type SlotSummary, saveSlot } from '../platform/storage'
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

/** Writes a game into a slot; what went wrong, or null. */
export async function keepIn(slot: string, session: Session): Promise<Trouble | null> {
  const [{ recordText }, { saveRowOf }] = await Promise.all([
    import('../session/record'),
    import('../view/title/save-row'),
  ])
  const record = session.record()
  const fingerprint = record.marks.at(-1)?.fingerprint ?? ''
  const summary = { slot, fingerprint, ...saveRowOf(record.snapshot, session.level.scenario) }
  const stored = await saveSlot(summary, recordText(record))
  return stored.ok ? null : trouble('trouble.storage', { reason: stored.reason })
}

/** Hands a game out as a file. */
export async function exportRecord(session: Session): Promise<void> {
  const { recordText } = await import('../session/record')
  const { level, seed, week } = session.state()
  downloadText(`${level}-${seed}-week-${week + 1}.json`, recordText(session.record()))
}
