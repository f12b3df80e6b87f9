import { levelAims } from '../../view/title/aims'
import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Icon } from '../parts/icon'

/** The level's ladder of aims, and which this game has reached. */
export function LevelAimsSection() {
  const aims = levelAims(gameStateSignal.value, currentLevelSignal.value.scenario)
  const reached = aims.filter(({ isReached }) => isReached).length
  return (
    <section class="level-aims">
      <h2>{say('ladder.title')}</h2>
      <p>{say('ladder.reached', { reached, all: aims.length })}</p>
      <ul>
        {aims.map(({ aim, facts, isReached }) => (
          <li key={aim} class={isReached ? 'good' : ''}>
            <Icon name={isReached ? 'check' : 'cross'} size={18} /> {say(`ladder.${aim}`, facts)}{' '}
            <span class="visually-hidden">{say(isReached ? 'ladder.is.reached' : 'ladder.is.open')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
