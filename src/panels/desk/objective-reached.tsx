import { useSignalEffect } from '@preact/signals'
import { useState } from 'preact/hooks'
import { formatPoints } from '../../text/format'
import { displayNameOf, say } from '../app/translator'
import { currentLevelSignal, gameClockPaceSignal, gameStateSignal } from '../game'
import { recentlyReachedObjectives } from '../news/reached-objectives.view'
import { Icon } from '../parts/icon'

/** A stamped slip for an objective just reached; it does not stop time and disappears as time runs on. */
export function ObjectiveReachedNotice() {
  const [putAway, setPutAway] = useState(gameStateSignal.value.news.next)
  useSignalEffect(() => {
    if (gameClockPaceSignal.value !== 'paused') setPutAway(gameStateSignal.peek().news.next)
  })
  const rows = recentlyReachedObjectives(gameStateSignal.value, currentLevelSignal.value.scenario, putAway)
  const last = rows.at(-1)
  if (!last || gameStateSignal.value.ending) return null
  return (
    <aside class="reached-slip" aria-label={say('reached.name')}>
      <ul>
        {rows.map(({ serial, objective, points: worth }) => (
          <li key={serial}>
            <Icon name="seal" size={26} />
            <p>
              <b>{displayNameOf('objective', objective)}</b>
              <span>{say('reached.points', { points: formatPoints(worth) })}</span>
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
