import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { formatCount, formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import {
  displayNameOf,
  formatUsd,
  formatUsdExact,
  formatWeekDate,
  hasText,
  say,
  sayDynamic,
  translatedLevelText,
} from '../app/translator'
import { CommitmentAndTrustList, Portrait } from '../distributors/distributor-card'
import { distributorView } from '../distributors/distributors.view'
import { currentLevelSignal, gameStateSignal } from '../game'
import { ModalDialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import { SealStampImage } from '../parts/moves/seal-stamp'
import { clauseDescriptionKey, clauseFieldLabelKey } from './clause.view'
import { CommitmentCountNotes } from './commitment-counts'
import { OfferDraftForm } from './offer-draft-form'
import {
  initialOfferDraft,
  type OfferDraftView,
  type OfferPackageView,
  offerDraftView,
  type TalkView,
  talkView,
} from './talk.view'
import { OtherTalkMovesSection } from './talk-moves'
import type { TalkEndView } from './talk-moves.view'
import { BuyerTalkSheets } from './talk-sheets'
import { TalkTranscript } from './talk-transcript'

interface TeaTableProps {
  distributor: string
  /** Null when it is over. */
  talk: Readonly<Talk> | null
  end: TalkEndView | null
  onLeave: () => void
}

/** A talk and then its result, which stays until the player leaves. */
export function TalkDialog({ distributor, talk, end, onLeave }: TeaTableProps) {
  return (
    <ModalDialog
      title={say('trade.talk.title', { distributor: fact('distributor', distributor) })}
      kind="tea"
      onClose={onLeave}
    >
      {talk && <TableLaid talk={talk} />}
      {end && <TalkResult end={end} onLeave={onLeave} />}
    </ModalDialog>
  )
}

/** A talk: the distributor, two slips, the player's own sheets, and the moves. */
function TableLaid({ talk }: { talk: Readonly<Talk> }) {
  const [draft, setDraft] = useState<OfferTerms>(() => initialOfferDraft(talk))
  const { scenario } = currentLevelSignal.value
  const view = talkView(gameStateSignal.value, talk, scenario, hasText)
  const mine = offerDraftView(gameStateSignal.value, talk, draft, scenario)
  return (
    <>
      <p class="tea-note">
        {say('trade.talk.note', {
          chip: fact('chip', talk.chip),
          round: view.round,
          rounds: view.rounds,
          days: talk.days,
        })}
      </p>
      <div class="tea-table">
        <CounterpartCard distributor={talk.distributor} />
        <div class={`tea-middle ${view.isPaused ? 'waiting' : talk.last}`}>
          <TalkTranscript view={view} />
          <div class="tea-slips">
            <div class="tea-side">
              <DistributorOfferSlip
                distributor={talk.distributor}
                chip={talk.chip}
                theirs={view.distributorOffer}
                round={view.round}
                key={talk.slips.length}
              />
              <TeaSet talk={talk} isWaiting={view.isPaused} />
            </div>
            <OfferDraftForm draft={draft} mine={mine} talk={talk} onChange={setDraft} />
          </div>
        </div>
        <TalkActions mine={mine} view={view} />
        <OtherTalkMovesSection talk={talk} />
        <BuyerTalkSheets talk={talk} view={view} mine={mine} draft={draft} />
      </div>
    </>
  )
}

/** Offer, accept, leave: each with its cost, or why it is refused. */
function TalkActions({ mine, view }: { mine: OfferDraftView; view: TalkView }) {
  const { count, unitPriceUsd, depositUsd, totalUsd } = view.distributorOffer
  const { daysPerRound: days, closedWeeks } = currentLevelSignal.value.scenario.parameters.talks
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

/** The distributor across the table, with its public facts. */
function CounterpartCard({ distributor }: { distributor: string }) {
  const person = distributorView(gameStateSignal.value, distributor, currentLevelSignal.value.scenario)
  const { portrait, place } = person
  return (
    <section class="slip tea-who" aria-label={displayNameOf('distributor', distributor)}>
      <Portrait portrait={portrait} />
      <div>
        <h3>{displayNameOf('distributor', distributor)}</h3>
        <p>
          {translatedLevelText(`distributor.${distributor}.job`)} · {displayNameOf('place', place)}
        </p>
        <p class="muted">{translatedLevelText(`distributor.${distributor}.manner`)}</p>
        <dl class="public-facts">
          <CommitmentAndTrustList person={person} />
        </dl>
      </div>
    </section>
  )
}

/** The result of a talk and the way out, which is focused and announces it. */
function TalkResult({ end, onLeave }: { end: TalkEndView; onLeave: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const outcome = useId()
  useEffect(() => button.current?.focus(), [])
  return (
    <div class="slip tea-over">
      <p id={outcome}>
        <Icon name={end.isDeal ? 'check' : 'walk'} size={22} /> {sayDynamic(end.code, end.facts)}
      </p>
      {end.isDeal && <SealStampImage size={72} isFresh />}
      <button type="button" class="btn primary" ref={button} aria-describedby={outcome} onClick={onLeave}>
        {say('trade.talk.leave')}
      </button>
    </div>
  )
}

/** How the last talk ended. */
export function TalkEndMessage({ end }: { end: TalkEndView }) {
  return (
    <p class="talk-ending">
      <Icon name={end.isDeal ? 'check' : 'walk'} size={18} /> {sayDynamic(end.code, end.facts)}
      {end.isDeal && <SealStampImage size={44} isFresh />}
    </p>
  )
}

/** Whose cup is empty: a sign beside the words that say the same. */
const dryCup: Partial<Record<Talk['last'], 'theirs' | 'yours'>> = {
  offended: 'yours',
  doubts: 'yours',
  final: 'theirs',
}

/** Tray, pot, pitcher and two cups, and our last slip, face down where it offended. */
function TeaSet({ talk: { last, yours }, isWaiting }: { talk: Readonly<Talk>; isWaiting: boolean }) {
  const cup = (whose: 'theirs' | 'yours') => (isWaiting || dryCup[last] === whose ? 'cup-empty' : 'cup')
  return (
    <div class="tea-things">
      <div class="tea-tray" aria-hidden="true">
        <img class="tray" src={teaSetImageUrl('tray')} alt="" />
        <img class="cup left" key={`left-${cup('theirs')}`} src={teaSetImageUrl(cup('theirs'))} alt="" />
        <img class="pot" src={teaSetImageUrl('pot')} alt="" />
        <img class="pitcher" src={teaSetImageUrl('pitcher')} alt="" />
        <img class="cup right" key={`right-${cup('yours')}`} src={teaSetImageUrl(cup('yours'))} alt="" />
      </div>
      {yours && (
        <p class={`last-slip ${last === 'offended' ? 'face-down' : ''}`} key={`${last}-${yours.unitPriceUsd}`}>
          <span>{say('trade.talk.lastOffer', { unitPriceUsd: fact('usd', yours.unitPriceUsd) })}</span>
        </p>
      )}
    </div>
  )
}

const things = import.meta.glob<string>('../../../assets/art/tea-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of a thing on the tea table. */
function teaSetImageUrl(thing: 'cup' | 'cup-empty' | 'pot' | 'pitcher' | 'tray'): string {
  const url = things[`../../../assets/art/tea-${thing}.svg`]
  if (url === undefined) throw new Error(`no tea thing "${thing}"`)
  return url
}

/** The distributor's package. */
function DistributorOfferSlip({
  distributor,
  chip,
  theirs,
  round,
}: {
  distributor: string
  chip: string
  theirs: OfferPackageView
  round: number
}) {
  const { scenario } = currentLevelSignal.value
  const rows: [string, string][] = [
    [say('trade.package.price'), formatUsdExact(theirs.unitPriceUsd)],
    [say('trade.package.count'), formatCount(theirs.count)],
    [say('trade.package.deposit'), `${formatPercent(theirs.depositShare)} · ${formatUsd(theirs.depositUsd)}`],
    [
      say('trade.package.delivery'),
      `${say('trade.package.inWeeks', { weeks: theirs.weeks })} · ${formatWeekDate(theirs.dueWeek)}`,
    ],
    [say(clauseFieldLabelKey(chip, scenario)), say(clauseDescriptionKey(chip, theirs.clause, scenario))],
    [say('trade.package.lock'), say(theirs.isLocked ? 'trade.package.locked' : 'trade.package.open')],
  ]
  return (
    <section class="slip tea-slip theirs">
      <table>
        <caption>
          {say('trade.talk.theirs')} <span>{say('trade.talk.round', { round })}</span>
        </caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="n">{value}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{say('trade.package.total')}</th>
            <td class="n">{formatUsd(theirs.totalUsd)}</td>
          </tr>
          <tr>
            <th scope="row">{say('trade.package.servers')}</th>
            <td class="n">{formatUsd(theirs.serversUsd)}</td>
          </tr>
        </tbody>
      </table>
      <CommitmentCountNotes distributor={distributor} terms={theirs} />
    </section>
  )
}
