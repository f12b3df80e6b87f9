import { formatCount, formatPercent, formatPoints, formatWithExplicitSign } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsd, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledBar, LabelledFigureList, PanelCard } from '../parts/card'
import { WaterfallChart } from '../parts/charts/waterfall'
import { DataTable } from '../parts/data-table'
import { LabelledFigure } from '../parts/figures/figure'
import { formatDialValue, formatQuantity, formatUnmetConditionPart } from '../parts/figures/units'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { DialFleetSizeNote, ExplainDialButton } from '../score/dial-why'
import {
  type MandateChoiceView,
  type MandateScoringTermView,
  type MandateView,
  mandateView,
  type ObjectiveRow,
  objectiveRows,
  type StateContractView,
} from './mandate.view'

/** The mandate, its progress and its points. */
export function MandatePanel() {
  const view = mandateView(gameStateSignal.value, currentLevelSignal.value.scenario)
  // Before the choice all mandates come first; afterwards the chosen one first and the others last.
  const lead = view.chosen === null ? view.choices.length : 1
  const drawn = (choice: MandateChoiceView) => <Mandate key={choice.mandate} choice={choice} view={view} />
  return (
    <Panel title={say('works.mandate.title')} icon="seal" note={say(words(view, 'note'))}>
      <div class="works">
        <PanelCard title={say('works.mandate.scoreNow')} note={say(words(view, 'scoreNote'))} isWide>
          <WaterfallChart
            sum={view.score}
            write={formatPoints}
            caption={say('works.mandate.scoreNow')}
            line={view.winLine}
            lineLabel={say('works.mandate.winLine')}
            hasZeros
          />
        </PanelCard>
        <Scores view={view} />
        <p class="works-note wide">
          {say(words(view, 'asked'), {
            line: formatPoints(view.winLine),
            dialLine: formatPoints(view.asked.dialLine),
            aim: formatPoints(view.asked.aimPoints),
            hasDial: view.chosenDial === null ? 'no' : 'yes',
            dial: view.chosenDial === null ? '' : say(`works.dial.${view.chosenDial}`),
          })}
        </p>
        <ObjectivesCard />
        {view.fund && <Fund fund={view.fund} />}
        {view.choices.slice(0, lead).map(drawn)}
        <Dials view={view} />
        {view.choices.slice(lead).map(drawn)}
      </div>
    </Panel>
  )
}

/** The key of a sentence, for levels with mandates or without. */
function words({ hasMandates }: MandateView, sentence: 'note' | 'asked' | 'scoreNote' | 'winLineNone') {
  return hasMandates ? (`works.mandate.${sentence}` as const) : (`works.noMandate.${sentence}` as const)
}

function Scores({ view }: { view: MandateView }) {
  const { projected, objectives } = view
  return (
    <section class="works-figures wide" aria-label={say('works.mandate.scores')}>
      <LabelledFigure
        value={formatPoints(view.score.total)}
        label={say('works.mandate.scoreNow')}
        why={view.score}
        write={formatPoints}
      />
      <LabelledFigure
        value={formatPoints(projected.score)}
        label={say('works.mandate.projected')}
        note={say('works.mandate.range', { low: formatPoints(projected.low), high: formatPoints(projected.high) })}
        estimate
      />
      <LabelledFigure
        value={formatPoints(view.winLine)}
        label={say('works.mandate.winLine')}
        note={view.chosen === null ? say(words(view, 'winLineNone')) : displayNameOf('mandate', view.chosen)}
        {...(view.winLineSource === null ? {} : { source: view.winLineSource })}
      />
      {view.hasMandates && (
        <LabelledFigure
          value={formatPoints(view.progress.total)}
          label={say('works.mandate.progress')}
          note={say('works.mandate.of25')}
          why={view.progress}
          write={formatPoints}
        />
      )}
      {objectives && (
        <LabelledFigure
          value={formatPoints(objectives.reachedPoints)}
          label={say('works.objectives.title')}
          note={say('works.objectives.ofPoints', { allPoints: fact('points', objectives.allPoints) })}
        />
      )}
    </section>
  )
}

