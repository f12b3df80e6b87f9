import type { Scenario } from '../level/scenario'
import type { RoleId } from '../state/ids'
import { factorOf } from '../state/news'
import type { GameState } from '../state/state'

/** A person's wage for a week, in dollars: it rises with the size of the house. */
export function wageOf(state: Readonly<GameState>, role: RoleId, scenario: Scenario): number {
  let heads = 0
  for (const team of Object.values(state.people)) heads += team.count
  const { wageRiseFromHeads, wageRisePerHeads } = scenario.parameters.people
  const crowd = 1 + (wageRisePerHeads * Math.max(0, heads - wageRiseFromHeads)) / wageRiseFromHeads
  return scenario.roles[role].wageUsdPerWeek * crowd * factorOf(state, 'wages')
}

/** A week's wages of everybody, in whole dollars. */
export function wageBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = 0
  for (const role of Object.keys(state.people) as RoleId[])
    usd += state.people[role].count * wageOf(state, role, scenario)
  return Math.round(usd)
}

/** Weeks until somebody who is hired today arrives. */
export function hireWeeksOf(state: Readonly<GameState>, role: RoleId, scenario: Scenario): number {
  return Math.max(1, Math.round(scenario.roles[role].hireWeeks * factorOf(state, 'hiring')))
}

/** How much of its work a team does: habit, and the rest by morale. */
export function workShare(state: Readonly<GameState>, scenario: Scenario): number {
  return scenario.parameters.people.workBase + scenario.parameters.people.workByMorale * state.morale
}
