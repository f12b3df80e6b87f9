import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { say, usdExact } from '../app/translator'
import { gameState, openLevel } from '../game'
import { WhyButton } from '../parts/figures/why-button'
import { alternativesView, type PackageWorth, packageWorth } from './package-worth.view'

/** What the two packages are worth to the player, each with its 'Why?'. */
export function PackageWorthSheet({ talk, draft }: { talk: Readonly<Talk>; draft: OfferTerms }) {
  const {
    words,
    facts,
    shelf,
    hasAlternative: isAny,
  } = alternativesView(gameState.value, talk, openLevel.value.scenario)
  return (
    <>
      <p class="caption">{say(isAny ? 'worth.note' : 'worth.noteAlone')}</p>
      <dl class="tea-worth">
        <WorthRow
          name={say('worth.theirs')}
          of={say('worth.ofTheirs')}
          view={packageWorth(talk, talk.theirs)}
          isAny={isAny}
        />
        <WorthRow name={say('worth.yours')} of={say('worth.ofYours')} view={packageWorth(talk, draft)} isAny={isAny} />
      </dl>
      <p class="caption">
        {say(words, facts)}{' '}
        {shelf.count > 0
          ? say('worth.shelf', { count: shelf.count, usd: fact('usd', shelf.usd) })
          : say('worth.shelfEmpty')}
      </p>
    </>
  )
}

interface WorthRowProps {
  name: string
  of: string
  view: PackageWorth
  /** There is an alternative to compare with. */
  isAny: boolean
}

function WorthRow({ name, of, view, isAny }: WorthRowProps) {
  if (!isAny)
    return (
      <div>
        <dt>{name}</dt>
        <dd>
          <span>
            {say('worth.costs')} <b class="num">{usdExact(view.unitPriceUsd)}</b>
          </span>
          <span class="gain">{say('worth.alone')}</span>
        </dd>
      </div>
    )
  return (
    <div>
      <dt>
        {name} <WhyButton sum={view.worth} code={of} write={usdExact} />
      </dt>
      <dd>
        <span>
          {say('worth.isWorth')} <b class="num">{usdExact(view.worth.total)}</b> · {say('worth.costs')}{' '}
          <b class="num">{usdExact(view.unitPriceUsd)}</b>
        </span>
        <span class="gain">{gainText(view.gainUsd)}</span>
      </dd>
    </div>
  )
}

/** A gain or loss against the best alternative, in words. */
export function gainText(gainUsd: number): string {
  if (gainUsd === 0) return say('worth.even')
  return say(gainUsd > 0 ? 'worth.better' : 'worth.worse', { gainUsd: fact('usd', Math.abs(gainUsd)) })
}
