import type { Signal } from '@preact/signals'
import type { Cut } from '../../session/record'
import type { Settings } from '../../session/settings'
import type { SaveRow } from '../../view/title/title'
import type { TitleScene } from '../../view/title/title-scenes'
import type { Trouble } from './troubles'

export type { Settings } from '../../session/settings'
export type { Trouble } from './troubles'

/** The trouble of a tab whose game another tab keeps. */
export const keptElsewhere = 'shell.keptElsewhere'

export interface NewGame {
  level: string
  seed: string
  asItHappened: boolean
  dial: string | null
  /** Minutes of play. */
  cut: Cut
  /** Weeks that pass before the desk opens; none where it is not said. */
  week?: number
}

/** How a picture can leave the page. */
export type PictureWay = 'download' | 'copy' | 'share'

/** What the screens ask of the world outside; the composition root answers. */
export interface Outside {
  settings: Signal<Settings>
  saves: Signal<readonly SaveRow[]>
  /** How many games keep themselves before the oldest is dropped. */
  gamesKept: number
  /** Something went wrong that the player must know and can live with (storage refused or full). */
  warning: Signal<Trouble | null>
  /** Starts a game or says why not. */
  startNew: (wanted: NewGame) => Promise<Trouble | null>
  continueSave: (slot: string) => Promise<Trouble | null>
  importFile: (file: File) => Promise<Trouble | null>
  removeSave: (slot: string) => Promise<void>
  /** Opens the game as another tab has kept it last, and keeps it from now on in that tab's place. */
  takeOver: () => Promise<void>
  /** Keeps the open game in a slot of its own. */
  saveAs: (slot: string) => Promise<Trouble | null>
  /** Hands the open game's record out as a file. */
  exportFile: () => void
  /** The ways in which this browser lets a picture out. */
  pictureWays: () => Promise<readonly PictureWay[]>
  /** Hands a picture (PNG) out, with words for those who do not see it; whether it went. */
  givePicture: (way: PictureWay, name: string, picture: Blob, words: string) => Promise<boolean>
  /** What the games of each level have shown to be understood, by the level's id. */
  insights: () => Readonly<Record<string, readonly string[]>>
  /** Remembers what a game of a level has shown; all that is remembered then. */
  keepInsights: (level: string, ids: readonly string[]) => Readonly<Record<string, readonly string[]>>
  /** The seed of this day, the same for everybody. */
  seedOfDay: () => string
  /** What the title tells when nobody touches it, scene by scene. */
  titleScenes: () => Promise<readonly TitleScene[]>
  toTitle: () => void
  /** Opens the level workshop, with an own level on its bench or with none. */
  toWorkshop: (key: string | null) => void
}
