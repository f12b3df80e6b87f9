import { useState } from 'preact/hooks'
import { formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { refusalFactsWithKinds } from '../../view/facts/typed-facts'
import { displayNameOf, formatUsd, formatUsdExact, formatWeekDate, say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledFigure } from '../parts/figures/figure'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { canRuleBanChip } from '../talks/clause.view'
import { CommitmentCountNotes } from '../talks/commitment-counts'
import { DepositRadioGroup } from '../talks/offer-draft-form'
import { orderCountAndWeeksBounds } from '../talks/talk.view'
import {
  type ContractOrderDraft,
  changeChipInOrderDraft,
  contractOrderDraftView,
  defaultContractOrderDraft,
  distributorsWithChipsOnSale,
  domesticStandingOrderView,
  possibleDeliveryDestinations,
  standingOrderDraftView,
} from './contracts.view'

/** Signs at the asking price without a talk: dearer and faster. */
export function SignContractForm({ distributor }: { distributor: string | null }) {
  const { scenario } = currentLevelSignal.value
  const sellers = distributorsWithChipsOnSale(gameStateSignal.value, scenario)
  const first = sellers.find((seller) => seller.distributor === distributor) ?? sellers[0]
  const [draft, setDraft] = useState<ContractOrderDraft | null>(() =>
    first?.chips[0] === undefined ? null : defaultContractOrderDraft(first.distributor, first.chips[0], scenario),
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

function SellerFields({
  draft,
  onChange,
}: {
  draft: ContractOrderDraft
  onChange: (draft: ContractOrderDraft) => void
}) {
  const { scenario } = currentLevelSignal.value
  const sellers = distributorsWithChipsOnSale(gameStateSignal.value, scenario)
  const chips = sellers.find(({ distributor }) => distributor === draft.distributor)?.chips ?? [draft.chip]
  const chooseSeller = (distributor: string) => {
    const chip = sellers.find((seller) => seller.distributor === distributor)?.chips[0]
    if (chip !== undefined) onChange({ ...defaultContractOrderDraft(distributor, chip, scenario), count: draft.count })
  }
  return (
    <div class="fields">
      <LabelledSelect
        label={say('trade.sign.from')}
        value={draft.distributor}
        options={sellers.map(({ distributor }) => ({
          id: distributor,
          label: displayNameOf('distributor', distributor),
        }))}
        onChange={chooseSeller}
      />
      <LabelledSelect
        label={say('trade.market.chip')}
        value={draft.chip}
        options={chips.map((chip) => ({ id: chip, label: displayNameOf('chip', chip) }))}
        onChange={(chip) => onChange(changeChipInOrderDraft(draft, chip, scenario))}
      />
    </div>
  )
}

function TermFields({
  draft,
  onChange,
}: {
  draft: ContractOrderDraft
  onChange: (change: Partial<ContractOrderDraft>) => void
}) {
  const { week } = gameStateSignal.value
  const bounds = orderCountAndWeeksBounds(
    gameStateSignal.value,
    draft.distributor,
    'server',
    currentLevelSignal.value.scenario,
  )
  return (
    <div class="fields">
      <NumberStepper
        label={say('trade.package.count')}
        value={draft.count}
        {...bounds.count}
        onChange={(count) => onChange({ count })}
      />
      <p class="caption">{say('trade.package.quota', { most: bounds.count.max })}</p>
      <DepositRadioGroup value={draft.depositShare} onChange={(depositShare) => onChange({ depositShare })} />
      <NumberStepper
        label={say('trade.package.weeks')}
        value={draft.weeks}
        {...bounds.weeks}
        onChange={(weeks) => onChange({ weeks })}
        format={(weeks) => formatWeekDate(week + weeks)}
      />
      {canRuleBanChip(draft.chip, currentLevelSignal.value.scenario) && (
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
        options={possibleDeliveryDestinations(gameStateSignal.value).map((site) => ({
          id: site ?? '',
          label: destinationName(site),
        }))}
        onChange={(site) => onChange({ site: site === '' ? null : site })}
      />
    </div>
  )
}

/** The name of a site, or of the warehouse. */
export function destinationName(site: string | null): string {
  return site === null ? say('trade.stock.warehouse') : displayNameOf('site', site)
}

function OrderFigures({ draft }: { draft: ContractOrderDraft }) {
  const order = contractOrderDraftView(gameStateSignal.value, draft, currentLevelSignal.value.scenario)
  const { move, price, totalUsd, depositUsd, restUsd, serversUsd, cashAfterUsd: leftUsd, isLocked } = order
  return (
    <>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.sign.price')}
          value={formatUsdExact(price.total)}
          why={price}
          write={formatUsdExact}
          note={say(isLocked ? 'trade.package.locked' : 'trade.package.open')}
        />
        <LabelledFigure
          label={say('trade.package.total')}
          value={formatUsd(totalUsd)}
          note={say('trade.sign.rest', { restUsd: fact('usd', restUsd) })}
        />
        <LabelledFigure label={say('trade.package.servers')} value={formatUsd(serversUsd)} />
        <LabelledFigure
          label={say('trade.sign.deposit', { part: formatPercent(draft.depositShare) })}
          value={formatUsd(depositUsd)}
          note={say('trade.sign.left', { leftUsd: fact('usd', leftUsd) })}
        />
      </div>
      <CommitmentCountNotes distributor={draft.distributor} terms={draft} expectedWeek={order.expectedWeek} />
      <MoveButton move={move} label={say('trade.sign.sign')} icon="contract" primary />
    </>
  )
}

/** What each signature of a standing order costs, who signs it and when, or why no seller signs it today. */
function StandingOrderCosts({ draft }: { draft: { chip: string; perWeek: number; depositShare: number } }) {
  const view = standingOrderDraftView(gameStateSignal.value, draft, currentLevelSignal.value.scenario)
  if (!view) return <p class="bad">{say('trade.standing.nobody', { chip: fact('chip', draft.chip) })}</p>
  return (
    <>
      <p>
        {say('trade.standing.costs', {
          count: view.count,
          distributor: fact('distributor', view.distributor),
          unitPriceUsd: fact('usd', view.unitPriceUsd),
          totalUsd: fact('usd', view.totalUsd),
          depositUsd: fact('usd', view.depositUsd),
          signWeek: fact('week', view.signWeek),
          dueWeek: fact('week', view.dueWeek),
        })}
      </p>
      {view.refusal && (
        <p class="bad">
          {say('trade.standing.refused', {
            reason: sayDynamic(view.refusal.code, refusalFactsWithKinds(view.refusal)),
          })}
        </p>
      )}
    </>
  )
}

/** The standing order with domestic makers: so many chips a week until it is changed. */
export function DomesticStandingOrderForm() {
  const view = domesticStandingOrderView(gameStateSignal.value, currentLevelSignal.value.scenario)
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
        options={view.chips.map((id) => ({ id, label: displayNameOf('chip', id) }))}
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
      <DepositRadioGroup value={depositShare} onChange={setDepositShare} />
      <StandingOrderCosts draft={{ chip, perWeek, depositShare }} />
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
