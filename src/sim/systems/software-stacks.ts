import { at } from '../../kernel/at'
import { clamp, log } from '../../kernel/math'
import { post } from '../books/ledger'
import { weeklyProjectsCostUsd } from '../company/bills'
import { staffProductivityShare } from '../company/wages'
import { countInstalledChips } from '../compute/totals'
import { applyEffects, slicesChangedByEffects } from '../effects/effects'
import type { Scenario } from '../level/scenario'
import { activeModifierFactor, addNews } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

/**
 * Stack maturity in the firm: dm = (1 − m) × [(a × engineers + project) × machines + b × ln(1 + national base)].
 *
 * Below the full number of machines only a share of the work counts.
 */
export const softwareStackSystem: System = {
  owns: ['projects', ...slicesChangedByEffects],
  inForecast: { cash: { changes: [], run: payProjects }, score: 'runs' },
  run(state, scenario) {
    payProjects(state, scenario)
    finishProjects(state, scenario)
    const { mature } = scenario.parameters.stacks
    for (const id in scenario.stacks) {
      if (!at(scenario.stacks, id).learns) continue
      const stack = at(state.stacks, id)
      const before = stack.maturity
      stack.maturity = clamp(stack.maturity + weeklyMaturityGain(state, id, scenario), 0, 1)
      if (before < mature && stack.maturity >= mature)
        addNews(state, 'stackMature', { stack: id, maturity: stack.maturity })
    }
  },
}

/** What a stack matures in a week as things stand, as a share of full maturity. */
export function weeklyMaturityGain(state: Readonly<GameState>, id: string, scenario: Scenario): number {
  const { perEngineer, fromNational, projectPerWeek, projectEngineers, machinesFull, machinesFloor } =
    scenario.parameters.stacks
  const stack = at(state.stacks, id)
  const machines = clamp(
    machinesFloor + countInstalledChips(state, (chip) => at(scenario.chips, chip).stack === id) / machinesFull,
    0,
    1,
  )
  const project =
    stack.projectSinceWeek === null ? 0 : projectPerWeek * Math.min(1.5, stack.engineers / projectEngineers)
  const own =
    (perEngineer * stack.engineers + project) *
    machines *
    activeModifierFactor(state, 'migration.speed') *
    staffProductivityShare(state, scenario)
  const national = fromNational * log(1 + state.cardMarket.domesticCards / 1000)
  return (1 - stack.maturity) * (own + national)
}

function payProjects(state: GameState, scenario: Scenario): void {
  post(state, { debit: 'projectsCost', credit: 'cash', usd: weeklyProjectsCostUsd(state, scenario) })
}

/** Completes projects and applies their effects. */
function finishProjects(state: GameState, scenario: Scenario): void {
  for (const id in state.projects) {
    const project = at(state.projects, id)
    if (project.done || project.doneWeek > state.week) continue
    project.done = true
    applyEffects(state, at(scenario.projects, id).then, scenario, id)
    addNews(state, 'projectDone', { project: id })
  }
}
