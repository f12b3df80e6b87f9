import type { Scenario } from '../../sim/level/scenario'
import { strategiesById } from '../strategies'
import type { Strategy } from '../strategy'
import { meanOf, standardDeviationOf } from '../sweep/variance-shares'
import { createGreedyStrategy } from './greedy'
import { noKnowledge } from './imagined-world'
import type { GamePlan } from './plan'
import { createStrategyOfPlan } from './plan-strategy'
import { type PlayedGame, type PlayedSummary, playGame, summariseGames } from './play'
import { createReplanningStrategy } from './replan'
import type { FoundPlans } from './search'

/** A player of the report, and on how many seeds it plays. */
interface ReportedPlayer {
  id: string
  strategy: Strategy
  seeds: number
}

/** A player's games on unseen seeds. */
export interface PlayerReport extends PlayedSummary {
  id: string
  /** Margin over the best plan on the same seeds, with its standard error. */
  overBestPlan: PairedDifference
}

export interface ReportOptions {
  from: string
  /** Slow players think in each quarter, and play on the first of the seeds only. */
  slowSeeds: number
  /** Imagined worlds of the replanning player. */
  worlds: number
}

/** Plays what a search found, and players to compare it with, on unseen seeds; yields after each game. */
export function* reportPlayers(
  scenario: Scenario,
  { best, byMandate, fewClicks }: FoundPlans,
  seeds: readonly string[],
  { from, slowSeeds, worlds }: ReportOptions,
): Generator<{ done: number; all: number }, PlayerReport[]> {
  const all = seeds.length
  const slow = Math.min(slowSeeds, all)
  const planPlayer = (id: string, plan: GamePlan): ReportedPlayer => ({
    id,
    strategy: createStrategyOfPlan(id, plan),
    seeds: all,
  })
  const others = byMandate.filter(({ plan }) => plan !== best)
  const players: ReportedPlayer[] = [
    planPlayer('best', best),
    ...others.map(({ mandate, plan }) => planPlayer(`best of ${mandate ?? 'no mandate'}`, plan)),
    ...(fewClicks ? [planPlayer('few clicks', fewClicks)] : []),
    {
      id: 'replan',
      strategy: createReplanningStrategy(best, from, { worlds, knowledge: noKnowledge, isFirstWeekChosen: false }),
      seeds: slow,
    },
    { id: 'greedy', strategy: createGreedyStrategy(from), seeds: slow },
    ...['do-nothing', 'random'].flatMap((id) => {
      const strategy = strategiesById[id]
      return strategy ? [{ id: id === 'do-nothing' ? 'nothing' : id, strategy, seeds: all }] : []
    }),
  ]
  const total = players.reduce((sum, player) => sum + player.seeds, 0)
  let done = 0
  const rows: { id: string; games: PlayedGame[] }[] = []
  for (const player of players) {
    const games: PlayedGame[] = []
    rows.push({ id: player.id, games })
    for (const seed of seeds.slice(0, player.seeds)) {
      games.push(playGame(scenario, player.strategy, seed))
      done += 1
      yield { done, all: total }
    }
  }
  const base = rows[0]?.games ?? []
  return rows.map(({ id, games }) => ({ id, ...summariseGames(games), overBestPlan: differenceOf(games, base) }))
}

/** A mean difference on the same seeds, in points of margin and in wins, each with its standard error. */
export interface PairedDifference {
  points: number
  error: number
  wins: number
  winsError: number
}

export function differenceOf(games: readonly PlayedGame[], base: readonly PlayedGame[]): PairedDifference {
  const pairs = games.flatMap((game, n) => {
    const other = base[n]
    return other ? [{ points: game.margin - other.margin, wins: Number(game.won) - Number(other.won) }] : []
  })
  const [points, wins] = [pairs.map((pair) => pair.points), pairs.map((pair) => pair.wins)]
  const errorOf = (numbers: readonly number[]) => standardDeviationOf(numbers) / Math.sqrt(Math.max(1, pairs.length))
  return { points: meanOf(points), error: errorOf(points), wins: meanOf(wins), winsError: errorOf(wins) }
}
