import { useEffect, useRef, useState } from 'preact/hooks'
import { formatCount as countText, formatCount, formatPercent, formatWithExplicitSign } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { levelHasPanel } from '../../view/panel-features'
import { displayNameOf, formatUsd, formatUsdExact, formatWeekDate, say, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal, openPanel } from '../game'
import { LabelledFigure } from '../parts/figures/figure'
import { OriginBadge } from '../parts/figures/origin-badge'
import { lotSizeBoundsAndPresets } from '../parts/inputs/lot-sizes.view'
import { RadioGroup } from '../parts/inputs/radio-group'
import { MoveButton } from '../parts/moves/move-button'
import {
  AnnouncedExportStatusText,
  ContestedBadge,
  ExportStatusReasonsText,
  ExportStatusText,
} from '../rules/control-words'
import { SourceList } from '../sources/source-list'
import { BuyChipsForm, LotStepper } from './buy-form'
import type { MarketRow } from './market.view'
import { chipSaleView, type OwnChipStockView, ownChipStockView } from './market.view'
import { PriceChangeText } from './price-change'

interface ChipSheetProps {
  shelf: MarketRow
  /** The player asked for this chip, so the view moves to its sheet. */
  isAsked: boolean
}

/** One chip: origin, law, prices and the player's stock. */
export function ChipDetailsSection({ shelf, isAsked }: ChipSheetProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isAsked) return
    // Focus alone would scroll only until the heading is visible at the bottom.
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [isAsked])
  const { chip, control, announced, price, contested, confidence, isMadeForRule: isAnswer } = shelf
  return (
    <article class="chip-sheet" aria-labelledby="chip-sheet-name">
      <header>
        <h3 id="chip-sheet-name" ref={heading} tabIndex={-1}>
          {translatedLevelText(`chip.${chip}.name`)}
        </h3>
        <OriginBadge origin={shelf.colour} isLong /> {contested && <ContestedBadge />}
      </header>
      <p class="muted">{translatedLevelText(`chip.${chip}.about`)}</p>
      {isAnswer && <p class="muted">{say('trade.market.isAnswer')}</p>}
      <section class="sheet-law">
        <ExportStatusText control={control} />
        <ExportStatusReasonsText control={control} />
        <AnnouncedExportStatusText announced={announced} />
        {shelf.isDeniedButHere && <p class="still-here">{say('trade.market.deniedButHere')}</p>}
        <button type="button" class="link" onClick={() => openPanel('rules', chip)}>
          {say('trade.market.toRule')}
        </button>
      </section>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.market.shelfPrice')}
          value={formatUsdExact(price.total)}
          why={price}
          write={formatUsdExact}
          source={`chips.${chip}.listPriceUsd`}
        />
        {shelf.changeSinceStart && (
          <p class="caption price-moves">
            <PriceChangeText change={shelf.changeSinceStart} />
          </p>
        )}
        <LabelledFigure
          label={say('trade.market.onShelf')}
          value={formatCount(shelf.marketStock)}
          note={say('trade.market.thisWeek')}
        />
        {(['training', 'inference'] as const).map((work) => (
          <LabelledFigure
            key={work}
            label={say(`trade.market.${work}`)}
            value={formatPercent(shelf.useful[work])}
            note={say('trade.market.ofReference')}
          />
        ))}
      </div>
      <BuyChipsForm chip={chip} shelf={shelf.marketStock} />
      <SourceList sources={shelf.sources} confidence={confidence} />
      <StockSheet chip={chip} />
    </article>
  )
}

/** The player's stock of a chip, its holding cost and its sale value. */
function StockSheet({ chip }: { chip: string }) {
  const stock = ownChipStockView(gameStateSignal.value, chip, currentLevelSignal.value.scenario)
  if (!stock) return <p class="muted">{say('trade.stock.none')}</p>
  return (
    <section class="stock-sheet" aria-label={say('trade.stock.title')}>
      <h4>{say('trade.stock.title')}</h4>
      {stock.count > 0 && <StoreFigures stock={stock} />}
      <UsedFigure stock={stock} />
      {levelHasPanel('insurance', currentLevelSignal.value.scenario) && (
        <p>
          {say('trade.stock.insureHint')}{' '}
          <button type="button" class="link" onClick={() => openPanel('insurance')}>
            {say('trade.stock.insure')}
          </button>
        </p>
      )}
      <SellForm key={stock.sources.map(({ from }) => from).join()} stock={stock} />
    </section>
  )
}

function StoreFigures({ stock }: { stock: OwnChipStockView }) {
  const { count, bookUsd, sinceWeek, holdingCost: carrying, quality, unsupported } = stock
  return (
    <>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.stock.stored')}
          value={countText(count)}
          note={say('trade.stock.since', { date: formatWeekDate(Math.round(sinceWeek)) })}
        />
        <LabelledFigure label={say('trade.stock.book')} value={formatUsd(bookUsd)} />
        <LabelledFigure
          label={say('trade.stock.carrying')}
          value={formatUsd(carrying.total)}
          why={carrying}
          write={formatUsdExact}
          note={say('trade.stock.carryingNote')}
          estimate
        />
      </div>
      {quality < 1 && <p>{say('trade.stock.quality', { quality: formatPercent(quality) })}</p>}
      {unsupported > 0 && <p>{say('trade.stock.unsupported', { count: unsupported })}</p>}
    </>
  )
}

function UsedFigure({ stock: { usedPrice: used, gainUsd, count } }: { stock: OwnChipStockView }) {
  const note = say('trade.stock.gain', { gain: formatWithExplicitSign(gainUsd, formatUsd) })
  return (
    <LabelledFigure
      label={say('trade.stock.used')}
      value={formatUsdExact(used.total)}
      why={used}
      write={formatUsdExact}
      note={count > 0 ? note : undefined}
    />
  )
}

function SellForm({ stock: { chip, sources } }: { stock: OwnChipStockView }) {
  const [from, setFrom] = useState(sources[0]?.from ?? 'warehouse')
  const available = sources.find((source) => source.from === from)?.count ?? 0
  const sizes = lotSizeBoundsAndPresets(available)
  const [count, setCount] = useState(sizes.least)
  const sold = Math.min(count, sizes.most)
  const { move, bringsUsd } = chipSaleView(gameStateSignal.value, chip, sold, from, currentLevelSignal.value.scenario)
  return (
    <fieldset class="trade-form">
      <legend>{say('trade.stock.sell')}</legend>
      {sources.length > 1 && (
        <RadioGroup
          legend={say('trade.stock.from')}
          value={from}
          onChange={setFrom}
          options={sources.map(({ from: id, count: chips }) => ({ id, label: placeName(id), note: countText(chips) }))}
        />
      )}
      <LotStepper sizes={sizes} value={sold} onChange={setCount} />
      <p>{say('trade.stock.brings', { bringsUsd: fact('usd', bringsUsd) })}</p>
      <MoveButton move={move} label={say('trade.stock.sellNow', { count: sold })} icon="sell" />
    </fieldset>
  )
}

function placeName(from: string): string {
  return from === 'warehouse' ? say('trade.stock.warehouse') : displayNameOf('site', from)
}
