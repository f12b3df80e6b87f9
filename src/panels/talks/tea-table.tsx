import { useState } from 'preact/hooks'
import type { Package, Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { hasText, say } from '../app/translator'
import { game, level } from '../game'
import { Dialog } from '../parts/dialog'
import { TableAcross } from './counterpart'
import { DraftSlip } from './draft-slip'
import { draftView, firstDraft, talkView } from './talk.view'
import { TalkActions } from './talk-actions'
import type { TalkEnd } from './talk-end.view'
import { OtherMoves } from './talk-moves'
import { TalkOver } from './talk-over'
import { TalkSheets } from './talk-sheets'
import { TalkWordsSaid } from './talk-transcript'
import { TeaThings } from './tea-things'
import { TheirSlip } from './their-slip'

interface TeaTableProps {
  distributor: string
  /** Null when it is over. */
  talk: Readonly<Talk> | null
  end: TalkEnd | null
  onLeave: () => void
}

/** A talk and then its result, which stays until the player leaves. */
export function TeaTable({ distributor, talk, end, onLeave }: TeaTableProps) {
  return (
    <Dialog
      title={say('trade.talk.title', { distributor: fact('distributor', distributor) })}
      kind="tea"
      onClose={onLeave}
    >
      {talk && <TableLaid talk={talk} />}
      {end && <TalkOver end={end} onLeave={onLeave} />}
    </Dialog>
  )
}

/** A talk: the distributor, two slips, the player's own sheets, and the moves. */
function TableLaid({ talk }: { talk: Readonly<Talk> }) {
  const [draft, setDraft] = useState<Package>(() => firstDraft(talk))
  const { scenario } = level.value
  const view = talkView(game.value, talk, scenario, hasText)
  const mine = draftView(game.value, talk, draft, scenario)
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
        <TableAcross view={view} />
        <div class={`tea-middle ${view.isPaused ? 'waiting' : view.last}`}>
          <TalkWordsSaid view={view} />
          <div class="tea-slips">
            <div class="tea-side">
              <TheirSlip chip={talk.chip} theirs={view.theirs} round={view.round} key={talk.slips.length} />
              <TeaThings last={view.last} isWaiting={view.isPaused} yours={view.yours} />
            </div>
            <DraftSlip draft={draft} mine={mine} talk={talk} onChange={setDraft} />
          </div>
        </div>
        <TalkActions mine={mine} view={view} />
        <OtherMoves talk={talk} />
        <TalkSheets talk={talk} view={view} mine={mine} draft={draft} />
      </div>
    </>
  )
}
