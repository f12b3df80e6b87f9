import type { CarryOverLoss } from '../../session/carry-over'
import type { AppError } from '../app/services'
import type { Level, LevelFileContentByName, LevelSourceFile } from './level-set.view'

/** An own or imported level, as saved on this machine. */
export interface WorkshopOwnLevel {
  key: string
  files: LevelFileContentByName
  levelId: string | null
  title: string
  intro: string
  span: string
  faults: readonly string[]
  /** How it was imported; absent where it was written here. */
  cameBy?: 'link' | 'file'
  savedAt: string
}

/** How a trial game begins: from a seed, after some weeks without decisions. */
export interface TrialGameStart {
  seed: string
  week: number
}

/** The connection to the trial game's frame; answers come in order. */
export interface TrialGameConnection {
  ask(
    asked: { kind: 'run'; level: Level; anew: TrialGameStart | null; language: string | null } | { kind: 'record' },
  ): Promise<{ week: number; losses: CarryOverLoss[]; record: string | null }>
  close(): void
}

/** The services that the workshop needs from outside; the composition root provides them. */
export interface WorkshopServices {
  /** The level to open; null = none yet. */
  open: WorkshopOwnLevel | null
  /** The link or fragment by which the page was opened, where it carries a level. */
  received: string | null
  /** The page's own address, before the fragment. */
  pageAddress: string
  /** The address of the page that runs a level in a frame. */
  trialAddress: string
  shippedFiles(): Promise<readonly LevelSourceFile[]>
  ownLevels(): Promise<readonly WorkshopOwnLevel[]>
  /** Saves a level as it is, or returns why not. */
  saveLevel(level: Omit<WorkshopOwnLevel, 'savedAt'>): Promise<AppError | null>
  removeLevel(key: string): Promise<void>
  /** Connects to the game in a frame; `onLeave` is called when its player leaves for the title. */
  openTrial(frame: HTMLIFrameElement, onLeave: () => void): TrialGameConnection
  downloadText(name: string, text: string): void
  downloadZip(name: string, bytes: Uint8Array<ArrayBuffer>): void
  /** Copies a text to the clipboard; resolves to whether that was allowed. */
  copyText(text: string): Promise<boolean>
  /** Plays an own level full-screen, from a record. */
  playOn(key: string, record: string): Promise<AppError | null>
  toTitle(): void
}
