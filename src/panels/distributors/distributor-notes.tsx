import { useState } from 'preact/hooks'
import { percent } from '../../text/format'
import { dateText, nameOf, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { MoveButton } from '../parts/moves/move-button'
import { vowFacts } from './distributors.view'
import { type BandPriceMark, LimitEstimateSlider } from './limit-estimate-slider'
import { ShortLotTable } from './lot-table'
import { type EstimateView, estimateMove, type NotesView, notesView } from './notes.view'
import { TraceList } from './trace-list'

interface PersonNotesProps {
  distributor: string
  /** Prices to compare with the band. */
  marks?: readonly BandPriceMark[]
}

/** The player's notes about a distributor: traces, kept promises and the player's own estimate; nothing is inferred. */
export function DistributorNotes({ distributor, marks = [] }: PersonNotesProps) {
  const notes = notesView(gameState.value, distributor, openLevel.value.scenario)
  return (
    <div class="person-notes">
      <h4>{say('notes.seen')}</h4>
      <TraceList notes={notes} />
      <ShortLotTable lots={notes.lots} />
      <h4>{say('notes.word')}</h4>
      <p>
        {say('notes.theirsKept', { kept: notes.theirs.kept, promised: notes.theirs.promised })}
        {notes.theirs.overdue > 0 && <> {say('notes.overdue', { overdue: notes.theirs.overdue })}</>}
      </p>
      <p>{say('notes.oursKept', { kept: notes.ours.kept, promised: notes.ours.promised })}</p>
      {notes.ours.open.map((vow) => (
        <p key={`${vow.untilWeek}.${vow.chip}.${vow.count}`}>{say('trade.distributors.vow', vowFacts(vow))}</p>
      ))}
      {notes.claimResults.length > 0 && (
        <ul aria-label={say('notes.found')}>
          {notes.claimResults.map(({ week, claim, isTrue }) => (
            <li key={`${week}-${claim}`}>
              <span class="muted">{dateText(week)}</span>{' '}
              {say(isTrue ? 'notes.foundTrue' : 'notes.foundFalse', { claim })}
            </li>
          ))}
        </ul>
      )}
      <Guess notes={notes} marks={marks} />
    </div>
  )
}

/** The player's estimate: temper and band of the limit. */
function Guess({ notes, marks }: { notes: NotesView; marks: readonly BandPriceMark[] }) {
  const [estimate, setEstimate] = useState<EstimateView>(notes.estimate)
  const { tempers, referencePrice: market, isWritten } = notes
  return (
    <>
      <h4>{say('notes.guess')}</h4>
      <LabelledSelect
        label={say('notes.temper')}
        value={estimate.temper ?? ''}
        options={[{ id: '', label: say('notes.temper.none') }, ...tempers.map((id) => ({ id, label: temperName(id) }))]}
        onChange={(id) => setEstimate({ ...estimate, temper: id === '' ? null : id })}
      />
      {market && <LimitEstimateSlider market={market} estimate={estimate} marks={marks} onChange={setEstimate} />}
      <MoveButton move={estimateMove(notes.distributor, estimate)} label={say('notes.write')} icon="save" />
      <p class="caption" role="status">
        {isWritten ? writtenText(notes.estimate) : say('notes.unwritten')}
      </p>
    </>
  )
}

function writtenText({ low, high, temper }: EstimateView): string {
  const named = temper === null ? say('notes.temper.none') : temperName(temper)
  return say('notes.written', { low: percent(low), high: percent(high), temper: named })
}

function temperName(temper: string): string {
  return nameOf('temper', temper)
}
