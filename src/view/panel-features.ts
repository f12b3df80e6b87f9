import type { FeatureId } from '../sim/level/features'
import type { Scenario } from '../sim/level/scenario'

/** The optional part of the economy that a panel shows; other panels show parts that every level has. */
export const featureByPanelId: Readonly<Record<string, FeatureId>> = {
  talk: 'talks',
  insurance: 'insurance',
  cloud: 'cloud',
  mandate: 'mandates',
  stacks: 'stacks',
  training: 'training',
  products: 'products',
  teams: 'people',
  sites: 'sites',
}

/** Whether a level has what a panel shows; objectives are on the mandate's panel. */
export function levelHasPanel(id: string, { disabledFeatures, objectives }: Scenario): boolean {
  const part = featureByPanelId[id]
  if (!part || !disabledFeatures.includes(part)) return true
  return id === 'mandate' && Object.keys(objectives).length > 0
}
