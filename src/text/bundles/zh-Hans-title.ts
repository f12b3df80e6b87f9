import desk from '../zh-Hans/desk.json' with { type: 'json' }
import dilemmas from '../zh-Hans/dilemmas.json' with { type: 'json' }
import effects from '../zh-Hans/effects.json' with { type: 'json' }
import general from '../zh-Hans/general.json' with { type: 'json' }
import help from '../zh-Hans/help.json' with { type: 'json' }
import newsKinds from '../zh-Hans/news-kinds.json' with { type: 'json' }
import newspaper from '../zh-Hans/newspaper.json' with { type: 'json' }
import seals from '../zh-Hans/seals.json' with { type: 'json' }
import title from '../zh-Hans/title.json' with { type: 'json' }
import troubles from '../zh-Hans/troubles.json' with { type: 'json' }
import type { englishTitleAndSharedTexts } from './en-title'
import type { TranslatedTexts } from './keys'

/** Chinese texts of the title and of what every page shares. */
export const chineseTitleAndSharedTexts: TranslatedTexts<typeof englishTitleAndSharedTexts> = {
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
