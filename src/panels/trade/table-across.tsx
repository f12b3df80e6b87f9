import { levelText, nameOf } from '../../text/say'
import { personView } from '../../view/trade/people-view'
import type { TalkView } from '../../view/trade/talk-view'
import { game, level } from '../game'
import { Portrait } from './portrait'
import { PromiseFacts } from './promise-facts'

/** Who sits across the table, and what is publicly known of the person. */
export function TableAcross({ view: { distributor } }: { view: TalkView }) {
  const person = personView(game.value, distributor, level.value.scenario)
  const { portrait, place } = person
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
          <PromiseFacts person={person} />
        </dl>
      </div>
    </section>
  )
}
