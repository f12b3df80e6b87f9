import { copyOf } from '../../kernel/plain-tree'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { playToEnd } from '../run'
import type { Strategy } from '../strategy'
import { meanOf, standardDeviationOf } from '../sweep/variance-shares'
import { continuationsIn, type PlanMemory } from './continuations'
import { imagineWorld, type Knowledge } from './imagined-world'
import type { GamePlan } from './plan'
import { createStrategyOfPlan, movesOfPlan } from './plan-strategy'
import { gameOf, worthOfGame } from './play'

/** How a replanning player thinks. */
export interface ReplanOptions {
  /** Imagined worlds in which the best continuations are tried; all are tried in half of them first. */
  worlds: number
  knowledge: Knowledge
  /** Whether it chooses in the first week too, when nothing has been seen yet. */
  isFirstWeekChosen: boolean
}

/** Continuations that come through the first trial. */
const finalists = 4
/** Changes that one quarter makes at most. */
const changesPerQuarter = 2

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
      for (let n = 0; isChosen && n < changesPerQuarter; n += 1) {
        const chosen = chooseContinuation(current, `${text} ${n}`, options, state, memory, scenario)
        if (chosen === current) break
        current = chosen
      }
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
  memory: Readonly<PlanMemory>,
  scenario: Scenario,
): GamePlan {
  const imagined = Array.from({ length: worlds }, (_, n) =>
    imagineWorld(state, `${text} imagined ${state.week} ${n}`, knowledge, scenario),
  )
  const worthsOf = (one: GamePlan, from: number, until: number) =>
    imagined.slice(from, until).map((world) => worthInWorld(one, world, memory, scenario))
  const usual = worthsOf(plan, 0, worlds)
  const half = Math.ceil(worlds / 2)
  const tried = continuationsIn(state, scenario)
    .map((change) => change(plan, state, memory))
    .filter((changed) => changed !== plan)
    .map((changed) => ({ changed, worths: worthsOf(changed, 0, half) }))
    .toSorted((a, b) => meanOf(b.worths) - meanOf(a.worths))
    .slice(0, finalists)
  let best = { plan, gain: 0 }
  for (const { changed, worths } of tried) {
    const gains = [...worths, ...worthsOf(changed, half, worlds)].map((worth, n) => worth - (usual[n] ?? 0))
    const gain = meanOf(gains) - standardDeviationOf(gains) / Math.sqrt(worlds)
    if (gain > best.gain) best = { plan: changed, gain }
  }
  return best.plan
}

/** What a plan makes of the rest of a game. */
function worthInWorld(plan: GamePlan, world: GameState, memory: Readonly<PlanMemory>, scenario: Scenario): number {
  const state = copyOf(world)
  const { moves } = playToEnd(state, createStrategyOfPlan('imagined', plan), { ...memory }, scenario)
  return worthOfGame(gameOf(state, moves.length, scenario))
}
