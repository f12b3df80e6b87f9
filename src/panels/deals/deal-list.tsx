import { useState } from 'preact/hooks'
import { fact } from '../../view/facts/fact'
import { say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { DealBooksPage } from './deal-books'
import { type ClosedDeal, closedDeals, missedGain } from './deal-books.view'

interface DealListProps {
  /** Only this distributor's talks. */
  distributor?: string
  /** Shows what was left on the table for open books. */
  hasLeft?: boolean
}

/** Closed talks, the latest first; the books of old ones can be opened. */
export function DealList({ distributor, hasLeft = false }: DealListProps) {
  const [openId, open] = useState<number | null>(null)
  return (
    <>
      <ul class="deal-list">
        {closedDeals(gameState.value, openLevel.value.scenario, distributor).map((deal) => (
          <DealRow key={deal.id} deal={deal} isNamed={distributor === undefined} hasLeft={hasLeft} onOpen={open} />
        ))}
      </ul>
      {openId !== null && <DealBooksPage id={openId} onClose={() => open(null)} />}
    </>
  )
}

interface DealRowProps {
  deal: ClosedDeal
  /** Shows the distributor's name. */
  isNamed: boolean
  hasLeft: boolean
  onOpen: (id: number) => void
}

function DealRow({ deal, isNamed, hasLeft, onOpen }: DealRowProps) {
  const { id, distributor, chip, closedWeek, outcome, reason, count, unitPriceUsd, opensWeek, isOpen } = deal
  const leftUsd = hasLeft ? missedGain(gameState.value, id, openLevel.value.scenario) : null
  return (
    <li>
      <span>
        <b>
          {say(isNamed ? 'books.row.named' : 'books.row', {
            distributor: fact('distributor', distributor),
            chip: fact('chip', chip),
            onWeek: fact('week', closedWeek),
          })}
        </b>{' '}
        {say(`books.outcome.${outcome}`, { count, unitPriceUsd: fact('usd', unitPriceUsd), reason })}
        {leftUsd !== null && <> · {say('books.row.left', { leftUsd: fact('usd', leftUsd) })}</>}
      </span>
      {isOpen ? (
        <button
          type="button"
          class="btn quiet no-print"
          aria-label={say('books.openOf', {
            distributor: fact('distributor', distributor),
            chip: fact('chip', chip),
            onWeek: fact('week', closedWeek),
          })}
          onClick={() => onOpen(id)}
        >
          {say('books.open')}
        </button>
      ) : (
        <span class="muted">{say('books.opens', { onWeek: fact('week', opensWeek) })}</span>
      )}
    </li>
  )
}
