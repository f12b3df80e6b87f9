import { useState } from 'preact/hooks'
import { formatCount as countText } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { lotSizeBoundsAndPresets } from '../parts/inputs/lot-sizes.view'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { chipPurchaseView } from './market.view'

/** Buys from the open market: eight, a rack, or all that is left. */
export function BuyChipsForm({ chip, shelf }: { chip: string; shelf: number }) {
  const sizes = lotSizeBoundsAndPresets(shelf)
  const [count, setCount] = useState(sizes.step)
  if (shelf < 1) return <p class="muted">{say('trade.market.soldOut')}</p>
  const { move, costUsd, leftUsd } = chipPurchaseView(
    gameStateSignal.value,
    chip,
    count,
    currentLevelSignal.value.scenario,
  )
  return (
    <fieldset class="trade-form">
      <legend>{say('trade.market.buy')}</legend>
      <LotStepper sizes={sizes} value={count} onChange={setCount} />
      <p class="num">{say('trade.market.costs', { costUsd: fact('usd', costUsd), leftUsd: fact('usd', leftUsd) })}</p>
      <MoveButton
        move={move}
        label={say('trade.market.buyNow', { count: countText(count), priceText: formatUsd(costUsd) })}
        icon="buy"
        primary
      />
    </fieldset>
  )
}

interface LotStepperProps {
  sizes: ReturnType<typeof lotSizeBoundsAndPresets>
  value: number
  onChange: (count: number) => void
}

/** The number of chips of an order or a sale, with buttons for common sizes. */
export function LotStepper({ sizes: { least, most, step, lots }, value, onChange }: LotStepperProps) {
  return (
    <>
      <NumberStepper
        label={say('trade.market.howMany')}
        value={value}
        min={least}
        max={most}
        step={step}
        onChange={onChange}
      />
      <LotSizeButtons lots={lots} onChoose={onChange} />
    </>
  )
}

/** Buttons for common order sizes. */
export function LotSizeButtons({ lots, onChoose }: { lots: readonly number[]; onChoose: (count: number) => void }) {
  return (
    <span class="lots">
      {lots.map((lot) => (
        <Button
          label={countText(lot)}
          key={lot}
          aria-label={say('trade.market.lot', { count: lot })}
          onClick={() => onChoose(lot)}
        />
      ))}
    </span>
  )
}
