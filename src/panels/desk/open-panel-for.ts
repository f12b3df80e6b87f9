import { openPanel } from '../game'

/** What the stage can report as selected, by kind. */
export interface StageSelectionTarget {
  kind: 'rack' | 'store' | 'site' | 'shipment' | 'rule'
  site?: string
  chip?: string
  rule?: string
}

const panelFor: Record<StageSelectionTarget['kind'], string> = {
  rack: 'fleet',
  store: 'fleet',
  site: 'sites',
  shipment: 'contracts',
  rule: 'rules',
}

export const panelIdForRacks = panelFor.rack

/** Opens the panel about what the player selected in the hall or on the map. */
export function openPanelForStageTarget(thing: StageSelectionTarget | null): void {
  if (thing === null) return
  const about = thing.rule ?? thing.chip ?? thing.site ?? null
  openPanel(panelFor[thing.kind], thing.kind === 'rack' || thing.kind === 'site' ? (thing.site ?? about) : about)
}
