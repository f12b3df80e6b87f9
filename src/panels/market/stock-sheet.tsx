import { useState } from 'preact/hooks'
import { count as countText, percent, signed } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { levelHasPanel } from '../../view/panel-features'
import { dateText, nameOf, say, usd, usdExact } from '../app/translator'
import { gameState, openLevel, openPanel } from '../game'
import { LabelledFigure } from '../parts/figures/figure'
import { lotSizes } from '../parts/inputs/lot-sizes.view'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { LotSizeButtons } from './buy-form'
import { type StockView, saleView, stockView } from './stock.view'

/** The player's stock of a chip, its holding cost and its sale value. */
export function StockSheet({ chip }: { chip: string }) {
  const stock = stockView(gameState.value, chip, openLevel.value.scenario)
  if (!stock) return <p class="muted">{say('trade.stock.none')}</p>
  return (
    <section class="stock-sheet" aria-label={say('trade.stock.title')}>
      <h4>{say('trade.stock.title')}</h4>
      {stock.count > 0 && <StoreFigures stock={stock} />}
      <UsedFigure stock={stock} />
      {levelHasPanel('insurance', openLevel.value.scenario) && (
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

function StoreFigures({ stock }: { stock: StockView }) {
  const { count, bookUsd, sinceWeek, holdingCost: carrying, quality, unsupported } = stock
  return (
    <>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.stock.stored')}
          value={countText(count)}
          note={say('trade.stock.since', { date: dateText(Math.round(sinceWeek)) })}
        />
        <LabelledFigure label={say('trade.stock.book')} value={usd(bookUsd)} />
        <LabelledFigure
          label={say('trade.stock.carrying')}
          value={usd(carrying.total)}
          why={carrying}
          whyCode="trade.stock.carrying"
          write={usdExact}
          note={say('trade.stock.carryingNote')}
          estimate
        />
      </div>
      {quality < 1 && <p>{say('trade.stock.quality', { quality: percent(quality) })}</p>}
      {unsupported > 0 && <p>{say('trade.stock.unsupported', { count: unsupported })}</p>}
    </>
  )
}

function UsedFigure({ stock: { usedPrice: used, gainUsd, count } }: { stock: StockView }) {
  const note = say('trade.stock.gain', { gain: signed(gainUsd, usd) })
  return (
    <LabelledFigure
      label={say('trade.stock.used')}
      value={usdExact(used.total)}
      why={used}
      whyCode="trade.stock.used"
      write={usdExact}
      note={count > 0 ? note : undefined}
    />
  )
}

function SellForm({ stock: { chip, sources } }: { stock: StockView }) {
  const [from, setFrom] = useState(sources[0]?.from ?? 'warehouse')
  const available = sources.find((source) => source.from === from)?.count ?? 0
  const { least, step, most, lots } = lotSizes(available)
  const [count, setCount] = useState(least)
  const { move, bringsUsd } = saleView(gameState.value, chip, Math.min(count, most), from, openLevel.value.scenario)
  return (
    <fieldset class="trade-form">
      <legend>{say('trade.stock.sell')}</legend>
      {sources.length > 1 && (
        <RadioGroup
          legend={say('trade.stock.from')}
          value={from}
          onChange={setFrom}
          options={sources.map((source) => ({
            id: source.from,
            label: placeName(source.from),
            note: countText(source.count),
          }))}
        />
      )}
      <NumberStepper
        label={say('trade.market.howMany')}
        value={Math.min(count, most)}
        min={least}
        max={most}
        step={step}
        onChange={setCount}
      />
      <LotSizeButtons lots={lots} onChoose={setCount} />
      <p>{say('trade.stock.brings', { bringsUsd: fact('usd', bringsUsd) })}</p>
      <MoveButton move={move} label={say('trade.stock.sellNow', { count: Math.min(count, most) })} icon="sell" />
    </fieldset>
  )
}

function placeName(from: string): string {
  return from === 'warehouse' ? say('trade.stock.warehouse') : nameOf('site', from)
}
