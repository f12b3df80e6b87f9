import { useState } from 'preact/hooks'
import { percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dateText, nameOf, say, usd, usdExact } from '../app/translator'
import { game, level } from '../game'
import { Figure } from '../parts/figures/figure'
import { Choice } from '../parts/inputs/choice'
import { Picker } from '../parts/inputs/picker'
import { Stepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { canBeBanned } from '../talks/clause.view'
import { DepositChoice } from '../talks/draft-slip'
import {
  destinationsOf,
  firstOrder,
  type OrderDraft,
  orderBounds,
  orderView,
  sellersNow,
  withChip,
} from './signing.view'

/** Signs at the asking price without a talk: dearer and faster. */
export function SignForm({ distributor }: { distributor: string | null }) {
  const { scenario } = level.value
  const sellers = sellersNow(game.value, scenario)
  const first = sellers.find((seller) => seller.distributor === distributor) ?? sellers[0]
  const [draft, setDraft] = useState<OrderDraft | null>(() =>
    first?.chips[0] === undefined ? null : firstOrder(first.distributor, first.chips[0], scenario),
  )
  if (!draft) return <p class="muted">{say('trade.sign.nobody')}</p>
  return (
    <fieldset class="trade-form sign-form">
      <legend>{say('trade.sign.title')}</legend>
      <p class="caption">{say('trade.sign.note')}</p>
      <SellerFields draft={draft} onChange={setDraft} />
      <TermFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <OrderFigures draft={draft} />
    </fieldset>
  )
}

function SellerFields({ draft, onChange }: { draft: OrderDraft; onChange: (draft: OrderDraft) => void }) {
  const { scenario } = level.value
  const sellers = sellersNow(game.value, scenario)
  const chips = sellers.find(({ distributor }) => distributor === draft.distributor)?.chips ?? [draft.chip]
  const chooseSeller = (distributor: string) => {
    const chip = sellers.find((seller) => seller.distributor === distributor)?.chips[0]
    if (chip !== undefined) onChange({ ...firstOrder(distributor, chip, scenario), count: draft.count })
  }
  return (
    <div class="fields">
      <Picker
        label={say('trade.sign.from')}
        value={draft.distributor}
        options={sellers.map(({ distributor }) => ({ id: distributor, label: nameOf('distributor', distributor) }))}
        onChange={chooseSeller}
      />
      <Picker
        label={say('trade.market.chip')}
        value={draft.chip}
        options={chips.map((chip) => ({ id: chip, label: nameOf('chip', chip) }))}
        onChange={(chip) => onChange(withChip(draft, chip, scenario))}
      />
    </div>
  )
}

function TermFields({ draft, onChange }: { draft: OrderDraft; onChange: (change: Partial<OrderDraft>) => void }) {
  const { week } = game.value
  const bounds = orderBounds(game.value, draft, level.value.scenario)
  return (
    <div class="fields">
      <Stepper
        label={say('trade.package.count')}
        value={draft.count}
        {...bounds.count}
        onChange={(count) => onChange({ count })}
      />
      <DepositChoice value={draft.depositShare} onChange={(depositShare) => onChange({ depositShare })} />
      <Stepper
        label={say('trade.package.weeks')}
        value={draft.weeks}
        {...bounds.weeks}
        onChange={(weeks) => onChange({ weeks })}
        format={(weeks) => dateText(week + weeks)}
      />
      {canBeBanned(draft.chip, level.value.scenario) && (
        <Choice
          legend={say('trade.package.clause')}
          value={draft.clause}
          onChange={(clause) => onChange({ clause })}
          options={(['firm', 'refund'] as const).map((id) => ({ id, label: say(`trade.clause.${id}`) }))}
        />
      )}
      <Picker
        label={say('trade.contracts.goesTo')}
        value={draft.site ?? ''}
        options={destinationsOf(game.value).map((site) => ({
          id: site ?? '',
          label: site === null ? say('trade.stock.warehouse') : nameOf('site', site),
        }))}
        onChange={(site) => onChange({ site: site === '' ? null : site })}
      />
    </div>
  )
}

function OrderFigures({ draft }: { draft: OrderDraft }) {
  const { move, price, totalUsd, depositUsd, restUsd, leftUsd, isLocked } = orderView(
    game.value,
    draft,
    level.value.scenario,
  )
  return (
    <>
      <div class="sheet-figures">
        <Figure
          label={say('trade.sign.price')}
          value={usdExact(price.total)}
          why={price}
          whyCode="trade.sign.price"
          write={usdExact}
          note={say(isLocked ? 'trade.package.locked' : 'trade.package.open')}
        />
        <Figure
          label={say('trade.package.total')}
          value={usd(totalUsd)}
          note={say('trade.sign.rest', { restUsd: fact('usd', restUsd) })}
        />
        <Figure
          label={say('trade.sign.deposit', { part: percent(draft.depositShare) })}
          value={usd(depositUsd)}
          note={say('trade.sign.left', { leftUsd: fact('usd', leftUsd) })}
        />
      </div>
      <MoveButton move={move} label={say('trade.sign.sign')} icon="contract" primary />
    </>
  )
}
