import type { teaWordsEn } from '../en/tea-words'
import type { Words } from '../words'
import { dealBooks } from './deal-books'
import { talkAnswers } from './talk-answers'
import { talkLines } from './talk-lines'
import { tea } from './tea'

/** Chinese words of talks and of their books: learnt with the desk, so that the title need not wait for them. */
export const teaWords: Words<typeof teaWordsEn> = { ...tea, ...talkLines, ...talkAnswers, ...dealBooks }
