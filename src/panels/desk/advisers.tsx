import { useEffect, useState } from 'preact/hooks'
import { adviserPortraits } from '../../view/portraits'
import { hasText, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal, openPanel } from '../game'
import { panelsOfOpenLevelSignal } from '../index'
import { Button } from '../parts/button'
import { portraitUrl } from '../parts/figures/portrait'
import {
  adviserDisputeKey,
  currentAdviserDispute,
  markAdviserDisputeShown,
  type StartWeekOfLastShowingByDispute,
} from './advisers.view'

const sides = ['stock', 'home'] as const

/** Two advisers of opposite beliefs; they speak at junctures and know no more than the player. */
export function AdviserDisputeCard() {
  const [heard, setHeard] = useState<StartWeekOfLastShowingByDispute>(new Map())
  const quarrel = currentAdviserDispute(gameStateSignal.value, currentLevelSignal.value.scenario, heard)
  const hear = (isPutAway: boolean) => {
    if (quarrel) setHeard(markAdviserDisputeShown(heard, quarrel, gameStateSignal.value.week, isPutAway))
  }
  useEffect(() => hear(false), [quarrel && adviserDisputeKey(quarrel)])
  const words = quarrel && sides.filter((side) => hasText(`quarrel.${quarrel.id}.${side}`))
  if (!quarrel || !words || words.length === 0) return null
  const panel = panelsOfOpenLevelSignal.value.find(({ id }) => id === quarrel.panel)
  return (
    <aside class="advisers" data-lies-on-map aria-label={say('advisers.name')}>
      {words.map((side) => (
        <div key={side} class="adviser">
          <img src={portraitUrl(adviserPortraits[side])} alt="" width={64} height={80} />
          <p>
            <b>{adviserName(side)}</b>
            {sayDynamic(`quarrel.${quarrel.id}.${side}`, quarrel.facts)}
          </p>
        </div>
      ))}
      <p class="row">
        {panel && (
          <Button label={say('advisers.show', { panel: say(panel.titleKey) })} onClick={() => openPanel(panel.id)} />
        )}
        <Button kind="quiet" label={say('advisers.heard')} onClick={() => hear(true)} />
      </p>
    </aside>
  )
}

/** Which adviser takes which side: finance argues for stock, engineering for domestic machines. */
const jobs = { stock: 'finance', home: 'engineering' } as const

/** The level may name its advisers; otherwise the game's names are used. */
function adviserName(side: (typeof sides)[number]): string {
  const [name, job] = [`adviser.${jobs[side]}.name`, `adviser.${jobs[side]}.job`]
  const own = hasText(name) ? translatedLevelText(name) : say(`advisers.${side}`)
  return hasText(job) ? `${own} · ${translatedLevelText(job).split(/[.。]/)[0]}` : own
}
