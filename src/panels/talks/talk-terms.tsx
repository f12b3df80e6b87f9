import { percent } from '../../text/format'
import { say, sayDynamic, usd } from '../app/translator'
import { cashDurationText } from '../parts/figures/cash-duration.view'
import { AnnouncedControlStatus, ControlStatus } from '../rules/control-words'
import type { DraftView, TalkView } from './talk.view'

/** The chip's legal state, and the draft's effects if accepted today. */
export function DraftEffects({ view, mine }: { view: TalkView; mine: DraftView }) {
  return (
    <div class="tea-terms">
      <p class="tea-law">
        <ControlStatus control={view.control} />
      </p>
      <AnnouncedControlStatus announced={view.announced} />
      <dl class="does">
        <div>
          <dt>{say('trade.talk.cash')}</dt>
          <dd>{say('trade.fromTo', { before: usd(mine.cash.beforeUsd), after: usd(mine.cash.afterUsd) })}</dd>
        </div>
        <div>
          <dt>{say('trade.talk.weeksOfCash')}</dt>
          <dd>
            {say('trade.fromTo', { before: lasting(mine.weeksOfCash.before), after: lasting(mine.weeksOfCash.after) })}
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
          <dd title={percent(view.belief.chance)}>{sayDynamic(`likelihood.${view.belief.word}`)}</dd>
        </div>
      </dl>
    </div>
  )
}

/** Weeks of cash in words. */
function lasting(weeks: number): string {
  const { code, facts } = cashDurationText(weeks)
  return say(code, facts)
}
