import { useState } from 'preact/hooks'
import { formatCount, formatNumber, formatPercent, formatPflops } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { refusalFactsWithKinds } from '../../view/facts/typed-facts'
import type { Move } from '../../view/refusal-view'
import { displayNameOf, formatUsd, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../game'
import { LabelledBar, LabelledFigureList, PanelCard } from '../parts/card'
import { WeekChart } from '../parts/charts/week-chart'
import { DataTable } from '../parts/data-table'
import { Disclosure } from '../parts/disclosure'
import { ShareSliderBar } from '../parts/inputs/split-bar'
import { NumberStepper } from '../parts/inputs/stepper'
import { findMaxAllowedCount } from '../parts/moves/max-allowed.view'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import {
  type CompanyProjectView,
  type SoftwareStacksView,
  type SoftwareStackView,
  softwareStacksView,
} from './stacks.view'

/** Software stacks: maturity, engineers and projects. */
export function SoftwareStacksPanel() {
  const view = softwareStacksView(gameStateSignal.value, currentLevelSignal.value.scenario)
  const drawn = (stack: SoftwareStackView) => <Stack key={stack.stack} view={stack} engineers={view.engineers} />
  return (
    <Panel title={say('works.stacks.title')} icon="migrate" note={say('works.stacks.note', { ...view.engineers })}>
      <div class="works">
        {view.stacks.filter(({ isOurs }) => isOurs).map(drawn)}
        <WeekChart title={say('works.stacks.curveTitle')} ids={['maturity']} write={formatPercent} fromZero />
        <Mixed mixed={view.mixingLoss} />
        {view.projects.map((project) => (
          <Project key={project.project} view={project} />
        ))}
        <Disclosure class="works-card wide" summary={say('works.stacks.others')}>
          {() => <div class="works">{view.stacks.filter(({ isOurs }) => !isOurs).map(drawn)}</div>}
        </Disclosure>
      </div>
    </Panel>
  )
}

type Team = SoftwareStacksView['engineers']

const patternOf = ({ role }: SoftwareStackView) => (role === 'domestic' ? 'domestic' : 'us')

function Stack({ view, engineers }: { view: SoftwareStackView; engineers: Team }) {
  const { stack } = view
  const { free } = engineers
  return (
    <PanelCard
      title={displayNameOf('stack', stack)}
      note={say(view.learns ? 'works.stacks.learns' : 'works.stacks.isRipe')}
    >
      <LabelledBar
        label={say('works.stacks.maturity')}
        text={formatPercent(view.maturity)}
        share={view.maturity}
        pattern={patternOf(view)}
        tick={view.line}
      />
      {view.line !== null && view.counted !== null && (
        <p class="works-note">
          {say('works.stacks.line', { share: fact('share', view.line) })}{' '}
          {say('works.stacks.counted', {
            stack: fact('stack', view.counted),
            isThis: view.counted === stack ? 'yes' : 'no',
          })}
        </p>
      )}
      <LabelledFigureList
        rows={[
          {
            label: say('works.stacks.chips'),
            value: formatCount(view.chips),
            note: view.learns ? say('works.stacks.chipsNote', { full: formatCount(view.chipsForFullPace) }) : undefined,
          },
          {
            label: say('works.stacks.engineers'),
            value: formatCount(view.engineers),
            note: say('works.stacks.free', { free }),
          },
        ]}
      />
      <Gives view={view} />
      {view.learns && engineers.all > 0 && <EngineersBar view={view} engineers={engineers} />}
      {view.learns && <Engineers view={view} free={free} />}
      {view.learns && <Migration view={view} />}
    </PanelCard>
  )
}

/** A chip's work on today's stack, and on the one that is asked for. */
function Gives({ view: { stack, gives, line } }: { view: SoftwareStackView }) {
  if (gives === null) return null
  return (
    <DataTable
      caption={say('works.stacks.givesCaption', { stack: fact('stack', stack) })}
      isCaptionHidden
      columns={[
        { id: 'what', label: say('works.stacks.gives', { chip: fact('chip', gives.chip) }) },
        { id: 'now', label: say('works.stacks.now'), isNumber: true },
        { id: 'line', label: say(line === null ? 'works.stacks.ripe' : 'works.stacks.atLine'), isNumber: true },
      ]}
      rows={(['training', 'inference'] as const).map((work) => ({
        id: work,
        cells: [say(`works.stacks.${work}`), formatPercent(gives.now[work]), formatPercent(gives.atLine[work])],
      }))}
    />
  )
}

/** All kernel engineers: on this stack, free, on others. The handle moves engineers between the first two. */
function EngineersBar({ view, engineers }: { view: SoftwareStackView; engineers: Team }) {
  const { stack } = view
  const { all, free } = engineers
  const assign = (count: number): Move => ({ type: 'assignEngineers', stack, count })
  return (
    <ShareSliderBar
      label={say('split.engineers')}
      handle={say('split.onStack', { stack: fact('stack', stack) })}
      parts={[
        { id: 'here', name: displayNameOf('stack', stack), amount: view.engineers, pattern: patternOf(view) },
        { id: 'free', name: say('split.free'), amount: free, pattern: 'estimate' },
        { id: 'others', name: say('split.others'), amount: all - free - view.engineers, pattern: 'other' },
      ]}
      range={{ least: 0, most: all, step: 1 }}
      write={formatCount}
      look={(wanted) => {
        const { count: amount, refusal } = findMaxAllowedCount(
          gameStateSignal.value,
          wanted,
          assign,
          currentLevelSignal.value.scenario,
          0,
        )
        return {
          amount,
          text: say('split.count', {
            stack: fact('stack', stack),
            count: amount,
            free: free + view.engineers - amount,
          }),
          whyNot: refusal ? sayDynamic(refusal.code, refusalFactsWithKinds(refusal)) : undefined,
        }
      }}
      onSet={(amount) => makePlayerMoveInOpenGame(assign(amount))}
      hint={say('split.enter')}
    />
  )
}

function Engineers({ view, free }: { view: SoftwareStackView; free: number }) {
  const [draft, setDraft] = useState({ from: view.engineers, wanted: view.engineers })
  // An amount already set by the bar is not set again.
  const wanted = draft.from === view.engineers ? draft.wanted : view.engineers
  return (
    <div class="works-act">
      <NumberStepper
        value={wanted}
        min={0}
        max={view.engineers + free}
        step={1}
        label={say('works.stacks.assignHowMany')}
        onChange={(to) => setDraft({ from: view.engineers, wanted: to })}
      />
      <MoveButton
        icon="people"
        move={{ type: 'assignEngineers', stack: view.stack, count: wanted }}
        label={say('works.stacks.assign', { count: wanted })}
        whyNot={wanted === view.engineers ? say('works.stacks.assigned', { count: wanted }) : undefined}
      />
    </div>
  )
}

function Migration({ view }: { view: SoftwareStackView }) {
  const { stack, projectSinceWeek: sinceWeek } = view
  const usd = fact('usd', view.projectUsdPerWeek)
  return (
    <div class="works-act">
      {sinceWeek === null ? (
        <>
          <p>{say('works.stacks.migrationCost', { usd })}</p>
          <MoveButton
            move={{ type: 'startMigration', stack }}
            label={say('works.stacks.start', { stack: fact('stack', stack) })}
          />
        </>
      ) : (
        <>
          <p class="works-good">{say('works.stacks.migrating', { sinceWeek: fact('week', sinceWeek), usd })}</p>
          <MoveButton move={{ type: 'stopMigration', stack }} label={say('works.stacks.stop')} />
        </>
      )}
    </div>
  )
}

function Mixed({ mixed }: { mixed: SoftwareStacksView['mixingLoss'] }) {
  return (
    <PanelCard title={say('works.stacks.mixed')} note={say('works.stacks.mixedNote')}>
      <LabelledFigureList
        rows={[
          {
            label: say('works.stacks.mixedShare'),
            value: formatPercent(mixed.lostShare),
            source: 'parameters.compute.mixedLossShare',
          },
          { label: say('works.stacks.mixedPflops'), value: formatPflops(mixed.lostPflops) },
        ]}
      />
    </PanelCard>
  )
}

function Project({ view }: { view: CompanyProjectView }) {
  const { project } = view
  const path = `projects.${project}`
  return (
    <PanelCard title={displayNameOf('project', project)} note={translatedLevelText(`project.${project}.about`)}>
      <LabelledFigureList
        rows={[
          { label: say('works.stacks.projectCost'), value: formatUsd(view.costUsd), source: `${path}.costUsd` },
          { label: say('works.stacks.projectWeekly'), value: formatUsd(view.usdPerWeek), source: `${path}.usdPerWeek` },
          { label: say('works.stacks.projectWeeks'), value: say('works.weeks', { weeks: view.weeks }) },
          { label: say('works.stacks.projectEngineers'), value: formatNumber(view.engineersNeeded) },
        ]}
      />
      {view.status === 'open' ? (
        <MoveButton
          move={{ type: 'startProject', project }}
          label={say('works.stacks.startProject', { usd: fact('usd', view.costUsd) })}
        />
      ) : (
        <p class={view.status === 'done' ? 'works-good' : 'works-status'}>
          {say(view.status === 'done' ? 'works.stacks.done' : 'works.stacks.doneBy', {
            date: formatWeekDate(view.doneWeek ?? 0),
          })}
        </p>
      )}
    </PanelCard>
  )
}
