import { afterWordsEn } from './en/after-words'
import { learn } from './say'

// Whoever shows a debrief imports this file for its words.
learn(afterWordsEn)
