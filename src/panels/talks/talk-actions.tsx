import { fact } from '../../view/facts/fact'
import { say } from '../app/translator'
import { openLevel } from '../game'
import { MoveButton } from '../parts/moves/move-button'
import type { DraftView, TalkView } from './talk.view'

/** Offer, accept, leave: each with its cost, or why it is refused. */
export function TalkActions({ mine, view }: { mine: DraftView; view: TalkView }) {
  const { count, unitPriceUsd, depositUsd, totalUsd } = view.distributorOffer
  const { daysPerRound: days, closedWeeks } = openLevel.value.scenario.parameters.talks
  return (
    <div class="tea-actions">
      <MoveButton
        move={{ type: 'acceptOffer' }}
        label={say('trade.talk.accept')}
        icon="check"
        note={say('trade.talk.acceptNote', {
          count,
          unitPriceUsd: fact('usd', unitPriceUsd),
          depositUsd: fact('usd', depositUsd),
          totalUsd: fact('usd', totalUsd),
        })}
      />
      <MoveButton
        move={mine.move}
        label={say('trade.talk.offer')}
        icon="talk"
        primary={!mine.isTheirs}
        whyNot={mine.isTheirs ? say('trade.talk.offerTheirs') : undefined}
        note={
          mine.isTheirs
            ? undefined
            : say(view.isFinal ? 'trade.talk.offerLast' : 'trade.talk.offerNote', { days, closedWeeks })
        }
      />
      <MoveButton
        move={{ type: 'walkAway' }}
        label={say('trade.talk.walk')}
        icon="walk"
        note={say('trade.talk.walkNote')}
      />
    </div>
  )
}
