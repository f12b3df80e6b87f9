import { percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dateText, levelText, nameOf, say, usd } from '../app/translator'
import { Figure } from '../parts/figures/figure'
import { MoveButton } from '../parts/moves/move-button'
import type { SignAnswer, SignView } from './reports.view'

/** One report: its question, accuracy, price and answer. */
export function SignSlip({
  sign: { sign, costUsd, costPath, accuracyShare, accuracyPath, ...view },
}: {
  sign: SignView
}) {
  return (
    <article class={`slip sign ${view.phase}`} aria-label={nameOf('sign', sign)}>
      <h4>{nameOf('sign', sign)}</h4>
      <p>{levelText(`sign.${sign}.about`)}</p>
      <div class="sheet-figures">
        <Figure label={say('trade.signs.cost')} value={usd(costUsd)} source={costPath} />
        <Figure
          label={say('trade.signs.accuracy')}
          value={percent(accuracyShare)}
          source={accuracyPath}
          note={say('trade.signs.accuracyNote')}
        />
      </div>
      {view.phase === 'open' && (
        <p class="caption">
          {say('trade.window', { since: dateText(view.fromWeek), until: dateText(view.untilWeek) })}
        </p>
      )}
      {view.phase === 'open' && view.raisesBeforeWeek !== null && (
        <p class="caption">{say('trade.signs.wouldMove', { week: fact('week', view.raisesBeforeWeek) })}</p>
      )}
      {view.answer && (
        <p class="answer" role="status">
          <b>{answerText(view.answer)}</b>{' '}
          <span class="muted">{say('trade.signs.bought', { date: dateText(view.boughtWeek ?? 0) })}</span>
        </p>
      )}
      {view.movesBelief !== null && (
        <p class="caption">{say(view.movesBelief ? 'trade.signs.moved' : 'trade.signs.movedNot')}</p>
      )}
      {view.phase !== 'bought' && (
        <MoveButton move={view.move} label={say('trade.signs.buy', { costUsd: fact('usd', costUsd) })} icon="search" />
      )}
    </article>
  )
}

function answerText(answer: SignAnswer): string {
  if (answer.kind !== 'span') return say(`trade.signs.${answer.kind}`)
  const { fromWeek, toWeek } = answer
  if (fromWeek === null) return say('trade.signs.before', { date: dateText(toWeek ?? 0) })
  if (toWeek === null) return say('trade.signs.after', { date: dateText(fromWeek) })
  return say('trade.signs.between', { since: dateText(fromWeek), until: dateText(toWeek) })
}
