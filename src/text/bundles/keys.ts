import type workshop from '../en/workshop.json'
import type { enDesk } from './en-desk'
import type { enGame } from './en-game'
import type { enTitle } from './en-title'

/** What a language other than English loads with a game or with the workshop. */
export type EnRest = typeof enGame & typeof enDesk & typeof workshop

/** The keys of all English texts. */
export type Key = keyof typeof enTitle | keyof EnRest

/** The same keys in another language. */
export type Translation<English> = Readonly<Record<keyof English, string>>
