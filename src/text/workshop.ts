import { workshopEn } from './en/workshop'
import { learn } from './say'

// Whoever shows the workshop imports this file for its words.
learn(workshopEn)
