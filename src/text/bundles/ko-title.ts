import desk from '../ko/desk.json' with { type: 'json' }
import dilemmas from '../ko/dilemmas.json' with { type: 'json' }
import effects from '../ko/effects.json' with { type: 'json' }
import general from '../ko/general.json' with { type: 'json' }
import help from '../ko/help.json' with { type: 'json' }
import newsKinds from '../ko/news-kinds.json' with { type: 'json' }
import newspaper from '../ko/newspaper.json' with { type: 'json' }
import seals from '../ko/seals.json' with { type: 'json' }
import title from '../ko/title.json' with { type: 'json' }
import troubles from '../ko/troubles.json' with { type: 'json' }
import type { englishTitleAndSharedTexts } from './en-title'
import type { TranslatedTexts } from './keys'

/** Korean texts of the title and of what every page shares. */
export const koreanTitleAndSharedTexts: TranslatedTexts<typeof englishTitleAndSharedTexts> = {
  ...title,
  ...troubles,
  ...effects,
  ...help,
  ...newsKinds,
  ...newspaper,
  ...dilemmas,
  ...seals,
  ...general,
  ...desk,
}
