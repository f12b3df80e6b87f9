import type { Loss } from '../../session/carry-over'
import type { Trouble } from '../app/services'
import type { Level, LevelFile, LevelFiles } from './level-set.view'

/** A level that was written or brought in here, as this machine keeps it. */
export interface OwnLevel {
  key: string
  files: LevelFiles
  levelId: string | null
  title: string
  intro: string
  span: string
  faults: readonly string[]
  /** How it came from elsewhere; absent where it was written here. */
  cameBy?: 'link' | 'file'
  savedAt: string
}

/** How a game in the frame begins: from a seed, after some weeks without a decision. */
export interface TrialStart {
  seed: string
  week: number
}

/** The game in the frame: it answers one question after the other. */
export interface Trial {
  ask(
    asked: { kind: 'run'; level: Level; anew: TrialStart | null; language: string | null } | { kind: 'record' },
  ): Promise<{ week: number; losses: Loss[]; record: string | null }>
  close(): void
}

/** What the workshop asks of the world outside; the composition root answers. */
export interface WorkshopOutside {
  /** The level to lay on the bench; null = none yet. */
  open: OwnLevel | null
  /** The link or fragment by which the page was opened, where it carries a level. */
  received: string | null
  /** The page's own address, before the fragment. */
  address: string
  /** Where the page is that runs a level in a frame. */
  trialAddress: string
  shippedFiles(): Promise<readonly LevelFile[]>
  ownLevels(): Promise<readonly OwnLevel[]>
  /** Keeps a level as it stands, or says why not. */
  keep(level: Omit<OwnLevel, 'savedAt'>): Promise<Trouble | null>
  remove(key: string): Promise<void>
  /** Speaks with the game in a frame; `onLeave` is called where its player leaves for the title. */
  openTrial(frame: HTMLIFrameElement, onLeave: () => void): Trial
  downloadText(name: string, text: string): void
  downloadZip(name: string, bytes: Uint8Array<ArrayBuffer>): void
  /** Puts a text where it can be pasted from; whether that was allowed. */
  copyText(text: string): Promise<boolean>
  /** Plays an own level on the whole screen, from a record. */
  playOn(key: string, record: string): Promise<Trouble | null>
  toTitle(): void
}
