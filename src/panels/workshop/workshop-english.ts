import { englishPanelTexts } from '../../text/bundles/en-game'
import workshop from '../../text/en/workshop.json' with { type: 'json' }
import { addEnglishTexts } from '../app/translator'

/** Adds the English texts of the workshop, and those of the game that it is about. */
export function addWorkshopEnglish(): void {
  addEnglishTexts({ ...englishPanelTexts, ...workshop })
}
