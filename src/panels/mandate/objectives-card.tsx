import { points } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { levelText, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { PanelCard } from '../parts/card'
import { writeUnmetCondition } from '../parts/figures/units'
import { Icon } from '../parts/icon'
import { type ObjectiveRow, objectiveRows } from './objectives.view'

const icons = { open: 'clock', reached: 'check', missed: 'cross' } as const

/** The level's objectives; nothing where it has none. */
export function ObjectivesCard() {
  const rows = objectiveRows(gameState.value, openLevel.value.scenario)
  if (rows.length === 0) return null
  return (
    <PanelCard title={say('works.objectives.title')} note={say('works.objectives.note')} isWide>
      <ul class="works-objectives">
        {rows.map((row) => (
          <li key={row.objective} class={row.status}>
            <Icon name={icons[row.status]} size={18} />
            <div>
              <b>{levelText(`objective.${row.objective}.name`)}</b>{' '}
              <small>
                {say('works.objectives.points', { points: points(row.points) })} · {statusText(row)}
              </small>
              <p>{levelText(`objective.${row.objective}.about`)}</p>
              {row.needs.map((need) => (
                <p key={writeUnmetCondition('works.objectives', need)} class="works-note">
                  {writeUnmetCondition('works.objectives', need)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}

function statusText({ status, byWeek, reachedWeek }: ObjectiveRow): string {
  if (reachedWeek !== null) return say('works.objectives.reached', { reachedWeek: fact('week', reachedWeek) })
  if (status === 'missed') return say('works.objectives.missed', { byWeek: fact('week', byWeek ?? 0) })
  return byWeek === null
    ? say('works.objectives.open')
    : say('works.objectives.openUntil', { byWeek: fact('week', byWeek) })
}
