import { useEffect, useId, useRef } from 'preact/hooks'
import broke from '../../../assets/art/ending-broke.svg?url&no-inline'
import late from '../../../assets/art/ending-late.svg?url&no-inline'
import won from '../../../assets/art/ending-won.svg?url&no-inline'
import type { Ending } from '../../sim/state/state'
import { formatCount, formatNumber, formatPercent, formatPoints } from '../../text/format'
import { dialIds } from '../../view/dial-ids'
import type { AppServices, FollowUpGames } from '../app/services'
import { displayNameOf, formatUsd, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateFingerprint, gameStateSignal } from '../game'
import { nationView } from '../nation/nation.view'
import { NoRulesComparisonChart } from '../nation/nation-panel'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { finalWeekAnnouncement } from '../news/week-announcement'
import { Button } from '../parts/button'
import { AreaChart } from '../parts/charts/area-chart'
import { LineChart } from '../parts/charts/line-chart'
import { SvgFillPatterns } from '../parts/charts/patterns'
import { MeterBar } from '../parts/figures/meter'
import { WaterfallTermList } from '../parts/figures/why-button'
import { Icon } from '../parts/icon'
import { SealStampImage } from '../parts/moves/seal-stamp'
import { DialFleetSizeNote, shortDialValueText } from '../score/dial-why'
import { type DebriefView, debriefView, policyAimsView } from './debrief.view'
import {
  DebriefForecastsSection,
  DebriefSourcesSection,
  DebriefTalksAndEstimatesSection,
  HiddenFactsSection,
  PolicyAimsSection,
} from './debrief-sections'
import { DecisiveChoicesSection } from './decisive-choices'
import { EpilogueSection } from './epilogue'
import { DebriefInsightsSection } from './insights'
import { LevelAimsSection } from './level-aims'
import { RankAndSharePictureSection } from './rank'

interface DebriefProps {
  outside: AppServices
  followUp: FollowUpGames
  /** Returns to the desk, to look at the panels again. */
  onLook: () => void
}

/** The end of a game as one sheet, which prints on two pages. */
export function DebriefPage({ outside, followUp, onLook }: DebriefProps) {
  const { scenario } = currentLevelSignal.value
  const view = debriefView(gameStateSignal.value, scenario)
  const columns = useRef<HTMLDivElement>(null)
  useVisibleFocus(columns)
  const [verdictId, weekId] = [useId(), useId()]
  return (
    <section class="debrief" data-theme="paper" aria-label={say('debrief.name')}>
      <SvgFillPatterns />
      <article class="debrief-sheet">
        <header class="debrief-head">
          <div>
            <h1 tabIndex={-1} ref={focusOnce} aria-describedby={`${verdictId} ${weekId}`}>
              {sayDynamic(view.title)}
            </h1>
            <p>
              {translatedLevelText('level.title')} · {formatWeekDate(0)} – {formatWeekDate(view.week)} ·{' '}
              {say('debrief.seed', { seed: gameStateSignal.value.seed })}
              {gameStateSignal.value.asItHappened && ` · ${say('debrief.asItHappened')}`}
            </p>
          </div>
          <EndingIllustration picture={view.picture} />
          <SealStampImage size={72} />
        </header>
        <Verdict view={view} id={verdictId} />
        <p class="visually-hidden" id={weekId}>
          {finalWeekAnnouncement()}
        </p>
        <Dials view={view} />
        <p class="caption">{say('debrief.tickNote')}</p>
        <div ref={columns} class="debrief-columns">
          <ChipsCurve view={view} />
          <Objectives view={view} />
          <LevelAimsSection />
          <RankAndSharePictureSection winLine={view.winLine} outside={outside} />
          <DebriefInsightsSection outside={outside} />
          <DecisiveChoicesSection />
          <section>
            <h2>{say('debrief.score')}</h2>
            <WaterfallTermList sum={view.score} write={formatPoints} caption={say('debrief.score')} />
            <p class="caption">{say('debrief.founders', { share: formatPercent(view.foundersShare) })}</p>
          </section>
          <Curves view={view} />
          <HiddenFactsSection />
          <EpilogueSection />
          <DebriefTalksAndEstimatesSection />
          <DebriefForecastsSection />
          <PolicyAimsSection view={policyAimsView(gameStateSignal.value, scenario)} />
          <NationCurve view={view} />
          <section>
            <h2>{say('debrief.discuss')}</h2>
            <ol class="questions">
              {(['luck', 'waiting', 'nation', 'known'] as const).map((question) => (
                <li key={question}>{say(`debrief.question.${question}`)}</li>
              ))}
            </ol>
          </section>
        </div>
        <DebriefSourcesSection />
        <p class="caption">{say('menu.fingerprint', { fingerprint: gameStateFingerprint() })}</p>
      </article>
      <Bar outside={outside} followUp={followUp} onLook={onLook} />
    </section>
  )
}

