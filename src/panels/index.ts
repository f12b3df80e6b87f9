import type { PanelEntry } from './panel-entry'
import { papersPanels } from './papers'
import { tradePanels } from './trade'
import { worksPanels } from './works'

/** Every panel of the desk, in the order of the rail. */
export const panels: readonly PanelEntry[] = [...tradePanels, ...worksPanels, ...papersPanels]
