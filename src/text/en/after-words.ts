import { debriefEn } from './debrief'
import { handsEn } from './hands'
import { insightsEn } from './insights'
import { pictureEn } from './picture'
import { rankEn } from './rank'
import { ruleReaderEn } from './rule-reader'
import { stageEn } from './stage'

/** English words of the hall, of the rule reader, of the end of a game, and of what is done with the hand: learnt with the desk, so that the title need not wait for them. */
export const afterWordsEn = {
  ...debriefEn,
  ...rankEn,
  ...pictureEn,
  ...insightsEn,
  ...handsEn,
  ...stageEn,
  ...ruleReaderEn,
} as const
