import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { createSeeds } from '../seeds'
import { strategiesById } from '../strategies'
import { playSweepGame, type SweepGameResult, type SweepSummary, summariseSweepGames } from './sweep'

/** Input of the worker: all strategies on a number of seeds derived from a text. */
export interface SweepRequest {
  scenario: Scenario
  seeds: number
  from: string
}

/** The worker's message after each seed: progress and the table so far. */
export interface SweepProgress {
  /** Games played, and games in total. */
  done: number
  all: number
  sweep: SweepSummary
}

/** Plays a sweep seed by seed. */
export function* runSweepInSteps({ scenario, seeds, from }: SweepRequest): Generator<SweepProgress> {
  const players = Object.keys(strategiesById).map((id) => at(strategiesById, id))
  const games: SweepGameResult[] = []
  for (const seed of createSeeds(from, seeds)) {
    for (const strategy of players) games.push(playSweepGame(scenario, strategy, seed))
    yield { done: games.length, all: seeds * players.length, sweep: summariseSweepGames(games) }
  }
}
