import { levelText, nameOf } from '../app/translator'
import { distributorView } from '../distributors/distributors.view'
import { Portrait } from '../distributors/portrait'
import { PromiseFacts } from '../distributors/promise-facts'
import { gameState, openLevel } from '../game'
import type { TalkView } from './talk.view'

/** The distributor across the table, with its public facts. */
export function CounterpartCard({ view: { distributor } }: { view: TalkView }) {
  const person = distributorView(gameState.value, distributor, openLevel.value.scenario)
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
