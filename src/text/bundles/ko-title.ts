import advisers from '../ko/advisers.json' with { type: 'json' }
import boardReview from '../ko/board-review.json' with { type: 'json' }
import charts from '../ko/charts.json' with { type: 'json' }
import clock from '../ko/clock.json' with { type: 'json' }
import desk from '../ko/desk.json' with { type: 'json' }
import dials from '../ko/dials.json' with { type: 'json' }
import dilemmas from '../ko/dilemmas.json' with { type: 'json' }
import effects from '../ko/effects.json' with { type: 'json' }
import errors from '../ko/errors.json' with { type: 'json' }
import forecasts from '../ko/forecasts.json' with { type: 'json' }
import general from '../ko/general.json' with { type: 'json' }
import guide from '../ko/guide.json' with { type: 'json' }
import hallLegend from '../ko/hall-legend.json' with { type: 'json' }
import help from '../ko/help.json' with { type: 'json' }
import journal from '../ko/journal.json' with { type: 'json' }
import newGame from '../ko/new-game.json' with { type: 'json' }
import newsKinds from '../ko/news-kinds.json' with { type: 'json' }
import newspaper from '../ko/newspaper.json' with { type: 'json' }
import saves from '../ko/saves.json' with { type: 'json' }
import seals from '../ko/seals.json' with { type: 'json' }
import settings from '../ko/settings.json' with { type: 'json' }
import statusBar from '../ko/status-bar.json' with { type: 'json' }
import title from '../ko/title.json' with { type: 'json' }
import trainingReport from '../ko/training-report.json' with { type: 'json' }
import troubles from '../ko/troubles.json' with { type: 'json' }
import type { enTitle } from './en-title'
import type { Translation } from './keys'

/** Korean texts of the title and of what every page shares. */
export const koTitle: Translation<typeof enTitle> = {
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
