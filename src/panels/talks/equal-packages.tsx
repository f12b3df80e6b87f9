import { useState } from 'preact/hooks'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { say, usdExact } from '../app/translator'
import { gameState, openLevel } from '../game'
import { alternativesView, type EqualWorthPackage, equalWorthPackages } from './package-worth.view'
import { gainText } from './package-worth-sheet'

interface EqualPackagesProps {
  talk: Readonly<Talk>
  draft: OfferTerms
  onTake: (terms: OfferTerms) => void
}

/** Three packages of equal worth to the player: the preferred one reveals what matters to the distributor. */
export function EqualWorthPackages({ talk, draft, onTake }: EqualPackagesProps) {
  const [taken, setTaken] = useState<OfferTerms | null>(null)
  const { hasAlternative: isAny } = alternativesView(gameState.value, talk, openLevel.value.scenario)
  const take = (terms: OfferTerms) => {
    setTaken(terms)
    onTake(terms)
  }
  return (
    <details class="tea-equal">
      <summary>{say('talk.equal')}</summary>
      <p class="caption">{say('talk.equalNote')}</p>
      <ul>
        {equalWorthPackages(talk, draft, openLevel.value.scenario).map((equal) => (
          <li key={equal.differs}>
            <p>
              <b>{differenceOf(equal)}</b>
            </p>
            <p class="caption">
              {usdExact(equal.unitPriceUsd)} · {isAny ? gainText(equal.gainUsd) : say('worth.equalAlone')}
            </p>
            <button
              type="button"
              class="btn"
              aria-label={say('talk.equal.takeLabel', {
                what: differenceOf(equal),
                unitPriceUsd: fact('usd', equal.unitPriceUsd),
              })}
              onClick={() => take(equal.terms)}
            >
              {say('talk.equal.take')}
            </button>
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
