import { computed, signal } from '@preact/signals'
import type { Level } from '../content/level'
import type { ReadLevelResult } from '../content/read-level'
import type { AppError } from '../panels/app/services'
import type { LevelCardView } from '../panels/title/title-page'
import { listOwnLevels } from '../platform/own-levels'
import {
  folderOfLevelId,
  loadAllShippedLevelFiles,
  loadLevelCardTexts,
  loadShippedLevelFiles,
  shippedLevelFolders,
} from '../platform/shipped-levels'
import type { StoredOwnLevel } from '../platform/stored-rows'
import type { GameLanguage } from '../text/game-languages'
import type { LevelCardTexts } from '../view/title/title-view'
import { createAppError } from './app-error'

/** Shipped levels by folder, and own levels by key. */
export function createLevelLibrary(spoken: () => GameLanguage) {
  /** Texts of the shipped levels' cards, by folder; empty until loaded. */
  const shippedWords = signal<Readonly<Record<string, LevelCardTexts>>>({})
  /** The own levels as last listed. */
  const ownLevels = signal<readonly StoredOwnLevel[]>([])
  const languagesRead = () => ['en', spoken()]
  const own = (name: string) => ownLevels.value.find(({ key, levelId }) => key === name || levelId === name)
  return {
    cards: computed((): readonly LevelCardView[] => [
      ...shippedLevelFolders.map((id) => ({ id, words: shippedWords.value[id] ?? null })),
      ...ownLevels.value.map(({ key, title, intro, span, faults, cameBy }) => ({
        id: key,
        words: { title, intro, span },
        faults,
        ...(cameBy && { cameBy }),
      })),
    ]),
    /** The languages in which levels are read: the master language and the current one. */
    levelLanguages: languagesRead,
    /** An own level by its key or by the id in a record. */
    own,
    /** The folder or key of a level, by the id in its records. */
    keyOfLevelId: (level: string): string => folderOfLevelId(level) ?? own(level)?.key ?? level,
    /** Loads the title cards' texts in a language; the latest request wins. */
    async loadCards(language: GameLanguage): Promise<void> {
      const words = await loadLevelCardTexts(language)
      if (language === spoken()) shippedWords.value = words
    },
    /** Reads the list of own levels again. */
    async refreshOwn(): Promise<readonly StoredOwnLevel[]> {
      const listed = await listOwnLevels()
      if (listed.ok) ownLevels.value = listed.value
      return ownLevels.value
    },
    /** Reads a level or returns all its faults; shipped levels were validated at build time and are only parsed. */
    async open(name: string): Promise<Level | AppError> {
      const found = shippedLevelFolders.includes(name) ? undefined : own(name)
      const read = found ? await readOwn(found, languagesRead()) : await readShipped(name, languagesRead())
      if ('level' in read) return read.level
      const { formatDiagnosticLine } = await import('../content/syntax/diagnostic')
      return createAppError('trouble.levelFaults', { level: name }, read.faults.map(formatDiagnosticLine))
    },
  }
}

/** A shipped level is validated only if it cannot be parsed, and during development (`npm start`). */
async function readShipped(name: string, languages: readonly string[]): Promise<ReadLevelResult> {
  const [{ readTrustedLevel }, { levelFilesStillNeeded }] = await Promise.all([
    import('../content/read-trusted'),
    import('../content/inherit/chain'),
  ])
  const files = await loadShippedLevelFiles(name, levelFilesStillNeeded, languages)
  const level = import.meta.env.DEV ? null : readTrustedLevel(files)
  return level ? { level } : (await import('../content/read-level')).readLevel(files)
}

/** An own level is read from its stored files with the shipped levels as bases. */
async function readOwn({ files }: StoredOwnLevel, languages: readonly string[]): Promise<ReadLevelResult> {
  const { checkLevelFiles, extendableLevelsOf } = await import('../panels/workshop/level-set.view')
  return checkLevelFiles(files, extendableLevelsOf(await loadAllShippedLevelFiles(languages)))
}
