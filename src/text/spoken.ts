import { firstOf, readersLanguages, speakWith } from './say'

/** Languages that the game itself speaks; the first is the master, in which each sentence is written. */
export const gameLanguages = ['en', 'zh-Hans', 'ko'] as const
export type GameLanguage = (typeof gameLanguages)[number]

interface Book {
  /** What the title and the papers on it say. */
  title: () => Promise<Readonly<Record<string, string>>>
  /** Everything else, which only a game or the workshop needs. */
  rest: () => Promise<Readonly<Record<string, string>>>
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

interface Manner {
  /** With the words of a game, and not only the title's. */
  isWhole: boolean
  /** Made longer, for looking at layouts. */
  isStretched: boolean
}

/** Speaks what is wished for, as soon as its words are here; a wish that came later wins. */
export async function speak(wish: string, { isWhole, isStretched }: Manner): Promise<void> {
  latest += 1
  const mine = latest
  const language = languageMeant(wish)
  const words = language === 'en' ? {} : await wordsOf(books[language], isWhole)
  if (mine === latest) speakWith({ language, words, isChosen: wish === language, isStretched })
}
let latest = 0

async function wordsOf({ title, rest }: Book, isWhole: boolean): Promise<Readonly<Record<string, string>>> {
  const [shell, others] = await Promise.all([title(), isWhole ? rest() : {}])
  return { ...shell, ...others }
}
