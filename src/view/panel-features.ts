import type { PartId } from '../sim/level/features'
import type { Scenario } from '../sim/level/scenario'

/** The optional part of the economy that a panel shows; other panels show parts that every level has. */
export const partOfPanel: Readonly<Record<string, PartId>> = {
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
export function hasPanel(id: string, { without, objectives }: Scenario): boolean {
  const part = partOfPanel[id]
  if (!part || !without.includes(part)) return true
  return id === 'mandate' && Object.keys(objectives).length > 0
}
