import { useState } from 'preact/hooks'
import type { Package, Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { say, usdExact } from '../app/translator'
import { game, level } from '../game'
import { type EqualView, elsewhereView, equalViews } from './worth.view'
import { gainText } from './worth-sheet'

interface EqualPackagesProps {
  talk: Readonly<Talk>
  draft: Package
  onTake: (terms: Package) => void
}

/** Three packages of equal worth to the player: the preferred one reveals what matters to the distributor. */
export function EqualPackages({ talk, draft, onTake }: EqualPackagesProps) {
  const [taken, setTaken] = useState<Package | null>(null)
  const { isAny } = elsewhereView(game.value, talk, level.value.scenario)
  const take = (terms: Package) => {
    setTaken(terms)
    onTake(terms)
  }
  return (
    <details class="tea-equal">
      <summary>{say('talk.equal')}</summary>
      <p class="caption">{say('talk.equalNote')}</p>
      <ul>
        {equalViews(talk, draft, level.value.scenario).map((equal) => (
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

function differenceOf({ differs, terms }: EqualView): string {
  if (differs === 'deposit') return say('talk.equal.deposit', { share: fact('share', terms.depositShare) })
  if (differs === 'weeks') return say('talk.equal.weeks', { weeks: terms.weeks })
  return say('talk.equal.clause', { clause: say(`trade.clause.short.${terms.clause}`) })
}
