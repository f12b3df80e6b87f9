import accounts from '../zh-Hans/accounts.json' with { type: 'json' }
import cloud from '../zh-Hans/cloud.json' with { type: 'json' }
import contracts from '../zh-Hans/contracts.json' with { type: 'json' }
import curves from '../zh-Hans/curves.json' with { type: 'json' }
import dealAnalysis from '../zh-Hans/deal-analysis.json' with { type: 'json' }
import debrief from '../zh-Hans/debrief.json' with { type: 'json' }
import distributors from '../zh-Hans/distributors.json' with { type: 'json' }
import dragAndDrop from '../zh-Hans/drag-and-drop.json' with { type: 'json' }
import figureParts from '../zh-Hans/figure-parts.json' with { type: 'json' }
import fleet from '../zh-Hans/fleet.json' with { type: 'json' }
import gamepad from '../zh-Hans/gamepad.json' with { type: 'json' }
import hallAndMap from '../zh-Hans/hall-and-map.json' with { type: 'json' }
import insights from '../zh-Hans/insights.json' with { type: 'json' }
import insurance from '../zh-Hans/insurance.json' with { type: 'json' }
import levelFigures from '../zh-Hans/level-figures.json' with { type: 'json' }
import mandate from '../zh-Hans/mandate.json' with { type: 'json' }
import market from '../zh-Hans/market.json' with { type: 'json' }
import money from '../zh-Hans/money.json' with { type: 'json' }
import nation from '../zh-Hans/nation.json' with { type: 'json' }
import news from '../zh-Hans/news.json' with { type: 'json' }
import objectives from '../zh-Hans/objectives.json' with { type: 'json' }
import people from '../zh-Hans/people.json' with { type: 'json' }
import products from '../zh-Hans/products.json' with { type: 'json' }
import quantities from '../zh-Hans/quantities.json' with { type: 'json' }
import rank from '../zh-Hans/rank.json' with { type: 'json' }
import refusals from '../zh-Hans/refusals.json' with { type: 'json' }
import rules from '../zh-Hans/rules.json' with { type: 'json' }
import sharedPicture from '../zh-Hans/shared-picture.json' with { type: 'json' }
import sites from '../zh-Hans/sites.json' with { type: 'json' }
import soundCaptions from '../zh-Hans/sound-captions.json' with { type: 'json' }
import sources from '../zh-Hans/sources.json' with { type: 'json' }
import stacks from '../zh-Hans/stacks.json' with { type: 'json' }
import standingOrders from '../zh-Hans/standing-orders.json' with { type: 'json' }
import stock from '../zh-Hans/stock.json' with { type: 'json' }
import talkAnswers from '../zh-Hans/talk-answers.json' with { type: 'json' }
import talkGestures from '../zh-Hans/talk-gestures.json' with { type: 'json' }
import talkLines from '../zh-Hans/talk-lines.json' with { type: 'json' }
import talkMoves from '../zh-Hans/talk-moves.json' with { type: 'json' }
import talkNews from '../zh-Hans/talk-news.json' with { type: 'json' }
import talkNotes from '../zh-Hans/talk-notes.json' with { type: 'json' }
import talkTerms from '../zh-Hans/talk-terms.json' with { type: 'json' }
import talkTraces from '../zh-Hans/talk-traces.json' with { type: 'json' }
import talkWorth from '../zh-Hans/talk-worth.json' with { type: 'json' }
import talks from '../zh-Hans/talks.json' with { type: 'json' }
import trade from '../zh-Hans/trade.json' with { type: 'json' }
import training from '../zh-Hans/training.json' with { type: 'json' }
import units from '../zh-Hans/units.json' with { type: 'json' }
import workshop from '../zh-Hans/workshop.json' with { type: 'json' }
import type { EnRest, Translation } from './keys'

/** Chinese texts besides those of the title: they come with a game or with the workshop. */
export const zhHansRest: Translation<EnRest> = {
  ...news,
  ...refusals,
  ...figureParts,
  ...trade,
  ...units,
  ...market,
  ...stock,
  ...distributors,
  ...talks,
  ...contracts,
  ...insurance,
  ...cloud,
  ...quantities,
  ...levelFigures,
  ...people,
  ...mandate,
  ...curves,
  ...products,
  ...training,
  ...sites,
  ...fleet,
  ...stacks,
  ...money,
  ...accounts,
  ...objectives,
  ...nation,
  ...standingOrders,
  ...sources,
  ...talkGestures,
  ...talkMoves,
  ...talkTerms,
  ...talkWorth,
  ...talkNotes,
  ...talkTraces,
  ...talkNews,
  ...talkLines,
  ...talkAnswers,
  ...dealAnalysis,
  ...soundCaptions,
  ...debrief,
  ...rank,
  ...sharedPicture,
  ...insights,
  ...dragAndDrop,
  ...gamepad,
  ...hallAndMap,
  ...rules,
  ...workshop,
}
