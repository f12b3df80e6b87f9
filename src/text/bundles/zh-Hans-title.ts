import advisers from '../zh-Hans/advisers.json' with { type: 'json' }
import boardReview from '../zh-Hans/board-review.json' with { type: 'json' }
import charts from '../zh-Hans/charts.json' with { type: 'json' }
import clock from '../zh-Hans/clock.json' with { type: 'json' }
import desk from '../zh-Hans/desk.json' with { type: 'json' }
import dials from '../zh-Hans/dials.json' with { type: 'json' }
import dilemmas from '../zh-Hans/dilemmas.json' with { type: 'json' }
import effects from '../zh-Hans/effects.json' with { type: 'json' }
import errors from '../zh-Hans/errors.json' with { type: 'json' }
import forecasts from '../zh-Hans/forecasts.json' with { type: 'json' }
import general from '../zh-Hans/general.json' with { type: 'json' }
import guide from '../zh-Hans/guide.json' with { type: 'json' }
import hallLegend from '../zh-Hans/hall-legend.json' with { type: 'json' }
import help from '../zh-Hans/help.json' with { type: 'json' }
import journal from '../zh-Hans/journal.json' with { type: 'json' }
import newGame from '../zh-Hans/new-game.json' with { type: 'json' }
import newsKinds from '../zh-Hans/news-kinds.json' with { type: 'json' }
import newspaper from '../zh-Hans/newspaper.json' with { type: 'json' }
import saves from '../zh-Hans/saves.json' with { type: 'json' }
import seals from '../zh-Hans/seals.json' with { type: 'json' }
import settings from '../zh-Hans/settings.json' with { type: 'json' }
import statusBar from '../zh-Hans/status-bar.json' with { type: 'json' }
import title from '../zh-Hans/title.json' with { type: 'json' }
import trainingReport from '../zh-Hans/training-report.json' with { type: 'json' }
import troubles from '../zh-Hans/troubles.json' with { type: 'json' }
import type { enTitle } from './en-title'
import type { Translation } from './keys'

/** Chinese texts of the title and of what every page shares. */
export const zhHansTitle: Translation<typeof enTitle> = {
  ...title,
  ...newGame,
  ...saves,
  ...settings,
  ...errors,
  ...troubles,
  ...effects,
  ...help,
  ...newsKinds,
  ...newspaper,
  ...dilemmas,
  ...trainingReport,
  ...forecasts,
  ...boardReview,
  ...seals,
  ...journal,
  ...general,
  ...hallLegend,
  ...dials,
  ...statusBar,
  ...clock,
  ...desk,
  ...advisers,
  ...guide,
  ...charts,
}
