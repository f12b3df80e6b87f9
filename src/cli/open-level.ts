import { fileURLToPath } from 'node:url'
import { levelFilesStillNeeded } from '../content/inherit/chain'
import type { Level } from '../content/level'
import { readLevel } from '../content/read-level'
import { formatDiagnosticLine } from '../content/syntax/diagnostic'
import { didYouMean, mostSimilarWord } from '../content/syntax/nearest'
import type { LevelSourceFile } from '../content/syntax/parse'
import { strategiesById } from '../lab/strategies'
import type { Strategy } from '../lab/strategy'
import { candidateLevelFiles, findLevelPath, listShippedLevels, readTextFile } from '../platform/disk-node'
import { findLevelFolder, levelIdOfFolder } from '../platform/level-folders'
import { CommandLineUsageError } from './verb'

const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url))

/** Thrown after all faults of a requested level have been printed. */
export class InvalidLevelError extends Error {}

/** The files of a level by folder, file, name or id: `tianshui` is levels/02-tianshui. */
export function readFilesOfNamedLevel(asked: string): LevelSourceFile[] {
  const own = readNamedLevelFile(asked)
  const paths = candidateLevelFiles(own.path, levelsFolder)
  const files = [own]
  for (let next = levelFilesStillNeeded(files, paths); next.length > 0; next = levelFilesStillNeeded(files, paths))
    files.push(...next.map(fileAt))
  return files
}

/** A level's own file, by the same names. */
export function readNamedLevelFile(asked: string): LevelSourceFile {
  const names = listShippedLevels(levelsFolder)
  const own = findLevelPath(asked, levelsFolder) ?? findLevelPath(findLevelFolder(asked, names) ?? asked, levelsFolder)
  if (own !== null) return fileAt(own)
  if (/[\\/]|\.json$/.test(asked))
    throw new CommandLineUsageError(`there is no file "${asked}", and no folder with a level.json`)
  throw new CommandLineUsageError(`there is no level "${asked}": ${whichLevel(asked, names)}`)
}

/** A hint with levels whose name contains the word or resembles it. */
function whichLevel(asked: string, names: readonly string[]): string {
  const alike = names.filter((name) => name.split('-').includes(asked))
  if (alike.length > 0) return `did you mean ${alike.map((name) => `"${levelIdOfFolder(name)}"`).join(' or ')}?`
  const near = mostSimilarWord(asked, [...names, ...names.map(levelIdOfFolder)])
  return didYouMean(asked, near === null ? names : [near])
}

function fileAt(path: string): LevelSourceFile {
  const read = readTextFile(path)
  if ('text' in read) return { path, text: read.text }
  throw new CommandLineUsageError(read.problem)
}

/** Whether a level of that name exists. */
export function levelWithNameExists(asked: string): boolean {
  try {
    return readFilesOfNamedLevel(asked).length > 0
  } catch (error) {
    if (error instanceof CommandLineUsageError) return false
    throw error
  }
}

/** A valid level by the same names; throws `InvalidLevelError` otherwise. */
export function openLevelFromDisk(asked: string): Level {
  const reading = readLevel(readFilesOfNamedLevel(asked))
  if ('level' in reading) return reading.level
  throw new InvalidLevelError(reading.faults.map(formatDiagnosticLine).join('\n'))
}

export function requireStrategyByName(name: string): Strategy {
  const strategy = Object.hasOwn(strategiesById, name) ? strategiesById[name] : undefined
  if (strategy) return strategy
  throw new CommandLineUsageError(`there is no strategy "${name}": ${didYouMean(name, Object.keys(strategiesById))}`)
}

/** Strategies by comma-separated names; `all` means every one. */
export function requireStrategiesByNames(names: string): Strategy[] {
  return names === 'all'
    ? Object.values(strategiesById)
    : names.split(',').map((name) => requireStrategyByName(name.trim()))
}
