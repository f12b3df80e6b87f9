import { useMemo, useRef, useState } from 'preact/hooks'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsdExact, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { usePrintElementAlone } from '../parts/charts/print-target'
import { ModalDialog } from '../parts/dialog'
import { WaterfallTermList } from '../parts/figures/why-button'
import {
  type ClosedTalkAnalysisView,
  type ClosedTalkView,
  closedTalkAnalysisView,
  closedTalkViews,
  missedJointGainUsd,
} from './deal-books.view'
import { NegotiationGainsChart, packageTermsTextWithoutPrice } from './deal-chart'
import './deal-analysis.css'

interface DealBooksPageProps {
  /** The deal's id. */
  id: number
  onClose: () => void
}

/**
 * The opened books of an old deal: both sides' limits, what was signed, what was left, and the reasons of each price.
 */
function DealBooksPage({ id, onClose }: DealBooksPageProps) {
  const books = useMemo(
    () => closedTalkAnalysisView(gameStateSignal.value, id, currentLevelSignal.value.scenario),
    [id],
  )
  const subject = useRef<HTMLDivElement>(null)
  usePrintElementAlone(subject, 'deal')
  if (!books) return null
  const { distributor, chip, closedWeek } = books.deal
  return (
    <ModalDialog title={say('books.title')} kind="page deal-books" onClose={onClose}>
      <div ref={subject} class="deal-subject">
        <p>
          {say('books.subject', { distributor: fact('distributor', distributor), chip: fact('chip', chip) })} ·{' '}
          {say('books.when', { onWeek: fact('week', closedWeek) })}
        </p>
        <Button kind="quiet no-print" icon="print" label={say('books.print')} onClick={() => window.print()} />
      </div>
      <div class="deal-columns">
        <div>
          <Verdict books={books} />
          <Weights books={books} />
        </div>
        <NegotiationGainsChart books={books} />
      </div>
      <Slips books={books} />
    </ModalDialog>
  )
}

function Verdict({ books }: { books: ClosedTalkAnalysisView }) {
  const { deal, agreementZone: zone, signedPoint: landed, missedGainUsd: leftUsd } = books
  const { distributor, outcome, reason } = deal
  const oursUsd = landed?.buyer ?? 0
  const facts = {
    distributor: fact('distributor', distributor),
    reason,
    oursUsd: fact('usd', oursUsd),
    lostUsd: fact('usd', -oursUsd),
    hisUsd: fact('usd', landed?.seller ?? 0),
  }
  return (
    <section>
      <p class="deal-verdict">{say(`books.verdict.${oursUsd < 0 ? 'signedAtLoss' : outcome}`, facts)}</p>
      <p class="deal-left-words">
        <strong>{say(`books.left.${leftWord(landed !== null, leftUsd)}`, { leftUsd: fact('usd', leftUsd) })}</strong>
      </p>
      <h3>{say('books.zone')}</h3>
      <p>
        {zone
          ? say('books.zone.some', {
              distributor: fact('distributor', distributor),
              fromUsd: fact('usd', zone.fromUsd),
              toUsd: fact('usd', zone.toUsd),
            })
          : say('books.zone.none')}
      </p>
    </section>
  )
}

function leftWord(isSigned: boolean, leftUsd: number): 'some' | 'all' | 'none' | 'wisely' {
  if (isSigned) return leftUsd > 0 ? 'some' : 'none'
  return leftUsd > 0 ? 'all' : 'wisely'
}

function Weights({ books: { deal, weights } }: { books: ClosedTalkAnalysisView }) {
  return (
    <section>
      <h3>{say('books.weights', { distributor: fact('distributor', deal.distributor) })}</h3>
      <ul class="deal-weights">
        {weights.map(({ issue, word }) => (
          <li key={issue}>{say(`books.weight.${word}`, { issueText: say(`books.issue.${issue}`) })}</li>
        ))}
      </ul>
      <p class="caption">{say('books.weights.note')}</p>
    </section>
  )
}

/** Each slip with its price as a sum. */
function Slips({ books: { deal, slipPoints: path } }: { books: ClosedTalkAnalysisView }) {
  return (
    <section class="deal-slips">
      <h3>{say('books.slips')}</h3>
      <p class="caption">{say('books.slips.note')}</p>
      <ol>
        {path.map(({ by, round, terms, price }, index) => {
          const title = say(`books.slip.${by}`, { round, unitPriceUsd: fact('usd', terms.unitPriceUsd) })
          return (
            <li key={index} class={by}>
              <h4>{title}</h4>
              <p class="caption">{packageTermsTextWithoutPrice(terms)}</p>
              <WaterfallTermList
                sum={price}
                write={formatUsdExact}
                caption={`${title}, ${displayNameOf('chip', deal.chip)}`}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface DealListProps {
  /** Only this distributor's talks. */
  distributor?: string
  /** Shows what was left on the table for open books. */
  hasLeft?: boolean
}

/** Closed talks, the latest first; the books of old ones can be opened. */
export function ClosedTalkList({ distributor, hasLeft = false }: DealListProps) {
  const [openId, open] = useState<number | null>(null)
  return (
    <>
      <ul class="deal-list">
        {closedTalkViews(gameStateSignal.value, currentLevelSignal.value.scenario, distributor).map((deal) => (
          <DealRow key={deal.id} deal={deal} isNamed={distributor === undefined} hasLeft={hasLeft} onOpen={open} />
        ))}
      </ul>
      {openId !== null && <DealBooksPage id={openId} onClose={() => open(null)} />}
    </>
  )
}

interface DealRowProps {
  deal: ClosedTalkView
  /** Shows the distributor's name. */
  isNamed: boolean
  hasLeft: boolean
  onOpen: (id: number) => void
}

function DealRow({ deal, isNamed, hasLeft, onOpen }: DealRowProps) {
  const { id, distributor, chip, closedWeek, outcome, reason, count, unitPriceUsd, opensWeek, isOpen } = deal
  const names = {
    distributor: fact('distributor', distributor),
    chip: fact('chip', chip),
    onWeek: fact('week', closedWeek),
  }
  const leftUsd = hasLeft ? missedJointGainUsd(gameStateSignal.value, id, currentLevelSignal.value.scenario) : null
  return (
    <li>
      <span>
        <b>{say(isNamed ? 'books.row.named' : 'books.row', names)}</b>{' '}
        {say(`books.outcome.${outcome}`, { count, unitPriceUsd: fact('usd', unitPriceUsd), reason })}
        {leftUsd !== null && <> · {say('books.row.left', { leftUsd: fact('usd', leftUsd) })}</>}
      </span>
      {isOpen ? (
        <Button
          kind="quiet no-print"
          label={say('books.open')}
          aria-label={say('books.openOf', names)}
          onClick={() => onOpen(id)}
        />
      ) : (
        <span class="muted">{say('books.opens', { onWeek: fact('week', opensWeek) })}</span>
      )}
    </li>
  )
}
