import type { Scenario } from '../../sim/level/scenario'
import { type SimulationResult, simulateGame } from '../run'
import { domesticChipTargetOfLargestFund } from '../strategies/plan'
import type { Strategy } from '../strategy'
import { archetypePlanIds } from './sweep'

/** When an event fired, over the games of a rehearsal. */
interface EventRow {
  event: string
  /** Share of the games in which it fired. */
  share: number
  /** First, median and last week of its last firing; null where it never fired. */
  weeks: { first: number; median: number; last: number } | null
}

/** How a level plays, for its author. */
export interface LevelRehearsal {
  games: number
  events: EventRow[]
  /** Games by ending; the level's own endings by id, with 0 for those not reached. */
  endings: Record<string, number>
  outcomes: Pick<SimulationResult, 'strategy' | 'won' | 'final'>[]
  /** The largest number of domestic chips that a fund of the level requires; 0 = no fund. */
  fundChips: number
}

/** Plays every strategy on every seed and counts the results. */
export function runLevelRehearsal(
  scenario: Scenario,
  strategies: readonly Strategy[],
  seeds: readonly string[],
  onGame: (played: number) => void = () => {},
): LevelRehearsal {
  const weeks = new Map<string, number[]>(Object.keys(scenario.events).map((event) => [event, []]))
  const endings: Record<string, number> = Object.fromEntries(Object.keys(scenario.endings).map((id) => [id, 0]))
  const outcomes: LevelRehearsal['outcomes'] = []
  for (const seed of seeds) {
    for (const strategy of strategies) {
      const { won, final, ending, state } = simulateGame(scenario, strategy, seed)
      for (const [event, week] of Object.entries(state.fired)) weeks.get(event)?.push(week)
      const named = state.ending?.named ?? ending
      endings[named] = (endings[named] ?? 0) + 1
      outcomes.push({ strategy: strategy.id, won, final })
      onGame(outcomes.length)
    }
  }
  const games = outcomes.length
  const events = [...weeks].map(([event, list]) => rowOf(event, list, games))
  return { games, events, endings, outcomes, fundChips: domesticChipTargetOfLargestFund(scenario) }
}

function rowOf(event: string, weeks: number[], games: number): EventRow {
  const sorted = weeks.toSorted((a, b) => a - b)
  const [first, median, last] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const share = games === 0 ? 0 : sorted.length / games
  return first === undefined || median === undefined || last === undefined
    ? { event, share, weeks: null }
    : { event, share, weeks: { first, median, last } }
}

/** Required behaviour of a strategy over many games, from a level's promises.json. */
export interface LevelPromise {
  strategy: string
  quantity: string
  atLeast?: number
  atMost?: number
  because: string
}

/** A promise with its result; null where its quantity is unknown to rehearsals, or its strategy was not played. */
export interface LevelPromiseResult extends LevelPromise {
  found: number | null
  isKept: boolean | null
}

type Games = LevelRehearsal['outcomes']

/** The quantities of a promise that a rehearsal can compute. */
const reads: Readonly<Record<string, (own: Games, all: Games, hallChips: number) => number>> = {
  winShare: (own) => wins(own) / own.length,
  archetypeWinShare: (own, all) =>
    wins(own) / Math.max(1, wins(all.filter(({ strategy }) => archetypePlanIds.includes(strategy)))),
  winShareOverBestArchetype: (own, all) => {
    const best = Math.max(...archetypePlanIds.map((id) => wins(all.filter(({ strategy }) => strategy === id))))
    return (wins(own) - best) / own.length
  },
  fullCentreShare: (own, _all, hallChips) =>
    own.filter(({ final }) => (final.centreChips ?? 0) >= hallChips).length / own.length,
}

function wins(games: Games): number {
  return games.filter(({ won }) => won).length
}

/** Tests promises on a rehearsal's games, without an allowance for the sampling error of few games. */
export function testLevelPromises(
  { outcomes, fundChips: hallChips }: LevelRehearsal,
  promises: readonly LevelPromise[],
): LevelPromiseResult[] {
  return promises.map((promise) => {
    const own = outcomes.filter(({ strategy }) => strategy === promise.strategy)
    const read = Object.hasOwn(reads, promise.quantity) ? reads[promise.quantity] : undefined
    if (!read || own.length === 0) return { ...promise, found: null, isKept: null }
    const found = read(own, outcomes, hallChips)
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = promise
    return { ...promise, found, isKept: found >= atLeast && found <= atMost }
  })
}
