import { useState } from 'preact/hooks'
import { fact } from '../../view/facts/fact'
import { nameOf, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { DepositChoice } from '../talks/draft-slip'
import { domesticOrderView } from './domestic-order.view'

/** The standing order with domestic makers: so many chips a week until it is changed. */
export function DomesticOrder() {
  const view = domesticOrderView(gameState.value, openLevel.value.scenario)
  const [chip, setChip] = useState(view.current?.chip ?? view.chips[0] ?? '')
  const [perWeek, setPerWeek] = useState(view.current?.perWeek ?? 40)
  const [depositShare, setDepositShare] = useState(view.current?.depositShare ?? 0.3)
  if (view.chips.length === 0) return null
  return (
    <fieldset class="trade-form">
      <legend>{say('trade.standing.title')}</legend>
      <p>
        {view.current
          ? say('trade.standing.now', { chip: fact('chip', view.current.chip), count: view.current.perWeek })
          : say('trade.standing.none')}
      </p>
      <LabelledSelect
        label={say('trade.market.chip')}
        value={chip}
        options={view.chips.map((id) => ({ id, label: nameOf('chip', id) }))}
        onChange={setChip}
      />
      <NumberStepper
        label={say('trade.standing.perWeek')}
        value={perWeek}
        min={8}
        max={400}
        step={8}
        onChange={setPerWeek}
      />
      <DepositChoice value={depositShare} onChange={setDepositShare} />
      <div class="contract-moves">
        <MoveButton
          move={{ type: 'setStandingOrder', order: 'orderDomestic', chip, perWeek, depositShare }}
          label={say(view.current ? 'trade.standing.change' : 'trade.standing.start')}
          primary
        />
        {view.stop && <MoveButton move={view.stop} label={say('trade.standing.stop')} />}
      </div>
    </fieldset>
  )
}
