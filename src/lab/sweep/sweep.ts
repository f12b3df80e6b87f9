import type { Scenario } from '../../sim/level/scenario'
import type { DialId } from '../../sim/state/ids'
import { type SimulationOptions, type SimulationResult, simulateGame } from '../run'
import { strategyPlans } from '../strategies/plans'
import type { Strategy } from '../strategy'
import { meanOf, standardDeviationOf, type VarianceShares, varianceSharesOf } from './variance-shares'

/** The five plans whose balance is tested. */
export const archetypePlanIds: readonly string[] = Object.keys(strategyPlans)

/** One game of a sweep, without its state. */
export type SweepGameResult = Pick<
  SimulationResult,
  'strategy' | 'seed' | 'weeks' | 'ending' | 'won' | 'score' | 'dials'
>

interface SweepRow {
  strategy: string
  games: number
  winShare: number
  /** Games by ending. */
  endings: Record<string, number>
  dials: Record<DialId, number>
  scoreMean: number
  scoreSd: number
  weeksMean: number
  /** Share of all wins of the five plans; null for other strategies. */
  shareOfArchetypeWins: number | null
}

export interface SweepSummary {
  rows: SweepRow[]
  /** Share of the variance of scores due to the seed, alone or in interaction with the plan. */
  luckShare: number | null
  variance: { all: VarianceShares | null; archetypes: VarianceShares | null }
  /** Share of the seeds on which no plan wins. */
  nobodyWinsShare: number
}

/** Plays one game of a sweep. */
export function playSweepGame(
  scenario: Scenario,
  strategy: Strategy,
  seed: string,
  options: SimulationOptions = {},
): SweepGameResult {
  const { strategy: id, weeks, ending, won, score, dials } = simulateGame(scenario, strategy, seed, options)
  return { strategy: id, seed, weeks, ending, won, score, dials }
}

/** The table of a sweep: one row per strategy, in order of appearance. */
export function summariseSweepGames(games: readonly SweepGameResult[]): SweepSummary {
  const byStrategy = groups(games)
  const archetypeWins = games.filter(({ strategy, won }) => won && archetypePlanIds.includes(strategy)).length
  const luck = varianceSharesOf(scoresOf(byStrategy, () => true))
  return {
    rows: Object.entries(byStrategy).map(([strategy, played]) => rowOf(strategy, played, archetypeWins)),
    luckShare: luck ? luck.seed + luck.interaction : null,
    variance: { all: luck, archetypes: varianceSharesOf(scoresOf(byStrategy, (id) => archetypePlanIds.includes(id))) },
    nobodyWinsShare: nobodyWinsShare(games),
  }
}

function rowOf(strategy: string, games: readonly SweepGameResult[], archetypeWins: number): SweepRow {
  const wins = games.filter(({ won }) => won).length
  const scores = games.map(({ score }) => score)
  return {
    strategy,
    games: games.length,
    winShare: games.length === 0 ? 0 : wins / games.length,
    endings: countBy(games.map(({ ending }) => ending)),
    dials: {
      cost: meanOf(games.map(({ dials }) => dials.cost)),
      efficiency: meanOf(games.map(({ dials }) => dials.efficiency)),
      capability: meanOf(games.map(({ dials }) => dials.capability)),
      independence: meanOf(games.map(({ dials }) => dials.independence)),
    },
    scoreMean: meanOf(scores),
    scoreSd: standardDeviationOf(scores),
    weeksMean: meanOf(games.map(({ weeks }) => weeks)),
    shareOfArchetypeWins: archetypePlanIds.includes(strategy) && archetypeWins > 0 ? wins / archetypeWins : null,
  }
}

function groups(games: readonly SweepGameResult[]): Record<string, SweepGameResult[]> {
  const byStrategy: Record<string, SweepGameResult[]> = {}
  for (const game of games) {
    byStrategy[game.strategy] ??= []
    byStrategy[game.strategy]?.push(game)
  }
  for (const row of Object.values(byStrategy)) row.sort((a, b) => (a.seed < b.seed ? -1 : a.seed > b.seed ? 1 : 0))
  return byStrategy
}

function scoresOf(
  byStrategy: Record<string, SweepGameResult[]>,
  counts: (id: string) => boolean,
): Record<string, number[]> {
  const chosen = Object.entries(byStrategy).filter(([id]) => counts(id))
  return Object.fromEntries(chosen.map(([id, games]) => [id, games.map(({ score }) => score)]))
}

function nobodyWinsShare(games: readonly SweepGameResult[]): number {
  const seeds = new Set(games.map(({ seed }) => seed))
  const won = new Set(games.filter((game) => game.won).map(({ seed }) => seed))
  return seeds.size === 0 ? 0 : 1 - won.size / seeds.size
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
