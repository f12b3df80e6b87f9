/** A level written or imported in this browser; its files are data and never executed. */
export interface StoredOwnLevel {
  /** Permanent key, `own-…`. */
  key: string
  /** Its files by name: `level.json`, `text.en.json`. */
  files: Readonly<Record<string, string>>
  /** The id in its file when it was last valid; null = never. */
  levelId: string | null
  title: string
  intro: string
  span: string
  /** Its current faults, one line each; empty where it is playable. */
  faults: readonly string[]
  /** How it was imported; absent where it was written here. */
  cameBy?: 'link' | 'file'
  /** ISO date and time. */
  savedAt: string
}

/** A row in the list of saves, readable without the record. */
export interface SaveSlotSummary {
  slot: string
  level: string
  week: number
  /** The date in the game, YYYY-MM-DD. */
  date: string
  /** Real time of saving in ISO format, in the player's time zone. */
  savedAt: string
  /** A counter over all saves of this browser, independent of the clock; 0 for saves of older versions. */
  saveNumber: number
  fingerprint: string
  chips: number
}

/** A summary as the database holds it: rows that older builds wrote have no save number. */
export type StoredSaveSlotSummary = Omit<SaveSlotSummary, 'saveNumber'> & Partial<Pick<SaveSlotSummary, 'saveNumber'>>
