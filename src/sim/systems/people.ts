import { sumOf } from '../../kernel/at'
import { draw, drawIndex, happens } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { post } from '../books/ledger'
import { capEngineerAssignments, hiringDelayWeeks, weeklyWageBillUsd } from '../company/wages'
import type { Scenario } from '../level/scenario'
import { type RoleId, roleIds } from '../state/ids'
import { activeModifierFactor, addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

/** New staff arrive, wages are paid, and rivals poach where morale is low. */
export const peopleSystem: System = {
  owns: ['people', 'morale', 'stacks'],
  inForecast: { cash: { changes: [], run: payWages }, score: 'runs' },
  run(state, scenario) {
    for (const role of roleIds) {
      arrive(state, role)
      hireToOrder(state, role, scenario)
    }
    payWages(state, scenario)
    moveMorale(state, scenario)
    if (state.week % 4 === 0) poach(state, scenario)
    capEngineerAssignments(state)
  },
}

function payWages(state: GameState, scenario: Scenario): void {
  post(state, { debit: 'payroll', credit: 'cash', usd: weeklyWageBillUsd(state, scenario) })
}

function arrive(state: GameState, role: RoleId): void {
  const team = state.people[role]
  for (const group of team.hiring) if (group.week <= state.week) team.count += group.count
  if (team.hiring.some((group) => group.week <= state.week))
    team.hiring = team.hiring.filter((group) => group.week > state.week)
}

/** Standing order: hires up to a target, a few each week. */
function hireToOrder(state: GameState, role: RoleId, scenario: Scenario): void {
  const target = state.standingOrders.hireTo[role]
  if (target === undefined) return
  const team = state.people[role]
  const coming = sumOf(team.hiring, (group) => group.count)
  const count = Math.min(scenario.parameters.people.hirePerWeek, target - team.count - coming)
  if (count <= 0) return
  post(state, { debit: 'payroll', credit: 'cash', usd: count * scenario.parameters.people.hireCostUsd })
  team.hiring.push({ count, week: state.week + hiringDelayWeeks(state, role, scenario) })
}

/** Morale reverts to its usual level; failed runs and low cash lower it, finished models raise it. */
function moveMorale(state: GameState, scenario: Scenario): void {
  const { moraleUsual, moraleFollow, moraleByFailure, moraleByModel, moraleByRescue } = scenario.parameters.people
  const restarts = Math.min(3, state.training.run?.restarts ?? 0)
  const models = Math.min(3, state.training.models.length)
  const usual =
    moraleUsual - moraleByFailure * restarts + moraleByModel * models - (state.finance.rescueUsed ? moraleByRescue : 0)
  state.morale = clamp(state.morale + (usual - state.morale) * moraleFollow, 0, 1)
}

function poach(state: GameState, scenario: Scenario): void {
  const { poachChance, poachShare, poachFromMorale } = scenario.parameters.people
  if (!happens(luckOfWeek(state), 'poach', 'month', poachChance * (poachFromMorale - state.morale))) return
  const role: RoleId = drawIndex(luckOfWeek(state), 'poach', 'role', 2) === 0 ? 'kernels' : 'research'
  const team = state.people[role]
  const gone = Math.floor(team.count * poachShare * (0.5 + draw(luckOfWeek(state), 'poach', 'size')))
  if (gone <= 0) return
  team.count -= gone
  addNews(state, 'poached', { role, count: gone, factor: activeModifierFactor(state, 'wages') })
}
