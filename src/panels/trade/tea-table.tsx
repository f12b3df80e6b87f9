import { useState } from 'preact/hooks'
import type { Package, Talk } from '../../sim/state'
import { say, sayAny } from '../../text/say'
import { draftView, firstDraft, talkView } from '../../view/trade/talk-view'
import { game, level } from '../game'
import { Dialog } from '../parts/dialog'
import { DraftSlip } from './draft-slip'
import { TableAcross } from './table-across'
import { TalkActions } from './talk-actions'
import { TalkTerms } from './talk-terms'
import { teaArt } from './tea-art'
import { TheirSlip } from './their-slip'

interface TeaTableProps {
  talk: Readonly<Talk>
  onLeave: () => void
}

/** A talk over tea: the person, two slips of paper, the public terms, and what can be done. */
export function TeaTable({ talk, onLeave }: TeaTableProps) {
  const [draft, setDraft] = useState<Package>(() => firstDraft(talk))
  const { scenario } = level.value
  const view = talkView(game.value, talk, scenario)
  const mine = draftView(game.value, talk, draft, scenario)
  return (
    <Dialog title={say('trade.talk.title', { distributor: talk.distributor })} kind="tea" onClose={onLeave}>
      <p class="tea-note">
        {say('trade.talk.note', { chip: talk.chip, round: view.round, rounds: view.rounds, days: view.days })}
      </p>
      <div class="tea-table">
        <TableAcross view={view} />
        <div class="tea-middle">
          <div class="tea-words" role="status">
            <blockquote>{sayAny(view.lineKey)}</blockquote>
            <p>{moved(view.cameDownUsd)}</p>
          </div>
          <div class="tea-slips">
            <div class="tea-side">
              <TheirSlip theirs={view.theirs} round={view.round} key={view.round} />
              <TeaThings />
            </div>
            <DraftSlip draft={draft} mine={mine} talk={talk} onChange={setDraft} />
          </div>
        </div>
        <TalkTerms view={view} mine={mine} />
      </div>
      <TalkActions mine={mine} view={view} />
    </Dialog>
  )
}

/** How far the price has moved since the first cup, in public. */
function moved(cameDownUsd: number): string {
  if (cameDownUsd === 0) return say('trade.talk.noMove')
  return cameDownUsd > 0 ? say('trade.talk.cameDown', { cameDownUsd }) : say('trade.talk.wentUp')
}

/** Pot, pitcher and two cups: the same at every table. */
function TeaThings() {
  return (
    <div class="tea-things" aria-hidden="true">
      {(['cup', 'pot', 'pitcher', 'cup'] as const).map((thing, index) => (
        <img key={`${thing}-${index}`} class={thing} src={teaArt(thing)} alt="" />
      ))}
    </div>
  )
}
