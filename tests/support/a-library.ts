// The levels that ship, as the workshop of a page in English has them, and a level laid over one of them.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkFiles, faultText, type Level, type LevelFiles, libraryOf } from '../../src/panels/workshop/level-set.view'

const project = fileURLToPath(new URL('../..', import.meta.url))

export const shipped = readdirSync(`${project}/levels`, { recursive: true, encoding: 'utf8' })
  .map((name) => `levels/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.json') && !/\/(promises|text\.(?!en\b).+)\.json$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${project}/${path}`, 'utf8') }))

export const library = libraryOf(shipped)

const read = new Map<LevelFiles, Level>()

/** A sound level, or an error with all its faults; the same files are read once. */
export function soundLevel(files: LevelFiles): Level {
  const known = read.get(files) ?? readAnew(files)
  read.set(files, known)
  return known
}

function readAnew(files: LevelFiles): Level {
  const reading = checkFiles(files, library)
  if ('level' in reading) return reading.level
  throw new Error(reading.faults.map(faultText).join('\n'))
}
