import { captionsEn } from './captions'
import { dealBooksEn } from './deal-books'
import { talkAnswersEn } from './talk-answers'
import { talkLinesEn } from './talk-lines'
import { teaEn } from './tea'

/** English words of talks, of their books and of sounds: learnt with the desk, so that the title need not wait for them. */
export const teaWordsEn = { ...teaEn, ...talkLinesEn, ...talkAnswersEn, ...dealBooksEn, ...captionsEn } as const
