import type { Signal } from '@preact/signals'
import type { RecordedSessionMinutes } from '../../session/record'
import type { Settings } from '../../session/settings'
import type { DifficultyId } from '../../view/dial-ids'
import type { TitleScene } from '../../view/title/title-scenes'
import type { SavedGameRow } from '../../view/title/title-view'
import type { AppError } from './app-errors'

export type { Settings } from '../../session/settings'
export type { AppError } from './app-errors'

/** The trouble code of a tab whose game another tab saves. */
export const gameSavedInOtherTabErrorCode = 'shell.keptElsewhere'

export interface NewGameRequest {
  level: string
  seed: string
  asItHappened: boolean
  dial: string | null
  /** Middle where absent. */
  difficulty?: DifficultyId
  /** Minutes of play. */
  lessonMinutes: RecordedSessionMinutes
  /** Weeks that pass before the desk opens; 0 where absent. */
  week?: number
}

/** The games that can be begun at the end of one, each in one click. */
export interface FollowUpGames {
  sameWorld: () => void
  /** The same level with another seed. */
  otherWorld: () => void
  /** The next level that ships; null after the last one and after an own level. */
  nextLevel: () => { title: string; start: () => void } | null
}

/** How a picture can leave the page. */
export type SharePictureExportMethod = 'download' | 'copy' | 'share'

/** The services that the screens need from outside; the composition root provides them. */
export interface AppServices {
  settings: Signal<Settings>
  saves: Signal<readonly SavedGameRow[]>
  /** How many autosaved games are kept before the oldest is dropped. */
  maxAutosaves: number
  /** A problem that the player must know but can go on with (storage refused or full). */
  warning: Signal<AppError | null>
  /** Starts a game or says why not. */
  startNew: (wanted: NewGameRequest) => Promise<AppError | null>
  continueSave: (slot: string) => Promise<AppError | null>
  importFile: (file: File) => Promise<AppError | null>
  removeSave: (slot: string) => Promise<void>
  /** Opens the game as another tab last saved it, and saves it from this tab from now on. */
  takeOverSave: () => Promise<void>
  /** Saves the open game in its own slot. */
  saveAs: (slot: string) => Promise<AppError | null>
  /** Exports the open game's record as a file. */
  exportFile: () => void
  /** How this browser can export a picture. */
  pictureExports: () => Promise<readonly SharePictureExportMethod[]>
  /** Exports a picture (PNG) with its text alternative; resolves to whether it worked. */
  exportPicture: (way: SharePictureExportMethod, name: string, picture: Blob, words: string) => Promise<boolean>
  /** Insights shown by each level's games, by the level's id. */
  insights: () => Readonly<Record<string, readonly string[]>>
  /** Remembers a game's insights; returns all remembered ones. */
  rememberInsights: (level: string, ids: readonly string[]) => Readonly<Record<string, readonly string[]>>
  /** The seed of this day, the same for everybody. */
  seedOfDay: () => string
  /** The scenes of the title's attract mode. */
  titleScenes: () => Promise<readonly TitleScene[]>
  goToTitle: () => void
  /** Opens the level workshop, with an own level or with none. */
  openWorkshop: (key: string | null) => void
}
