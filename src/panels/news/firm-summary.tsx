import { count } from '../../text/format'
import { say, usd } from '../app/translator'
import { gameState, openLevel } from '../game'
import { firmKeyFigures } from './firm-key-figures.view'

/** The firm's key figures, beside a dilemma. */
export function FirmSummary() {
  const { cashUsd, installedChips } = firmKeyFigures(gameState.value, openLevel.value.scenario)
  return (
    <section>
      <h3>{say('paper.firm')}</h3>
      <dl class="firm-brief">
        <dt>{say('hud.cash')}</dt>
        <dd>{usd(cashUsd)}</dd>
        <dt>{say('hud.installed')}</dt>
        <dd>{count(installedChips)}</dd>
      </dl>
    </section>
  )
}