/** Buttons: print, save, back to the desk or title, and what can be played next. */
function Bar({ outside, followUp, onLook }: DebriefProps) {
  const next = followUp.nextLevel()
  // A won game leads on, a lost one to another try.
  const isNextFirst = next !== null && gameStateSignal.value.ending?.won === true
  return (
    <div class="debrief-bar no-print" data-theme="night">
      <Button icon="print" label={say('debrief.print')} onClick={() => window.print()} />
      <Button icon="save" label={say('debrief.save')} onClick={outside.exportFile} />
      <Button icon="eye" label={say('debrief.look')} onClick={onLook} />
      <Button icon="walk" label={say('menu.toTitle')} onClick={outside.goToTitle} />
      <span class="debrief-next">
        <Button icon="undo" label={say('debrief.again')} onClick={followUp.sameWorld} />
        <Button
          kind={isNextFirst ? '' : 'seal'}
          icon="globe"
          label={say('debrief.other')}
          onClick={followUp.otherWorld}
        />
        {next && (
          <Button
            kind={isNextFirst ? 'seal' : ''}
            icon="arrow-right"
            label={say('debrief.next', { level: next.title })}
            onClick={next.start}
          />
        )}
      </span>
    </div>
  )
}

function Dials({ view }: { view: DebriefView }) {
  return (
    <section class="debrief-dials" aria-label={say('debrief.dials')}>
      {view.dials.map(({ dial, value, unit, points: size, lastPoints, isChosen, size: reason }) => (
        <div key={dial} class={`dial-card ${dial}`}>
          <h2>
            <Icon name={dial} size={24} /> {say(`dial.${dial}`)}{' '}
            <span class="num">{shortDialValueText(unit, value)}</span>
          </h2>
          <p class="caption right">{say(`dial.${dial}.unit`)}</p>
          <MeterBar
            share={size / 100}
            label={say(`dial.${dial}`)}
            text={formatPoints(size)}
            pattern={dial}
            tick={lastPoints === null ? null : lastPoints / 100}
          />
          <p>
            {say('debrief.dialPoints', { points: formatPoints(size) })} {isChosen && <b>{say('review.chosen')}</b>}
          </p>
          <DialFleetSizeNote size={reason} />
        </div>
      ))}
    </section>
  )
}

function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus()
}

function Verdict({ view, id }: { view: DebriefView; id: string }) {
  const { ending } = gameStateSignal.value
  if (!ending) return null
  const facts = {
    points: formatPoints(view.score.total),
    line: formatPoints(view.winLine),
    dial: sayDynamic(`dial.${view.chosenDial ?? 'cost'}`),
  }
  return (
    <p id={id} class={`verdict ${ending.won ? 'good' : 'bad'}`}>
      <Icon name={ending.won ? 'check' : 'cross'} /> {sayDynamic(verdictOf(ending), facts)}
      {view.story && ` ${translatedLevelText(view.story)}`}
    </p>
  )
}

function verdictOf({ kind, won }: Ending): string {
  return kind === 'named' ? `debrief.verdict.named.${won ? 'won' : 'lost'}` : `debrief.verdict.${kind}`
}

/** Rules in force as dated marks. */
function marksOf({ rules }: DebriefView) {
  return rules.map(({ rule, week }) => ({ week, label: displayNameOf('rule', rule) }))
}

/** A weekly curve of the game with its name. */
function curveOf({ series }: DebriefView, id: string, label: string, colour?: string) {
  return { id, label, values: series[id] ?? [], colour }
}

