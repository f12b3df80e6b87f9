import { say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { Panel } from '../parts/panel'
import { BeliefBars } from './belief-bars'
import { HedgeSlip } from './hedge-slip'
import { hedgesView } from './insurance.view'
import { ReportSlip } from './report-slip'
import { beliefView, reportsView } from './reports.view'

/** Reports about coming shocks, and insurances against them. */
export function InsurancePanel(_: { about: string | null }) {
  const state = gameState.value
  const { scenario } = openLevel.value
  return (
    <Panel title={say('trade.insurance.title')} icon="insurance" note={say('trade.insurance.note')}>
      <div class="trade">
        <BeliefBars belief={beliefView(state, scenario)} />
        <section aria-label={say('trade.reports.title')}>
          <h3>{say('trade.reports.title')}</h3>
          <p class="caption">{say('trade.reports.note')}</p>
          <ul class="slips">
            {reportsView(state, scenario).map((report) => (
              <li key={report.report}>
                <ReportSlip report={report} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={say('trade.hedges.title')}>
          <h3>{say('trade.hedges.title')}</h3>
          <p class="caption">{say('trade.hedges.note')}</p>
          <ul class="slips">
            {hedgesView(state, scenario).map((hedge) => (
              <li key={hedge.hedge}>
                <HedgeSlip hedge={hedge} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Panel>
  )
}
