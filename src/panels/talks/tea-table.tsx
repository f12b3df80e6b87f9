import { useState } from 'preact/hooks'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { hasText, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { PaperDialog } from '../parts/dialog'
import { CounterpartCard } from './counterpart-card'
import { DistributorOfferSlip } from './distributor-offer-slip'
import { DraftSlip } from './draft-slip'
import { draftView, firstDraft, talkView } from './talk.view'
import { TalkActions } from './talk-actions'
import type { TalkEnd } from './talk-end.view'
import { OtherTalkMoves } from './talk-moves'
import { TalkResult } from './talk-result'
import { TalkSheets } from './talk-sheets'
import { TalkTranscript } from './talk-transcript'
import { TeaSet } from './tea-set'

interface TeaTableProps {
  distributor: string
  /** Null when it is over. */
  talk: Readonly<Talk> | null
  end: TalkEnd | null
  onLeave: () => void
}

/** A talk and then its result, which stays until the player leaves. */
export function TalkTable({ distributor, talk, end, onLeave }: TeaTableProps) {
  return (
    <PaperDialog
      title={say('trade.talk.title', { distributor: fact('distributor', distributor) })}
      kind="tea"
      onClose={onLeave}
    >
      {talk && <TableLaid talk={talk} />}
      {end && <TalkResult end={end} onLeave={onLeave} />}
    </PaperDialog>
  )
}

/** A talk: the distributor, two slips, the player's own sheets, and the moves. */
function TableLaid({ talk }: { talk: Readonly<Talk> }) {
  const [draft, setDraft] = useState<OfferTerms>(() => firstDraft(talk))
  const { scenario } = openLevel.value
  const view = talkView(gameState.value, talk, scenario, hasText)
  const mine = draftView(gameState.value, talk, draft, scenario)
  return (
    <>
      <p class="tea-note">
        {say('trade.talk.note', {
          chip: fact('chip', talk.chip),
          round: view.round,
          rounds: view.rounds,
          days: view.days,
        })}
      </p>
      <div class="tea-table">
        <CounterpartCard view={view} />
        <div class={`tea-middle ${view.isPaused ? 'waiting' : view.last}`}>
          <TalkTranscript view={view} />
          <div class="tea-slips">
            <div class="tea-side">
              <DistributorOfferSlip
                chip={talk.chip}
                theirs={view.distributorOffer}
                round={view.round}
                key={talk.slips.length}
              />
              <TeaSet last={view.last} isWaiting={view.isPaused} yours={view.ownOffer} />
            </div>
            <DraftSlip draft={draft} mine={mine} talk={talk} onChange={setDraft} />
          </div>
        </div>
        <TalkActions mine={mine} view={view} />
        <OtherTalkMoves talk={talk} />
        <TalkSheets talk={talk} view={view} mine={mine} draft={draft} />
      </div>
    </>
  )
}
