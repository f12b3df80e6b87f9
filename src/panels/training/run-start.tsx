import { type Signal, signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { number, percent, points } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { Move } from '../../view/refusal-view'
import { say, usd } from '../app/translator'
import { gameState, openGame, openLevel } from '../game'
import { FactList, PanelCard } from '../parts/card'
import { DebouncedAnnouncement } from '../parts/inputs/debounced-announcement'
import { RadioGroup } from '../parts/inputs/radio-group'
import { SplitBar } from '../parts/inputs/split-bar'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { type RunEstimate, runEstimate } from './training.view'

const shares = ['25', '50', '75', '100'] as const
const shareRange = { least: 5, most: 100, step: 5 }

interface RunDraft {
  weeks: number
  perCent: number
  isFlagship: 'yes' | 'no'
}

const usualRun: RunDraft = { weeks: 12, perCent: 50, isFlagship: 'no' }
const drafts = new WeakMap<object, Signal<RunDraft>>()

/** The draft of the next run: it is kept while other pages are open. */
function draftOf(play: object | null): Signal<RunDraft> {
  const known = play === null ? undefined : drafts.get(play)
  const draft = known ?? signal(usualRun)
  if (play !== null && !known) drafts.set(play, draft)
  return draft
}

/** The next run: length, share of the fleet and estimate. */
export function RunStart() {
  const [tried, setTried] = useState<number | null>(null)
  const draft = draftOf(openGame.value)
  const { weeks, perCent, isFlagship } = draft.value
  const setWeeks = (to: number) => {
    draft.value = { ...draft.value, weeks: to }
  }
  const setPerCent = (to: number) => {
    draft.value = { ...draft.value, perCent: to }
  }
  const setFlagship = (to: 'yes' | 'no') => {
    draft.value = { ...draft.value, isFlagship: to }
  }
  const { scenario } = openLevel.value
  const estimate = runEstimate(gameState.value, { weeks, fleetShare: (tried ?? perCent) / 100 }, scenario)
  const move: Move = { type: 'startTraining', weeks, fleetShare: perCent / 100, flagship: isFlagship === 'yes' }
  return (
    <PanelCard title={say('works.training.start')} note={say('works.training.startNote')}>
      <NumberStepper
        value={weeks}
        min={4}
        max={52}
        step={1}
        label={say('works.training.weeks')}
        onChange={setWeeks}
        format={() =>
          estimate === null ? '' : say('works.training.until', { untilWeek: fact('week', estimate.endWeek) })
        }
      />
      <div class="works-inline">
        <RadioGroup
          legend={say('works.training.share')}
          value={shares.find((id) => Number(id) === perCent) ?? null}
          onChange={(id) => setPerCent(Number(id))}
          options={shares.map((id) => ({ id, label: `${id}%` }))}
        />
      </div>
      <SplitBar
        label={say('split.fleet')}
        handle={say('split.fleetHandle')}
        parts={[
          { id: 'trains', name: say('split.trains'), amount: perCent, pattern: 'capability' },
          { id: 'serves', name: say('split.serves'), amount: 100 - perCent, pattern: 'cost' },
        ]}
        range={shareRange}
        write={(amount) => percent(amount / 100)}
        look={(wanted) => ({
          amount: wanted,
          text: say('split.share', { trains: percent(wanted / 100), serves: percent(1 - wanted / 100) }),
        })}
        onSet={setPerCent}
        onTry={setTried}
      />
      <DebouncedAnnouncement cause={`${weeks} ${perCent}`} text={forecastText(estimate)} />
      {estimate === null ? (
        <p class="works-warn">{say('works.training.noFleet')}</p>
      ) : (
        <FactList
          rows={[
            {
              id: 'months',
              label: say('works.training.expectedMonths'),
              value: `≈ ${number(estimate.lowMonths)} – ${number(estimate.highMonths)}`,
              tone: estimate.endsInTime ? undefined : 'bad',
              note: say(estimate.endsInTime ? 'works.training.expectedNote' : 'works.training.tooLate'),
            },
            {
              id: 'points',
              label: say('works.training.expectedPoints'),
              value: `≈ ${points(estimate.lowPoints)} – ${points(estimate.highPoints)}`,
            },
            {
              id: 'lost',
              label: say('works.training.lost'),
              value: `≈ ${usd(estimate.lostUsdPerWeek)}`,
              note: say('works.training.lostNote'),
            },
          ]}
        />
      )}
      <MoveButton
        primary
        icon="train"
        move={move}
        label={say(isFlagship === 'yes' ? 'works.training.goFlagship' : 'works.training.go')}
      />
      <details class="works-more">
        <summary>{say('works.training.more')}</summary>
        <RadioGroup
          legend={say('works.training.kind')}
          value={isFlagship}
          onChange={setFlagship}
          options={(['no', 'yes'] as const).map((id) => ({
            id,
            label: say(`works.training.flagship.${id}`),
            note: say(`works.training.flagship.${id}.note`),
          }))}
        />
        {estimate && (
          <FactList
            rows={[
              {
                id: 'effective',
                label: say('works.training.expected'),
                value: `≈ ${estimate.lowLog10.toFixed(2)} – ${estimate.highLog10.toFixed(2)}`,
                note: say('works.training.atTheEnd'),
              },
            ]}
          />
        )}
      </details>
    </PanelCard>
  )
}

/** The estimate in words, for screen readers. */
function forecastText(estimate: RunEstimate | null): string {
  if (estimate === null) return say('works.training.noFleet')
  const { lowMonths, highMonths, lowPoints, highPoints, endsInTime } = estimate
  const months = say('shell.range', { low: number(lowMonths), high: number(highMonths) })
  const score = say('shell.range', { low: points(lowPoints), high: points(highPoints) })
  return [
    say('shell.figure', { what: say('works.training.expectedMonths'), amount: months }),
    say('shell.figure', { what: say('works.training.expectedPoints'), amount: score }),
    ...(endsInTime ? [] : [say('works.training.tooLate')]),
  ].join(' ')
}
