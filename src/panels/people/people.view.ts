import { weeklyWageUsd } from '../../sim/company/wages'
import type { Scenario } from '../../sim/level/scenario'
import type { RoleId } from '../../sim/state/ids'
import { activeModifierFactor } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'

/** One team of the firm. */
export type StaffTeamView = ReturnType<typeof teamView>

export type PeopleView = ReturnType<typeof peopleView>

/** Teams, wages and morale. */
export function peopleView(state: Readonly<GameState>, scenario: Scenario) {
  const teams = (Object.keys(scenario.roles) as RoleId[]).map((role) => teamView(state, role, scenario))
  const sum = (read: (team: StaffTeamView) => number): number => teams.reduce((total, team) => total + read(team), 0)
  const usual = teams.reduce((total, { role, count }) => total + count * scenario.roles[role].wageUsdPerWeek, 0)
  const wagesUsdPerWeek = sum((team) => team.wagesUsd)
  return {
    teams,
    heads: sum((team) => team.count),
    coming: sum((team) => team.coming),
    wagesUsdPerWeek,
    hireCostUsd: scenario.parameters.people.hireCostUsd,
    morale: state.morale,
    /** Wages against the usual ones: by the firm's size and the market. */
    wageFactor: usual === 0 ? activeModifierFactor(state, 'wages') : wagesUsdPerWeek / usual,
    wageRiseFromHeads: scenario.parameters.people.wageRiseFromHeads,
  }
}

function teamView(state: Readonly<GameState>, role: RoleId, scenario: Scenario) {
  const { count, hiring } = state.people[role]
  const wageUsd = Math.round(weeklyWageUsd(state, role, scenario))
  return {
    role,
    count,
    hiring,
    coming: hiring.reduce((sum, group) => sum + group.count, 0),
    hireWeeks: scenario.roles[role].hireWeeks,
    /** US dollars a week for one person, and for the team. */
    wageUsd,
    wagesUsd: wageUsd * count,
    hireTo: state.standingOrders.hireTo[role] ?? null,
  }
}
