import { shellEn } from './shell'
import { simEn } from './sim'
import { stageEn } from './stage'
import { tradeEn } from './trade'
import { worksEn } from './works'

/** All English words of the game; a language is a table with these keys. */
export const en = { ...simEn, ...shellEn, ...tradeEn, ...worksEn, ...stageEn } as const

export type Key = keyof typeof en
