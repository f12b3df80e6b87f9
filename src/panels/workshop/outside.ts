import type { Loss } from '../../session/carry-over'
import type { Level, LevelFile, LevelFiles } from '../../view/workshop/level-set'
import type { Trouble } from '../outside'

/** A level that was written or brought in here, as this machine keeps it. */
export interface OwnLevel {
  key: string
  files: LevelFiles
  levelId: string | null
  title: string
  intro: string
  span: string
  faults: readonly string[]
  savedAt: string
}

/** The game in the frame: it answers one question after the other. */
export interface Trial {
  ask(
    asked: { kind: 'run'; level: Level; anew: { seed: string; week: number } | null } | { kind: 'record' },
  ): Promise<{ week: number; losses: Loss[]; record: string | null }>
  close(): void
}

/** What the workshop asks of the world outside; the composition root answers. */
export interface WorkshopOutside {
  /** The level to lay on the bench; null = none yet. */
  open: OwnLevel | null
  /** Where the page is that runs a level in a frame. */
  trialAddress: string
  shippedFiles(): Promise<readonly LevelFile[]>
  ownLevels(): Promise<readonly OwnLevel[]>
  /** Keeps a level as it stands, or says why not. */
  keep(level: Omit<OwnLevel, 'savedAt'>): Promise<Trouble | null>
  remove(key: string): Promise<void>
  openTrial(frame: HTMLIFrameElement): Trial
  /** Plays an own level on the whole screen, from a record. */
  playOn(key: string, record: string): Promise<Trouble | null>
  toTitle(): void
}
