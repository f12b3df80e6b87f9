import { wageOf } from '../../sim/company/wages'
import type { Scenario } from '../../sim/level/scenario'
import type { RoleId } from '../../sim/state/ids'
import { modifierFactor } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'

/** One team of the firm. */
export interface TeamView {
  role: RoleId
  count: number
  hiring: { count: number; week: number }[]
  coming: number
  hireWeeks: number
  /** US dollars a week for one person, and for the team. */
  wageUsd: number
  wagesUsd: number
  hireTo: number | null
}

export interface PeopleView {
  teams: TeamView[]
  heads: number
  coming: number
  wagesUsdPerWeek: number
  hireCostUsd: number
  morale: number
  /** Wages against the usual ones: by the firm's size and the market. */
  wageFactor: number
  wageRiseFromHeads: number
}

/** Teams, wages and morale. */
export function peopleView(state: Readonly<GameState>, scenario: Scenario): PeopleView {
  const teams = (Object.keys(scenario.roles) as RoleId[]).map((role) => teamView(state, role, scenario))
  const sum = (read: (team: TeamView) => number): number => teams.reduce((total, team) => total + read(team), 0)
  const usual = teams.reduce((total, { role, count }) => total + count * scenario.roles[role].wageUsdPerWeek, 0)
  const wagesUsdPerWeek = sum((team) => team.wagesUsd)
  return {
    teams,
    heads: sum((team) => team.count),
    coming: sum((team) => team.coming),
    wagesUsdPerWeek,
    hireCostUsd: scenario.parameters.people.hireCostUsd,
    morale: state.morale,
    wageFactor: usual === 0 ? modifierFactor(state, 'wages') : wagesUsdPerWeek / usual,
    wageRiseFromHeads: scenario.parameters.people.wageRiseFromHeads,
  }
}

function teamView(state: Readonly<GameState>, role: RoleId, scenario: Scenario): TeamView {
  const { count, hiring } = state.people[role]
  const wageUsd = Math.round(wageOf(state, role, scenario))
  return {
    role,
    count,
    hiring: hiring.map((group) => ({ count: group.count, week: group.week })),
    coming: hiring.reduce((sum, group) => sum + group.count, 0),
    hireWeeks: scenario.roles[role].hireWeeks,
    wageUsd,
    wagesUsd: wageUsd * count,
    hireTo: state.standingOrders.hireTo[role] ?? null,
  }
}
