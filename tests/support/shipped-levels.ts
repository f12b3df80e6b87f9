// The shipped levels; the first main one is read once, as the game reads it.
import { fileURLToPath } from 'node:url'
import { openLevelFromDisk } from '../../src/cli/open-level'
import type { SimulationOptions, SimulationResult } from '../../src/lab/run'
import { simulateGame } from '../../src/lab/run'
import { createSeeds } from '../../src/lab/seeds'
import { strategiesById } from '../../src/lab/strategies'
import type { Strategy } from '../../src/lab/strategy'
import { listShippedLevels } from '../../src/platform/disk-node'

export const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url))
/** The folders of all levels. */
export const levelNames = listShippedLevels(levelsFolder)
export const tianshui = openLevelFromDisk('02-tianshui')
export const { scenario } = tianshui

/** A shipped strategy, by name. */
export function strategyOf(id: string): Strategy {
  const strategy = strategiesById[id]
  if (!strategy) throw new Error(`no strategy "${id}"; there are: ${Object.keys(strategiesById).join(', ')}`)
  return strategy
}

/** One game of a strategy for each of some seeds. */
export function playGames(
  strategy: Strategy,
  seeds: number,
  options?: (seed: string) => SimulationOptions,
): SimulationResult[] {
  return createSeeds('facts', seeds).map((seed) => simulateGame(scenario, strategy, seed, options?.(seed)))
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
