import { say } from '../app/translator'
import type { DistributorView } from './distributors.view'
import { vowFacts } from './distributors.view'

/** Promises kept on both sides, our open ones, and the distributor's trust: rows of a fact list. */
export function PromiseFacts({
  person: { kept, promised, overdue, ownPromises: ours, trust },
}: {
  person: DistributorView
}) {
  return (
    <>
      <div>
        <dt>{say('trade.distributors.promises')}</dt>
        <dd>
          {say('trade.distributors.kept', { kept, promised })}
          {overdue > 0 && <> · {say('trade.distributors.overdue', { overdue })}</>}
        </dd>
      </div>
      <div>
        <dt>{say('trade.distributors.ours')}</dt>
        <dd>
          {say('trade.distributors.oursKept', { kept: ours.kept, promised: ours.promised })}
          {ours.open.map((vow) => (
            <span key={`${vow.untilWeek}.${vow.chip}.${vow.count}`} class="open-vow">
              {say('trade.distributors.vow', vowFacts(vow))}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{say('trade.distributors.trust')}</dt>
        <dd>{say(`trade.trust.${trust}`)}</dd>
      </div>
    </>
  )
}
