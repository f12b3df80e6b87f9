import { teaWordsEn } from './en/tea-words'
import { learn } from './say'

// Whoever shows a talk imports this file for its words.
learn(teaWordsEn)
