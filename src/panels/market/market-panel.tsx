import { useState } from 'preact/hooks'
import { formatCount, formatNumber, formatPercent, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsdExact, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LineChart } from '../parts/charts/line-chart'
import { DataTable } from '../parts/data-table'
import { OriginBadge } from '../parts/figures/origin-badge'
import { Panel } from '../parts/panel'
import { ExportStatusText } from '../rules/control-words'
import { ChipDetailsSection } from './chip-details'
import { type MarketRow, marketRows, referenceChipPriceHistoryView } from './market.view'

/** The open market and the player's stock: a row a chip, and the sheet of the chosen one. */
export function MarketPanel({ about }: { about: string | null }) {
  const [chosen, choose] = useState(about)
  const isAsked = chosen !== null
  const shelves = marketRows(gameStateSignal.value, currentLevelSignal.value.scenario)
  const shelf = shelves.find(({ chip }) => chip === chosen) ?? shelves[0]
  return (
    <Panel title={say('trade.market.title')} icon="buy" note={say('trade.market.note')}>
      <div class="trade">
        <MarketTable shelves={shelves} chosen={shelf?.chip ?? null} onChoose={choose} />
        {shelves.some(({ isDeniedButHere }) => isDeniedButHere) && (
          <p class="caption">{say('trade.market.deniedNote')}</p>
        )}
        {shelf && <ChipDetailsSection key={shelf.chip} shelf={shelf} isAsked={isAsked} />}
        <PriceHistory />
      </div>
    </Panel>
  )
}

interface MarketTableProps {
  shelves: readonly MarketRow[]
  chosen: string | null
  onChoose: (chip: string) => void
}

/** The two kinds of work that are compared on today's stack, which says more than the data sheet. */
const works = ['training', 'inference'] as const

/** One row a chip; the name opens its sheet. */
function MarketTable({ shelves, chosen, onChoose }: MarketTableProps) {
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
          formatUsdExact(shelf.price.total),
          formatCount(shelf.marketStock),
          formatCount(shelf.ownedChips),
          ...works.map((work) => formatPercent(shelf.useful[work])),
          ...shelf.figures.map(({ value }) => (value === null ? unknownValuePlaceholder : formatNumber(value))),
        ],
      }))}
    />
  )
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
        <OriginBadge origin={colour} /> {displayNameOf('chip', chip)}
      </button>
      <ExportStatusText control={control} />
    </span>
  )
}

/** New and used price of the reference chip with the dates of the rules; nothing before its launch. */
function PriceHistory() {
  const { chip, market, used, rules } = referenceChipPriceHistoryView(
    gameStateSignal.value,
    currentLevelSignal.value.scenario,
  )
  const weeks = market.filter((usd) => usd !== null).length
  if (weeks === 0) return null
  if (weeks < 2) return <p class="caption">{say('trade.history.young', { chip: fact('chip', chip) })}</p>
  return (
    <LineChart
      title={say('trade.history.title', { chip: fact('chip', chip) })}
      series={[
        { id: 'market', label: say('trade.market.marketPrice'), values: market, colour: 'var(--money)' },
        { id: 'used', label: say('trade.stock.used'), values: used, colour: 'var(--text-2)' },
      ]}
      rules={rules.map(({ rule, week }) => ({ week, label: displayNameOf('rule', rule) }))}
      write={formatUsdExact}
    />
  )
}
