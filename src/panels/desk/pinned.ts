import { isFolded } from '../../view/lesson'
import { cut, game, level } from '../game'
import { panels } from '../index'
import type { PanelEntry } from '../panel-entry'

const pinned = ['market', 'talk', 'contracts', 'sites', 'fleet', 'stacks', 'training', 'money', 'journal']
const first = new Set(['market', 'talk', 'contracts', 'sites', 'fleet', 'training', 'journal'])

/** Whether all of the desk is out: for whoever has the guide its parts come one by one in the first weeks. */
export function isDeskWhole(hasGuide: boolean): boolean {
  return !hasGuide || game.value.week >= 8
}

/** The nine panels of the rail, in order: fewer in the first weeks; all others are one step further. */
export function pinnedPanels(isWhole: boolean): PanelEntry[] {
  const isShown = ({ id }: PanelEntry) => (isWhole || first.has(id)) && !isFolded(id, cut.value, level.value.scenario)
  return pinned.flatMap((id) => panels.value.filter((entry) => entry.id === id && isShown(entry)))
}

/** The panel of the first seal: it stands above the nine, without a number, until the firm has said what it is for. */
export function panelOfFirstSeal(hasMandate: boolean): PanelEntry[] {
  return hasMandate ? [] : panels.value.filter(({ id }) => id === 'mandate')
}

/** The key that opens a panel, 1 to 9; undefined where none does. It is the same in the first weeks and later. */
export function shortcutOf(id: string): string | undefined {
  const index = pinned.indexOf(id)
  return index < 0 ? undefined : String(index + 1)
}
