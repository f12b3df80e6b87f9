import { fileURLToPath } from 'node:url'
import { readNation, readPolicy } from '../content/read-nation'
import { formatDiagnosticBlock, formatDiagnosticLine } from '../content/syntax/diagnostic'
import { didYouMean } from '../content/syntax/nearest'
import { readTextFile } from '../platform/disk-node'
import type { NationDraws } from '../sim/level/nation-parameters'
import type { NationFile, NationPolicy } from '../sim/level/nation-shape'
import { InvalidLevelError } from './open-level'
import { CommandLineUsageError } from './verb'

const shipped = (name: string) => fileURLToPath(new URL(`../../levels/${name}`, import.meta.url))

/** The nation's data and its fitted draws, as they ship. */
export function openNation(): { nation: NationFile; draws: NationDraws } {
  const path = shipped('nation.json')
  const reading = readNation({ path, text: textOf(path) })
  if ('faults' in reading) throw new InvalidLevelError(reading.faults.map(formatDiagnosticLine).join('\n'))
  return { nation: reading.nation, draws: JSON.parse(textOf(shipped('nation-draws.json'))) as NationDraws }
}

/** A policy by its name in the nation's data, or by a file. */
export function openPolicy(asked: string, nation: NationFile): NationPolicy {
  const named = Object.hasOwn(nation.policies, asked) ? nation.policies[asked] : undefined
  if (named) return named
  if (!/[\\/]|\.json$/.test(asked))
    throw new CommandLineUsageError(
      `there is no policy "${asked}": ${didYouMean(asked, Object.keys(nation.policies))}; or name a file`,
    )
  const read = readTextFile(asked)
  if ('problem' in read) throw new CommandLineUsageError(read.problem)
  const reading = readPolicy({ path: asked, text: read.text }, nation)
  if ('faults' in reading) throw new InvalidLevelError(reading.faults.map(formatDiagnosticBlock).join('\n\n'))
  return reading.policy
}

function textOf(path: string): string {
  const read = readTextFile(path)
  if ('problem' in read) throw new CommandLineUsageError(read.problem)
  return read.text
}
