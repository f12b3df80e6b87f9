// The shipped levels; the first main one is read once, as the game reads it.
import { fileURLToPath } from 'node:url'
import { openLevel } from '../../src/cli/open-level'
import type { PlayOptions, SimulationResult } from '../../src/lab/run'
import { simulate } from '../../src/lab/run'
import { seedsFrom } from '../../src/lab/seeds'
import { strategies } from '../../src/lab/strategies'
import type { Strategy } from '../../src/lab/strategy'
import { shippedLevels } from '../../src/platform/disk-node'

export const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url))
/** The folders of all levels. */
export const levelNames = shippedLevels(levelsFolder)
export const tianshui = openLevel('02-tianshui')
export const { scenario } = tianshui

/** A shipped strategy, by name. */
export function strategyOf(id: string): Strategy {
  const strategy = strategies[id]
  if (!strategy) throw new Error(`no strategy "${id}"; there are: ${Object.keys(strategies).join(', ')}`)
  return strategy
}

/** One game of a strategy for each of some seeds. */
export function playGames(
  strategy: Strategy,
  seeds: number,
  options?: (seed: string) => PlayOptions,
): SimulationResult[] {
  return seedsFrom('facts', seeds).map((seed) => simulate(scenario, strategy, seed, options?.(seed)))
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