function ChipsCurve({ view }: { view: DebriefView }) {
  return (
    <AreaChart
      title={say('debrief.chips')}
      x={view.weeks}
      rules={marksOf(view)}
      write={formatCount}
      series={[
        { ...curveOf(view, 'imported', say('debrief.imported')), pattern: 'us' },
        { ...curveOf(view, 'domestic', say('origin.domestic')), pattern: 'domestic' },
        { ...curveOf(view, 'rented', say('origin.rented')), pattern: 'rented' },
      ]}
    />
  )
}

function Curves({ view }: { view: DebriefView }) {
  const axis = { x: view.weeks, rules: marksOf(view) }
  return (
    <>
      <LineChart
        {...axis}
        title={say('debrief.cash')}
        write={formatUsd}
        fromZero
        series={[curveOf(view, 'cashUsd', say('hud.cash'))]}
      />
      <LineChart
        {...axis}
        title={say('debrief.models')}
        write={formatNumber}
        series={[
          curveOf(view, 'log10', say('debrief.own'), 'var(--dial-capability)'),
          curveOf(view, 'rivalLog10', say('debrief.rival')),
          curveOf(view, 'frontierLog10', say('debrief.frontier'), 'var(--text-3)'),
        ]}
      />
      <LineChart
        {...axis}
        title={say('debrief.scoreCurve')}
        write={formatPoints}
        fromZero
        series={[
          curveOf(view, 'score', say('debrief.score')),
          ...dialIds.map((dial) => curveOf(view, dial, say(`dial.${dial}`), `var(--dial-${dial})`)),
        ]}
      />
    </>
  )
}

/** The nation's curves have their own charts: they may rise while the firm's falls. */
function NationCurve({ view }: { view: DebriefView }) {
  const { nation } = nationView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <>
      <LineChart
        title={say('debrief.nation')}
        x={view.weeks}
        rules={marksOf(view)}
        write={formatPercent}
        fromZero
        series={[curveOf(view, 'homeShare', say('debrief.nation'), 'var(--origin-domestic)')]}
      />
      {nation?.curves
        .filter(({ curve }) => curve === 'gapMonths' || curve === 'foreignVendorUsd')
        .map((curve) => (
          <NoRulesComparisonChart key={curve.curve} view={curve} />
        ))}
    </>
  )
}

function Objectives({ view }: { view: DebriefView }) {
  return (
    <section>
      <h2>{say('debrief.aims')}</h2>
      <table class="goals">
        <caption class="visually-hidden">{say('debrief.aims')}</caption>
        <tbody>
          {view.objectives.map(({ code, facts, isReached, outcome }) => (
            <tr key={code}>
              <th scope="row">
                {sayDynamic(`objective.${code}`, facts)}{' '}
                <span class="visually-hidden">{say(isReached ? 'debrief.reached' : 'debrief.missed')}</span>
              </th>
              <td class={`n ${isReached ? 'good' : 'bad'}`}>
                <Icon name={isReached ? 'check' : 'cross'} size={18} />{' '}
                {sayDynamic(`outcome.${outcome.code}`, outcome.facts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const plates = { broke, late, won }

/** The picture at the head of the debrief: how the game ended. */
function EndingIllustration({ picture }: Pick<DebriefView, 'picture'>) {
  return (
    <span class="ending-plate">
      {picture === 'shut' ? (
        <FrontPageIllustration plate="cloud" />
      ) : (
        <span class="engraving">
          <img src={plates[picture]} alt={say(`ending.plate.${picture}`)} width={548} height={234} />
        </span>
      )}
    </span>
  )
}

/** Keeps a visible focus visible when a part of a multi-column layout grows. */
function useVisibleFocus(place: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (!place.current) return
    let wasInSight = isFocusInSight()
    const look = () => {
      wasInSight = isFocusInSight()
    }
    const changes = new MutationObserver(() => {
      if (wasInSight && !isFocusInSight()) document.activeElement?.scrollIntoView({ block: 'nearest' })
    })
    changes.observe(place.current, { childList: true, subtree: true })
    document.addEventListener('focusin', look)
    document.addEventListener('scroll', look, true)
    return () => {
      changes.disconnect()
      document.removeEventListener('focusin', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [])
}

function isFocusInSight(): boolean {
  const { top, bottom, height } = (document.activeElement ?? document.body).getBoundingClientRect()
  return height > 0 && bottom > 0 && top < window.innerHeight
}
