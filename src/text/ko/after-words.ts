import type { afterWordsEn } from '../en/after-words'
import type { Words } from '../words'
import { debrief } from './debrief'
import { hands } from './hands'
import { insights } from './insights'
import { picture } from './picture'
import { rank } from './rank'
import { ruleReader } from './rule-reader'
import { stage } from './stage'

/** The same in Korean: what is said after a game, and of the hand. */
export const afterWords: Words<typeof afterWordsEn> = {
  ...debrief,
  ...rank,
  ...picture,
  ...insights,
  ...hands,
  ...stage,
  ...ruleReader,
}
