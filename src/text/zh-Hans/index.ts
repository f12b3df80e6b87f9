import type { en } from '../en'
import type { afterWordsEn } from '../en/after-words'
import type { shellEn } from '../en/shell'
import type { teaWordsEn } from '../en/tea-words'
import type { workshopEn } from '../en/workshop'
import type { Words } from '../words'
import { afterWords } from './after-words'
import { sim } from './sim'
import { teaWords } from './tea-words'
import { trade } from './trade'
import { works } from './works'
import { workshop } from './workshop'

type Rest = Omit<typeof en, keyof typeof shellEn> & typeof teaWordsEn & typeof afterWordsEn & typeof workshopEn

/** Chinese words besides those of the title (shell): they come with a game or with the workshop. */
export const rest: Words<Rest> = { ...sim, ...trade, ...works, ...teaWords, ...afterWords, ...workshop }
