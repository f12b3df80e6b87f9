import { formatNumber, formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsd, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledFigure } from '../parts/figures/figure'
import { MeterBar } from '../parts/figures/meter'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import {
  type HedgeView,
  hedgeViews,
  type IntelligenceReportAnswer,
  type IntelligenceReportView,
  intelligenceReportViews,
  type RuleBeliefView,
  ruleBeliefView,
} from './insurance.view'

/** Reports about coming shocks, and insurances against them. */
export function InsurancePanel(_: { about: string | null }) {
  const state = gameStateSignal.value
  const { scenario } = currentLevelSignal.value
  return (
    <Panel title={say('trade.insurance.title')} icon="insurance" note={say('trade.insurance.note')}>
      <div class="trade">
        <BeliefBars belief={ruleBeliefView(state, scenario)} />
        <section aria-label={say('trade.reports.title')}>
          <h3>{say('trade.reports.title')}</h3>
          <p class="caption">{say('trade.reports.note')}</p>
          <ul class="slips">
            {intelligenceReportViews(state, scenario).map((report) => (
              <li key={report.report}>
                <ReportSlip report={report} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={say('trade.hedges.title')}>
          <h3>{say('trade.hedges.title')}</h3>
          <p class="caption">{say('trade.hedges.note')}</p>
          <ul class="slips">
            {hedgeViews(state, scenario).map((hedge) => (
              <li key={hedge.hedge}>
                <HedgeSlip hedge={hedge} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Panel>
  )
}

/** The market's belief in a new control, beside the one that the player's reports support. */
function BeliefBars({ belief: { bars, scale, rumours } }: { belief: RuleBeliefView }) {
  return (
    <section class="belief" aria-label={say('trade.belief.title')}>
      <h3>{say('trade.belief.title')}</h3>
      <p class="caption">{say('trade.belief.note')}</p>
      {bars.map(({ whose, chance, word }) => (
        <div key={whose} class="belief-bar">
          <span>{say(`trade.belief.${whose}`)}</span>
          <b title={formatPercent(chance)}>
            {sayDynamic(`likelihood.${word}`)} <span class="muted">({formatPercent(chance)})</span>
          </b>
          <MeterBar
            share={chance}
            label={say(`trade.belief.${whose}`)}
            text={`${sayDynamic(`likelihood.${word}`)}, ${formatPercent(chance)}`}
            pattern={whose === 'market' ? 'estimate' : 'us'}
          />
        </div>
      ))}
      <details>
        <summary>{say('trade.belief.words')}</summary>
        <ul class="word-scale">
          {scale.map(({ word, chance }) => (
            <li key={word}>
              <b>{sayDynamic(`likelihood.${word}`)}</b> ≈ {formatPercent(chance)}
            </li>
          ))}
        </ul>
      </details>
      <RumourList rumours={rumours} />
    </section>
  )
}

function RumourList({ rumours }: { rumours: RuleBeliefView['rumours'] }) {
  if (rumours.length === 0) return <p class="muted">{say('trade.belief.quiet')}</p>
  return (
    <>
      <h4>{say('trade.belief.rumours')}</h4>
      <ul class="rumours">
        {rumours.map(({ event, week, credibilityWord }) => (
          <li key={`${event}-${week}`}>
            <Icon name="fog" size={16} /> {displayNameOf('event', event)}{' '}
            <span class="muted">
              {formatWeekDate(week)} ·{' '}
              {say('trade.belief.credible', { word: sayDynamic(`likelihood.${credibilityWord}`) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One report: its question, accuracy, price and answer. */
function ReportSlip({ report: view }: { report: IntelligenceReportView }) {
  const { report, costUsd, accuracyShare } = view
  const path = `reports.${report}`
  return (
    <article class={`slip report ${view.phase}`} aria-label={displayNameOf('report', report)}>
      <h4>{displayNameOf('report', report)}</h4>
      <p>{translatedLevelText(`report.${report}.about`)}</p>
      <div class="sheet-figures">
        <LabelledFigure label={say('trade.reports.cost')} value={formatUsd(costUsd)} source={`${path}.costUsd`} />
        <LabelledFigure
          label={say('trade.reports.accuracy')}
          value={formatPercent(accuracyShare)}
          source={`${path}.accuracyShare`}
          note={say('trade.reports.accuracyNote')}
        />
      </div>
      {view.phase === 'open' && (
        <p class="caption">
          {say('trade.window', { since: formatWeekDate(view.fromWeek), until: formatWeekDate(view.untilWeek) })}
        </p>
      )}
      {view.phase === 'open' && view.raisesBeforeWeek !== null && (
        <p class="caption">{say('trade.reports.wouldMove', { week: fact('week', view.raisesBeforeWeek) })}</p>
      )}
      {view.answer && (
        <p class="answer" role="status">
          <b>{answerText(view.answer)}</b>{' '}
          <span class="muted">{say('trade.reports.bought', { date: formatWeekDate(view.boughtWeek ?? 0) })}</span>
        </p>
      )}
      {view.movesBelief !== null && (
        <p class="caption">{say(view.movesBelief ? 'trade.reports.moved' : 'trade.reports.movedNot')}</p>
      )}
      {view.phase !== 'bought' && (
        <MoveButton
          move={view.move}
          label={say('trade.reports.buy', { costUsd: fact('usd', costUsd) })}
          icon="search"
        />
      )}
    </article>
  )
}

function answerText(answer: IntelligenceReportAnswer): string {
  if (answer.kind !== 'span') return say(`trade.reports.${answer.kind}`)
  const { fromWeek, toWeek } = answer
  if (fromWeek === null) return say('trade.reports.before', { date: formatWeekDate(toWeek ?? 0) })
  if (toWeek === null) return say('trade.reports.after', { date: formatWeekDate(fromWeek) })
  return say('trade.reports.between', { since: formatWeekDate(fromWeek), until: formatWeekDate(toWeek) })
}

/** One insurance: price, payout and deadline. */
function HedgeSlip({ hedge: view }: { hedge: HedgeView }) {
  const { hedge, kind, feeUsd, pricePercent, phase } = view
  const path = `hedges.${hedge}`
  return (
    <article class={`slip hedge ${phase}`} aria-label={displayNameOf('hedge', hedge)}>
      <h4>
        <Icon name="shield" size={18} /> {displayNameOf('hedge', hedge)}
      </h4>
      <p>{translatedLevelText(`hedge.${hedge}.about`)}</p>
      <div class="sheet-figures">
        {feeUsd > 0 && (
          <LabelledFigure label={say('trade.hedges.fee')} value={formatUsd(feeUsd)} source={`${path}.feeUsd`} />
        )}
        {view.feeUsdPerWeek > 0 && (
          <LabelledFigure
            label={say('trade.hedges.weekly')}
            value={say('trade.hedges.aWeek', { usd: fact('usd', view.feeUsdPerWeek) })}
            source={`${path}.feeUsdPerWeek`}
          />
        )}
        {pricePercent > 0 && (
          <LabelledFigure
            label={say(`trade.hedges.share.${kind}`)}
            value={say('trade.percent', { percent: formatNumber(pricePercent) })}
            source={`${path}.priceShare`}
          />
        )}
        <LabelledFigure label={say('trade.hedges.lasts')} value={say('trade.weeks', { weeks: view.lastsWeeks })} />
      </div>
      {phase === 'open' && (
        <p class="caption">
          {say('trade.window', { since: formatWeekDate(view.fromWeek), until: formatWeekDate(view.untilWeek) })}
        </p>
      )}
      {phase === 'held' && view.holdsUntilWeek !== null ? (
        <p class="held">
          <Icon name="check" size={18} /> {say('trade.hedges.held', { date: formatWeekDate(view.holdsUntilWeek) })}
        </p>
      ) : (
        <MoveButton move={view.move} label={say('trade.hedges.take')} icon="insurance" />
      )}
    </article>
  )
}
