import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { seedsFrom } from '../seeds'
import { strategies } from '../strategies'
import { playGame, type Sweep, type SweepGame, sweepOf } from './sweep'

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
  sweep: Sweep
}

/** Plays a sweep seed by seed. */
export function* sweepInSteps({ scenario, seeds, from }: SweepRequest): Generator<SweepProgress> {
  const players = Object.keys(strategies).map((id) => at(strategies, id))
  const games: SweepGame[] = []
  for (const seed of seedsFrom(from, seeds)) {
    for (const strategy of players) games.push(playGame(scenario, strategy, seed))
    yield { done: games.length, all: seeds * players.length, sweep: sweepOf(games) }
  }
}
