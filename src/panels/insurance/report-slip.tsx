import { percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dateText, levelText, nameOf, say, usd } from '../app/translator'
import { LabelledFigure } from '../parts/figures/figure'
import { MoveButton } from '../parts/moves/move-button'
import type { ReportAnswer, ReportView } from './reports.view'

/** One report: its question, accuracy, price and answer. */
export function ReportSlip({
  report: { report, costUsd, costPath, accuracyShare, accuracyPath, ...view },
}: {
  report: ReportView
}) {
  return (
    <article class={`slip report ${view.phase}`} aria-label={nameOf('report', report)}>
      <h4>{nameOf('report', report)}</h4>
      <p>{levelText(`report.${report}.about`)}</p>
      <div class="sheet-figures">
        <LabelledFigure label={say('trade.reports.cost')} value={usd(costUsd)} source={costPath} />
        <LabelledFigure
          label={say('trade.reports.accuracy')}
          value={percent(accuracyShare)}
          source={accuracyPath}
          note={say('trade.reports.accuracyNote')}
        />
      </div>
      {view.phase === 'open' && (
        <p class="caption">
          {say('trade.window', { since: dateText(view.fromWeek), until: dateText(view.untilWeek) })}
        </p>
      )}
      {view.phase === 'open' && view.raisesBeforeWeek !== null && (
        <p class="caption">{say('trade.reports.wouldMove', { week: fact('week', view.raisesBeforeWeek) })}</p>
      )}
      {view.answer && (
        <p class="answer" role="status">
          <b>{answerText(view.answer)}</b>{' '}
          <span class="muted">{say('trade.reports.bought', { date: dateText(view.boughtWeek ?? 0) })}</span>
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

function answerText(answer: ReportAnswer): string {
  if (answer.kind !== 'span') return say(`trade.reports.${answer.kind}`)
  const { fromWeek, toWeek } = answer
  if (fromWeek === null) return say('trade.reports.before', { date: dateText(toWeek ?? 0) })
  if (toWeek === null) return say('trade.reports.after', { date: dateText(fromWeek) })
  return say('trade.reports.between', { since: dateText(fromWeek), until: dateText(toWeek) })
}
