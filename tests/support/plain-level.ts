// A level as plain JSON, merged with those that it extends, with its English texts: for tests that change and reread
// it.
import { readFilesOfNamedLevel } from '../../src/cli/open-level'
import { readInheritanceChain } from '../../src/content/inherit/chain'
import type { LevelSourceFile } from '../../src/content/syntax/parse'
import { sourceTreeToPlainValue } from '../../src/content/syntax/tree'
import type { LevelJson } from '../../src/sim/level/scenario'

export interface PlainLevel {
  level: LevelJson
  words: Record<string, string>
}

/** A shipped level, merged. */
export function plainLevel(name: string): PlainLevel {
  const { tree, words } = readInheritanceChain(readFilesOfNamedLevel(name))
  if (!tree) throw new Error(`${name} cannot be read`)
  const { extends: _extends, ...level } = sourceTreeToPlainValue(tree) as LevelJson
  return { level, words: words.texts.en ?? {} }
}

/** Its files, as the game reads them. */
export function filesOfPlain({ level, words }: PlainLevel, folder = 'plain'): LevelSourceFile[] {
  return [
    { path: `${folder}/level.json`, text: JSON.stringify(level) },
    { path: `${folder}/text.en.json`, text: JSON.stringify(words) },
  ]
}
