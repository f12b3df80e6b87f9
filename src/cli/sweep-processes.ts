import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { SimulationOptions } from '../lab/run'
import { playSweepGame, type SweepGameResult } from '../lab/sweep/sweep'
import { openLevelFromDisk, requireStrategyByName } from './open-level'
import { createProgressReporter } from './verb'

/** A sweep, or a part of one. */
export interface SweepTask {
  /** As given on the command line. */
  level: string
  strategies: readonly string[]
  seeds: readonly string[]
  options: SimulationOptions
}

/** Below this number of games, starting more processes takes longer than it saves. */
const fewGames = 60
/** Seeds in one unit of work. */
const parcelSeeds = 10

/** Plays every strategy on every seed, on one process per core, and reports the progress. */
export async function playSweepInProcesses(
  task: SweepTask,
  workers: number | null,
  tell: (text: string) => void,
): Promise<SweepGameResult[]> {
  const games = task.strategies.length * task.seeds.length
  const crew = Math.min(workers ?? availableParallelism(), Math.ceil(task.seeds.length / parcelSeeds))
  const progress = createProgressReporter(games, 'games', tell)
  const played =
    crew < 2 || games < fewGames ? playSweepInThisProcess(task, progress) : await playWith(crew, task, progress)
  return played.toSorted((a, b) => task.strategies.indexOf(a.strategy) - task.strategies.indexOf(b.strategy))
}

/** Plays a part of a sweep in this process. */
export function playSweepInThisProcess(
  { level, strategies, seeds, options }: SweepTask,
  progress: (games: number) => void,
): SweepGameResult[] {
  const { scenario } = openLevelFromDisk(level)
  const players = strategies.map(requireStrategyByName)
  return seeds.flatMap((seed) => {
    const games = players.map((strategy) => playSweepGame(scenario, strategy, seed, options))
    progress(games.length)
    return games
  })
}

/** Distributes units of work to child processes; worker threads cannot load TypeScript through tsx. */
async function playWith(crew: number, task: SweepTask, progress: (games: number) => void): Promise<SweepGameResult[]> {
  const parcels: SweepTask[] = []
  for (let n = 0; n < task.seeds.length; n += parcelSeeds) {
    parcels.push({ ...task, seeds: task.seeds.slice(n, n + parcelSeeds) })
  }
  const shares = await Promise.all(Array.from({ length: crew }, () => oneHand(parcels, progress)))
  return shares.flat()
}

function oneHand(parcels: SweepTask[], progress: (games: number) => void): Promise<SweepGameResult[]> {
  const hand = fork(fileURLToPath(new URL('./sweep-process.ts', import.meta.url)))
  const games: SweepGameResult[] = []
  return new Promise((resolve, reject) => {
    const next = () => {
      const parcel = parcels.shift()
      if (parcel) hand.send(parcel)
      else hand.disconnect()
    }
    hand.on('message', (played: SweepGameResult[]) => {
      games.push(...played)
      progress(played.length)
      next()
    })
    hand.on('error', reject)
    hand.on('exit', (code) =>
      code === 0 ? resolve(games) : reject(new Error(`a process of the sweep ended with ${code}`)),
    )
    next()
  })
}
