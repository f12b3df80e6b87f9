import type { teaWordsEn } from '../en/tea-words'
import type { Words } from '../words'
import { captions } from './captions'
import { dealBooks } from './deal-books'
import { talkAnswers } from './talk-answers'
import { talkLines } from './talk-lines'
import { tea } from './tea'

/** The same in Korean: talks and their books. */
export const teaWords: Words<typeof teaWordsEn> = { ...tea, ...talkLines, ...talkAnswers, ...dealBooks, ...captions }
