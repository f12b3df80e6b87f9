import { panels } from '../index'
import type { PanelEntry } from '../panel-entry'

const pinned = ['market', 'talk', 'contracts', 'sites', 'fleet', 'stacks', 'training', 'money', 'journal']
const first = new Set(['market', 'talk', 'contracts', 'sites', 'journal'])

/** The nine panels of the rail, in order: fewer in the first weeks; all others are one step further. */
export function pinnedPanels(isWhole: boolean): PanelEntry[] {
  return pinned.flatMap((id) => panels.filter((entry) => entry.id === id && (isWhole || first.has(id))))
}
