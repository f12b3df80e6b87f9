import { dateText, say, sayDynamic } from '../app/translator'
import { gameState } from '../game'
import type { NotesView, TraceView } from './notes.view'
import { isNotePinned, toggleNotePin } from './pins'

const kinds = ['deposit', 'haste', 'manner', 'gossip', 'rival', 'departure'] as const

/** Traces and news about a distributor, pinned ones first, with what each kind can mean. */
export function TraceList({ notes: { distributor, traces } }: { notes: NotesView }) {
  const pinOf = ({ week, seen, facts }: TraceView) =>
    `${gameState.value.seed}.${distributor}.${week}.${seen}${facts.chip?.value ?? ''}`
  const order = traces.toSorted((a, b) => Number(isNotePinned(pinOf(b))) - Number(isNotePinned(pinOf(a))))
  return (
    <>
      {traces.length === 0 && <p class="muted">{say('notes.none')}</p>}
      <ul class="traces" aria-label={say('notes.seen')}>
        {order.map((trace) => (
          <TraceRow key={trace.id} trace={trace} pin={pinOf(trace)} />
        ))}
      </ul>
      <details>
        <summary>{say('notes.help')}</summary>
        <dl class="note">
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{say(`trace.kind.${kind}`)}</dt>
              <dd>{say(`trace.means.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

function TraceRow({ trace: { week, kind, seen, facts }, pin }: { trace: TraceView; pin: string }) {
  const what = `${dateText(week)}, ${sayDynamic(seen, facts)}`
  const isUp = isNotePinned(pin)
  return (
    <li class={isUp ? 'pinned' : ''}>
      <span>
        <span class="muted">
          {dateText(week)} · {say(`trace.kind.${kind}`)}
          {isUp && ` · ${say('notes.pinned')}`}
        </span>
        <br />
        {sayDynamic(seen, facts)}
      </span>
      <button
        type="button"
        class="btn quiet"
        aria-label={say(isUp ? 'notes.unpinLabel' : 'notes.pinLabel', { what })}
        onClick={() => toggleNotePin(pin)}
      >
        {say(isUp ? 'notes.unpin' : 'notes.pin')}
      </button>
    </li>
  )
}
