import { BLANK, percent, usd, usdExact } from '../../text/format'
import { say, sayAny } from '../../text/say'
import type { DraftView, TalkView } from '../../view/trade/talk-view'
import { SumColumn } from '../parts/why'
import { AnnouncedState, ControlState } from './control-words'

/** What everybody at the table knows: the terms of the price, the law, and what the draft would cost. */
export function TalkTerms({ view, mine }: { view: TalkView; mine: DraftView }) {
  return (
    <section class="slip tea-terms" aria-label={say('trade.talk.terms')}>
      <h3>{say('trade.talk.terms')}</h3>
      <p class="caption">{say('trade.talk.termsNote')}</p>
      <SumColumn sum={view.terms} write={usdExact} caption={say('trade.talk.terms')} />
      <dl class="blank-row">
        <div>
          <dt>{say('trade.talk.limit')}</dt>
          <dd>
            <span aria-hidden="true">{BLANK}</span>
            <span class="visually-hidden">{say('trade.talk.unknown')}</span>
          </dd>
        </div>
      </dl>
      <p class="tea-law">
        <ControlState control={view.control} />
      </p>
      <AnnouncedState announced={view.announced} />
      <h4>{say('trade.talk.ifTaken')}</h4>
      <dl class="does">
        <div>
          <dt>{say('trade.talk.cash')}</dt>
          <dd>{say('trade.fromTo', { before: usd(mine.cash.beforeUsd), after: usd(mine.cash.afterUsd) })}</dd>
        </div>
        <div>
          <dt>{say('trade.talk.weeksOfCash')}</dt>
          <dd>
            {say('trade.fromTo', { before: runway(mine.weeksOfCash.before), after: runway(mine.weeksOfCash.after) })}
          </dd>
        </div>
        <div>
          <dt>{say('trade.talk.rest')}</dt>
          <dd>{usd(mine.restUsd)}</dd>
        </div>
        <div>
          <dt>{say('trade.talk.worth')}</dt>
          <dd>{percent(mine.termsShare)}</dd>
        </div>
        <div>
          <dt>{say('trade.talk.belief')}</dt>
          <dd title={percent(view.belief.chance)}>{sayAny(`likelihood.${view.belief.word}`)}</dd>
        </div>
      </dl>
    </section>
  )
}

/** Weeks of cash in words; money that does not shrink lasts as long as it is let. */
function runway(weeks: number): string {
  return weeks >= 999 ? say('trade.talk.noEnd') : say('trade.weeks', { weeks: Math.round(weeks) })
}
