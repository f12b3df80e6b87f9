import { count, points, usd } from '../../text/format'
import { say } from '../../text/say'
import { firmInBrief } from '../../view/firm-in-brief'
import { game, level } from '../game'

/** Beside a question: what there is to answer it with, and what it is all for. */
export function YourFirm() {
  const { cashUsd, installedChips, score, winLine } = firmInBrief(game.value, level.value.scenario)
  return (
    <section>
      <h3>{say('paper.firm')}</h3>
      <dl class="firm-brief">
        <dt>{say('hud.cash')}</dt>
        <dd>{usd(cashUsd)}</dd>
        <dt>{say('hud.installed')}</dt>
        <dd>{count(installedChips)}</dd>
        <dt>{say('debrief.score')}</dt>
        <dd>{say('hud.score', { score: points(score), winLine: points(winLine) })}</dd>
      </dl>
    </section>
  )
}
