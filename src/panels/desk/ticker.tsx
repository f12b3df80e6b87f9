import { newsFacts } from '../../view/facts/told-facts'
import { dateText, say, sayDynamic } from '../app/translator'
import { gameState, openPanel } from '../game'
import { tickerView } from '../news/news-lines.view'
import { Icon } from '../parts/icon'

/** This week's news in one line; a press opens the journal. */
export function NewsTicker() {
  const lines = tickerView(gameState.value, 6)
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
            <time>{dateText(week)}</time> {sayDynamic(code, newsFacts({ kind, facts }))}
          </li>
        ))}
      </ul>
    </footer>
  )
}
