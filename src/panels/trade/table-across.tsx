import { levelText, nameOf, say } from '../../text/say'
import { personView } from '../../view/trade/people-view'
import type { TalkView } from '../../view/trade/talk-view'
import { game, level } from '../game'
import { Portrait } from './portrait'

/** Who sits across the table, and what is publicly known of the person. */
export function TableAcross({ view: { distributor } }: { view: TalkView }) {
  const { portrait, place, kept, promised, ours, trust } = personView(game.value, distributor, level.value.scenario)
  return (
    <section class="slip tea-who" aria-label={nameOf('distributor', distributor)}>
      <Portrait portrait={portrait} />
      <div>
        <h3>{nameOf('distributor', distributor)}</h3>
        <p>
          {levelText(`distributor.${distributor}.job`)} · {nameOf('place', place)}
        </p>
        <p class="muted">{levelText(`distributor.${distributor}.manner`)}</p>
        <dl class="public-facts">
          <div>
            <dt>{say('trade.distributors.promises')}</dt>
            <dd>{say('trade.distributors.kept', { kept, promised })}</dd>
          </div>
          <div>
            <dt>{say('trade.distributors.ours')}</dt>
            <dd>{say('trade.distributors.oursKept', ours)}</dd>
          </div>
          <div>
            <dt>{say('trade.distributors.trust')}</dt>
            <dd>{say(`trade.trust.${trust}`)}</dd>
          </div>
        </dl>
      </div>
    </section>
  )
}
