import type workshop from '../en/workshop.json'
import type { englishTextsLoadedWithDesk } from './en-desk'
import type { englishPanelTexts } from './en-game'
import type { englishTitleAndSharedTexts } from './en-title'

/** What a language other than English loads with a game or with the workshop. */
export type EnglishTextsAfterTitle = typeof englishPanelTexts & typeof englishTextsLoadedWithDesk & typeof workshop

/** The keys of all English texts. */
export type TextKey = keyof typeof englishTitleAndSharedTexts | keyof EnglishTextsAfterTitle

/** The same keys in another language. */
export type TranslatedTexts<English> = Readonly<Record<keyof English, string>>
