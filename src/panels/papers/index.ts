import type { PanelEntry } from '../panel-entry'
import { GlossaryPanel } from './glossary-panel'
import { JournalPanel } from './journal-panel'

/** The papers that lie on every desk. */
export const papersPanels: PanelEntry[] = [
  { id: 'journal', icon: 'journal', titleKey: 'journal.title', group: 'papers', component: JournalPanel },
  { id: 'help', icon: 'book', titleKey: 'help.title', group: 'papers', component: GlossaryPanel },
]
