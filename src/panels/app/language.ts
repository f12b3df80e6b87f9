import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Key, say, whenRead } from '../../text/say'
import { languageMeant, speak } from '../../text/spoken'
import { type SpokenLevel, speakLevel } from './level-words'

/** Counts the times that other words came: whoever shows words reads it with each of them, and is drawn anew. */
const turns = signal(0)
export const wordsTurned: ReadonlySignal<number> = turns
whenRead(() => void turns.value)

let isWhole = false
let inEffect: string = 'auto'
let isLong = false

interface Following {
  /** What is wished for; each change is followed at once, in the middle of a game too. */
  wish: () => string
  /** Texts two fifths longer, for looking at layouts. */
  isStretched: boolean
  /** The open level with its words in the language that is spoken now; null where none is open. */
  readOpenLevel: () => Promise<SpokenLevel | null>
}

/** Speaks the language that is wished for, now and whenever the wish changes; resolves when the first words are there. */
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

/** Learns the words of the desk and of the workshop too. */
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
