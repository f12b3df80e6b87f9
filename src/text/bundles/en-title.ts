import advisers from '../en/advisers.json' with { type: 'json' }
import boardReview from '../en/board-review.json' with { type: 'json' }
import charts from '../en/charts.json' with { type: 'json' }
import clock from '../en/clock.json' with { type: 'json' }
import desk from '../en/desk.json' with { type: 'json' }
import dials from '../en/dials.json' with { type: 'json' }
import dilemmas from '../en/dilemmas.json' with { type: 'json' }
import effects from '../en/effects.json' with { type: 'json' }
import errors from '../en/errors.json' with { type: 'json' }
import forecasts from '../en/forecasts.json' with { type: 'json' }
import general from '../en/general.json' with { type: 'json' }
import guide from '../en/guide.json' with { type: 'json' }
import hallLegend from '../en/hall-legend.json' with { type: 'json' }
import help from '../en/help.json' with { type: 'json' }
import journal from '../en/journal.json' with { type: 'json' }
import newGame from '../en/new-game.json' with { type: 'json' }
import newsKinds from '../en/news-kinds.json' with { type: 'json' }
import newspaper from '../en/newspaper.json' with { type: 'json' }
import saves from '../en/saves.json' with { type: 'json' }
import seals from '../en/seals.json' with { type: 'json' }
import settings from '../en/settings.json' with { type: 'json' }
import statusBar from '../en/status-bar.json' with { type: 'json' }
import title from '../en/title.json' with { type: 'json' }
import trainingReport from '../en/training-report.json' with { type: 'json' }
import troubles from '../en/troubles.json' with { type: 'json' }

/** English texts of the title, of what every page shares, and of the papers that can lie on the title. */
export const enTitle = {
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
