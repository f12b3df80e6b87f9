import { fileURLToPath } from 'node:url'
import { filesStillNeeded } from '../content/inherit/chain'
import type { Level } from '../content/level'
import { readLevel } from '../content/read-level'
import { diagnosticLine } from '../content/syntax/diagnostic'
import { didYouMean, mostSimilarWord } from '../content/syntax/nearest'
import type { LevelFile } from '../content/syntax/parse'
import { strategies } from '../lab/strategies'
import type { Strategy } from '../lab/strategy'
import { candidateFiles, levelPath, readText, shippedLevels } from '../platform/disk-node'
import { findFolder, levelIdOfFolder } from '../platform/level-folders'
import { UsageError } from './verb'

const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url))

/** Thrown after all faults of a requested level have been printed. */
export class InvalidLevelError extends Error {}

/** The files of a level by folder, file, name or id: `tianshui` is levels/02-tianshui. */
export function filesOfNamedLevel(asked: string): LevelFile[] {
  const own = levelFile(asked)
  const paths = candidateFiles(own.path, levelsFolder)
  const files = [own]
  for (let next = filesStillNeeded(files, paths); next.length > 0; next = filesStillNeeded(files, paths))
    files.push(...next.map(fileAt))
  return files
}

/** A level's own file, by the same names. */
export function levelFile(asked: string): LevelFile {
  const names = shippedLevels(levelsFolder)
  const own = levelPath(asked, levelsFolder) ?? levelPath(findFolder(asked, names) ?? asked, levelsFolder)
  if (own !== null) return fileAt(own)
  if (/[\\/]|\.json$/.test(asked)) throw new UsageError(`there is no file "${asked}", and no folder with a level.json`)
  throw new UsageError(`there is no level "${asked}": ${whichLevel(asked, names)}`)
}

/** A hint with levels whose name contains the word or resembles it. */
function whichLevel(asked: string, names: readonly string[]): string {
  const alike = names.filter((name) => name.split('-').includes(asked))
  if (alike.length > 0) return `did you mean ${alike.map((name) => `"${levelIdOfFolder(name)}"`).join(' or ')}?`
  const near = mostSimilarWord(asked, [...names, ...names.map(levelIdOfFolder)])
  return didYouMean(asked, near === null ? names : [near])
}

function fileAt(path: string): LevelFile {
  const read = readText(path)
  if ('text' in read) return { path, text: read.text }
  throw new UsageError(read.problem)
}

/** Whether a level of that name exists. */
export function isLevel(asked: string): boolean {
  try {
    return filesOfNamedLevel(asked).length > 0
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}

/** A valid level by the same names; throws `FaultyLevel` otherwise. */
export function openLevel(asked: string): Level {
  const reading = readLevel(filesOfNamedLevel(asked))
  if ('level' in reading) return reading.level
  throw new InvalidLevelError(reading.faults.map(diagnosticLine).join('\n'))
}

export function strategyNamed(name: string): Strategy {
  const strategy = Object.hasOwn(strategies, name) ? strategies[name] : undefined
  if (strategy) return strategy
  throw new UsageError(`there is no strategy "${name}": ${didYouMean(name, Object.keys(strategies))}`)
}

/** Strategies by comma-separated names; `all` means every one. */
export function strategiesNamed(names: string): Strategy[] {
  return names === 'all' ? Object.values(strategies) : names.split(',').map((name) => strategyNamed(name.trim()))
}
