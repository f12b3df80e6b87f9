import { fileURLToPath } from 'node:url'
import { faultText } from '../content/fault'
import type { Level } from '../content/level'
import { didYouMean } from '../content/nearest'
import { type Reading, readLevel } from '../content/read-level'
import { levelFiles, shippedLevels } from '../platform/disk-node'
import { WrongUse } from './flags'

const levelsFolder = fileURLToPath(new URL('../../levels', import.meta.url))

/** A level that was asked for has faults; each has been told. */
export class FaultyLevel extends Error {}

/** Reads a level by folder, file, or name. */
export function readAsked(asked: string): Reading {
  const files = levelFiles(asked, levelsFolder)
  if (files) return readLevel(files)
  throw new WrongUse(`there is no level "${asked}": ${didYouMean(asked, shippedLevels(levelsFolder))}`)
}

/** A sound level, by folder, file, name or id; its faults end the verb. */
export function openLevel(asked: string): Level {
  const reading = readAsked(nameOfId(asked))
  if ('level' in reading) return reading.level
  throw new FaultyLevel(reading.faults.map(faultText).join('\n'))
}

/** A level's id without its number finds its folder: `tianshui` is levels/02-tianshui. */
function nameOfId(asked: string): string {
  return shippedLevels(levelsFolder).find((name) => name.replace(/^\d+-/, '') === asked) ?? asked
}
