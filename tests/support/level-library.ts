// The shipped levels as the workshop of an English page has them, and a level that extends one of them.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  checkLevelFiles,
  extendableLevelsOf,
  formatDiagnosticLine,
  type Level,
  type LevelFileContentByName,
} from '../../src/panels/workshop/level-set.view'

const project = fileURLToPath(new URL('../..', import.meta.url))

export const shippedFiles = readdirSync(`${project}/levels`, { recursive: true, encoding: 'utf8' })
  .map((name) => `levels/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.json') && !/\/(promises|text\.(?!en\b).+)\.json$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${project}/${path}`, 'utf8') }))

export const levelLibrary = extendableLevelsOf(shippedFiles)

const read = new Map<LevelFileContentByName, Level>()

/** A valid level, or an error with all its diagnostics; results are cached by files. */
export function validLevel(files: LevelFileContentByName): Level {
  const known = read.get(files) ?? readAnew(files)
  read.set(files, known)
  return known
}

function readAnew(files: LevelFileContentByName): Level {
  const reading = checkLevelFiles(files, levelLibrary)
  if ('level' in reading) return reading.level
  throw new Error(reading.faults.map(formatDiagnosticLine).join('\n'))
}
