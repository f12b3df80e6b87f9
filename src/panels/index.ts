import { computed } from '@preact/signals'
import { hasPanel } from '../view/panel-parts'
import { level } from './game'
import type { PanelEntry } from './panel-entry'
import { papersPanels } from './papers'
import { tradePanels } from './trade'
import { worksPanels } from './works'

const all: readonly PanelEntry[] = [...tradePanels, ...worksPanels, ...papersPanels]

/** Every panel of the desk, in the order of the rail; without those of parts that the level leaves out. */
export const panels = computed(() => all.filter(({ id }) => hasPanel(id, level.value.scenario)))
