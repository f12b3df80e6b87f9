import { say } from '../../text/say'
import type { DraftView, TalkView } from '../../view/trade/talk-view'
import { MoveButton } from '../parts/move-button'

/** Offer, accept, walk: each says why not, where it cannot be done. */
export function TalkActions({ mine, view }: { mine: DraftView; view: TalkView }) {
  return (
    <div class="tea-actions">
      <div>
        <MoveButton move={{ type: 'acceptOffer' }} label={say('trade.talk.accept')} icon="check" />
        <p class="caption">
          {say('trade.talk.acceptNote', { unitPriceUsd: view.theirs.unitPriceUsd, depositUsd: view.theirs.depositUsd })}
        </p>
      </div>
      <div>
        <MoveButton move={mine.move} label={say('trade.talk.offer')} icon="talk" primary />
        <p class="caption">{say('trade.talk.offerNote')}</p>
      </div>
      <div>
        <MoveButton move={{ type: 'walkAway' }} label={say('trade.talk.walk')} icon="walk" />
        <p class="caption">{say('trade.talk.walkNote')}</p>
      </div>
    </div>
  )
}
