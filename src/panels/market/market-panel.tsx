import { useState } from 'preact/hooks'
import { formatCount, formatNumber, formatPercent, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsdExact, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal, lastWeekStateSignal } from '../game'
import { Button } from '../parts/button'
import { LineChart } from '../parts/charts/line-chart'
import { DataTable } from '../parts/data-table'
import { Disclosure } from '../parts/disclosure'
import { OriginBadge } from '../parts/figures/origin-badge'
import { Panel } from '../parts/panel'
import { ExportStatusText } from '../rules/control-words'
import { ChipDetailsSection } from './chip-details'
import { type MarketRow, marketRows, referenceChipPriceHistoryView } from './market.view'
import { PriceChangeText } from './price-change'

/** The open market and the player's stock: a row a chip, and the sheet of the chosen one. */
export function MarketPanel({ about }: { about: string | null }) {
  // Counted, so that a chip that is chosen again is shown again.
  const [{ chosen, times }, setChosen] = useState({ chosen: about, times: 0 })
  const choose = (chip: string) => setChosen({ chosen: chip, times: times + 1 })
  const shelves = marketRows(gameStateSignal.value, currentLevelSignal.value.scenario, lastWeekStateSignal.value)
  const shelf = shelves.find(({ chip }) => chip === chosen) ?? shelves[0]
  return (
    <Panel title={say('trade.market.title')} icon="buy" note={say('trade.market.note')}>
      <div class="trade">
        <MarketTable shelves={shelves} chosen={shelf?.chip ?? null} onChoose={choose} />
        {shelves.some(({ isDeniedButHere }) => isDeniedButHere) && (
          <p class="caption">{say('trade.market.deniedNote')}</p>
        )}
        {shelf && <ChipDetailsSection key={`${shelf.chip} ${times}`} shelf={shelf} isAsked={chosen !== null} />}
        <Disclosure summary={say('trade.market.compare')}>{() => <DataSheetTable shelves={shelves} />}</Disclosure>
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

/** One row a chip: price and what moved it, stock, and the way to buy; it fits the narrow panel. */
function MarketTable({ shelves, chosen, onChoose }: MarketTableProps) {
  return (
    <div class="market-table">
      <DataTable
        caption={say('trade.market.caption')}
        columns={[
          { id: 'chip', label: say('trade.market.chipToday') },
          { id: 'price', label: say('trade.market.price'), isNumber: true },
          { id: 'shelf', label: say('trade.market.shelf'), isNumber: true },
          { id: 'yours', label: say('trade.market.yours'), isNumber: true },
          { id: 'buy', label: say('trade.market.buyRow'), isNumber: true },
        ]}
        rows={shelves.map((shelf) => ({
          id: shelf.chip,
          cells: [
            <ChipCell key="chip" shelf={shelf} isChosen={shelf.chip === chosen} onChoose={onChoose} />,
            formatUsdExact(shelf.price.total),
            formatCount(shelf.marketStock),
            formatCount(shelf.ownedChips),
            <Button
              key="buy"
              kind="small"
              label={say(shelf.marketStock > 0 ? 'trade.market.buyRow' : 'trade.market.noneRow')}
              aria-label={say(shelf.marketStock > 0 ? 'trade.market.buyRowOf' : 'trade.market.noneRowOf', {
                chip: fact('chip', shelf.chip),
              })}
              onClick={() => onChoose(shelf.chip)}
            />,
          ],
          note: noteOf(shelf),
        }))}
      />
    </div>
  )
}

/** What moved the price; nothing in the first week, and where neither last week nor a first price is known. */
function noteOf({ change }: MarketRow) {
  if (change) return <PriceChangeText change={change} />
  return lastWeekStateSignal.value ? say('trade.market.unmoved') : null
}

/** The two kinds of work that are compared on today's stack, which says more than the data sheet. */
const works = ['training', 'inference'] as const

/** The chips' figures side by side. */
function DataSheetTable({ shelves }: { shelves: readonly MarketRow[] }) {
  const figures = shelves[0]?.figures ?? []
  return (
    <DataTable
      caption={say('trade.market.compare')}
      isCaptionHidden
      columns={[
        { id: 'chip', label: say('trade.market.chip') },
        ...works.map((work) => ({ id: work, label: say(`trade.market.${work}`), isNumber: true })),
        ...figures.map(({ name }) => ({ id: name, label: say(`trade.market.${name}`), isNumber: true })),
      ]}
      rows={shelves.map((shelf) => ({
        id: shelf.chip,
        cells: [
          displayNameOf('chip', shelf.chip),
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
