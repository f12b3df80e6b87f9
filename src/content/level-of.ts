import { fingerprintOf } from '../kernel/fingerprint'
import { deepFreeze } from '../kernel/plain'
import type { LevelJson, Scenario } from '../sim/level/scenario'
import type { Level } from './level'
import { bareWithNotes } from './schema/figures'
import { plainOf, type Tree } from './syntax/tree'
import type { Texts } from './texts/texts'

/** The level of a merged tree without faults, with its dates converted to weeks. */
export function levelOf(tree: Tree, texts: Texts): Level {
  const value = plainOf(tree) as LevelJson & { texts?: Texts; format?: number }
  const { $schema: _schema, extends: _extends, format: _format, texts: _texts, ...rest } = value
  const { bare, notes } = bareWithNotes(rest)
  const scenario = deepFreeze(bare as Scenario)
  return { scenario, notes, texts, fingerprint: fingerprintOf(scenario) }
}
