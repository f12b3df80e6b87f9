import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { formatCount, formatPercent } from '../../text/format'
import { displayNameOf, formatWeekDate, say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { DataTable } from '../parts/data-table'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { MoveButton } from '../parts/moves/move-button'
import type { RationedLotRow } from './distributors.view'
import { commitmentTextFacts } from './distributors.view'
import { type EstimateSliderPriceMark, LimitEstimateSlider } from './limit-estimate-slider'
import {
  type DistributorNotesView,
  type DistributorObservationView,
  distributorNotesView,
  type PlayerEstimateOfDistributor,
} from './notes.view'

interface PersonNotesProps {
  distributor: string
  /** Prices to compare with the band. */
  marks?: readonly EstimateSliderPriceMark[]
}

/** The player's notes about a distributor: traces, kept promises and the player's own estimate; nothing is inferred. */
export function DistributorNotesSection({ distributor, marks = [] }: PersonNotesProps) {
  const notes = distributorNotesView(gameStateSignal.value, distributor, currentLevelSignal.value.scenario)
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
        <p key={`${vow.untilWeek}.${vow.chip}.${vow.count}`}>
          {say('trade.distributors.vow', commitmentTextFacts(vow))}
        </p>
      ))}
      {notes.claimResults.length > 0 && (
        <ul aria-label={say('notes.found')}>
          {notes.claimResults.map(({ week, claim, isTrue }) => (
            <li key={`${week}-${claim}`}>
              <span class="muted">{formatWeekDate(week)}</span>{' '}
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
function Guess({ notes, marks }: { notes: DistributorNotesView; marks: readonly EstimateSliderPriceMark[] }) {
  const [estimate, setEstimate] = useState<PlayerEstimateOfDistributor>(notes.estimate)
  const { distributor, tempers, referencePrice: market, isWritten } = notes
  return (
    <>
      <h4>{say('notes.guess')}</h4>
      <LabelledSelect
        label={say('notes.temper')}
        value={estimate.temper ?? ''}
        options={[
          { id: '', label: say('notes.temper.none') },
          ...tempers.map((id) => ({ id, label: displayNameOf('temper', id) })),
        ]}
        onChange={(id) => setEstimate({ ...estimate, temper: id === '' ? null : id })}
      />
      {market && <LimitEstimateSlider market={market} estimate={estimate} marks={marks} onChange={setEstimate} />}
      <MoveButton move={{ type: 'noteEstimate', distributor, ...estimate }} label={say('notes.write')} icon="save" />
      <p class="caption" role="status">
        {isWritten ? writtenText(notes.estimate) : say('notes.unwritten')}
      </p>
    </>
  )
}

function writtenText({ low, high, temper }: PlayerEstimateOfDistributor): string {
  const named = temper === null ? say('notes.temper.none') : displayNameOf('temper', temper)
  return say('notes.written', { low: formatPercent(low), high: formatPercent(high), temper: named })
}

const numberColumns = ['ordered', 'others', 'held', 'came'] as const
const rules = ['proportional', 'linear', 'max-min'] as const

/** Lots too small for all buyers: orders, the lot's size, deliveries and the rules of rationing. */
function ShortLotTable({ lots }: { lots: readonly RationedLotRow[] }) {
  return (
    <>
      <h4>{say('notes.lots')}</h4>
      {lots.length === 0 ? (
        <p class="muted">{say('notes.lots.none')}</p>
      ) : (
        <DataTable
          caption={say('notes.lots')}
          isCaptionHidden
          columns={[
            { id: 'week', label: say('notes.lots.week') },
            ...numberColumns.map((id) => ({ id, label: say(`notes.lots.${id}`), isNumber: true })),
          ]}
          rows={lots.map(({ id, week, chip, ordered, othersOrdered, held, said, came }) => ({
            id,
            cells: [
              `${formatWeekDate(week)} · ${displayNameOf('chip', chip)}`,
              formatCount(ordered),
              formatCount(othersOrdered),
              held < said ? say('notes.lots.oversold', { held, said }) : formatCount(held),
              formatCount(came),
            ],
          }))}
        />
      )}
      {lots.length > 0 && (
        <p class="caption">
          {say('notes.lots.note')}
          {lots.some(({ held, said }) => held < said) && ` ${say('notes.lots.oversoldNote')}`}
        </p>
      )}
      <details>
        <summary>{say('notes.lots.help')}</summary>
        <dl class="note">
          {rules.map((rule) => (
            <div key={rule}>
              <dt>{say(`notes.lots.rule.${rule}`)}</dt>
              <dd>{say(`notes.lots.means.${rule}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

const kinds = ['deposit', 'haste', 'manner', 'gossip', 'rival', 'departure'] as const

/** Traces and news about a distributor, pinned ones first, with what each kind can mean. */
function TraceList({ notes: { distributor, traces } }: { notes: DistributorNotesView }) {
  const pinOf = ({ week, seen, facts }: DistributorObservationView) =>
    `${gameStateSignal.value.seed}.${distributor}.${week}.${seen}${facts.chip?.value ?? ''}`
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

function TraceRow({ trace: { week, kind, seen, facts }, pin }: { trace: DistributorObservationView; pin: string }) {
  const what = `${formatWeekDate(week)}, ${sayDynamic(seen, facts)}`
  const isUp = isNotePinned(pin)
  return (
    <li class={isUp ? 'pinned' : ''}>
      <span>
        <span class="muted">
          {formatWeekDate(week)} · {say(`trace.kind.${kind}`)}
          {isUp && ` · ${say('notes.pinned')}`}
        </span>
        <br />
        {sayDynamic(seen, facts)}
      </span>
      <Button
        kind="quiet"
        label={say(isUp ? 'notes.unpin' : 'notes.pin')}
        aria-label={say(isUp ? 'notes.unpinLabel' : 'notes.pinLabel', { what })}
        onClick={() => toggleNotePin(pin)}
      />
    </li>
  )
}

const key = 'nine-thousand-chips.pins'

/** Names of pinned notes; saved by the browser where it allows, else kept until the page is left. */
const pins = signal<ReadonlySet<string>>(new Set(kept()))

function isNotePinned(name: string): boolean {
  return pins.value.has(name)
}

/** Pins or unpins a note. */
function toggleNotePin(name: string): void {
  const next = new Set(pins.value)
  if (!next.delete(name)) next.add(name)
  pins.value = next
  try {
    localStorage.setItem(key, JSON.stringify([...next].slice(-200)))
  } catch {
    // A full or closed storage loses pins only.
  }
}

function kept(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : []
  } catch {
    return []
  }
}
