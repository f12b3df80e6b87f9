import { firstOf, readersLanguages } from './languages'
import type { Table } from './translator'

/** Languages that the game itself speaks; the first is the master, in which each sentence is written. */
export const gameLanguages = ['en', 'zh-Hans', 'ko'] as const
export type GameLanguage = (typeof gameLanguages)[number]

interface Book {
  /** What the title and the papers on it say. */
  title: () => Promise<Table>
  /** Everything else, which only a game or the workshop needs. */
  rest: () => Promise<Table>
}

const books: Readonly<Record<Exclude<GameLanguage, 'en'>, Book>> = {
  'zh-Hans': {
    title: async () => (await import('./bundles/zh-Hans-title')).zhHansTitle,
    rest: async () => (await import('./bundles/zh-Hans-rest')).zhHansRest,
  },
  ko: {
    title: async () => (await import('./bundles/ko-title')).koTitle,
    rest: async () => (await import('./bundles/ko-rest')).koRest,
  },
}

/** The language that a wish means: `auto` is the first of the reader's own that there is. */
export function languageMeant(wish: string): GameLanguage {
  const wished = gameLanguages.find((each) => each === wish)
  if (wished) return wished
  return (firstOf(readersLanguages(), gameLanguages) as GameLanguage | undefined) ?? 'en'
}

/** The texts of a language besides English; `isWhole` = those of a game too, and not only the title's. */
export async function loadWords(language: GameLanguage, isWhole: boolean): Promise<Table> {
  if (language === 'en') return {}
  const { title, rest } = books[language]
  const [shell, others] = await Promise.all([title(), isWhole ? rest() : {}])
  return { ...shell, ...others }
}
