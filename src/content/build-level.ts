import { fingerprintOf } from '../kernel/fingerprint'
import { deepFreeze } from '../kernel/plain'
import type { LevelJson, Scenario } from '../sim/level/scenario'
import type { Level } from './level'
import { splitValuesAndSources } from './schema/figures'
import { type SourceTree, toPlainValue } from './syntax/tree'
import type { Texts } from './texts/texts'

/** The level of a merged tree without faults, with its dates converted to weeks. */
export function buildLevel(tree: SourceTree, texts: Texts): Level {
  const value = toPlainValue(tree) as LevelJson & { texts?: Texts; format?: number }
  const { $schema: _schema, extends: _extends, format: _format, texts: _texts, ...rest } = value
  const { bare, notes } = splitValuesAndSources(rest)
  const scenario = deepFreeze(bare as Scenario)
  return { scenario, figureSources: notes, texts, fingerprint: fingerprintOf(scenario) }
}
