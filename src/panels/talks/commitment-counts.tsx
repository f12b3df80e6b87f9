import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Icon } from '../parts/icon'
import { type CountedTerms, commitmentCountLines } from './commitment-counts.view'

/** What an order would count towards our open promises to this distributor, or why it would not; nothing without one. */
export function CommitmentCountNotes({ distributor, terms }: { distributor: string; terms: CountedTerms }) {
  const lines = commitmentCountLines(gameStateSignal.value, distributor, terms, currentLevelSignal.value.scenario)
  return (
    <>
      {lines.map(({ key, isCounted, facts }) => (
        <p key={facts.untilWeek.value} class={`caption ${isCounted ? 'good' : 'bad'}`}>
          <Icon name={isCounted ? 'check' : 'warn'} size={16} /> {say(key, facts)}
        </p>
      ))}
    </>
  )
}
