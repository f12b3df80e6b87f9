import { at } from '../../kernel/at'
import { happens, seedBitsOf } from '../../kernel/luck'
import { copyOf } from '../../kernel/plain-tree'
import { drawHiddenWorld } from '../../sim/controls/drawn-world'
import { reportAnswerCount, trueReportAnswer } from '../../sim/decisions/money-decisions'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState, HiddenWorld } from '../../sim/state/state'
import { drawHiddenTraits } from '../../sim/trade/traces'

/** Hidden things that an imagined world takes from the game. */
export interface Knowledge {
  /** The dates of rules. */
  ruleDates: boolean
  /** The distributors' hidden traits. */
  people: boolean
}

export const noKnowledge: Knowledge = { ruleDates: false, people: false }

/** Worlds tried until one has no past that did not happen. */
const maxTries = 60

/**
 * A copy of a game in which everything hidden is drawn anew: luck, the dates of what has not happened, and people.
 *
 * What the firm can see stays. `text` names the imagined world and must not depend on the game's seed.
 */
export function imagineWorld(
  state: Readonly<GameState>,
  text: string,
  knowledge: Knowledge,
  scenario: Scenario,
): GameState {
  const copy = copyOf(state) as GameState
  const drawn = drawLikelyWorld(state, text, knowledge, scenario)
  copy.seedBits = drawn.seedBits
  copy.seed = text
  copy.world = drawn.world
  if (knowledge.people) return copy
  const luck = { seedBits: drawn.seedBits, week: 0 }
  for (const id in copy.distributors)
    at(copy.distributors, id).mind = drawHiddenTraits(luck, id, at(scenario.distributors, id), scenario)
  return copy
}

/** A drawn world that agrees with the rules announced and the reports bought so far; what remains in its past never comes. */
function drawLikelyWorld(state: Readonly<GameState>, text: string, knowledge: Knowledge, scenario: Scenario) {
  let seedBits = 0
  let world: HiddenWorld | null = null
  for (let n = 0; n < maxTries; n += 1) {
    seedBits = seedBitsOf(`${text} ${n}`)
    world = drawHiddenWorld(seedBits, state, scenario)
    if ((knowledge.ruleDates || agreesWithRules(world, state)) && agreesWithReports(world, seedBits, state, scenario))
      break
  }
  if (!world) throw new Error('no world was imagined')
  for (const id in state.rules)
    if (knowledge.ruleDates || at(state.rules, id).status !== 'coming')
      world.ruleWeeks[id] = copyOf(at(state.world.ruleWeeks, id))
    else if (isPast(at(world.ruleWeeks, id).announced, state))
      world.ruleWeeks[id] = { announced: -1, force: -1, hastened: false }
  for (const id in world.eventWeeks) {
    if (state.fired[id] !== undefined) world.eventWeeks[id] = at(state.world.eventWeeks, id)
    else if (isPast(at(world.eventWeeks, id), state)) world.eventWeeks[id] = -1
  }
  return { seedBits, world }
}

/** Whether no rule that is still to come would have been announced by now. */
function agreesWithRules({ ruleWeeks }: HiddenWorld, state: Readonly<GameState>): boolean {
  return Object.entries(ruleWeeks).every(
    ([id, { announced }]) => state.rules[id]?.status !== 'coming' || !isPast(announced, state),
  )
}

/** Whether bought reports would have answered so in this world; a wrong answer passes as often as reports are wrong. */
function agreesWithReports(
  world: HiddenWorld,
  seedBits: number,
  state: Readonly<GameState>,
  scenario: Scenario,
): boolean {
  return Object.entries(state.reports).every(([id, { week, answer }]) => {
    const report = at(scenario.reports, id)
    if (trueReportAnswer(world, week, report, scenario) === answer) return true
    const wrongShare = (1 - report.accuracyShare) / (reportAnswerCount(report) - 1)
    return happens({ seedBits, week: 0 }, 'imagined.report', id, wrongShare / report.accuracyShare)
  })
}

function isPast(week: number, state: Readonly<GameState>): boolean {
  return week >= 0 && week <= state.week
}
