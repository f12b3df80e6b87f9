import type { Signal } from '@preact/signals'
import type { Cut } from '../session/record'
import type { GameLanguage } from '../text/spoken'
import type { SaveRow } from '../view/title'

/** What the player has set; remembered on this machine. */
export interface Settings {
  /** `auto` is the first of the browser's languages that the game speaks. */
  language: 'auto' | GameLanguage
  /** `auto` follows the system. */
  theme: 'auto' | 'night' | 'day'
  contrast: 'auto' | 'more'
  motion: 'auto' | 'off' | 'on'
  /** 0 to 1. */
  volume: number
  /** Each a share of `volume`, 0 to 1. */
  musicVolume: number
  effectsVolume: number
  ambienceVolume: number
  isMuted: boolean
  /** What sounds mean is written at the foot of the desk. */
  hasCaptions: boolean
  /** 1 = as designed. */
  textSize: 1 | 1.15 | 1.3 | 1.5 | 2
  /** The guide's steps, and the desk that arrives piece by piece. */
  hasGuide: boolean
  /** Shortcuts of one key. */
  hasShortcuts: boolean
}

/** Why something outside the game did not work. */
export interface Trouble {
  code: string
  facts: Record<string, string | number>
  /** What a level's or a save's author can mend, one line each. */
  faults: string[]
}

export interface NewGame {
  level: string
  seed: string
  asItHappened: boolean
  dial: string | null
  /** Minutes of play. */
  cut: Cut
}

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
  /** Keeps the open game in a slot of its own. */
  saveAs: (slot: string) => Promise<Trouble | null>
  /** Hands the open game's record out as a file. */
  exportFile: () => void
  toTitle: () => void
  /** Opens the level workshop, with an own level on its bench or with none. */
  toWorkshop: (key: string | null) => void
}
