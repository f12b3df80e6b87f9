import { enGame } from '../../text/bundles/en-game'
import workshop from '../../text/en/workshop.json' with { type: 'json' }
import { addEnglish } from '../app/translator'

/** Adds the English texts of the workshop, and those of the game that it is about. */
export function addWorkshopEnglish(): void {
  addEnglish({ ...enGame, ...workshop })
}
