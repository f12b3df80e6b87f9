import { englishTextsLoadedWithDesk } from '../../src/text/bundles/en-desk'
import { englishPanelTexts } from '../../src/text/bundles/en-game'
import { englishTitleAndSharedTexts } from '../../src/text/bundles/en-title'
import workshop from '../../src/text/en/workshop.json' with { type: 'json' }

/** All English texts of the game, by key. */
export const englishTexts: Readonly<Record<string, string>> = {
  ...englishTitleAndSharedTexts,
  ...englishPanelTexts,
  ...englishTextsLoadedWithDesk,
  ...workshop,
}
