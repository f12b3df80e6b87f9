import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { AppServices } from '../app/services'
import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Icon } from '../parts/icon'
import { type InsightId, insightIds, insightsOf } from './insights.view'

/** Insights remembered from each level's games, by the level's id. */
export const rememberedInsightsSignal = signal<Readonly<Record<string, readonly string[]>>>({})

/** The insights of this game and of earlier games of its level; remembers this game's. */
export function DebriefInsightsSection({ outside }: { outside: AppServices }) {
  const { scenario } = currentLevelSignal.value
  const met = insightsOf(gameStateSignal.value, scenario)
  useEffect(() => {
    rememberedInsightsSignal.value = outside.rememberInsights(scenario.id, met)
  }, [gameStateSignal.value])
  return (
    <section class="insights">
      <h2>{say('insight.title')}</h2>
      {met.length === 0 && <p>{say('insight.none')}</p>}
      <ul>
        {met.map((id) => (
          <Row key={id} id={id} state="met" />
        ))}
      </ul>
      <details>
        <summary>{say('insight.others')}</summary>
        <ul>{insightIds.filter((id) => !met.includes(id)).map(rowOf)}</ul>
      </details>
    </section>
  )
}

/** All insights of a level, reached or not, for the help card. */
export function AllInsightsList() {
  return <ul class="insights">{insightIds.map(rowOf)}</ul>
}

function rowOf(id: InsightId) {
  return <Row key={id} id={id} state={isKept(id) ? 'before' : 'open'} />
}

function isKept(id: InsightId): boolean {
  const { id: levelId } = currentLevelSignal.value.scenario
  return (
    Object.hasOwn(rememberedInsightsSignal.value, levelId) &&
    rememberedInsightsSignal.value[levelId]?.includes(id) === true
  )
}

function Row({ id, state }: { id: InsightId; state: 'met' | 'before' | 'open' }) {
  return (
    <li class={state}>
      <Icon name={state === 'open' ? 'question' : 'check'} size={18} />
      <span>
        <b>{say(`insight.${id}`)}</b> {state !== 'met' && <span class="caption">{say(`insight.is.${state}`)}</span>}
        <span class="about">{say(`insight.${id}.about`)}</span>
      </span>
    </li>
  )
}
