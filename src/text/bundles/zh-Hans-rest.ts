import cloud from '../zh-Hans/cloud.json' with { type: 'json' }
import contracts from '../zh-Hans/contracts.json' with { type: 'json' }
import dealAnalysis from '../zh-Hans/deal-analysis.json' with { type: 'json' }
import debrief from '../zh-Hans/debrief.json' with { type: 'json' }
import distributors from '../zh-Hans/distributors.json' with { type: 'json' }
import fleet from '../zh-Hans/fleet.json' with { type: 'json' }
import goal from '../zh-Hans/goal.json' with { type: 'json' }
import hallAndMap from '../zh-Hans/hall-and-map.json' with { type: 'json' }
import input from '../zh-Hans/input.json' with { type: 'json' }
import insurance from '../zh-Hans/insurance.json' with { type: 'json' }
import levelFigures from '../zh-Hans/level-figures.json' with { type: 'json' }
import mandate from '../zh-Hans/mandate.json' with { type: 'json' }
import market from '../zh-Hans/market.json' with { type: 'json' }
import moments from '../zh-Hans/moments.json' with { type: 'json' }
import money from '../zh-Hans/money.json' with { type: 'json' }
import nation from '../zh-Hans/nation.json' with { type: 'json' }
import news from '../zh-Hans/news.json' with { type: 'json' }
import opening from '../zh-Hans/opening.json' with { type: 'json' }
import people from '../zh-Hans/people.json' with { type: 'json' }
import products from '../zh-Hans/products.json' with { type: 'json' }
import quantities from '../zh-Hans/quantities.json' with { type: 'json' }
import rail from '../zh-Hans/rail.json' with { type: 'json' }
import refusals from '../zh-Hans/refusals.json' with { type: 'json' }
import rules from '../zh-Hans/rules.json' with { type: 'json' }
import sites from '../zh-Hans/sites.json' with { type: 'json' }
import soundCaptions from '../zh-Hans/sound-captions.json' with { type: 'json' }
import sources from '../zh-Hans/sources.json' with { type: 'json' }
import stacks from '../zh-Hans/stacks.json' with { type: 'json' }
import standingOrders from '../zh-Hans/standing-orders.json' with { type: 'json' }
import talkAnswers from '../zh-Hans/talk-answers.json' with { type: 'json' }
import talkLines from '../zh-Hans/talk-lines.json' with { type: 'json' }
import talkMoves from '../zh-Hans/talk-moves.json' with { type: 'json' }
import talkNews from '../zh-Hans/talk-news.json' with { type: 'json' }
import talkNotes from '../zh-Hans/talk-notes.json' with { type: 'json' }
import talks from '../zh-Hans/talks.json' with { type: 'json' }
import training from '../zh-Hans/training.json' with { type: 'json' }
import workshop from '../zh-Hans/workshop.json' with { type: 'json' }
import type { EnglishTextsAfterTitle, TranslatedTexts } from './keys'

/** Chinese texts besides those of the title: they come with a game or with the workshop. */
export const chineseTextsAfterTitle: TranslatedTexts<EnglishTextsAfterTitle> = {
  ...news,
  ...refusals,
  ...levelFigures,
  ...market,
  ...distributors,
  ...talks,
  ...contracts,
  ...insurance,
  ...cloud,
  ...quantities,
  ...people,
  ...mandate,
  ...products,
  ...training,
  ...sites,
  ...fleet,
  ...stacks,
  ...money,
  ...nation,
  ...standingOrders,
  ...sources,
  ...talkMoves,
  ...talkNotes,
  ...talkNews,
  ...talkLines,
  ...talkAnswers,
  ...dealAnalysis,
  ...soundCaptions,
  ...debrief,
  ...goal,
  ...input,
  ...hallAndMap,
  ...moments,
  ...opening,
  ...rail,
  ...rules,
  ...workshop,
}
