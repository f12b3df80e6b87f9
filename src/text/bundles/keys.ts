import type workshop from '../en/workshop.json'
import type { englishDeskTexts } from './en-desk'
import type { englishPanelTexts } from './en-game'
import type { englishTitleTexts } from './en-title'

/** What a language other than English loads with a game or with the workshop. */
export type EnglishTextsAfterTitle = typeof englishPanelTexts & typeof englishDeskTexts & typeof workshop

/** The keys of all English texts. */
export type TextKey = keyof typeof englishTitleTexts | keyof EnglishTextsAfterTitle

/** The same keys in another language. */
export type TranslatedTexts<English> = Readonly<Record<keyof English, string>>
