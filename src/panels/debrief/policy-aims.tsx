import { number, percent } from '../../text/format'
import { nameOf, say, usd } from '../app/translator'
import type { PolicyAimsView } from './policy-aims.view'

/** Whether the rules worked, by each of their aims; the firm's and the nation's curves are separate. */
export function PolicyAims({ view }: { view: PolicyAimsView }) {
  const { gapMonths, homeShare, foreignVendorUsd, voidedUsd, industryUsd, firmScore, rival } = view
  return (
    <section class="aims">
      <h2>{say('aims.title')}</h2>
      <dl>
        <dt>{say('aims.slow')}</dt>
        <dd>{say('aims.slowFacts', { first: number(gapMonths.first), last: number(gapMonths.last) })}</dd>
        <dt>{say('aims.revenue')}</dt>
        <dd>
          {say('aims.revenueFacts', {
            first: usd(foreignVendorUsd.first),
            last: usd(foreignVendorUsd.last),
            voided: usd(voidedUsd),
          })}
        </dd>
        <dt>{say('aims.military')}</dt>
        <dd>{say('aims.notModelled')}</dd>
        <dt>{say('aims.allies')}</dt>
        <dd>{say('aims.notModelled')}</dd>
      </dl>
      <h3>{say('aims.apart')}</h3>
      <dl>
        <dt>{say('aims.firm')}</dt>
        <dd>{say('aims.firmFacts', { first: number(firmScore.first), last: number(firmScore.last) })}</dd>
        <dt>{say('aims.nation')}</dt>
        <dd>
          {say('aims.nationFacts', {
            homeFirst: percent(homeShare.first),
            homeLast: percent(homeShare.last),
            industryFirst: usd(industryUsd.first),
            industryLast: usd(industryUsd.last),
          })}
        </dd>
        {rival && (
          <>
            <dt>{nameOf('rival', rival.id)}</dt>
            <dd>
              {say(rival.isBeaten ? 'aims.rivalBeaten' : 'aims.rivalAhead', {
                times: number(10 ** Math.abs(rival.aheadLog10)),
              })}
            </dd>
          </>
        )}
      </dl>
      <p class="caption">{say('aims.disputed')}</p>
    </section>
  )
}
