import { useEffect, useRef } from 'preact/hooks'
import { number, percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dayText, levelText, nameOf, say } from '../app/translator'
import { forecastsView } from '../dialogs/forecasts.view'
import { gameState, openLevel } from '../game'
import { hiddenFactsView } from './hidden-facts.view'

/** What was hidden: drawn dates, shocks, false rumours, the distributors' limits. */
export function HiddenFactsSection() {
  const { rules, shocks, spared, falseRumours, distributors } = hiddenFactsView(
    gameState.value,
    openLevel.value.scenario,
  )
  return (
    <section class="hidden-list">
      <h2>{say('hidden.title')}</h2>
      <ul>
        {rules.map(({ rule, forceWeek, historyDay, wasHastened }) => (
          <li key={rule}>
            {say(forceWeek < 0 ? 'hidden.ruleNever' : 'hidden.rule', {
              rule: fact('rule', rule),
              forceWeek: fact('week', forceWeek),
              day: dayText(historyDay),
            })}{' '}
            {wasHastened && say('hidden.hastened')}
          </li>
        ))}
        {shocks.map(({ event, week }) => (
          <li key={event}>{say('hidden.shock', { event: fact('event', event), onWeek: fact('week', week) })}</li>
        ))}
        {spared.length > 0 && <li>{say('hidden.spared', { shocks: namesOf(spared) })}</li>}
        {falseRumours.length > 0 && (
          <li>
            {say('hidden.rumours', {
              count: falseRumours.length,
              rumours: namesOf(falseRumours.map(({ event }) => event)),
            })}
          </li>
        )}
        {distributors.map(({ distributor, limitShare, patience, temper }) => (
          <li key={distributor}>
            {say('hidden.distributor', {
              distributor: fact('distributor', distributor),
              limitShare: fact('share', limitShare),
              patience: number(patience),
              temper: nameOf('temper', temper),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The player's forecasts with their Brier scores. */
export function DebriefForecasts() {
  const { rows, meanBrier } = forecastsView(gameState.value)
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{say('debrief.forecasts')}</h2>
      <ul>
        {rows.map(({ forecast, chance, outcome, brier }) => (
          <li key={forecast}>
            {levelText(`forecast.${forecast}.question`)}{' '}
            {outcome === null || brier === null
              ? say('debrief.forecastOpen', { said: percent(chance) })
              : say('debrief.forecastScored', {
                  said: percent(chance),
                  outcome: say(outcome === 1 ? 'shell.yes' : 'shell.no'),
                  brier: number(brier),
                })}
          </li>
        ))}
      </ul>
      {meanBrier !== null && <p>{say('debrief.brier', { brier: number(meanBrier) })}</p>}
    </section>
  )
}

/** Sources of the level's figures and dates; always unfolded in print. */
export function DebriefSources() {
  const { scenario } = openLevel.value
  const list = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const unfold = () => list.current?.setAttribute('open', '')
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [])
  return (
    <details ref={list} class="source-list">
      <summary>
        {say('debrief.sources', { count: Object.keys(scenario.sources).length, asOf: dayText(scenario.asOf) })}
      </summary>
      <ol>
        {Object.entries(scenario.sources).map(([id, { what, publication }]) => (
          <li key={id}>
            {what} <cite>{publication}</cite>
          </li>
        ))}
      </ol>
      <p>{say('debrief.seeSources')}</p>
    </details>
  )
}

function namesOf(events: readonly string[]): string {
  return events.map((event) => nameOf('event', event)).join('; ')
}
