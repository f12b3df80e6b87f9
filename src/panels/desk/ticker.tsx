import { typedNewsFacts } from '../../view/facts/typed-facts'
import { formatWeekDate, say, sayDynamic } from '../app/translator'
import { gameStateSignal, openPanel } from '../game'
import { newsTickerView } from '../news/news-lines.view'
import { Icon } from '../parts/icon'

/** This week's news in one line; a press opens the journal. */
export function NewsTicker() {
  const lines = newsTickerView(gameStateSignal.value, 6)
  return (
    <footer class="ticker">
      <button type="button" class="ticker-flag" onClick={() => openPanel('journal')}>
        <Icon name="news" size={18} />
        {say('ticker.thisWeek')}
      </button>
      {lines.length === 0 && <p>{say('ticker.quiet')}</p>}
      <ul>
        {lines.map(({ serial, week, kind, code, facts }) => (
          <li key={serial}>
            <time>{formatWeekDate(week)}</time> {sayDynamic(code, typedNewsFacts({ kind, facts }))}
          </li>
        ))}
      </ul>
    </footer>
  )
}
