import { useState } from 'preact/hooks'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, formatUsdExact, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { clauseFieldLabelKey, clauseOptionsFor } from './clause.view'
import { CommitmentCountNotes } from './commitment-counts'
import { buyerAlternativesView, type EqualWorthPackage, equalWorthPackages } from './package-worth.view'
import {
  changeTermsOfDraft,
  deliveryWindows,
  depositShares,
  type OfferDraftView,
  offerDraftBounds,
  offerPriceChoices,
} from './talk.view'
import { gainOverAlternativeText } from './talk-sheets'

interface DraftSlipProps {
  draft: OfferTerms
  mine: OfferDraftView
  talk: Readonly<Talk>
  onChange: (draft: OfferTerms) => void
}

/** The player's draft package: five issues, each in coarse steps or as a number. */
export function OfferDraftForm({ draft, mine, talk, onChange }: DraftSlipProps) {
  const { scenario } = currentLevelSignal.value
  const bounds = offerDraftBounds(gameStateSignal.value, talk, scenario)
  const set = (change: Partial<OfferTerms>) => onChange(changeTermsOfDraft(talk, draft, change, scenario))
  return (
    <section class="slip tea-slip yours" aria-label={say('trade.talk.yours')}>
      <h3>
        {say('trade.talk.yours')} <span>{say('trade.talk.draft')}</span>
      </h3>
      <div class="tea-price">
        <NumberStepper
          label={say('trade.package.priceUsd')}
          value={draft.unitPriceUsd}
          {...bounds.price}
          onChange={(unitPriceUsd) => set({ unitPriceUsd: Math.round(unitPriceUsd) })}
        />
        <RadioGroup
          legend={say('trade.steps')}
          value={String(draft.unitPriceUsd)}
          onChange={(id) => set({ unitPriceUsd: Number(id) })}
          options={offerPriceChoices(talk, draft, scenario).map(({ share, unitPriceUsd }) => ({
            id: String(unitPriceUsd),
            label: formatPercent(share),
            note: formatUsdExact(unitPriceUsd),
          }))}
        />
      </div>
      <NumberStepper
        label={say('trade.package.count')}
        value={draft.count}
        {...bounds.count}
        onChange={(count) => set({ count })}
      />
      <p class="caption">{say('trade.package.quota', { most: bounds.count.max })}</p>
      <DepositRadioGroup value={draft.depositShare} onChange={(depositShare) => set({ depositShare })} />
      <NumberStepper
        label={say('trade.package.weeks')}
        value={draft.weeks}
        {...bounds.weeks}
        onChange={(weeks) => set({ weeks })}
      />
      <RadioGroup
        legend={say('trade.arrives')}
        value={String(draft.weeks - bounds.weeks.min)}
        onChange={(later) => set({ weeks: Math.min(bounds.weeks.max, bounds.weeks.min + Number(later)) })}
        options={deliveryWindows.map((weeks) => ({
          id: String(weeks),
          label: weeks === 0 ? say('trade.arrives.earliest') : say('trade.arrives.later', { weeks }),
        }))}
      />
      <ClauseField chip={talk.chip} value={draft.clause} onChange={(clause) => set({ clause })} />
      <div class="tea-total" role="status">
        <p>
          <span>{say('trade.package.total')}</span> <b class="num">{formatUsd(mine.totalUsd)}</b>
        </p>
        <p class="caption">
          {say('trade.package.each', {
            count: draft.count,
            unitPriceUsd: fact('usd', draft.unitPriceUsd),
            depositUsd: fact('usd', mine.depositUsd),
            dueWeek: fact('week', mine.dueWeek),
          })}{' '}
          {say(mine.isLocked ? 'trade.package.lockedNote' : 'trade.package.openNote')}
        </p>
        <CommitmentCountNotes distributor={talk.distributor} terms={draft} expectedWeek={mine.expectedWeek} />
      </div>
      <EqualWorthPackages talk={talk} draft={draft} onChange={onChange} />
    </section>
  )
}

/** Four deposit steps. */
export function DepositRadioGroup({ value, onChange }: { value: number; onChange: (share: number) => void }) {
  return (
    <RadioGroup
      legend={say('trade.package.deposit')}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
      options={depositShares.map((share) => ({ id: String(share), label: formatPercent(share) }))}
    />
  )
}

interface ClauseFieldProps {
  chip: string
  value: OfferTerms['clause']
  onChange: (clause: OfferTerms['clause']) => void
}

/** Who bears a ban, where one is possible, and what is promised; with the meaning of each answer. */
function ClauseField({ chip, value, onChange }: ClauseFieldProps) {
  const { scenario } = currentLevelSignal.value
  const { vowShare, vowWeeks } = scenario.parameters.talks
  const choices = clauseOptionsFor(chip, scenario)
  const means = choices.find(({ clause }) => clause === value)?.means ?? (`trade.clause.means.${value}` as const)
  return (
    <div class="tea-clause">
      <RadioGroup
        legend={say(clauseFieldLabelKey(chip, scenario))}
        value={value}
        onChange={onChange}
        options={choices.map(({ clause, short }) => ({ id: clause, label: say(short) }))}
      />
      <p class="caption" aria-live="polite">
        {say(means, { share: fact('share', vowShare), weeks: vowWeeks })}
      </p>
    </div>
  )
}

/** Three packages of equal worth to the player: the preferred one reveals what matters to the distributor. */
function EqualWorthPackages({ talk, draft, onChange }: Omit<DraftSlipProps, 'mine'>) {
  const [taken, setTaken] = useState<OfferTerms | null>(null)
  const { hasAlternative: isAny } = buyerAlternativesView(
    gameStateSignal.value,
    talk,
    currentLevelSignal.value.scenario,
  )
  const take = (terms: OfferTerms) => {
    setTaken(terms)
    onChange(terms)
  }
  return (
    <details class="tea-equal">
      <summary>{say('talk.equal')}</summary>
      <p class="caption">{say('talk.equalNote')}</p>
      <ul>
        {equalWorthPackages(talk, draft, currentLevelSignal.value.scenario).map((equal) => (
          <li key={equal.differs}>
            <p>
              <b>{differenceOf(equal)}</b>
            </p>
            <p class="caption">
              {formatUsdExact(equal.unitPriceUsd)} ·{' '}
              {isAny ? gainOverAlternativeText(equal.gainUsd) : say('worth.equalAlone')}
            </p>
            <Button
              label={say('talk.equal.take')}
              aria-label={say('talk.equal.takeLabel', {
                what: differenceOf(equal),
                unitPriceUsd: fact('usd', equal.unitPriceUsd),
              })}
              onClick={() => take(equal.terms)}
            />
          </li>
        ))}
      </ul>
      <p class="caption" role="status">
        {taken && say('talk.equal.taken', { unitPriceUsd: fact('usd', taken.unitPriceUsd) })}
      </p>
    </details>
  )
}

function differenceOf({ differs, terms }: EqualWorthPackage): string {
  if (differs === 'deposit') return say('talk.equal.deposit', { share: fact('share', terms.depositShare) })
  if (differs === 'weeks') return say('talk.equal.weeks', { weeks: terms.weeks })
  return say('talk.equal.clause', { clause: say(`trade.clause.short.${terms.clause}`) })
}
