import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Key, say, whenRead } from '../../text/say'
import { languageMeant, speak } from '../../text/spoken'
import { type SpokenLevel, speakLevel } from './level-words'

/** Counts language changes: components that read it are drawn again with each. */
const turns = signal(0)
export const wordsTurned: ReadonlySignal<number> = turns
whenRead(() => void turns.value)

let isWhole = false
let inEffect: string = 'auto'
let isLong = false

interface Following {
  /** The language wanted; a change applies at once, also during a game. */
  wish: () => string
  /** Pseudo-translation: texts two fifths longer, to test layouts. */
  isStretched: boolean
  /** The open level with its texts in the language in use; null where none is open. */
  readOpenLevel: () => Promise<SpokenLevel | null>
}

/** Loads the wanted language now and at each change; resolves when the first texts are there. */
export function followLanguage({ wish, isStretched, readOpenLevel }: Following): Promise<void> {
  isLong = isStretched
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
export async function speakWhole(): Promise<void> {
  if (isWhole) return
  isWhole = true
  if (languageMeant(inEffect) !== 'en') await turnTo(async () => null)
}

async function turnTo(readOpenLevel: Following['readOpenLevel']): Promise<void> {
  await speak(inEffect, { isWhole, isStretched: isLong })
  const level = await readOpenLevel()
  if (level) speakLevel(level)
  turns.value += 1
  document.title = say('title.name' satisfies Key)
}