function Mandate({ choice, view }: { choice: MandateChoiceView; view: MandateView }) {
  const { mandate } = choice
  const isChosen = view.chosen === mandate
  return (
    <PanelCard title={displayNameOf('mandate', mandate)} note={translatedLevelText(`mandate.${mandate}.about`)}>
      {isChosen && (
        <p class="works-good">{say('works.mandate.chosen', { sinceWeek: fact('week', view.sinceWeek ?? 0) })}</p>
      )}
      {view.pivotedFrom?.mandate === mandate && (
        <p class="works-status">
          {say('works.mandate.left', {
            week: fact('week', view.pivotedFrom.week),
            keptPoints: fact('points', view.pivotedFrom.keptPoints),
          })}
        </p>
      )}
      <p class="works-note">
        <b>{say('works.mandate.risks')}</b> {translatedLevelText(`mandate.${mandate}.risks`)}
      </p>
      {choice.scoring.map((row, index) => (
        <Slope key={index} row={row} />
      ))}
      <LabelledFigureList rows={mandateFacts(choice)} />
      {view.chosen === null && (
        <MoveButton
          primary
          move={{ type: 'chooseMandate', mandate }}
          label={say('works.mandate.choose', { mandate: fact('mandate', mandate) })}
        />
      )}
      {view.chosen !== null && !isChosen && <Pivot mandate={mandate} view={view} />}
    </PanelCard>
  )
}

function mandateFacts(choice: MandateChoiceView) {
  const path = `mandates.${choice.mandate}`
  const money = (id: 'fund' | 'penalty' | 'fee', amount: number | null, field: string) =>
    amount === null ? [] : [{ label: say(`works.mandate.${id}`), value: formatUsd(amount), source: `${path}.${field}` }]
  const { leasePremiumShare: premium } = choice
  const source = `${path}.leasePremiumShare`
  return [
    { label: say('works.mandate.winLine'), value: formatPoints(choice.winLine), source: choice.winLineSource },
    { label: say('works.mandate.setup'), value: formatUsd(choice.setupUsd), source: `${path}.setupUsd` },
    { label: say('works.mandate.until'), value: formatWeekDate(choice.chooseUntilWeek) },
    ...money('fund', choice.fundUsd, 'fund.totalUsd'),
    ...money('penalty', choice.penaltyUsd, 'fund.penaltyUsd'),
    ...(premium === null
      ? []
      : [{ label: say('works.mandate.premium'), value: formatWithExplicitSign(premium, formatPercent), source }]),
    ...money('fee', choice.feeUsdPerEngineerWeek, 'feeUsdPerEngineerWeek'),
  ]
}

/** How the mandate is scored: quantity, zero and full marks. */
function Slope({ row }: { row: MandateScoringTermView }) {
  return (
    <div class="works-slope">
      <b>{say('works.mandate.upTo', { points: fact('points', row.points) })}</b>
      {row.factors.map((factor) => {
        const write = (value: number) => formatQuantity(factor.unit, value)
        const text = say(factor.isCliff ? 'works.mandate.cliff' : 'works.mandate.factor', {
          now: write(factor.now),
          low: write(factor.from),
          high: write(factor.to),
        })
        const label = sayDynamic(factor.code, factor.facts)
        return <LabelledBar key={factor.quantity} label={label} text={text} share={factor.share} pattern="efficiency" />
      })}
    </div>
  )
}

function Pivot({ mandate, view }: { mandate: string; view: MandateView }) {
  const { mandateChange: pivot } = view
  return (
    <div class="works-act">
      <p class="works-note">
        {say('works.mandate.pivotNote', {
          fromWeek: fact('week', pivot.fromWeek),
          untilWeek: fact('week', pivot.untilWeek),
          priceUsd: fact('usd', pivot.priceUsd),
          keptPoints: fact('points', pivot.keptPoints),
          lostPoints: fact('points', pivot.lostPoints),
        })}
      </p>
      <MoveButton
        move={{ type: 'pivot', mandate }}
        label={say('works.mandate.pivot', { mandate: fact('mandate', mandate) })}
      />
    </div>
  )
}

