import { computed, effect, type ReadonlySignal } from '@preact/signals'
import { loadTranslatedTexts, resolveGameLanguage } from '../../text/game-languages'
import { browserLanguages } from '../../text/languages'
import { applyLevelTexts, type TranslatorLevel } from './level-texts'
import { changeTranslatorOptions, say } from './translator'

let isWhole = false
let inEffect: string = 'auto'
/** The language put before the reader's own for the open level; null where there is none. */
let wantedForLevel: string | null = null
/** Counts the wishes: the words of a wish that came later win. */
let latest = 0

interface Following {
  /** The language wanted; a change applies at once, also during a game. */
  wish: () => string
  /** Pseudo-translation: texts two fifths longer, to test layouts. */
  isStretched: boolean
  /** The open level with its texts in the language in use; null where none is open. */
  readOpenLevel: () => Promise<TranslatorLevel | null>
}

/** Loads the wanted language now and at each change; resolves when the first texts are there. */
export function loadTextsOnLanguageChange({ wish, isStretched, readOpenLevel }: Following): Promise<void> {
  changeTranslatorOptions({ isStretched, levelLanguages: levelLanguages() })
  const wished: ReadonlySignal<string> = computed(wish)
  let first: Promise<void> | null = null
  effect(() => {
    inEffect = wished.value
    const spoken = turnTo(readOpenLevel)
    first ??= spoken
  })
  return first ?? Promise.resolve()
}

/** Loads the texts of the desk and of the workshop too. */
export async function loadDeskAndWorkshopTexts(): Promise<void> {
  if (isWhole) return
  isWhole = true
  if (resolveGameLanguage(inEffect) !== 'en') await turnTo(async () => null)
}

/** Puts a language before the reader's own for the level; null takes it back. */
export function setPreferredLevelLanguage(language: string | null): void {
  wantedForLevel = language
  changeTranslatorOptions({ levelLanguages: levelLanguages() })
}

async function turnTo(readOpenLevel: Following['readOpenLevel']): Promise<void> {
  latest += 1
  const mine = latest
  const language = resolveGameLanguage(inEffect)
  const words = await loadTranslatedTexts(language, isWhole)
  const level = await readOpenLevel()
  const changes = mine === latest ? { language, words, levelLanguages: levelLanguages() } : {}
  if (level) applyLevelTexts(level, changes)
  else changeTranslatorOptions(changes)
  document.title = say('title.name')
}

/** The wish for the level, then the language that the player has chosen, or all that the browser says is read. */
function levelLanguages(): readonly string[] {
  const own = resolveGameLanguage(inEffect) === inEffect ? [inEffect] : browserLanguages()
  return wantedForLevel === null ? own : [wantedForLevel, ...own]
}
