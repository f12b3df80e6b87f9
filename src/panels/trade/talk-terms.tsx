import { percent, usd } from '../../text/format'
import { say, sayAny } from '../../text/say'
import type { DraftView, TalkView } from '../../view/trade/talk-view'
import { AnnouncedState, ControlState } from './control-words'

/** The law of the chip, and what the draft would do, were it taken today. */
export function TalkTerms({ view, mine }: { view: TalkView; mine: DraftView }) {
  return (
    <div class="tea-terms">
      <p class="tea-law">
        <ControlState control={view.control} />
      </p>
      <AnnouncedState announced={view.announced} />
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
    </div>
  )
}

/** Weeks of cash in words; money that does not shrink lasts as long as it is let. */
function runway(weeks: number): string {
  return weeks >= 999 ? say('trade.talk.noEnd') : say('trade.weeks', { weeks: Math.round(weeks) })
}
