import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Level } from '../content/level'
import type { Reading } from '../content/read-level'
import type { Trouble } from '../panels/app/services'
import type { LevelCard } from '../panels/title/title-page'
import { listLevels } from '../platform/own-levels'
import { allLevelFiles, cardWords, filesOfLevel, folderOf, levelFolders } from '../platform/shipped-levels'
import type { OwnLevel } from '../platform/stored-rows'
import type { GameLanguage } from '../text/spoken'
import type { CardWords } from '../view/title/title'
import { trouble } from './trouble'

/** The levels that ship, by their folders, and those that were written here, by their keys. */
export interface LevelsAtHand {
  readonly cards: ReadonlySignal<readonly LevelCard[]>
  /** Brings the cards' words in a language; those that were asked for last stay. */
  bringCards(language: GameLanguage): Promise<void>
  /** Lists the own levels anew. */
  listOwn(): Promise<readonly OwnLevel[]>
  /** The own level of a key, or of an id in a record. */
  own(name: string): OwnLevel | undefined
  /** What a level is listed under, by the id in its records. */
  listedAs(level: string): string
  /** Reads a level; all its faults come back at once. One that ships was checked before it did, and is only read. */
  open(name: string): Promise<Level | Trouble>
  /** The languages in which levels are read: the master's, and the one that is spoken. */
  languagesRead(): readonly string[]
}

export function levelsAtHand(spoken: () => GameLanguage): LevelsAtHand {
  /** Words of the shipped levels' cards, by folder; empty until they are loaded. */
  const shippedWords = signal<Readonly<Record<string, CardWords>>>({})
  /** The levels that were written here, as they were last listed. */
  const ownLevels = signal<readonly OwnLevel[]>([])
  const languagesRead = () => ['en', spoken()]
  const own = (name: string) => ownLevels.value.find(({ key, levelId }) => key === name || levelId === name)
  return {
    cards: computed(() => [
      ...levelFolders.map((id) => ({ id, words: shippedWords.value[id] ?? null })),
      ...ownLevels.value.map(({ key, title, intro, span, faults, cameBy }) => ({
        id: key,
        words: { title, intro, span },
        faults,
        ...(cameBy && { cameBy }),
      })),
    ]),
    languagesRead,
    own,
    listedAs: (level) => folderOf(level) ?? own(level)?.key ?? level,
    async bringCards(language) {
      const words = await cardWords(language)
      if (language === spoken()) shippedWords.value = words
    },
    async listOwn() {
      const listed = await listLevels()
      if (listed.ok) ownLevels.value = listed.value
      return ownLevels.value
    },
    async open(name) {
      const found = levelFolders.includes(name) ? undefined : own(name)
      const read = found ? await readOwn(found, languagesRead()) : await readShipped(name, languagesRead())
      if ('level' in read) return read.level
      const { faultText } = await import('../content/syntax/fault')
      return trouble('trouble.levelFaults', { level: name }, read.faults.map(faultText))
    },
  }
}

/** A level that ships is checked only where it cannot be read, and while it is written (`npm start`). */
async function readShipped(name: string, languages: readonly string[]): Promise<Reading> {
  const [{ readSound }, { pathsNeeded }] = await Promise.all([
    import('../content/read-sound'),
    import('../content/inherit/chain'),
  ])
  const files = await filesOfLevel(name, pathsNeeded, languages)
  const level = import.meta.env.DEV ? null : readSound(files)
  return level ? { level } : (await import('../content/read-level')).readLevel(files)
}

/** An own level is read as it was kept, over what ships. */
async function readOwn({ files }: OwnLevel, languages: readonly string[]): Promise<Reading> {
  const { checkFiles, libraryOf } = await import('../panels/workshop/level-set.view')
  return checkFiles(files, libraryOf(await allLevelFiles(languages)))
}
