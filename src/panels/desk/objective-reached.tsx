import { useSignalEffect } from '@preact/signals'
import { useState } from 'preact/hooks'
import { points } from '../../text/format'
import { nameOf, say } from '../app/translator'
import { clockPace, gameState, openLevel } from '../game'
import { recentlyReached } from '../news/reached-objectives.view'
import { Icon } from '../parts/icon'

/** A stamped slip for an objective just reached; it does not stop time and disappears as time runs on. */
export function ObjectiveReachedNotice() {
  const [putAway, setPutAway] = useState(gameState.value.news.next)
  useSignalEffect(() => {
    if (clockPace.value !== 'paused') setPutAway(gameState.peek().news.next)
  })
  const rows = recentlyReached(gameState.value, openLevel.value.scenario, putAway)
  const last = rows.at(-1)
  if (!last || gameState.value.ending) return null
  return (
    <aside class="reached-slip" aria-label={say('reached.name')}>
      <ul>
        {rows.map(({ serial, objective, points: worth }) => (
          <li key={serial}>
            <Icon name="seal" size={26} />
            <p>
              <b>{nameOf('objective', objective)}</b>
              <span>{say('reached.points', { points: points(worth) })}</span>
            </p>
          </li>
        ))}
      </ul>
      <button type="button" class="btn quiet square" onClick={() => setPutAway(last.serial + 1)}>
        <Icon name="close" size={18} />
        <span class="visually-hidden">{say('shell.close')}</span>
      </button>
    </aside>
  )
}
