import accounts from '../ko/accounts.json' with { type: 'json' }
import cloud from '../ko/cloud.json' with { type: 'json' }
import contracts from '../ko/contracts.json' with { type: 'json' }
import curves from '../ko/curves.json' with { type: 'json' }
import dealAnalysis from '../ko/deal-analysis.json' with { type: 'json' }
import debrief from '../ko/debrief.json' with { type: 'json' }
import distributors from '../ko/distributors.json' with { type: 'json' }
import dragAndDrop from '../ko/drag-and-drop.json' with { type: 'json' }
import figureParts from '../ko/figure-parts.json' with { type: 'json' }
import fleet from '../ko/fleet.json' with { type: 'json' }
import gamepad from '../ko/gamepad.json' with { type: 'json' }
import hallAndMap from '../ko/hall-and-map.json' with { type: 'json' }
import insights from '../ko/insights.json' with { type: 'json' }
import insurance from '../ko/insurance.json' with { type: 'json' }
import levelFigures from '../ko/level-figures.json' with { type: 'json' }
import mandate from '../ko/mandate.json' with { type: 'json' }
import market from '../ko/market.json' with { type: 'json' }
import money from '../ko/money.json' with { type: 'json' }
import nation from '../ko/nation.json' with { type: 'json' }
import news from '../ko/news.json' with { type: 'json' }
import objectives from '../ko/objectives.json' with { type: 'json' }
import people from '../ko/people.json' with { type: 'json' }
import products from '../ko/products.json' with { type: 'json' }
import quantities from '../ko/quantities.json' with { type: 'json' }
import rank from '../ko/rank.json' with { type: 'json' }
import refusals from '../ko/refusals.json' with { type: 'json' }
import rules from '../ko/rules.json' with { type: 'json' }
import sharedPicture from '../ko/shared-picture.json' with { type: 'json' }
import sites from '../ko/sites.json' with { type: 'json' }
import soundCaptions from '../ko/sound-captions.json' with { type: 'json' }
import sources from '../ko/sources.json' with { type: 'json' }
import stacks from '../ko/stacks.json' with { type: 'json' }
import standingOrders from '../ko/standing-orders.json' with { type: 'json' }
import stock from '../ko/stock.json' with { type: 'json' }
import talkAnswers from '../ko/talk-answers.json' with { type: 'json' }
import talkGestures from '../ko/talk-gestures.json' with { type: 'json' }
import talkLines from '../ko/talk-lines.json' with { type: 'json' }
import talkMoves from '../ko/talk-moves.json' with { type: 'json' }
import talkNews from '../ko/talk-news.json' with { type: 'json' }
import talkNotes from '../ko/talk-notes.json' with { type: 'json' }
import talkTerms from '../ko/talk-terms.json' with { type: 'json' }
import talkTraces from '../ko/talk-traces.json' with { type: 'json' }
import talkWorth from '../ko/talk-worth.json' with { type: 'json' }
import talks from '../ko/talks.json' with { type: 'json' }
import trade from '../ko/trade.json' with { type: 'json' }
import training from '../ko/training.json' with { type: 'json' }
import units from '../ko/units.json' with { type: 'json' }
import workshop from '../ko/workshop.json' with { type: 'json' }
import type { EnRest, Translation } from './keys'

/** Korean texts besides those of the title: they come with a game or with the workshop. */
export const koRest: Translation<EnRest> = {
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
