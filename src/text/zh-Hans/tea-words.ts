import type { teaWordsEn } from '../en/tea-words'
import type { Words } from '../words'
import { captions } from './captions'
import { dealBooks } from './deal-books'
import { talkAnswers } from './talk-answers'
import { talkLines } from './talk-lines'
import { tea } from './tea'

/** Chinese words of talks, of their books and of sounds: learnt with the desk, so that the title need not wait for them. */
export const teaWords: Words<typeof teaWordsEn> = { ...tea, ...talkLines, ...talkAnswers, ...dealBooks, ...captions }
