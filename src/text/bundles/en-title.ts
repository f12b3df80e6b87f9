import desk from '../en/desk.json' with { type: 'json' }
import dilemmas from '../en/dilemmas.json' with { type: 'json' }
import effects from '../en/effects.json' with { type: 'json' }
import general from '../en/general.json' with { type: 'json' }
import help from '../en/help.json' with { type: 'json' }
import newsKinds from '../en/news-kinds.json' with { type: 'json' }
import newspaper from '../en/newspaper.json' with { type: 'json' }
import seals from '../en/seals.json' with { type: 'json' }
import title from '../en/title.json' with { type: 'json' }
import troubles from '../en/troubles.json' with { type: 'json' }

/** English texts of the title, of what every page shares, and of the papers that can lie on the title. */
export const englishTitleAndSharedTexts = {
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
