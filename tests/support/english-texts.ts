import { enDesk } from '../../src/text/bundles/en-desk'
import { enGame } from '../../src/text/bundles/en-game'
import { enTitle } from '../../src/text/bundles/en-title'
import workshop from '../../src/text/en/workshop.json' with { type: 'json' }

/** All English texts of the game, by key. */
export const englishTexts: Readonly<Record<string, string>> = { ...enTitle, ...enGame, ...enDesk, ...workshop }
