import { BLANK, number, percent } from '../../text/format'
import { dateText, say } from '../app/translator'
import { gameState, makeMove, openLevel } from '../game'
import { FactList, LabelledBar, PanelCard } from '../parts/card'
import { WeekChart } from '../parts/charts/week-chart'
import { DataTable } from '../parts/data-table'
import { LabelledFigure } from '../parts/figures/figure'
import { MeterBar } from '../parts/figures/meter'
import { RadioGroup } from '../parts/inputs/radio-group'
import { ToggleSwitch } from '../parts/inputs/toggle-switch'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { runName } from './run-name'
import { RunStart } from './run-start'
import { type ModelRow, type RunView, type TrainingView, trainingView } from './training.view'

/** Runs, models and the distance to the frontier. */
export function TrainingPanel() {
  const { scenario } = openLevel.value
  const view = trainingView(gameState.value, scenario)
  return (
    <Panel title={say('works.training.title')} icon="train" note={say('works.training.note')}>
      <div class="works">
        {view.run ? <Run run={view.run} /> : <RunStart />}
        <Standing view={view} />
        <PanelCard title={say('works.training.focus')}>
          <RadioGroup
            legend={say('works.training.focusLegend')}
            value={view.focus}
            onChange={(focus) => makeMove({ type: 'setFocus', focus })}
            options={(['balanced', 'efficiency'] as const).map((id) => ({
              id,
              label: say(`works.training.focus.${id}`),
              note: say(`works.training.focus.${id}.note`),
            }))}
          />
          <FactList
            rows={[
              {
                id: 'efficiency',
                label: say('works.training.efficiency'),
                value: number(view.efficiencyLog10),
                note: say('works.training.efficiencyNote'),
              },
              { id: 'own', label: say('works.training.own'), value: number(view.bestModelLog10) },
            ]}
          />
          <ToggleSwitch
            label={say('works.orders.train')}
            note={say('works.orders.train.note')}
            isOn={view.trainsByItself}
            onChange={(on) => makeMove({ type: 'setStandingOrder', order: 'train', on })}
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
        value={say('works.months', { months: number(view.monthsBehind) })}
        label={say('works.training.behind')}
      />
      <LabelledFigure
        value={number(view.capabilityLog10)}
        label={say('works.training.best')}
        note={say('works.training.log10')}
        why={view.why}
        whyCode="works.training.best"
      />
      <LabelledFigure
        value={number(view.frontierLog10)}
        label={say('works.training.frontier')}
        note={say('works.training.log10')}
        source="parameters.research.frontierStartLog10"
      />
    </section>
  )
}

function Run({ run }: { run: RunView }) {
  const text = say('works.training.weeksOf', { done: run.weeksDone, weeks: run.weeks })
  return (
    <PanelCard
      title={say('works.training.running', { run: runName(run.name) })}
      note={say(run.flagship ? 'works.training.isFlagship' : 'works.training.isPlain')}
    >
      <LabelledBar label={say('works.training.progress')} text={text}>
        <MeterBar share={run.doneShare} label={say('works.training.progress')} text={text} pattern="capability" />
      </LabelledBar>
      <FactList
        rows={[
          { id: 'left', label: say('works.training.left'), value: say('works.weeks', { weeks: run.weeksLeft }) },
          {
            id: 'months',
            label: say('works.training.monthsNow'),
            value:
              run.monthsBehindNow === null
                ? say('works.training.notYet')
                : say('works.months', { months: number(run.monthsBehindNow) }),
          },
          { id: 'restarts', label: say('works.training.restarts'), value: String(run.restarts) },
          { id: 'share', label: say('works.training.share'), value: percent(run.fleetShare) },
        ]}
      />
      <MoveButton move={{ type: 'stopTraining' }} label={say('works.training.stop')} />
      <details class="works-more">
        <summary>{say('works.training.trade')}</summary>
        <FactList
          rows={[
            { id: 'flop', label: say('works.training.flop'), value: logText(run.log10Flop) },
            { id: 'effective', label: say('works.training.effectiveNow'), value: logText(run.log10EffectiveNow) },
          ]}
        />
      </details>
    </PanelCard>
  )
}

/** A logarithm of FLOP, or a blank before the first week. */
function logText(log10: number | null): string {
  return log10 === null ? BLANK : number(log10)
}

function Models({ rows }: { rows: readonly ModelRow[] }) {
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
          { id: 'flop', label: say('works.training.column.flop'), isNumber: true },
          { id: 'effective', label: say('works.training.column.effective'), isNumber: true },
          { id: 'behind', label: say('works.training.column.behind'), isNumber: true },
        ]}
        rows={rows.map((row) => ({
          id: `${row.name}-${row.week}`,
          isSum: row.isBest,
          cells: [
            row.isBest ? say('works.training.bestModel', { run: runName(row.name) }) : runName(row.name),
            dateText(row.week),
            number(row.log10Flop),
            number(row.log10Effective),
            say('works.months', { months: number(row.monthsBehind) }),
          ],
        }))}
      />
    </PanelCard>
  )
}
