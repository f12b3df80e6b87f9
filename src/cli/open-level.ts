import { fileURLToPath } from 'node:url'
import { pathsNeeded } from '../content/inherit/chain'
import type { Level } from '../content/level'
import { readLevel } from '../content/read-level'
import { faultText } from '../content/syntax/fault'
import { didYouMean, nearest } from '../content/syntax/nearest'
import type { LevelFile } from '../content/syntax/parse'
import { levelPath, pathsNear, readText, shippedLevels } from '../platform/disk-node'
import { folderNamed, levelIn } from '../platform/level-folders'
import { WrongUse } from './flags'

const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url))

/** Thrown after all faults of a requested level have been printed. */
export class FaultyLevel extends Error {}

/** The files of a level by folder, file, name or id: `tianshui` is levels/02-tianshui. */
export function filesAsked(asked: string): LevelFile[] {
  const own = ownFile(asked)
  const paths = pathsNear(own.path, levelsFolder)
  const files = [own]
  for (let next = pathsNeeded(files, paths); next.length > 0; next = pathsNeeded(files, paths))
    files.push(...next.map(fileAt))
  return files
}

/** A level's own file, by the same names. */
export function ownFile(asked: string): LevelFile {
  const names = shippedLevels(levelsFolder)
  const own = levelPath(asked, levelsFolder) ?? levelPath(folderNamed(asked, names) ?? asked, levelsFolder)
  if (own !== null) return fileAt(own)
  if (/[\\/]|\.json$/.test(asked)) throw new WrongUse(`there is no file "${asked}", and no folder with a level.json`)
  throw new WrongUse(`there is no level "${asked}": ${whichLevel(asked, names)}`)
}

/** A hint with levels whose name contains the word or resembles it. */
function whichLevel(asked: string, names: readonly string[]): string {
  const alike = names.filter((name) => name.split('-').includes(asked))
  if (alike.length > 0) return `did you mean ${alike.map((name) => `"${levelIn(name)}"`).join(' or ')}?`
  const near = nearest(asked, [...names, ...names.map(levelIn)])
  return didYouMean(asked, near === null ? names : [near])
}

function fileAt(path: string): LevelFile {
  const read = readText(path)
  if ('text' in read) return { path, text: read.text }
  throw new WrongUse(read.problem)
}

/** Whether a level of that name exists. */
export function isLevel(asked: string): boolean {
  try {
    return filesAsked(asked).length > 0
  } catch (error) {
    if (error instanceof WrongUse) return false
    throw error
  }
}

/** A valid level by the same names; throws `FaultyLevel` otherwise. */
export function openLevel(asked: string): Level {
  const reading = readLevel(filesAsked(asked))
  if ('level' in reading) return reading.level
  throw new FaultyLevel(reading.faults.map(faultText).join('\n'))
}
