import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { say } from '../app/translator'
import { teaSetImageUrl } from './tea-art'

interface TeaThingsProps {
  last: Talk['last']
  isWaiting: boolean
  yours: OfferTerms | null
}

/** Whose cup is empty: a sign beside the words that say the same. */
const dryCup: Partial<Record<Talk['last'], 'theirs' | 'yours'>> = {
  offended: 'yours',
  doubts: 'yours',
  final: 'theirs',
}

/** Tray, pot, pitcher and two cups, and our last slip, face down where it offended. */
export function TeaSet({ last, isWaiting, yours }: TeaThingsProps) {
  const cup = (whose: 'theirs' | 'yours') => (isWaiting || dryCup[last] === whose ? 'cup-empty' : 'cup')
  return (
    <div class="tea-things">
      <div class="tea-tray" aria-hidden="true">
        <img class="tray" src={teaSetImageUrl('tray')} alt="" />
        <img class="cup left" key={`left-${cup('theirs')}`} src={teaSetImageUrl(cup('theirs'))} alt="" />
        <img class="pot" src={teaSetImageUrl('pot')} alt="" />
        <img class="pitcher" src={teaSetImageUrl('pitcher')} alt="" />
        <img class="cup right" key={`right-${cup('yours')}`} src={teaSetImageUrl(cup('yours'))} alt="" />
      </div>
      {yours && (
        <p class={`last-slip ${last === 'offended' ? 'face-down' : ''}`} key={`${last}-${yours.unitPriceUsd}`}>
          <span>{say('trade.talk.lastOffer', { unitPriceUsd: fact('usd', yours.unitPriceUsd) })}</span>
        </p>
      )}
    </div>
  )
}
