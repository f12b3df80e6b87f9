import type { Scenario } from '../../sim/level/scenario'
import { meanOf } from '../sweep/variance-shares'
import { createNeighbour, crossPlans } from './changes'
import type { Dice } from './dice'
import type { GamePlan } from './plan'
import { createStrategyOfPlan } from './plan-strategy'
import { playGame, worthOfGame } from './play'

/** Plays plans on training seeds, and each plan only once on each seed. */
export interface Judge {
  /** Worth of a plan on the first training seeds. */
  worthsOf(plan: GamePlan, seeds: number): number[]
  /** Games played so far. */
  games(): number
  seedCount: number
}

export function createJudge(scenario: Scenario, seeds: readonly string[]): Judge {
  const known = new WeakMap<GamePlan, number[]>()
  let games = 0
  return {
    seedCount: seeds.length,
    games: () => games,
    worthsOf(plan, count) {
      const worths = known.get(plan) ?? []
      known.set(plan, worths)
      const player = createStrategyOfPlan('plan', plan)
      for (const seed of seeds.slice(worths.length, count)) {
        worths.push(worthOfGame(playGame(scenario, player, seed)))
        games += 1
      }
      return worths.slice(0, count)
    },
  }
}

/** The plans of one mandate, best first; each is changed on its own until few are left. */
export interface Island {
  mandate: string | null
  plans: GamePlan[]
}

/** How far a climb has come. */
export interface ClimbProgress {
  rounds: number
  accepted: number
  best: GamePlan
  bestWorth: number
}

export interface ClimbOptions {
  scenario: Scenario
  judge: Judge
  islands: Island[]
  dice: Dice
  /** The spent share of the budget, 0 to 1, after a number of rounds; the only clock. */
  spentShare(rounds: number): number
}

/** Seeds after which a candidate is compared with its parent; all training seeds come last. */
const stages = [3, 6, 12]
/** How many plans of an island are still changed at a share of the budget. */
const plansAtShare = [
  { until: 0.25, plans: 3 },
  { until: 0.5, plans: 2 },
  { until: 1, plans: 1 },
]

/** Keeps the best starts of each island, by few seeds first. */
export function chooseStarts(starts: readonly GamePlan[], judge: Judge): GamePlan[] {
  const best = (plans: readonly GamePlan[], seeds: number, count: number) =>
    plans.toSorted((a, b) => meanWorth(b, seeds, judge) - meanWorth(a, seeds, judge)).slice(0, count)
  return best(best(starts, Math.min(2, judge.seedCount), 5), Math.min(6, judge.seedCount), 3)
}

/** Mean worth of a plan on the first training seeds. */
export function meanWorth(plan: GamePlan, seeds: number, judge: Judge): number {
  return meanOf(judge.worthsOf(plan, seeds))
}

/** Changes plans at random and keeps what is better on the training seeds; changes the islands in place. */
export function* climbPlans({ scenario, judge, islands, dice, spentShare }: ClimbOptions): Generator<ClimbProgress> {
  let accepted = 0
  for (let rounds = 0; spentShare(rounds) < 1; rounds += 1) {
    const island = pickIsland(islands, rounds, spentShare(rounds), judge)
    const { plans = 1 } = plansAtShare.find(({ until }) => spentShare(rounds) < until) ?? {}
    const row = rounds % Math.min(plans, island.plans.length)
    const parent = island.plans[row]
    if (!parent) return
    const other = dice.pick(island.plans)
    const crossed = other !== parent && dice.roll() < 0.1 ? crossPlans(parent, other, dice) : parent
    const candidate = createNeighbour(crossed, scenario, dice)
    if (isBetter(candidate, parent, judge)) {
      accepted += 1
      island.plans[row] = candidate
      sortPlans(island, judge)
    }
    const best = bestOf(islands, judge)
    yield { rounds: rounds + 1, accepted, best, bestWorth: meanWorth(best, judge.seedCount, judge) }
  }
}

/** All islands in turn; in the second half every other round goes to the best one. */
function pickIsland(islands: Island[], rounds: number, spent: number, judge: Judge): Island {
  const turn = islands[rounds % islands.length]
  const best = bestOf(islands, judge)
  const leading = islands.find(({ plans }) => plans[0] === best)
  const picked = spent > 0.5 && Math.floor(rounds / islands.length) % 2 === 0 ? leading : turn
  if (!picked) throw new Error('a search has no island')
  return picked
}

function sortPlans(island: Island, judge: Judge): void {
  island.plans.sort((a, b) => meanWorth(b, judge.seedCount, judge) - meanWorth(a, judge.seedCount, judge))
}

/** The best plan of all islands on the training seeds. */
export function bestOf(islands: readonly Island[], judge: Judge): GamePlan {
  const [first, ...others] = islands.flatMap(({ plans }) => plans.slice(0, 1))
  if (!first) throw new Error('a search has no plan')
  const worth = (plan: GamePlan) => meanWorth(plan, judge.seedCount, judge)
  return others.reduce((best, plan) => (worth(plan) > worth(best) ? plan : best), first)
}

/** Whether a plan is better than its parent at every stage; one that plays the same is better if it is shorter. */
function isBetter(candidate: GamePlan, parent: GamePlan, judge: Judge): boolean {
  for (const seeds of [...stages.filter((stage) => stage < judge.seedCount), judge.seedCount]) {
    const before = judge.worthsOf(parent, seeds)
    const differences = judge.worthsOf(candidate, seeds).map((worth, n) => worth - (before[n] ?? 0))
    const gain = meanOf(differences)
    if (gain < 0) return false
    if (gain === 0 && differences.every((difference) => difference === 0))
      return candidate.steps.length < parent.steps.length
  }
  return true
}
