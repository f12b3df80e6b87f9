import { sumOf } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { RoleId } from '../state/ids'
import { activeModifierFactor } from '../state/news'
import type { GameState } from '../state/state'

/** One person's weekly wage in a role, in dollars; it rises with the size of the firm. */
export function weeklyWageUsd(state: Readonly<GameState>, role: RoleId, scenario: Scenario): number {
  const heads = sumOf(state.people, ({ count }) => count)
  const { wageRiseFromHeads, wageRisePerHeads } = scenario.parameters.people
  const crowd = 1 + (wageRisePerHeads * Math.max(0, heads - wageRiseFromHeads)) / wageRiseFromHeads
  return scenario.roles[role].wageUsdPerWeek * crowd * activeModifierFactor(state, 'wages')
}

/** A week's wages of all staff, in whole dollars. */
export function weeklyWageBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.round(sumOf(state.people, ({ count }, role) => count * weeklyWageUsd(state, role as RoleId, scenario)))
}

/** Weeks from hiring to arrival. */
export function hiringDelayWeeks(state: Readonly<GameState>, role: RoleId, scenario: Scenario): number {
  return Math.max(1, Math.round(scenario.roles[role].hireWeeks * activeModifierFactor(state, 'hiring')))
}

/** Share of full productivity of a team (0 to 1): a fixed base, the rest in proportion to morale. */
export function staffProductivityShare(state: Readonly<GameState>, scenario: Scenario): number {
  return scenario.parameters.people.workBase + scenario.parameters.people.workByMorale * state.morale
}

/** Caps the assigned kernel engineers at the number employed; call it after each loss of kernel engineers. */
export function capEngineerAssignments(state: GameState): void {
  let over = sumOf(state.stacks, ({ engineers }) => engineers) - state.people.kernels.count
  for (const stack of Object.values(state.stacks)) {
    const off = Math.max(0, Math.min(over, stack.engineers))
    stack.engineers -= off
    over -= off
  }
}
