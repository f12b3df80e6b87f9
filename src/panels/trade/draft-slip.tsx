import type { Package, Talk } from '../../sim/state'
import { dateText, percent, usd } from '../../text/format'
import { say } from '../../text/say'
import { type DraftView, depositShares, draftBounds } from '../../view/trade/talk-view'
import { game, level } from '../game'
import { Choice } from '../parts/choice'
import { Stepper } from '../parts/stepper'

interface DraftSlipProps {
  draft: Package
  mine: DraftView
  talk: Readonly<Talk>
  onChange: (draft: Package) => void
}

const clauses = ['firm', 'refund'] as const

/** The player's package in the making. */
export function DraftSlip({ draft, mine, talk, onChange }: DraftSlipProps) {
  const bounds = draftBounds(game.value, talk, level.value.scenario)
  const set = (change: Partial<Package>) => onChange({ ...draft, ...change })
  return (
    <section class="slip tea-slip yours" aria-label={say('trade.talk.yours')}>
      <h3>
        {say('trade.talk.yours')} <span>{say('trade.talk.draft')}</span>
      </h3>
      <Stepper
        label={say('trade.package.priceUsd')}
        value={draft.unitPriceUsd}
        {...bounds.price}
        onChange={(unitPriceUsd) => set({ unitPriceUsd })}
      />
      <Stepper
        label={say('trade.package.count')}
        value={draft.count}
        {...bounds.count}
        onChange={(count) => set({ count })}
      />
      <DepositChoice value={draft.depositShare} onChange={(depositShare) => set({ depositShare })} />
      <Stepper
        label={say('trade.package.weeks')}
        value={draft.weeks}
        {...bounds.weeks}
        onChange={(weeks) => set({ weeks })}
        format={() => dateText(mine.dueWeek)}
      />
      <Choice
        legend={say('trade.package.clause')}
        value={draft.clause}
        onChange={(clause) => set({ clause })}
        options={clauses.map((id) => ({ id, label: say(`trade.clause.${id}`) }))}
      />
      <p class="tea-total">
        <span>{say('trade.package.total')}</span> <b class="num">{usd(mine.totalUsd)}</b>
      </p>
      <p class="caption">{say(mine.isLocked ? 'trade.package.locked' : 'trade.package.open')}</p>
      {talk.yours && <p class="caption">{say('trade.talk.lastOffer', { unitPriceUsd: talk.yours.unitPriceUsd })}</p>}
    </section>
  )
}

interface DepositChoiceProps {
  value: number
  onChange: (share: number) => void
}

/** The deposit in its four sizes. */
export function DepositChoice({ value, onChange }: DepositChoiceProps) {
  return (
    <Choice
      legend={say('trade.package.deposit')}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
      options={depositShares.map((share) => ({ id: String(share), label: percent(share) }))}
    />
  )
}
