// A level as plain JSON, laid over what it extends, with its English words: for tests that change it and read it again.
import { mergeOver } from '../../src/content/merge'
import { type LevelFile, parseFile } from '../../src/content/parse'
import { plainOf, type Tree } from '../../src/content/tree'
import { levelFiles } from '../../src/platform/disk-node'
import type { LevelJson } from '../../src/sim/scenario'
import { levelsFolder } from './shipped'

export interface PlainLevel {
  level: LevelJson
  words: Record<string, string>
}

/** A level that ships, merged; one that extends another level than a base is not wanted here. */
export function plainLevel(name: string): PlainLevel {
  const files = levelFiles(name, levelsFolder) ?? []
  const treeOf = (ending: string): Tree => {
    const file = files.find(({ path }) => path.endsWith(ending))
    const tree = file ? parseFile(file).tree : null
    if (!tree) throw new Error(`${name} has no ${ending}`)
    return tree
  }
  const own = treeOf('level.json')
  const { extends: base } = plainOf(own) as { extends?: string }
  const whole = base === undefined ? own : mergeOver(treeOf(`${base.replace(/@1$/, '')}.json`), own)
  const { extends: _extends, ...level } = plainOf(whole) as LevelJson
  return { level, words: plainOf(treeOf('text.en.json')) as PlainLevel['words'] }
}

/** Its files, as the game reads them. */
export function filesOfPlain({ level, words }: PlainLevel, folder = 'plain'): LevelFile[] {
  return [
    { path: `${folder}/level.json`, text: JSON.stringify(level) },
    { path: `${folder}/text.en.json`, text: JSON.stringify(words) },
  ]
}
