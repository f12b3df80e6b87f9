import { useEffect, useRef } from 'preact/hooks'
import { count, percent } from '../../text/format'
import { levelText, say, usdExact } from '../app/translator'
import { openPanel } from '../game'
import { LabelledFigure } from '../parts/figures/figure'
import { OriginBadge } from '../parts/figures/origin-badge'
import { AnnouncedControlStatus, ContestedMark, ControlReasons, ControlStatus } from '../rules/control-words'
import { SourceList } from '../sources/source-list'
import { BuyForm } from './buy-form'
import type { MarketRow } from './market.view'
import { StockSheet } from './stock-sheet'

interface ChipSheetProps {
  shelf: MarketRow
  /** The player asked for this chip, so the view moves to its sheet. */
  isAsked: boolean
}

/** One chip: origin, law, prices and the player's stock. */
export function ChipSheet({ shelf, isAsked }: ChipSheetProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isAsked) return
    // Focus alone would scroll only until the heading is visible at the bottom.
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [isAsked])
  const { chip, control, announced, price, pricePath, contested, confidence, isMadeForRule: isAnswer } = shelf
  return (
    <article class="chip-sheet" aria-labelledby="chip-sheet-name">
      <header>
        <h3 id="chip-sheet-name" ref={heading} tabIndex={-1}>
          {levelText(`chip.${chip}.name`)}
        </h3>
        <OriginBadge origin={shelf.colour} isLong /> {contested && <ContestedMark />}
      </header>
      <p class="muted">{levelText(`chip.${chip}.about`)}</p>
      {isAnswer && <p class="muted">{say('trade.market.isAnswer')}</p>}
      <section class="sheet-law">
        <ControlStatus control={control} />
        <ControlReasons control={control} />
        <AnnouncedControlStatus announced={announced} />
        {shelf.isDeniedButHere && <p class="still-here">{say('trade.market.deniedButHere')}</p>}
        <button type="button" class="link" onClick={() => openPanel('rules', chip)}>
          {say('trade.market.toRule')}
        </button>
      </section>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.market.shelfPrice')}
          value={usdExact(price.total)}
          why={price}
          whyCode="trade.market.shelfPrice"
          write={usdExact}
          source={pricePath}
        />
        <LabelledFigure
          label={say('trade.market.onShelf')}
          value={count(shelf.marketStock)}
          note={say('trade.market.thisWeek')}
        />
        {(['training', 'inference'] as const).map((work) => (
          <LabelledFigure
            key={work}
            label={say(`trade.market.${work}`)}
            value={percent(shelf.useful[work])}
            note={say('trade.market.ofReference')}
          />
        ))}
      </div>
      <SourceList sources={shelf.sources} confidence={confidence} />
      <BuyForm chip={chip} shelf={shelf.marketStock} />
      <StockSheet chip={chip} />
    </article>
  )
}
