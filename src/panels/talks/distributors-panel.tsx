import { useEffect, useRef, useState } from 'preact/hooks'
import { fact } from '../../view/facts/fact'
import { say } from '../app/translator'
import { ClosedTalkList } from '../deals/deal-analysis'
import { DistributorCard } from '../distributors/distributor-card'
import { distributorViews } from '../distributors/distributors.view'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Panel } from '../parts/panel'
import { distributorOfOpenTalkSignal } from './current-talk'
import { TalkDialog, TalkEndMessage } from './talk-dialog'
import { lastTalkEndThisWeekView } from './talk-moves.view'

/** All distributors, and the tea table of a talk. */
export function DistributorsPanel({ about }: { about: string | null }) {
  const state = gameStateSignal.value
  const { talk } = state
  const end = talk ? null : lastTalkEndThisWeekView(state)
  const { back, parked } = useParking(about)
  const seat = distributorOfOpenTalkSignal.value
  const isOver = end?.distributor === seat && end?.isOurs === false
  const isSeated = seat !== null && (talk?.distributor === seat || isOver)
  useEffect(() => {
    if (!isSeated) distributorOfOpenTalkSignal.value = null
  }, [isSeated])
  const sitDown = () => {
    distributorOfOpenTalkSignal.value = gameStateSignal.value.talk?.distributor ?? null
  }
  const getUp = () => {
    distributorOfOpenTalkSignal.value = null
  }
  return (
    <Panel title={say('trade.distributors.title')} icon="tea" note={say('trade.distributors.note')}>
      <div class="trade">
        {talk && (
          <p class="talk-open">
            {say('trade.distributors.talkOpen', {
              distributor: fact('distributor', talk.distributor),
              chip: fact('chip', talk.chip),
            })}{' '}
            <button type="button" class="btn primary" ref={back} onClick={sitDown}>
              {say('trade.distributors.backToTable')}
            </button>
          </p>
        )}
        <div role="status">
          {end && <TalkEndMessage end={end} />}
          {parked !== '' && <p class="caption">{parked}</p>}
        </div>
        <ul class="people">
          {distributorViews(state, currentLevelSignal.value.scenario).map((person) => (
            <li key={person.distributor}>
              <DistributorCard person={person} onSeated={sitDown} />
            </li>
          ))}
        </ul>
        {state.deals.length > 0 && (
          <section class="deals-over">
            <h3>{say('books.list')}</h3>
            <p class="muted">{say('books.list.note')}</p>
            <ClosedTalkList />
          </section>
        )}
      </div>
      {isSeated && <TalkDialog key={seat} distributor={seat} talk={talk} end={end} onLeave={getUp} />}
    </Panel>
  )
}

/** Opens the requested talk; parking a talk is announced, with the way back focused. */
function useParking(about: string | null) {
  const back = useRef<HTMLButtonElement>(null)
  const wasSeated = useRef(false)
  const [parked, setParked] = useState('')
  const isSeated = distributorOfOpenTalkSignal.value !== null
  useEffect(() => {
    if (about !== null && about === gameStateSignal.value.talk?.distributor) distributorOfOpenTalkSignal.value = about
    return () => {
      distributorOfOpenTalkSignal.value = null
    }
  }, [about])
  useEffect(() => {
    const isParked = wasSeated.current && !isSeated && gameStateSignal.value.talk !== null
    wasSeated.current = isSeated
    setParked(isParked ? parkedText() : '')
    if (isParked) back.current?.focus()
  }, [isSeated])
  return { back, parked }
}

function parkedText(): string {
  const { talk, week } = gameStateSignal.value
  return say(talk?.pausedWeek === week ? 'trade.distributors.resting' : 'trade.distributors.parked')
}
