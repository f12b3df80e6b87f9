import { useState } from 'preact/hooks'
import { formatCount } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { Move } from '../../view/refusal-view'
import { displayNameOf, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../game'
import { PanelCard } from '../parts/card'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { ToggleSwitch } from '../parts/inputs/toggle-switch'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { StandingHireOrderForm } from '../people/people-panel'
import { type StandingOrdersView, standingOrdersView } from './orders.view'

/** All automatic orders of the firm. */
export function StandingOrdersPanel() {
  const view = standingOrdersView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel
      title={say('works.orders.title')}
      icon="clock"
      note={say('works.orders.note', { atWork: view.activeOrders })}
    >
      <div class="works">
        <PanelCard title={say('works.orders.routine')}>
          {view.switches.map(({ order, on }) => (
            <ToggleSwitch
              key={order}
              label={say(`works.orders.${order}`)}
              note={say(`works.orders.${order}.note`)}
              isOn={on}
              onChange={(next) => makePlayerMoveInOpenGame({ type: 'setStandingOrder', order, on: next })}
            />
          ))}
        </PanelCard>
        <PanelCard title={say('works.orders.hireTo')} note={say('works.orders.hireToNote')}>
          {view.hireTo.map(({ role, now, to }) => (
            <StandingHireOrderForm key={role} role={role} now={now} to={to} />
          ))}
        </PanelCard>
        <OrderDomestic view={view.domestic} />
      </div>
    </Panel>
  )
}

const deposits = ['0', '10', '30', '50'] as const

/** So many domestic chips a week, with a deposit, until revoked. */
function OrderDomestic({ view }: { view: StandingOrdersView['domestic'] }) {
  const [chip, setChip] = useState(view.chip ?? view.chips[0] ?? '')
  const [perWeek, setPerWeek] = useState(view.perWeek || 50)
  const [deposit, setDeposit] = useState<(typeof deposits)[number]>(nearestDeposit(view.depositShare))
  if (view.chips.length === 0) return null
  const order = (each: number): Move => ({
    type: 'setStandingOrder',
    order: 'orderDomestic',
    chip,
    perWeek: each,
    depositShare: each === 0 ? 0 : Number(deposit) / 100,
  })
  return (
    <PanelCard title={say('works.orders.domestic')} note={say('works.orders.domesticNote')}>
      <p class="works-status">
        {view.chip === null
          ? say('works.orders.domesticNone')
          : say('works.orders.domesticNow', {
              chips: formatCount(view.perWeek),
              chip: fact('chip', view.chip),
              depositShare: fact('share', view.depositShare),
            })}
      </p>
      {view.chips.length > 1 && (
        <RadioGroup
          legend={say('works.orders.domesticChip')}
          value={chip}
          onChange={setChip}
          options={view.chips.map((id) => ({ id, label: displayNameOf('chip', id) }))}
        />
      )}
      <NumberStepper
        value={perWeek}
        min={10}
        max={1000}
        step={10}
        label={say('works.orders.perWeek')}
        onChange={setPerWeek}
      />
      <div class="works-inline">
        <RadioGroup
          legend={say('works.orders.deposit')}
          value={deposit}
          onChange={setDeposit}
          options={deposits.map((id) => ({ id, label: `${id}%` }))}
        />
      </div>
      <div class="works-buttons">
        <MoveButton
          primary
          move={order(perWeek)}
          label={say('works.orders.domesticSet', { chips: formatCount(perWeek) })}
        />
        {view.chip !== null && <MoveButton move={order(0)} label={say('works.orders.domesticStop')} />}
      </div>
    </PanelCard>
  )
}

function nearestDeposit(share: number): (typeof deposits)[number] {
  return deposits.find((deposit) => deposit === String(Math.round(share * 100))) ?? '30'
}
