import { useState } from 'preact/hooks'
import { percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dateText, nameOf, say, usd, usdExact } from '../app/translator'
import { gameState, openLevel } from '../game'
import { LabelledFigure } from '../parts/figures/figure'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { canBeBanned } from '../talks/clause.view'
import { DepositChoice } from '../talks/draft-slip'
import { packageBounds } from '../talks/talk.view'
import {
  defaultOrder,
  destinationsOf,
  distributorsSelling,
  domesticOrderView,
  type OrderDraft,
  orderView,
  withChip,
} from './contracts.view'

/** Signs at the asking price without a talk: dearer and faster. */
export function SignForm({ distributor }: { distributor: string | null }) {
  const { scenario } = openLevel.value
  const sellers = distributorsSelling(gameState.value, scenario)
  const first = sellers.find((seller) => seller.distributor === distributor) ?? sellers[0]
  const [draft, setDraft] = useState<OrderDraft | null>(() =>
    first?.chips[0] === undefined ? null : defaultOrder(first.distributor, first.chips[0], scenario),
  )
  if (!draft) return <p class="muted">{say('trade.sign.nobody')}</p>
  return (
    <fieldset class="trade-form">
      <legend>{say('trade.sign.title')}</legend>
      <p class="caption">{say('trade.sign.note')}</p>
      <SellerFields draft={draft} onChange={setDraft} />
      <TermFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <OrderFigures draft={draft} />
    </fieldset>
  )
}

function SellerFields({ draft, onChange }: { draft: OrderDraft; onChange: (draft: OrderDraft) => void }) {
  const { scenario } = openLevel.value
  const sellers = distributorsSelling(gameState.value, scenario)
  const chips = sellers.find(({ distributor }) => distributor === draft.distributor)?.chips ?? [draft.chip]
  const chooseSeller = (distributor: string) => {
    const chip = sellers.find((seller) => seller.distributor === distributor)?.chips[0]
    if (chip !== undefined) onChange({ ...defaultOrder(distributor, chip, scenario), count: draft.count })
  }
  return (
    <div class="fields">
      <LabelledSelect
        label={say('trade.sign.from')}
        value={draft.distributor}
        options={sellers.map(({ distributor }) => ({ id: distributor, label: nameOf('distributor', distributor) }))}
        onChange={chooseSeller}
      />
      <LabelledSelect
        label={say('trade.market.chip')}
        value={draft.chip}
        options={chips.map((chip) => ({ id: chip, label: nameOf('chip', chip) }))}
        onChange={(chip) => onChange(withChip(draft, chip, scenario))}
      />
    </div>
  )
}

function TermFields({ draft, onChange }: { draft: OrderDraft; onChange: (change: Partial<OrderDraft>) => void }) {
  const { week } = gameState.value
  const bounds = packageBounds(gameState.value, draft.distributor, 'server', openLevel.value.scenario)
  return (
    <div class="fields">
      <NumberStepper
        label={say('trade.package.count')}
        value={draft.count}
        {...bounds.count}
        onChange={(count) => onChange({ count })}
      />
      <DepositChoice value={draft.depositShare} onChange={(depositShare) => onChange({ depositShare })} />
      <NumberStepper
        label={say('trade.package.weeks')}
        value={draft.weeks}
        {...bounds.weeks}
        onChange={(weeks) => onChange({ weeks })}
        format={(weeks) => dateText(week + weeks)}
      />
      {canBeBanned(draft.chip, openLevel.value.scenario) && (
        <RadioGroup
          legend={say('trade.package.clause')}
          value={draft.clause}
          onChange={(clause) => onChange({ clause })}
          options={(['firm', 'refund'] as const).map((id) => ({ id, label: say(`trade.clause.${id}`) }))}
        />
      )}
      <LabelledSelect
        label={say('trade.contracts.goesTo')}
        value={draft.site ?? ''}
        options={destinationsOf(gameState.value).map((site) => ({ id: site ?? '', label: destinationName(site) }))}
        onChange={(site) => onChange({ site: site === '' ? null : site })}
      />
    </div>
  )
}

/** The name of a site, or of the warehouse. */
export function destinationName(site: string | null): string {
  return site === null ? say('trade.stock.warehouse') : nameOf('site', site)
}

function OrderFigures({ draft }: { draft: OrderDraft }) {
  const order = orderView(gameState.value, draft, openLevel.value.scenario)
  const { move, price, totalUsd, depositUsd, restUsd, cashAfterUsd: leftUsd, isLocked } = order
  return (
    <>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.sign.price')}
          value={usdExact(price.total)}
          why={price}
          write={usdExact}
          note={say(isLocked ? 'trade.package.locked' : 'trade.package.open')}
        />
        <LabelledFigure
          label={say('trade.package.total')}
          value={usd(totalUsd)}
          note={say('trade.sign.rest', { restUsd: fact('usd', restUsd) })}
        />
        <LabelledFigure
          label={say('trade.sign.deposit', { part: percent(draft.depositShare) })}
          value={usd(depositUsd)}
          note={say('trade.sign.left', { leftUsd: fact('usd', leftUsd) })}
        />
      </div>
      <MoveButton move={move} label={say('trade.sign.sign')} icon="contract" primary />
    </>
  )
}

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
