import { fingerprintOf } from '../kernel/fingerprint'
import { deepFreeze } from '../kernel/plain-tree'
import type { LevelJson, Scenario } from '../sim/level/scenario'
import type { Level } from './level'
import { nationModelIn } from './nation-model'
import { splitFigureValuesAndSources } from './schema/figures'
import type { LevelSourceFile } from './syntax/parse'
import { type JsonSourceTree, sourceTreeToPlainValue } from './syntax/tree'
import type { TextsByLanguage } from './texts/texts'

/** The level of a merged tree without faults, with its dates converted to weeks. */
export function buildLevelFromTree(
  tree: JsonSourceTree,
  texts: TextsByLanguage,
  files: readonly LevelSourceFile[],
): Level {
  const value = sourceTreeToPlainValue(tree) as LevelJson & { texts?: TextsByLanguage; format?: number }
  const { $schema: _schema, extends: _extends, format: _format, texts: _texts, ...rest } = value
  const { bare, notes } = splitFigureValuesAndSources(rest)
  const nationModel = value.nation ? nationModelIn(files) : null
  const scenario = deepFreeze({ ...(bare as Omit<Scenario, 'nationModel'>), nationModel })
  return { scenario, figureSources: notes, texts, fingerprint: fingerprintOf(scenario) }
}
