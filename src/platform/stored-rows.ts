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

/** What the list of saved games shows without opening them. */
export interface SlotSummary {
  slot: string
  level: string
  week: number
  /** The game's date, YYYY-MM-DD. */
  date: string
  /** When it was saved: ISO, in the player's own clock. */
  savedAt: string
  /** Counts all saves of this browser up, whatever its clock says; 0 where an older program wrote it. */
  saveNumber: number
  fingerprint: string
  chips: number
}

/** A summary as the database holds it: rows that older builds wrote have no save number. */
export type StoredSummary = Omit<SlotSummary, 'saveNumber'> & Partial<Pick<SlotSummary, 'saveNumber'>>