function Fund({ fund }: { fund: StateContractView }) {
  const isMet = fund.acceptedChips >= fund.targetChips
  const text = say(isMet ? 'works.mandate.acceptedMet' : 'works.mandate.acceptedOf', {
    accepted: formatCount(fund.acceptedChips),
    target: formatCount(fund.targetChips),
  })
  return (
    <PanelCard
      isWide
      title={say('works.mandate.contract')}
      note={say('works.mandate.contractNote', {
        totalUsd: fact('usd', fund.totalUsd),
        receivedUsd: fact('usd', fund.receivedUsd),
      })}
    >
      <LabelledBar label={say('works.mandate.accepted')} text={text} share={fund.acceptedShare} pattern="domestic" />
      <LabelledFigure
        value={formatCount(fund.byEnd.total)}
        label={say('works.mandate.byEnd')}
        note={byEndNote(fund)}
        why={fund.byEnd}
        write={formatCount}
        tone={fund.byEnd.total >= fund.targetChips ? 'good' : 'bad'}
        estimate
      />
      <p class={fund.maturityNow >= fund.maturityNeeded ? 'works-good' : 'works-warn'}>
        {say(fund.maturityNow >= fund.maturityNeeded ? 'works.mandate.ripe' : 'works.mandate.unripe', {
          stack: fact('stack', fund.stack),
          nowShare: fact('share', fund.maturityNow),
          neededShare: fact('share', fund.maturityNeeded),
          most: formatCount(fund.acceptedBelowMaturity),
        })}
      </p>
      <DataTable
        caption={say('works.mandate.milestones')}
        columns={[
          { id: 'chips', label: say('works.mandate.column.chips') },
          { id: 'usd', label: say('works.mandate.column.usd'), isNumber: true },
          { id: 'status', label: say('works.mandate.column.status') },
        ]}
        rows={fund.milestones.map((row) => ({
          id: String(row.chips),
          cells: [formatCount(row.chips), formatUsd(row.usd), say(`works.mandate.milestone.${row.status}`)],
        }))}
      />
    </PanelCard>
  )
}

/** What the forecast leaves to do. */
function byEndNote({ byEnd, targetChips }: StateContractView): string {
  const missing = targetChips - byEnd.total
  return missing > 0
    ? say('works.mandate.byEndMissing', { missing: formatCount(missing) })
    : say('works.mandate.byEndEnough')
}

function Dials({ view: { dials, chosenDial, dialChange } }: { view: MandateView }) {
  const { change, untilWeek } = dialChange
  const note =
    chosenDial === null
      ? say('works.mandate.dialsChoose')
      : say('works.mandate.dialsNote', { change, untilWeek: fact('week', untilWeek) })
  return (
    <PanelCard title={say('works.mandate.dials')} note={note}>
      {dials.map((row) => (
        <div key={row.dial} class={`works-dial ${row.isChosen ? 'chosen' : ''}`}>
          <LabelledBar
            label={say(`works.dial.${row.dial}`)}
            text={say('works.mandate.dialText', {
              value: formatDialValue(row.unit, row.value),
              points: fact('points', row.points),
            })}
            share={row.pointsShare}
            pattern={row.dial}
            tick={row.lineShare}
          />
          <DialFleetSizeNote size={row.size} />
          <ExplainDialButton dial={row.dial} />
          <p class={row.isOverLine ? 'works-good' : 'works-note'}>
            <Icon name={row.isOverLine ? 'check' : row.dial} size={16} />{' '}
            {say(row.isOverLine ? 'works.mandate.overLine' : 'works.mandate.underLine', {
              line: formatPoints(row.line),
            })}
            {row.isChosen && ` ${say('works.mandate.isChosen')}`}
          </p>
          {row.isOffered && (
            <MoveButton
              move={{ type: 'chooseDial', dial: row.dial }}
              label={say('works.mandate.chooseDial', { dial: say(`works.dial.${row.dial}`) })}
            />
          )}
        </div>
      ))}
    </PanelCard>
  )
}

const icons = { open: 'clock', reached: 'check', missed: 'cross' } as const

/** The level's objectives; nothing where it has none. */
function ObjectivesCard() {
  const rows = objectiveRows(gameStateSignal.value, currentLevelSignal.value.scenario)
  if (rows.length === 0) return null
  return (
    <PanelCard title={say('works.objectives.title')} note={say('works.objectives.note')} isWide>
      <ul class="works-objectives">
        {rows.map((row) => (
          <li key={row.objective} class={row.status}>
            <Icon name={icons[row.status]} size={18} />
            <div>
              <b>{translatedLevelText(`objective.${row.objective}.name`)}</b>{' '}
              <small>
                {say('works.objectives.points', { points: formatPoints(row.points) })} · {statusText(row)}
              </small>
              <p>{translatedLevelText(`objective.${row.objective}.about`)}</p>
              {row.needs.map((need) => (
                <p key={formatUnmetConditionPart('works.objectives', need)} class="works-note">
                  {formatUnmetConditionPart('works.objectives', need)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}

function statusText({ status, byWeek, reachedWeek }: ObjectiveRow): string {
  if (reachedWeek !== null) return say('works.objectives.reached', { reachedWeek: fact('week', reachedWeek) })
  if (status === 'missed') return say('works.objectives.missed', { byWeek: fact('week', byWeek ?? 0) })
  return byWeek === null
    ? say('works.objectives.open')
    : say('works.objectives.openUntil', { byWeek: fact('week', byWeek) })
}
