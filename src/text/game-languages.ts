import { browserLanguages, firstAvailableLanguage } from './languages'
import type { TranslatedTextTable } from './translator'

/** Languages that the game itself speaks; the first is the master, in which each sentence is written. */
export const gameLanguages = ['en', 'zh-Hans', 'ko'] as const
export type GameLanguage = (typeof gameLanguages)[number]

interface Book {
  /** What the title and the papers on it say. */
  title: () => Promise<TranslatedTextTable>
  /** Everything else, which only a game or the workshop needs. */
  rest: () => Promise<TranslatedTextTable>
}

const books: Readonly<Record<Exclude<GameLanguage, 'en'>, Book>> = {
  'zh-Hans': {
    title: async () => (await import('./bundles/zh-Hans-title')).chineseTitleAndSharedTexts,
    rest: async () => (await import('./bundles/zh-Hans-rest')).chineseTextsAfterTitle,
  },
  ko: {
    title: async () => (await import('./bundles/ko-title')).koreanTitleAndSharedTexts,
    rest: async () => (await import('./bundles/ko-rest')).koreanTextsAfterTitle,
  },
}

/** The language that a wish means: `auto` is the first of the reader's own that there is. */
export function resolveGameLanguage(wish: string): GameLanguage {
  const wished = gameLanguages.find((each) => each === wish)
  if (wished) return wished
  return (firstAvailableLanguage(browserLanguages(), gameLanguages) as GameLanguage | undefined) ?? 'en'
}

/** The texts of a language besides English; `isWhole` = those of a game too, and not only the title's. */
export async function loadTranslatedTexts(language: GameLanguage, isWhole: boolean): Promise<TranslatedTextTable> {
  if (language === 'en') return {}
  const { title, rest } = books[language]
  const [shell, others] = await Promise.all([title(), isWhole ? rest() : {}])
  return { ...shell, ...others }
}
