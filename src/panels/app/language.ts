import { computed, effect, type ReadonlySignal } from '@preact/signals'
import { readersLanguages } from '../../text/languages'
import { languageMeant, loadWords } from '../../text/spoken'
import { applyLevelTexts, type LevelWithTexts } from './level-texts'
import { say, speak } from './translator'

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
  readOpenLevel: () => Promise<LevelWithTexts | null>
}

/** Loads the wanted language now and at each change; resolves when the first texts are there. */
export function followLanguage({ wish, isStretched, readOpenLevel }: Following): Promise<void> {
  speak({ isStretched, levelLanguages: levelLanguages() })
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
export async function loadAllTexts(): Promise<void> {
  if (isWhole) return
  isWhole = true
  if (languageMeant(inEffect) !== 'en') await turnTo(async () => null)
}

/** Puts a language before the reader's own for the level; null takes it back. */
export function readIn(language: string | null): void {
  wantedForLevel = language
  speak({ levelLanguages: levelLanguages() })
}

async function turnTo(readOpenLevel: Following['readOpenLevel']): Promise<void> {
  latest += 1
  const mine = latest
  const language = languageMeant(inEffect)
  const words = await loadWords(language, isWhole)
  const level = await readOpenLevel()
  const changes = mine === latest ? { language, words, levelLanguages: levelLanguages() } : {}
  if (level) applyLevelTexts(level, changes)
  else speak(changes)
  document.title = say('title.name')
}

/** The wish for the level, then the language that the player has chosen, or all that the browser says is read. */
function levelLanguages(): readonly string[] {
  const own = languageMeant(inEffect) === inEffect ? [inEffect] : readersLanguages()
  return wantedForLevel === null ? own : [wantedForLevel, ...own]
}
