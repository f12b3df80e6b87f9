import { useState } from 'preact/hooks'
import type { RoleId } from '../../sim/state/ids'
import { formatCount, formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledBar, PanelCard } from '../parts/card'
import { DataTable } from '../parts/data-table'
import { LabelledFigure } from '../parts/figures/figure'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { type PeopleView, peopleView, type StaffTeamView } from './people.view'

const numberColumns = ['count', 'coming', 'wage', 'wages'] as const

/** Teams, wages and morale. */
export function PeoplePanel() {
  const view = peopleView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel title={say('works.people.title')} icon="people" note={say('works.people.note')}>
      <div class="works">
        <Totals view={view} />
        <PanelCard isWide title={say('works.people.teams')}>
          <DataTable
            caption={say('works.people.teams')}
            isCaptionHidden
            columns={[
              { id: 'role', label: say('works.people.column.role') },
              ...numberColumns.map((id) => ({ id, label: say(`works.people.column.${id}`), isNumber: true })),
            ]}
            rows={[
              ...view.teams.map(({ role, count: heads, coming, wageUsd, wagesUsd }) => ({
                id: role,
                cells: [
                  say(`works.role.${role}`),
                  formatCount(heads),
                  formatCount(coming),
                  formatUsd(wageUsd),
                  formatUsd(wagesUsd),
                ],
              })),
              {
                id: 'all',
                isSum: true,
                cells: [
                  say('works.people.all'),
                  formatCount(view.heads),
                  formatCount(view.coming),
                  '',
                  formatUsd(view.wagesUsdPerWeek),
                ],
              },
            ]}
          />
        </PanelCard>
        <Hiring view={view} />
      </div>
    </Panel>
  )
}

function Totals({ view }: { view: PeopleView }) {
  return (
    <section class="works-figures wide" aria-label={say('works.people.totals')}>
      <LabelledFigure
        value={formatCount(view.heads)}
        label={say('works.people.heads')}
        note={say('works.people.comingNote', { coming: view.coming })}
      />
      <LabelledFigure
        value={formatUsd(view.wagesUsdPerWeek)}
        label={say('works.people.wages')}
        note={say('works.products.aWeek')}
      />
      <LabelledFigure
        value={say('works.people.times', { factor: view.wageFactor.toFixed(2) })}
        label={say('works.people.wageLevel')}
        note={say('works.people.wageNote', { heads: view.wageRiseFromHeads })}
        source="parameters.people.wageRisePerHeads"
      />
      <LabelledBar
        label={say('works.people.morale')}
        text={formatPercent(view.morale)}
        share={view.morale}
        pattern="efficiency"
      />
    </section>
  )
}

/** One form for all teams: team, number, and the size to keep. */
function Hiring({ view }: { view: PeopleView }) {
  const [role, setRole] = useState(view.teams[0]?.role ?? 'platform')
  const team = view.teams.find((each) => each.role === role)
  return (
    <PanelCard isWide title={say('works.people.hiring')}>
      <div class="works-inline">
        <RadioGroup
          legend={say('works.people.which')}
          value={role}
          onChange={setRole}
          options={view.teams.map((each) => ({ id: each.role, label: say(`works.role.${each.role}`) }))}
        />
      </div>
      {team && <Team key={role} team={team} hireCostUsd={view.hireCostUsd} />}
    </PanelCard>
  )
}

function Team({ team, hireCostUsd }: { team: StaffTeamView; hireCostUsd: number }) {
  const [wanted, setWanted] = useState(2)
  const { role } = team
  return (
    <>
      <p class="works-note">{say(`works.role.${role}.about`)}</p>
      <div class="works-act">
        <NumberStepper
          value={wanted}
          min={1}
          max={50}
          step={1}
          label={say('works.people.howMany')}
          onChange={setWanted}
        />
        <div class="works-buttons">
          <MoveButton
            icon="hire"
            move={{ type: 'hire', role, count: wanted }}
            label={say('works.people.hire', { count: wanted })}
          />
          <MoveButton
            move={{ type: 'dismiss', role, count: wanted }}
            label={say('works.people.dismiss', { count: wanted })}
          />
        </div>
        <p class="works-note">
          {say('works.people.hireNote', { weeks: team.hireWeeks, usd: fact('usd', hireCostUsd) })}
        </p>
        {team.hiring.length > 0 && (
          <ul class="works-list" aria-label={say('works.people.onTheWay')}>
            {team.hiring.map((group) => (
              <li key={group.week}>
                {say('works.people.arrive', { count: group.count, onWeek: fact('week', group.week) })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <StandingHireOrderForm role={role} now={team.count} to={team.hireTo} />
    </>
  )
}

/** A standing order to keep a team at a size. */
export function StandingHireOrderForm({ role, now, to }: { role: RoleId; now: number; to: number | null }) {
  const [wanted, setWanted] = useState(to ?? now)
  const standing = to === null ? say('works.people.noHireTo') : say('works.people.hiresTo', { size: formatCount(to) })
  return (
    <div class="works-act">
      <NumberStepper
        value={wanted}
        min={0}
        max={300}
        step={1}
        label={say('works.people.keepAt', { role: say(`works.role.${role}`), now: formatCount(now) })}
        onChange={setWanted}
        format={() => standing}
      />
      <div class="works-buttons">
        <MoveButton
          move={{ type: 'setStandingOrder', order: 'hireTo', role, count: wanted }}
          label={say('works.people.setHireTo', { count: formatCount(wanted) })}
        />
        {to !== null && (
          <MoveButton
            move={{ type: 'setStandingOrder', order: 'hireTo', role, count: null }}
            label={say('works.people.endHireTo')}
          />
        )}
      </div>
    </div>
  )
}
