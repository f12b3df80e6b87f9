import { useState } from 'preact/hooks'
import { formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsdExact, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { ClosedTalkList } from '../deals/deal-analysis'
import { Button } from '../parts/button'
import { NamedFactListItem } from '../parts/card'
import { ModalDialog } from '../parts/dialog'
import { Disclosure } from '../parts/disclosure'
import { OriginBadge } from '../parts/figures/origin-badge'
import { portraitUrl } from '../parts/figures/portrait'
import { ExplainSumButton } from '../parts/figures/why-button'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import { ExportStatusText } from '../rules/control-words'
import { DistributorNotesSection } from './distributor-notes'
import type { RationedLotSummary } from './distributors.view'
import {
  type AskPriceView,
  commitmentTextFacts,
  type DistributorView,
  type UnlicensedPurchaseRisks,
} from './distributors.view'

/** One distributor: public facts, asking prices, and the way to a talk. */
export function DistributorCard({ person, onSeated }: { person: DistributorView; onSeated: () => void }) {
  const { distributor, portrait, asks, closedUntilWeek, risk } = person
  return (
    <article class={`person ${person.kind}`} aria-label={displayNameOf('distributor', distributor)}>
      <Portrait portrait={portrait} />
      <div class="person-words">
        <h3>{displayNameOf('distributor', distributor)}</h3>
        <p>
          {translatedLevelText(`distributor.${distributor}.job`)} · {displayNameOf('place', person.place)}
        </p>
        <p class="muted">{translatedLevelText(`distributor.${distributor}.manner`)}</p>
        <PublicFacts person={person} />
        <NotesButton distributor={distributor} />
        {risk && <GreyWarning risk={risk} />}
        {closedUntilWeek !== null && (
          <p class="why-not">{say('trade.distributors.closed', { date: formatWeekDate(closedUntilWeek) })}</p>
        )}
      </div>
      {asks.length === 0 ? (
        <p class="muted person-asks">{say('trade.distributors.nothing')}</p>
      ) : (
        <ul class="person-asks">
          {asks.map((ask) => (
            <AskRow key={ask.chip} ask={ask} distributor={distributor} onSeated={onSeated} />
          ))}
        </ul>
      )}
      {person.closedTalks > 0 && (
        <Disclosure class="person-deals" summary={say('books.ofPerson', { count: person.closedTalks })}>
          {() => <ClosedTalkList distributor={distributor} />}
        </Disclosure>
      )}
    </article>
  )
}

/** Opens the player's notes about a distributor. */
function NotesButton({ distributor }: { distributor: string }) {
  const [isOpen, setOpen] = useState(false)
  const title = say('notes.of', { distributor: fact('distributor', distributor) })
  return (
    <>
      <Button icon="journal" label={say('notes.title')} aria-label={title} onClick={() => setOpen(true)} />
      {isOpen && (
        <ModalDialog title={title} onClose={() => setOpen(false)}>
          <DistributorNotesSection distributor={distributor} />
        </ModalDialog>
      )}
    </>
  )
}

function PublicFacts({ person }: { person: DistributorView }) {
  const { shortLots: short, leadWeeks, by, signs } = person
  return (
    <dl class="public-facts">
      <CommitmentAndTrustList person={person} />
      {short && <ShortLots short={short} />}
      {signs && (
        <NamedFactListItem name={say('trade.distributors.signs')}>
          {say('trade.distributors.quota', signs)}
        </NamedFactListItem>
      )}
      <NamedFactListItem name={say('trade.distributors.delivers')}>
        {say('trade.distributors.about', { weeks: leadWeeks })} · {say(`trade.by.${by}`)}
      </NamedFactListItem>
    </dl>
  )
}

/** How often lots were short, and what share of the orders came. */
function ShortLots({ short: { times, weeks, cameShare, isLastOnes } }: { short: RationedLotSummary }) {
  const words = isLastOnes ? 'trade.distributors.shortLast' : 'trade.distributors.shortTimes'
  return (
    <NamedFactListItem name={say('trade.distributors.short')}>
      {say(words, { times, weeks, cameShare: fact('share', cameShare) })}
    </NamedFactListItem>
  )
}

/** A distributor's asking price; hidden terms are blanks. */
function AskRow({ ask, distributor, onSeated }: { ask: AskPriceView; distributor: string; onSeated: () => void }) {
  const { chip, colour, control, talk } = ask
  const names = { chip: fact('chip', chip), distributor: fact('distributor', distributor) }
  return (
    <li>
      <span class="ask-chip">
        <OriginBadge origin={colour} /> <b>{displayNameOf('chip', chip)}</b>
      </span>
      <span class="ask-price">
        {say('trade.distributors.asks')} <b class="num">{formatUsdExact(ask.ask.total)}</b>{' '}
        <ExplainSumButton sum={ask.ask} code={say('trade.distributors.askOf', names)} write={formatUsdExact} />
      </span>
      <ExportStatusText control={control} />
      <MoveButton
        move={talk}
        label={say('trade.distributors.openTalk', { chip: fact('chip', chip) })}
        name={say('trade.distributors.openTalkWith', names)}
        icon="tea"
        onDone={onSeated}
      />
    </li>
  )
}

/** The risks of goods without papers. */
function GreyWarning({ risk }: { risk: UnlicensedPurchaseRisks }) {
  return (
    <div class="grey-warning">
      <p>
        <Icon name="risk" size={18} /> <strong>{say('trade.grey.title')}</strong>
      </p>
      <p>{say('trade.grey.words')}</p>
      <ul>
        {(['seizure', 'loss', 'falseGoods'] as const).map((what) => (
          <li key={what}>
            {say(`trade.grey.${what}`)}{' '}
            <b title={formatPercent(risk[what].chance)}>{sayDynamic(`likelihood.${risk[what].word}`)}</b>{' '}
            <span class="muted">({formatPercent(risk[what].chance)})</span>
          </li>
        ))}
        {risk.isUnsupported && <li>{say('trade.grey.unsupported')}</li>}
      </ul>
    </div>
  )
}

/** Promises kept on both sides, our open ones, and the distributor's trust: rows of a fact list. */
export function CommitmentAndTrustList({ person }: { person: DistributorView }) {
  const { kept, promised, overdue, ownPromises: ours, trust } = person
  return (
    <>
      <NamedFactListItem name={say('trade.distributors.promises')}>
        {say('trade.distributors.kept', { kept, promised })}
        {overdue > 0 && <> · {say('trade.distributors.overdue', { overdue })}</>}
      </NamedFactListItem>
      <NamedFactListItem name={say('trade.distributors.ours')}>
        {say('trade.distributors.oursKept', { kept: ours.kept, promised: ours.promised })}
        {ours.open.map((vow) => (
          <span key={`${vow.untilWeek}.${vow.chip}.${vow.count}`} class="open-vow">
            {say('trade.distributors.vow', commitmentTextFacts(vow))}
          </span>
        ))}
      </NamedFactListItem>
      <NamedFactListItem name={say('trade.distributors.trust')}>{say(`trade.trust.${trust}`)}</NamedFactListItem>
    </>
  )
}

/** A decorative portrait; the name stands beside it and the face says nothing of the temper. */
export function Portrait({ portrait }: { portrait: string }) {
  return <img class="portrait" src={portraitUrl(portrait)} alt="" width={160} height={180} />
}
