import { useState } from 'preact/hooks'
import { say } from '../../text/say'
import { peopleView } from '../../view/trade/people-view'
import { talkEnd } from '../../view/trade/talk-end'
import { game, level } from '../game'
import { Panel } from '../parts/panel'
import { DealList } from './deal-list'
import { PersonCard } from './person-card'
import { TalkEnding } from './talk-ending'
import { TeaTable } from './tea-table'

/** Everybody who sells, and the tea table where prices are talked over. */
export function DistributorsPanel({ about }: { about: string | null }) {
  const state = game.value
  const [isSeated, sit] = useState(about !== null && about === state.talk?.distributor)
  const { talk } = state
  const end = talk ? null : talkEnd(state)
  return (
    <Panel title={say('trade.distributors.title')} icon="tea" note={say('trade.distributors.note')}>
      <div class="trade">
        {talk && (
          <p class="talk-open">
            {say('trade.distributors.talkOpen', { distributor: talk.distributor, chip: talk.chip })}{' '}
            <button type="button" class="btn primary" onClick={() => sit(true)}>
              {say('trade.distributors.backToTable')}
            </button>
          </p>
        )}
        {end && <TalkEnding end={end} />}
        <ul class="people">
          {peopleView(state, level.value.scenario).map((person) => (
            <li key={person.distributor}>
              <PersonCard person={person} onSeated={() => sit(true)} />
            </li>
          ))}
        </ul>
        {state.deals.length > 0 && (
          <section class="deals-over">
            <h3>{say('books.list')}</h3>
            <p class="muted">{say('books.list.note')}</p>
            <DealList />
          </section>
        )}
      </div>
      {isSeated && talk && <TeaTable key={`${talk.distributor}-${talk.week}`} talk={talk} onLeave={() => sit(false)} />}
    </Panel>
  )
}
