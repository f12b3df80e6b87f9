import { BLANK, count, number, percent } from '../../text/format'
import { nameOf, say, usdExact } from '../app/translator'
import { DataTable } from '../parts/data-table'
import { OriginBadge } from '../parts/figures/origin-badge'
import { ControlStatus } from '../rules/control-words'
import type { ChipFigure, MarketRow } from './market.view'

interface MarketTableProps {
  shelves: readonly MarketRow[]
  chosen: string | null
  onChoose: (chip: string) => void
}

/** The two kinds of work that are compared on today's stack, which says more than the data sheet. */
const works = ['training', 'inference'] as const

/** One row a chip; the name opens its sheet. */
export function MarketTable({ shelves, chosen, onChoose }: MarketTableProps) {
  const figures = shelves[0]?.figures ?? []
  return (
    <DataTable
      caption={say('trade.market.caption')}
      columns={[
        { id: 'chip', label: say('trade.market.chipToday') },
        { id: 'price', label: say('trade.market.price'), isNumber: true },
        { id: 'shelf', label: say('trade.market.shelf'), isNumber: true },
        { id: 'yours', label: say('trade.market.yours'), isNumber: true },
        ...works.map((work) => ({ id: work, label: say(`trade.market.${work}`), isNumber: true })),
        ...figures.map(({ name }) => ({ id: name, label: say(`trade.market.${name}`), isNumber: true })),
      ]}
      rows={shelves.map((shelf) => ({
        id: shelf.chip,
        cells: [
          <ChipCell key="chip" shelf={shelf} isChosen={shelf.chip === chosen} onChoose={onChoose} />,
          usdExact(shelf.price.total),
          count(shelf.marketStock),
          count(shelf.ownedChips),
          ...works.map((work) => percent(shelf.useful[work])),
          ...shelf.figures.map(figureText),
        ],
      }))}
    />
  )
}

function figureText({ value }: ChipFigure): string {
  return value === null ? BLANK : number(value)
}

interface ChipCellProps {
  shelf: MarketRow
  isChosen: boolean
  onChoose: (chip: string) => void
}

function ChipCell({ shelf: { chip, colour, control }, isChosen, onChoose }: ChipCellProps) {
  return (
    <span class="chip-cell">
      <button type="button" class="chip-button" aria-pressed={isChosen} onClick={() => onChoose(chip)}>
        <OriginBadge origin={colour} /> {nameOf('chip', chip)}
      </button>
      <ControlStatus control={control} />
    </span>
  )
}
