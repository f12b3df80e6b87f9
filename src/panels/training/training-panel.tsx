import { type Signal, signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { formatNumber, formatPercent, formatPoints, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { Move } from '../../view/refusal-view'
import { formatUsd, formatWeekDate, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame, openGameSignal } from '../game'
import { LabelledBar, LabelledFigureList, PanelCard } from '../parts/card'
import { WeekChart } from '../parts/charts/week-chart'
import { DataTable } from '../parts/data-table'
import { LabelledFigure } from '../parts/figures/figure'
import { DebouncedAnnouncement } from '../parts/inputs/debounced-announcement'
import { RadioGroup } from '../parts/inputs/radio-group'
import { ShareSliderBar } from '../parts/inputs/split-bar'
import { NumberStepper } from '../parts/inputs/stepper'
import { ToggleSwitch } from '../parts/inputs/toggle-switch'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import {
  estimateTrainingRun,
  type TrainedModelRow,
  type TrainingRunEstimate,
  type TrainingRunView,
  type TrainingView,
  trainingView,
} from './training.view'

/** Runs, models and the distance to the frontier. */
export function TrainingPanel() {
  const { scenario } = currentLevelSignal.value
  const view = trainingView(gameStateSignal.value, scenario)
  return (
    <Panel title={say('works.training.title')} icon="train" note={say('works.training.note')}>
      <div class="works">
        {view.run ? <Run run={view.run} /> : <RunStart />}
        <Standing view={view} />
        <PanelCard title={say('works.training.focus')}>
          <RadioGroup
            legend={say('works.training.focusLegend')}
            value={view.focus}
            onChange={(focus) => makePlayerMoveInOpenGame({ type: 'setFocus', focus })}
            options={(['balanced', 'efficiency'] as const).map((id) => ({
              id,
              label: say(`works.training.focus.${id}`),
              note: say(`works.training.focus.${id}.note`),
            }))}
          />
          <LabelledFigureList
            rows={[
              {
                label: say('works.training.efficiency'),
                value: formatNumber(view.efficiencyLog10),
                note: say('works.training.efficiencyNote'),
              },
              { label: say('works.training.own'), value: formatNumber(view.bestModelLog10) },
            ]}
          />
          <ToggleSwitch
            label={say('works.orders.train')}
            note={say('works.orders.train.note')}
            isOn={view.trainsByItself}
            onChange={(on) => makePlayerMoveInOpenGame({ type: 'setStandingOrder', order: 'train', on })}
          />
        </PanelCard>
        <WeekChart
          title={say('works.training.curveTitle')}
          note={say('works.training.curveNote')}
          ids={['log10', 'rivalLog10', 'frontierLog10']}
        />
        <Models rows={view.models} />
      </div>
    </Panel>
  )
}

function Standing({ view }: { view: TrainingView }) {
  return (
    <section class="works-figures wide" aria-label={say('works.training.standing')}>
      <LabelledFigure
        value={say('works.months', { months: formatNumber(view.monthsBehind) })}
        label={say('works.training.behind')}
      />
      <LabelledFigure
        value={formatNumber(view.capabilityLog10)}
        label={say('works.training.best')}
        note={say('works.training.log10')}
        why={view.why}
      />
      <LabelledFigure
        value={formatNumber(view.frontierLog10)}
        label={say('works.training.frontier')}
        note={say('works.training.log10')}
        source="parameters.research.frontierStartLog10"
      />
    </section>
  )
}

function Run({ run }: { run: TrainingRunView }) {
  const text = say('works.training.weeksOf', { done: run.weeksDone, weeks: run.weeks })
  return (
    <PanelCard
      title={say('works.training.running', { run: trainingRunDisplayName(run.name) })}
      note={say(run.flagship ? 'works.training.isFlagship' : 'works.training.isPlain')}
    >
      <LabelledBar label={say('works.training.progress')} text={text} share={run.doneShare} pattern="capability" />
      <LabelledFigureList
        rows={[
          { label: say('works.training.left'), value: say('works.weeks', { weeks: run.weeksLeft }) },
          {
            label: say('works.training.monthsNow'),
            value:
              run.monthsBehindNow === null
                ? say('works.training.notYet')
                : say('works.months', { months: formatNumber(run.monthsBehindNow) }),
          },
          { label: say('works.training.restarts'), value: String(run.restarts) },
          { label: say('works.training.share'), value: formatPercent(run.fleetShare) },
        ]}
      />
      <MoveButton move={{ type: 'stopTraining' }} label={say('works.training.stop')} />
      <details class="works-more">
        <summary>{say('works.training.trade')}</summary>
        <LabelledFigureList
          rows={[
            { label: say('works.training.flop'), value: logText(run.log10Flop) },
            { label: say('works.training.effectiveNow'), value: logText(run.log10EffectiveNow) },
          ]}
        />
      </details>
    </PanelCard>
  )
}

/** A logarithm of FLOP, or a blank before the first week. */
function logText(log10: number | null): string {
  return log10 === null ? unknownValuePlaceholder : formatNumber(log10)
}

const numberColumns = ['flop', 'effective', 'behind'] as const

function Models({ rows }: { rows: readonly TrainedModelRow[] }) {
  if (rows.length === 0)
    return (
      <PanelCard title={say('works.training.models')} note={say('works.training.noModels')}>
        {null}
      </PanelCard>
    )
  return (
    <PanelCard isWide title={say('works.training.models')}>
      <DataTable
        caption={say('works.training.models')}
        isCaptionHidden
        columns={[
          { id: 'name', label: say('works.training.column.name') },
          { id: 'week', label: say('works.training.column.week') },
          ...numberColumns.map((id) => ({ id, label: say(`works.training.column.${id}`), isNumber: true })),
        ]}
        rows={rows.map((row) => ({
          id: `${row.name}-${row.week}`,
          isSum: row.isBest,
          cells: [
            row.isBest
              ? say('works.training.bestModel', { run: trainingRunDisplayName(row.name) })
              : trainingRunDisplayName(row.name),
            formatWeekDate(row.week),
            formatNumber(row.log10Flop),
            formatNumber(row.log10Effective),
            say('works.months', { months: formatNumber(row.monthsBehind) }),
          ],
        }))}
      />
    </PanelCard>
  )
}

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
function RunStart() {
  const [tried, setTried] = useState<number | null>(null)
  const draft = draftOf(openGameSignal.value)
  const { weeks, perCent, isFlagship } = draft.value
  const change = (to: Partial<RunDraft>) => {
    draft.value = { ...draft.value, ...to }
  }
  const { scenario } = currentLevelSignal.value
  const estimate = estimateTrainingRun(gameStateSignal.value, { weeks, fleetShare: (tried ?? perCent) / 100 }, scenario)
  const move: Move = { type: 'startTraining', weeks, fleetShare: perCent / 100, flagship: isFlagship === 'yes' }
  return (
    <PanelCard title={say('works.training.start')} note={say('works.training.startNote')}>
      <NumberStepper
        value={weeks}
        min={4}
        max={52}
        step={1}
        label={say('works.training.weeks')}
        onChange={(to) => change({ weeks: to })}
        format={() =>
          estimate === null ? '' : say('works.training.until', { untilWeek: fact('week', estimate.endWeek) })
        }
      />
      <div class="works-inline">
        <RadioGroup
          legend={say('works.training.share')}
          value={shares.find((id) => Number(id) === perCent) ?? null}
          onChange={(id) => change({ perCent: Number(id) })}
          options={shares.map((id) => ({ id, label: `${id}%` }))}
        />
      </div>
      <ShareSliderBar
        label={say('split.fleet')}
        handle={say('split.fleetHandle')}
        parts={[
          { id: 'trains', name: say('split.trains'), amount: perCent, pattern: 'capability' },
          { id: 'serves', name: say('split.serves'), amount: 100 - perCent, pattern: 'cost' },
        ]}
        range={shareRange}
        write={(amount) => formatPercent(amount / 100)}
        look={(wanted) => ({
          amount: wanted,
          text: say('split.share', { trains: formatPercent(wanted / 100), serves: formatPercent(1 - wanted / 100) }),
        })}
        onSet={(to) => change({ perCent: to })}
        onTry={setTried}
      />
      <DebouncedAnnouncement cause={`${weeks} ${perCent}`} text={forecastText(estimate)} />
      {estimate === null ? (
        <p class="works-warn">{say('works.training.noFleet')}</p>
      ) : (
        <LabelledFigureList
          rows={[
            {
              label: say('works.training.expectedMonths'),
              value: `≈ ${formatNumber(estimate.lowMonths)} – ${formatNumber(estimate.highMonths)}`,
              tone: estimate.endsInTime ? undefined : 'bad',
              note: say(estimate.endsInTime ? 'works.training.expectedNote' : 'works.training.tooLate'),
            },
            {
              label: say('works.training.expectedPoints'),
              value: `≈ ${formatPoints(estimate.lowPoints)} – ${formatPoints(estimate.highPoints)}`,
            },
            {
              label: say('works.training.lost'),
              value: `≈ ${formatUsd(estimate.lostUsdPerWeek)}`,
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
          onChange={(to) => change({ isFlagship: to })}
          options={(['no', 'yes'] as const).map((id) => ({
            id,
            label: say(`works.training.flagship.${id}`),
            note: say(`works.training.flagship.${id}.note`),
          }))}
        />
        {estimate && (
          <LabelledFigureList
            rows={[
              {
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
function forecastText(estimate: TrainingRunEstimate | null): string {
  if (estimate === null) return say('works.training.noFleet')
  const { lowMonths, highMonths, lowPoints, highPoints, endsInTime } = estimate
  const months = say('shell.range', { low: formatNumber(lowMonths), high: formatNumber(highMonths) })
  const score = say('shell.range', { low: formatPoints(lowPoints), high: formatPoints(highPoints) })
  return [
    say('shell.figure', { what: say('works.training.expectedMonths'), amount: months }),
    say('shell.figure', { what: say('works.training.expectedPoints'), amount: score }),
    ...(endsInTime ? [] : [say('works.training.tooLate')]),
  ].join(' ')
}

/** A run's name, `run-3`, in words. */
export function trainingRunDisplayName(name: string): string {
  const [, n] = /^run-(\d+)$/.exec(name) ?? []
  return n === undefined ? name : say('works.training.runNumber', { n })
}
