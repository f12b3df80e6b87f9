import { at } from '../../kernel/at'
import { copyOf } from '../../kernel/plain-tree'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { playToEnd } from '../run'
import type { Strategy } from '../strategy'
import { meanOf, standardDeviationOf } from '../sweep/variance-shares'
import { imagineWorld, type Knowledge } from './imagined-world'
import { type GamePlan, type PlannedMove, type PlanStep, stepInWeek } from './plan'
import { createStrategyOfPlan, movesOfPlan } from './plan-strategy'
import { gameOf, worthOfGame } from './play'

/** How a replanning player thinks. */
export interface ReplanOptions {
  /** Imagined worlds in which each continuation is tried. */
  worlds: number
  knowledge: Knowledge
  /** Whether it chooses in the first week too, when nothing has been seen yet. */
  isFirstWeekChosen: boolean
}

type Memory = Record<string, number>
/** Changes the steps not made yet; it keeps their number and order, by which the memory names them. */
type Continuation = (plan: GamePlan, state: Readonly<GameState>, memory: Readonly<Memory>) => GamePlan

/** Other continuations of a plan among which each quarter chooses. */
const usualContinuations: readonly Continuation[] = [
  onOrdersLeft((step, { week }) => (step.week <= week + 26 ? { ...step, week } : step)),
  onOrdersLeft((step, { week }) => (step.week <= week + 13 ? { ...step, week: week + 13 } : step)),
  onOrdersLeft((step) => scaled(step, 0.6)),
  onOrdersLeft((step) => scaled(step, 1.4)),
  (plan, { week }) => withStepNow(plan, week, { type: 'raiseEquity' }),
]

/** The usual ones, each hedge on sale, and the orders left with the next seller of their chip. */
function continuationsIn(state: Readonly<GameState>, scenario: Scenario): Continuation[] {
  const hedges = Object.keys(scenario.hedges)
    .map((hedge): PlannedMove => ({ type: 'takeHedge', hedge }))
    .filter((move) => refusalOf(state, move, scenario) === null)
  return [
    ...usualContinuations,
    onOrdersLeft((step) => withNextSeller(step, scenario)),
    ...hedges.map(
      (move): Continuation =>
        (plan, { week }) =>
          withStepNow(plan, week, move),
    ),
  ]
}

function withStepNow(plan: GamePlan, week: number, move: PlannedMove): GamePlan {
  return { ...plan, steps: [...plan.steps, { ...stepInWeek(week, move), patienceWeeks: 0 }] }
}

/** An order with the next seller of the same chip; the same order where there is no other. */
function withNextSeller(step: PlanStep, scenario: Scenario): PlanStep {
  const { move } = step
  if (move.type !== 'signContract') return step
  const sellers = Object.keys(scenario.distributors).filter((id) => {
    const { chips, rentsOnly, unsupported } = at(scenario.distributors, id)
    return chips.includes(move.chip) && !rentsOnly && !unsupported
  })
  const next = sellers[(sellers.indexOf(move.distributor) + 1) % Math.max(1, sellers.length)]
  if (next === undefined || next === move.distributor) return step
  const weeks = Math.max(move.weeks, Math.ceil(at(scenario.distributors, next).leadWeeks))
  return { ...step, move: { ...move, distributor: next, weeks } }
}

/**
 * Plays a plan, and each quarter chooses the continuation that does best in imagined worlds.
 *
 * It knows what the firm can see; the worlds are drawn from `text`, not from the game's seed.
 */
export function createReplanningStrategy(plan: GamePlan, text: string, options: ReplanOptions): Strategy {
  let current = plan
  let follow = createStrategyOfPlan('replan', plan)
  return {
    id: 'replan',
    *decide(state, scenario, memory) {
      if (state.week === 0) current = plan
      const isChosen = state.week === 0 ? options.isFirstWeekChosen : state.week % 13 === 0
      if (isChosen) current = chooseContinuation(current, text, options, state, memory, scenario)
      if (state.week % 13 === 0) follow = createStrategyOfPlan('replan', current)
      yield* movesOfPlan(current, state, scenario, memory)
    },
    negotiate: (state, talk, scenario, memory) =>
      follow.negotiate?.(state, talk, scenario, memory) ?? { type: 'walkAway' },
  }
}

/** The continuation with the best mean worth; another one must beat the plan by more than its standard error. */
function chooseContinuation(
  plan: GamePlan,
  text: string,
  { worlds, knowledge }: ReplanOptions,
  state: Readonly<GameState>,
  memory: Readonly<Memory>,
  scenario: Scenario,
): GamePlan {
  const imagined = Array.from({ length: worlds }, (_, n) =>
    imagineWorld(state, `${text} imagined ${state.week} ${n}`, knowledge, scenario),
  )
  const worthsOf = (one: GamePlan) => imagined.map((world) => worthInWorld(one, world, memory, scenario))
  const usual = worthsOf(plan)
  let best = { plan, gain: 0 }
  for (const change of continuationsIn(state, scenario)) {
    const changed = change(plan, state, memory)
    if (changed === plan) continue
    const gains = worthsOf(changed).map((worth, n) => worth - (usual[n] ?? 0))
    const gain = meanOf(gains) - standardDeviationOf(gains) / Math.sqrt(worlds)
    if (gain > best.gain) best = { plan: changed, gain }
  }
  return best.plan
}

/** What a plan makes of the rest of a game. */
function worthInWorld(plan: GamePlan, world: GameState, memory: Readonly<Memory>, scenario: Scenario): number {
  const state = copyOf(world)
  const { moves } = playToEnd(state, createStrategyOfPlan('imagined', plan), { ...memory }, scenario)
  return worthOfGame(gameOf(state, moves.length, scenario))
}

function onOrdersLeft(change: (step: PlanStep, state: Readonly<GameState>) => PlanStep): Continuation {
  return (plan, state, memory) => {
    let isChanged = false
    const steps = plan.steps.map((step, n) => {
      const isLeft = memory[n] === undefined && step.after === 'start' && step.week + step.patienceWeeks >= state.week
      if (!isLeft || step.move.type !== 'signContract') return step
      const changed = change(step, state)
      isChanged ||= changed !== step
      return changed
    })
    return isChanged ? { ...plan, steps } : plan
  }
}

function scaled(step: PlanStep, ratio: number): PlanStep {
  if (step.move.type !== 'signContract') return step
  return { ...step, move: { ...step.move, count: Math.max(8, Math.round((step.move.count * ratio) / 8) * 8) } }
}
