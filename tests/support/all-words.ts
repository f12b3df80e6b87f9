// Tests know all words of the game, also those that a page learns only with its desk.
import { addEnglish } from '../../src/panels/app/translator'
import { englishTexts } from './english-texts'

addEnglish(englishTexts)
