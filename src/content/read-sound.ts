import { chainOf } from './inherit/chain'
import type { Level } from './level'
import { levelOf } from './level-of'
import { weeksForDates } from './schema/weeks-for-dates'
import type { LevelFile } from './syntax/parse'

/**
 * Reads a level that was validated at build time, such as a shipped one, without the checks of meaning.
 *
 * Those take most of the time of `readLevel`; input and result are the same. Null where the files cannot be parsed or
 * found; `readLevel` then reports why.
 */
export function readSound(files: readonly LevelFile[]): Level | null {
  const { tree: undated, isWhole, words, faults } = chainOf(files)
  if (!undated || !isWhole || faults.length > 0) return null
  const { tree, faults: ofDates } = weeksForDates(undated)
  return ofDates.length > 0 ? null : levelOf(tree, words.texts)
}
