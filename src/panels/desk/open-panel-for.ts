import { openPanel } from '../game'

/** What the stage can report as selected, by kind. */
export interface StageTarget {
  kind: 'rack' | 'store' | 'site' | 'shipment' | 'rule'
  site?: string
  chip?: string
  rule?: string
}

const panelFor: Record<StageTarget['kind'], string> = {
  rack: 'fleet',
  store: 'fleet',
  site: 'sites',
  shipment: 'contracts',
  rule: 'rules',
}

export const panelOfRacks = panelFor.rack

/** Opens the panel about what the player selected in the hall or on the map. */
export function openPanelFor(thing: StageTarget | null): void {
  if (thing === null) return
  const about = thing.rule ?? thing.chip ?? thing.site ?? null
  openPanel(panelFor[thing.kind], thing.kind === 'rack' || thing.kind === 'site' ? (thing.site ?? about) : about)
}
