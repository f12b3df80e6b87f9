import { fact } from '../../view/facts/fact'
import { chipsOwedBy } from '../../view/known-chips'
import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Icon } from '../parts/icon'
import { type CountedTerms, commitmentCountLines } from './commitment-counts.view'

/** The chips that a distributor still owes the firm, and what an order counts towards each promise to order again. */
export function CommitmentCountNotes({
  distributor,
  terms,
  expectedWeek = null,
}: {
  distributor: string
  terms: CountedTerms
  /** The week in which the order is expected to be complete, where that is later than it says. */
  expectedWeek?: number | null
}) {
  const lines = commitmentCountLines(gameStateSignal.value, distributor, terms, currentLevelSignal.value.scenario)
  const owed = chipsOwedBy(gameStateSignal.value, distributor)
  return (
    <>
      {owed.count > 0 && (
        <p class={`caption ${owed.late > 0 ? 'bad' : ''}`}>
          <Icon name={owed.late > 0 ? 'warn' : 'clock'} size={16} />{' '}
          {say('trade.package.owed', { count: owed.count, late: owed.late })}
        </p>
      )}
      {expectedWeek !== null && (
        <p class="caption bad">
          <Icon name="warn" size={16} /> {say('trade.package.expected', { lastWeek: fact('week', expectedWeek) })}
        </p>
      )}
      {lines.map(({ key, isCounted, facts }) => (
        <p key={facts.untilWeek.value} class={`caption ${isCounted ? 'good' : 'bad'}`}>
          <Icon name={isCounted ? 'check' : 'warn'} size={16} /> {say(key, facts)}
        </p>
      ))}
    </>
  )
}
