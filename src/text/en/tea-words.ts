import { dealBooksEn } from './deal-books'
import { talkAnswersEn } from './talk-answers'
import { talkLinesEn } from './talk-lines'
import { teaEn } from './tea'

/** English words of talks and of their books: learnt with the desk, so that the title need not wait for them. */
export const teaWordsEn = { ...teaEn, ...talkLinesEn, ...talkAnswersEn, ...dealBooksEn } as const
