/** A feature of the economy that a level may switch off; each decision names its own. */
interface Part {
  /** Description for level authors. */
  about: string
  /** Weekly systems that do not run while the feature is off. */
  systems: readonly string[]
}

const table = {
  mandates: { about: 'The mandate and its pivot.', systems: [] },
  talks: {
    about: 'Bargaining at the tea table; rivals do not bargain either.',
    systems: ['negotiation'],
  },
  insurance: { about: 'Hedges and bought intelligence reports.', systems: [] },
  cloud: { about: 'Renting compute from others.', systems: [] },
  training: {
    about: 'Training models; what is known stays as it is.',
    systems: ['researchAndTraining'],
  },
  products: {
    about: 'Selling models and letting compute: there is no revenue but the mandate’s.',
    systems: ['products'],
  },
  people: {
    about: 'Hiring, wages and poaching; the teams stay as they are.',
    systems: ['people'],
  },
  stacks: {
    about: 'The software stacks: nobody moves work, and no stack matures.',
    systems: ['softwareStacks'],
  },
  projects: { about: 'Projects.', systems: [] },
  sites: { about: 'Building sites and ordering power.', systems: [] },
  capital: { about: 'Shares and loans.', systems: [] },
  standing: { about: 'Standing with the powers, and their lists.', systems: ['standing'] },
  rumours: { about: 'Rumours and the market’s belief.', systems: ['rumour'] },
  forecasts: { about: 'Questions about the future.', systems: [] },
} as const satisfies Record<string, Part>

export type FeatureId = keyof typeof table

/** Every feature that a level may switch off. */
export const levelFeatures: Readonly<Record<FeatureId, Part>> = table
export const featureIds = Object.keys(table) as [FeatureId, ...FeatureId[]]

interface WithDisabledFeatures {
  readonly disabledFeatures: readonly FeatureId[]
}

/** Whether a weekly system is switched off in this level. */
export function isSystemDisabled(system: string, { disabledFeatures }: WithDisabledFeatures): boolean {
  return disabledFeatures.some((part) => levelFeatures[part].systems.includes(system))
}
