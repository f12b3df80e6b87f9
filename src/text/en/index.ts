import type { afterWordsEn } from './after-words'
import { shellEn } from './shell'
import { simEn } from './sim'
import type { teaWordsEn } from './tea-words'
import { tradeEn } from './trade'
import { worksEn } from './works'
import type { workshopEn } from './workshop'

/** The English words of the game besides those of talks (tea-words), of the hall and the debrief (after-words) and of the workshop; a language is a table with the keys of both. */
export const en = { ...simEn, ...shellEn, ...tradeEn, ...worksEn } as const

export type Key = keyof typeof en | keyof typeof teaWordsEn | keyof typeof afterWordsEn | keyof typeof workshopEn
