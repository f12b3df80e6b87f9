import { percent } from '../../text/format'
import { dateText, nameOf, say, sayDynamic } from '../app/translator'
import { MeterBar } from '../parts/figures/meter'
import { Icon } from '../parts/icon'
import type { BeliefView } from './reports.view'

/** The market's belief in a new control, beside the one that the player's reports support. */
export function BeliefBars({ belief: { bars, scale, rumours } }: { belief: BeliefView }) {
  return (
    <section class="belief" aria-label={say('trade.belief.title')}>
      <h3>{say('trade.belief.title')}</h3>
      <p class="caption">{say('trade.belief.note')}</p>
      {bars.map(({ whose, chance, word }) => (
        <div key={whose} class="belief-bar">
          <span>{say(`trade.belief.${whose}`)}</span>
          <b title={percent(chance)}>
            {sayDynamic(`likelihood.${word}`)} <span class="muted">({percent(chance)})</span>
          </b>
          <MeterBar
            share={chance}
            label={say(`trade.belief.${whose}`)}
            text={`${sayDynamic(`likelihood.${word}`)}, ${percent(chance)}`}
            pattern={whose === 'market' ? 'estimate' : 'us'}
          />
        </div>
      ))}
      <details>
        <summary>{say('trade.belief.words')}</summary>
        <ul class="word-scale">
          {scale.map(({ word, chance }) => (
            <li key={word}>
              <b>{sayDynamic(`likelihood.${word}`)}</b> ≈ {percent(chance)}
            </li>
          ))}
        </ul>
      </details>
      <RumourList rumours={rumours} />
    </section>
  )
}

function RumourList({ rumours }: { rumours: BeliefView['rumours'] }) {
  if (rumours.length === 0) return <p class="muted">{say('trade.belief.quiet')}</p>
  return (
    <>
      <h4>{say('trade.belief.rumours')}</h4>
      <ul class="rumours">
        {rumours.map(({ event, week, credibilityWord }) => (
          <li key={`${event}-${week}`}>
            <Icon name="fog" size={16} /> {nameOf('event', event)}{' '}
            <span class="muted">
              {dateText(week)} · {say('trade.belief.credible', { word: sayDynamic(`likelihood.${credibilityWord}`) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
