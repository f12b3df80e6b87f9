import { dirname, join } from 'node:path'
import { readLevel } from '../content/read-level'
import type { LevelSourceFile } from '../content/syntax/parse'
import { createSeeds } from '../lab/seeds'
import { strategiesById } from '../lab/strategies'
import {
  type LevelPromise,
  type LevelPromiseResult,
  type LevelRehearsal,
  runLevelRehearsal,
  testLevelPromises,
} from '../lab/sweep/rehearsal'
import { readTextFile } from '../platform/disk-node'
import { printToStderr } from './verb'

/** The results of a level over several seeds with every strategy. */
interface RehearsalReport {
  level: string
  seeds: number
  rehearsal: Omit<LevelRehearsal, 'outcomes'>
  promises: LevelPromiseResult[]
}

/** Plays a level; null where it has faults. */
export function rehearseLevel(files: readonly LevelSourceFile[], seeds: number): RehearsalReport | null {
  const reading = readLevel(files)
  if ('faults' in reading) return null
  const { scenario } = reading.level
  const players = Object.values(strategiesById)
  const all = players.length * seeds
  const { outcomes, ...rehearsal } = runLevelRehearsal(scenario, players, createSeeds('check', seeds), (played) => {
    if (played % 100 === 0 && played < all) printToStderr(`${played} of ${all} games`)
  })
  const promises = testLevelPromises({ outcomes, ...rehearsal }, promisesBeside(files[0]?.path ?? ''))
  return { level: scenario.id, seeds, rehearsal, promises }
}

function promisesBeside(level: string): LevelPromise[] {
  const read = readTextFile(join(dirname(level), 'promises.json'))
  return /(^|[\\/])level\.json$/.test(level) && 'text' in read ? (JSON.parse(read.text) as LevelPromise[]) : []
}

/** A rehearsal as text. */
export function rehearsalReportLines({ level, seeds, rehearsal, promises }: RehearsalReport): string[] {
  const { games, events, endings } = rehearsal
  const came = events.filter(({ weeks }) => weeks !== null).toSorted((a, b) => b.share - a.share)
  const silent = events.filter(({ weeks }) => weeks === null).map(({ event }) => event)
  const broken = promises.filter(({ isKept }) => isKept === false)
  const untried = promises.filter(({ isKept }) => isKept === null)
  const wide = Math.max(5, ...came.map(({ event }) => event.length))
  return [
    `${level}: ${games} games, ${seeds} seeds of every strategy`,
    `${'event'.padEnd(wide)}  games   weeks (first, middle, last)`,
    ...came.map(({ event, share, weeks }) => {
      const { first = 0, median = 0, last = 0 } = weeks ?? {}
      return `${event.padEnd(wide)}  ${percent(share)}  ${first}, ${median}, ${last}`
    }),
    silent.length > 0 ? `never came: ${silent.join(', ')}` : 'every event came',
    `endings: ${Object.entries(endings)
      .map(([ending, times]) => `${ending} ${times === 0 ? 'never' : percent(times / games).trim()}`)
      .join(', ')}`,
    ...broken.map(({ strategy, quantity, found, atLeast, atMost, because }) => {
      const bounds = [atLeast !== undefined && `at least ${atLeast}`, atMost !== undefined && `at most ${atMost}`]
      return `promise broken: ${strategy}, ${quantity} is ${found?.toFixed(3)}, promised ${bounds.filter(Boolean).join(' and ')} (${because})`
    }),
    ...(promises.length > 0
      ? [
          `promises: ${promises.length - broken.length - untried.length} kept, ${broken.length} broken, ${untried.length} not read here`,
        ]
      : []),
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`.padStart(5)
}
