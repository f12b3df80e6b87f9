import type { Scenario } from '../../sim/level/scenario'
import type { HiddenWorld } from '../../sim/state/state'
import { simulateGame } from '../run'
import { meanOf, type VarianceShares, varianceSharesOf } from '../sweep/variance-shares'
import type { GamePlan } from './plan'
import { createStrategyOfPlan } from './plan-strategy'
import { searchSeeds } from './search'

/** How much of the scores' variance the luck of a game explains. */
export interface LuckReport {
  plans: number
  games: number
  shares: VarianceShares | null
  /** What one draw explains, alone and with the plan, largest first. */
  draws: DrawShare[]
}

export interface DrawShare {
  draw: string
  /** Share of all variance, corrected for the number of groups; may be a little below 0. */
  share: number
}

export interface LuckRequest {
  scenario: Scenario
  plans: readonly GamePlan[]
  from: string
  seeds: number
}

/** Values of a draw are compared in so many groups of equal size. */
const groupsOfValues = 4

/** Plays each plan on the same unseen seeds; yields after each game. */
export function* measureLuck({ scenario, plans, from, seeds }: LuckRequest): Generator<number, LuckReport> {
  const drawn: Record<string, number>[] = []
  const scores: number[][] = []
  for (const [n, plan] of plans.entries()) {
    const row: number[] = []
    for (const seed of searchSeeds(from, 'unseen', seeds)) {
      const { state, score } = simulateGame(scenario, createStrategyOfPlan('plan', plan), seed)
      if (n === 0) drawn.push(drawsOf(state.world))
      row.push(score)
      yield n * seeds + row.length
    }
    scores.push(row)
  }
  const draws = Object.keys(drawn[0] ?? {}).map((draw) => ({
    draw,
    share: drawShareOf(
      drawn.map((game) => game[draw] ?? 0),
      scores,
    ),
  }))
  return {
    plans: plans.length,
    games: seeds,
    shares: varianceSharesOf(Object.fromEntries(scores.map((row, n) => [n, row]))),
    draws: draws.toSorted((a, b) => b.share - a.share),
  }
}

/** All hidden draws of a world by name; a week is −1 where the thing never comes. */
function drawsOf({ ruleWeeks, eventWeeks, luck }: Readonly<HiddenWorld>): Record<string, number> {
  const named = (kind: string, rows: Readonly<Record<string, number>>) =>
    Object.entries(rows).map(([id, value]) => [`${kind} ${id}`, value] as const)
  return Object.fromEntries([
    ...Object.entries(ruleWeeks).map(([id, { force }]) => [`rule ${id}`, force] as const),
    ...named('event', eventWeeks),
    ...named('luck', luck),
  ])
}

/**
 * Share of the scores' variance between groups of a draw's values, within each plan, so that what the draw does with a
 * plan counts too; corrected for the number of groups (epsilon squared; Kelley 1935).
 */
export function drawShareOf(values: readonly number[], scores: readonly (readonly number[])[]): number {
  const groups = groupsOf(values)
  const sorts = new Set(groups).size
  const total = sumOfSquares(scores.flat())
  if (sorts < 2 || values.length <= sorts || total === 0) return 0
  let explained = 0
  for (const row of scores) {
    const all = sumOfSquares(row)
    let within = 0
    for (const group of new Set(groups)) within += sumOfSquares(row.filter((_, n) => groups[n] === group))
    explained += all - within - ((sorts - 1) * within) / (values.length - sorts)
  }
  return explained / total
}

/** The group of each value: −1 where a thing never comes, the others by their rank. */
function groupsOf(values: readonly number[]): number[] {
  const sorted = values.filter((value) => value >= 0).toSorted((a, b) => a - b)
  return values.map((value) => {
    if (value < 0) return -1
    const below = sorted.findIndex((one) => one >= value)
    return Math.floor((below * groupsOfValues) / sorted.length)
  })
}

function sumOfSquares(numbers: readonly number[]): number {
  const mean = meanOf(numbers)
  return numbers.reduce((sum, number) => sum + (number - mean) * (number - mean), 0)
}
