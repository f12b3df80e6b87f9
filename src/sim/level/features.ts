/** A feature of the economy that a level may switch off. */
interface Part {
  /** Description for level authors. */
  about: string
  /** Moves that are refused as `move.featureDisabled` while the feature is off. */
  decisions: readonly string[]
  /** Weekly systems that do not run while the feature is off. */
  systems: readonly string[]
}

const table = {
  mandates: { about: 'The mandate and its pivot.', decisions: ['chooseMandate', 'pivot'], systems: [] },
  talks: {
    about: 'Bargaining at the tea table; rivals do not bargain either.',
    decisions: ['openTalk'],
    systems: ['negotiation'],
  },
  insurance: { about: 'Hedges and bought intelligence reports.', decisions: ['takeHedge', 'buyReport'], systems: [] },
  cloud: { about: 'Renting compute from others.', decisions: ['rentCompute', 'endRent'], systems: [] },
  training: {
    about: 'Training models; what is known stays as it is.',
    decisions: ['startTraining', 'stopTraining', 'setFocus'],
    systems: ['researchAndTraining'],
  },
  products: {
    about: 'Selling models and letting compute: there is no revenue but the mandate’s.',
    decisions: ['launchProduct', 'setPrice'],
    systems: ['products'],
  },
  people: {
    about: 'Hiring, wages and poaching; the teams stay as they are.',
    decisions: ['hire', 'dismiss'],
    systems: ['people'],
  },
  stacks: {
    about: 'The software stacks: nobody moves work, and no stack matures.',
    decisions: ['startMigration', 'stopMigration', 'assignEngineers'],
    systems: ['softwareStacks'],
  },
  projects: { about: 'Projects.', decisions: ['startProject'], systems: [] },
  sites: { about: 'Building sites and ordering power.', decisions: ['buildSite', 'orderPower'], systems: [] },
  capital: { about: 'Shares and loans.', decisions: ['raiseEquity', 'borrow', 'repay'], systems: [] },
  standing: { about: 'Standing with the powers, and their lists.', decisions: [], systems: ['standing'] },
  rumours: { about: 'Rumours and the market’s belief.', decisions: [], systems: ['rumour'] },
  forecasts: { about: 'Questions about the future.', decisions: ['giveForecast'], systems: [] },
} as const satisfies Record<string, Part>

export type FeatureId = keyof typeof table

/** Every feature that a level may switch off. */
export const levelFeatures: Readonly<Record<FeatureId, Part>> = table
export const featureIds = Object.keys(table) as [FeatureId, ...FeatureId[]]

interface WithDisabledFeatures {
  readonly disabledFeatures: readonly FeatureId[]
}

/** The switched-off feature to which a move belongs, or null. */
export function disabledFeatureOfMove(type: string, { disabledFeatures }: WithDisabledFeatures): FeatureId | null {
  return disabledFeatures.find((part) => levelFeatures[part].decisions.some((decision) => decision === type)) ?? null
}

/** Whether a weekly system is switched off in this level. */
export function isSystemDisabled(system: string, { disabledFeatures }: WithDisabledFeatures): boolean {
  return disabledFeatures.some((part) => levelFeatures[part].systems.includes(system))
}
