// Tests know all words of the game, also those that a page learns only with its desk.
import { addEnglishTexts } from '../../src/panels/app/translator'
import { englishTexts } from './english-texts'

addEnglishTexts(englishTexts)
