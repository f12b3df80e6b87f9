import type { Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { displayNameOf, say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import { type BuyerClaimView, otherTalkMovesView } from './talk-moves.view'

/** The other moves of a talk in one fold, each with its cost in days and money. */
export function OtherTalkMovesSection({ talk }: { talk: Readonly<Talk> }) {
  const moves = otherTalkMovesView(gameStateSignal.value, talk, currentLevelSignal.value.scenario)
  return (
    <details class="slip tea-others">
      <summary>
        <b>{say('talk.moves.title')}</b> <span>{say('talk.moves.note')}</span>
      </summary>
      <MoveButton
        move={{ type: 'staySilent' }}
        label={say('talk.silent')}
        icon="mute"
        note={say('talk.silentNote', { days: moves.roundDays, shutsWeeks: moves.closedWeeksAfterSilence })}
      />
      <MoveButton
        move={{ type: 'askWhatHelps' }}
        label={say('talk.question')}
        icon="ask"
        note={say('talk.questionNote', { days: moves.questionDays })}
      />
      <MoveButton move={{ type: 'pauseTalk' }} label={say('talk.pause')} icon="pause" note={say('talk.pauseNote')} />
      <details>
        <summary>
          <Icon name="claim" size={18} /> {say('talk.claims')}
        </summary>
        <p class="caption">{say('talk.claimsNote', { days: moves.claimDays })}</p>
        {moves.claims.map((claim) => (
          <Claim key={claim.claim} view={claim} proofUsd={moves.proofUsd} />
        ))}
      </details>
      <details>
        <summary>
          <Icon name="favour" size={18} /> {say('talk.favours')}
        </summary>
        <p class="caption">{say('talk.favoursNote')}</p>
        {moves.favours.map(({ favour, usd }) => (
          <MoveButton
            key={favour}
            move={{ type: 'offerFavour', favour }}
            label={displayNameOf('favour', favour)}
            note={say('talk.favour.costs', { usd: fact('usd', usd) })}
          />
        ))}
      </details>
    </details>
  )
}

/** One claim: its statement, whether it is true, and the two ways to make it. */
function Claim({ view, proofUsd }: { view: BuyerClaimView; proofUsd: number }) {
  const { claim } = view
  return (
    <fieldset class="tea-claim">
      <legend>
        <b>{sayDynamic(`talk.claim.${claim}`, view.facts)}</b>
      </legend>
      <p class="private-word">
        <Icon name={view.isTrue ? 'check' : 'warn'} size={16} /> {say('talk.onlyYou')}{' '}
        {sayDynamic(view.truth, view.facts)}
      </p>
      <MoveButton
        move={{ type: 'makeClaim', claim, isProven: false }}
        label={say(view.isTrue || !view.isProvable ? 'talk.claim.say' : 'talk.claim.sayBluff')}
      />
      {view.isProvable && (
        <MoveButton
          move={{ type: 'makeClaim', claim, isProven: true }}
          label={say('talk.claim.prove', { proofUsd: fact('usd', proofUsd) })}
        />
      )}
    </fieldset>
  )
}
