import { buildLevelFromTree } from './build-level'
import { readInheritanceChain } from './inherit/chain'
import type { Level } from './level'
import { convertDatesToWeeks } from './schema/dates-to-weeks'
import type { LevelSourceFile } from './syntax/parse'

/**
 * Reads a level that was validated at build time, such as a shipped one, without the checks of meaning.
 *
 * Those take most of the time of `readLevel`; input and result are the same. Null where the files cannot be parsed or
 * found; `readLevel` then reports why.
 */
export function readTrustedLevel(files: readonly LevelSourceFile[]): Level | null {
  const { tree: undated, isWhole, words, faults } = readInheritanceChain(files)
  if (!undated || !isWhole || faults.length > 0) return null
  const { tree, faults: ofDates } = convertDatesToWeeks(undated)
  return ofDates.length > 0 ? null : buildLevelFromTree(tree, words.texts, files)
}
