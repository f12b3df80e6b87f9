import { fingerprintOf } from '../kernel/fingerprint'
import { deepFreeze } from '../kernel/plain'
import type { LevelJson, Scenario } from '../sim/scenario'
import { bareWithNotes } from './figures'
import type { Level } from './level'
import type { Texts } from './texts'
import { plainOf, type Tree } from './tree'

/** The level that a tree without faults holds: merged, with weeks for its dates. */
export function levelOf(tree: Tree, texts: Texts): Level {
  const value = plainOf(tree) as LevelJson & { texts?: Texts; format?: number }
  const { $schema: _schema, extends: _extends, format: _format, texts: _texts, ...rest } = value
  const { bare, notes } = bareWithNotes(rest)
  const scenario = deepFreeze(bare as Scenario)
  return { scenario, notes, texts, fingerprint: fingerprintOf(scenario) }
}
