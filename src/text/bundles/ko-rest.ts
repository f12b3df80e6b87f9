import cloud from '../ko/cloud.json' with { type: 'json' }
import contracts from '../ko/contracts.json' with { type: 'json' }
import dealAnalysis from '../ko/deal-analysis.json' with { type: 'json' }
import debrief from '../ko/debrief.json' with { type: 'json' }
import distributors from '../ko/distributors.json' with { type: 'json' }
import fleet from '../ko/fleet.json' with { type: 'json' }
import goal from '../ko/goal.json' with { type: 'json' }
import hallAndMap from '../ko/hall-and-map.json' with { type: 'json' }
import input from '../ko/input.json' with { type: 'json' }
import insurance from '../ko/insurance.json' with { type: 'json' }
import levelFigures from '../ko/level-figures.json' with { type: 'json' }
import mandate from '../ko/mandate.json' with { type: 'json' }
import market from '../ko/market.json' with { type: 'json' }
import moments from '../ko/moments.json' with { type: 'json' }
import money from '../ko/money.json' with { type: 'json' }
import nation from '../ko/nation.json' with { type: 'json' }
import news from '../ko/news.json' with { type: 'json' }
import opening from '../ko/opening.json' with { type: 'json' }
import people from '../ko/people.json' with { type: 'json' }
import products from '../ko/products.json' with { type: 'json' }
import quantities from '../ko/quantities.json' with { type: 'json' }
import rail from '../ko/rail.json' with { type: 'json' }
import refusals from '../ko/refusals.json' with { type: 'json' }
import rules from '../ko/rules.json' with { type: 'json' }
import sites from '../ko/sites.json' with { type: 'json' }
import soundCaptions from '../ko/sound-captions.json' with { type: 'json' }
import sources from '../ko/sources.json' with { type: 'json' }
import stacks from '../ko/stacks.json' with { type: 'json' }
import standingOrders from '../ko/standing-orders.json' with { type: 'json' }
import talkAnswers from '../ko/talk-answers.json' with { type: 'json' }
import talkLines from '../ko/talk-lines.json' with { type: 'json' }
import talkMoves from '../ko/talk-moves.json' with { type: 'json' }
import talkNews from '../ko/talk-news.json' with { type: 'json' }
import talkNotes from '../ko/talk-notes.json' with { type: 'json' }
import talks from '../ko/talks.json' with { type: 'json' }
import training from '../ko/training.json' with { type: 'json' }
import workshop from '../ko/workshop.json' with { type: 'json' }
import type { EnglishTextsAfterTitle, TranslatedTexts } from './keys'

/** Korean texts besides those of the title: they come with a game or with the workshop. */
export const koreanTextsAfterTitle: TranslatedTexts<EnglishTextsAfterTitle> = {
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
