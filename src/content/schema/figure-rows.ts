import { parameterDefinitions } from '../../sim/level/parameters'
import { type FigureBounds, type FigureUnit, figureBoundsByUnit, figureBoundsOverridesByPath } from './figure-bounds'

/** A figure of the level language: path pattern, unit and range. */
export interface FigureDefinition {
  /** `*` matches any one name. */
  pattern: string
  unit: FigureUnit
  bounds: FigureBounds
  /** Description from the parameter table, if any. */
  meaning: string
}

/** Units of the figures that are not parameters, by table. */
const units: Readonly<Record<string, Readonly<Record<string, FigureUnit>>>> = {
  'vendors.*': { stateFundUsdPerWeek: 'USD/week' },
  'chips.*': { mfuShare: 'share', importedUnitsPerWeek: 'chips/week', listPriceUsd: 'USD' },
  'chips.*.made': {
    waferStartsPerWeek: 'wafers/week',
    waferGrowthPerWeek: '1/week',
    diesPerWafer: 'dies/wafer',
    yieldStartShare: 'share',
    yieldMaxShare: 'share',
    costFallPerDoubling: 'share',
    cumulativeStartUnits: 'chips',
    memoryStacksPerChip: 'stacks/chip',
    memoryStockStacks: 'stacks',
    memoryStacksPerWeek: 'stacks/week',
  },
  'chips.*.follows': { unlockResearchUsd: 'USD' },
  'chips.*.designedFrom': { delayWeeks: 'weeks' },
  'rules.*': { chance: 'chance', licenceChance: 'chance' },
  'rules.*.hastenedBy': { chance: 'chance' },
  'stacks.*': {
    startMaturityShare: 'share',
    trainingScale: 'ratio',
    trainingExponent: 'ratio',
    inferenceScale: 'ratio',
    inferenceBase: 'ratio',
    inferenceSlope: 'ratio',
  },
  'sites.*': {
    domesticVoucherShare: 'share',
    overQuotaPriceRatio: 'ratio',
    shellUsd: 'USD',
    shellWeeks: 'weeks',
    usdPerMw: 'USD/MW',
    powerLeadWeeks: 'weeks',
    rentUsdPerKwWeek: 'USD/kW/week',
    pue: 'ratio',
    usdPerKwhImported: 'USD/kWh',
    usdPerKwhDomestic: 'USD/kWh',
    installPerWeek: 'chips/week',
    latencyMs: 'ms',
  },
  'tempers.*': {
    rounds: 'rounds',
    timeShare: 'share',
    patienceLow: 'share',
    patienceHigh: 'share',
    offenceShare: 'share',
    offenceRounds: 'rounds',
    respectWithinShare: 'share',
    respectShare: 'share',
    reciprocityShare: 'share',
    leastStepShare: 'share',
    leastDepositShare: 'share',
    claimShare: 'share',
    favourWorth: 'ratio',
    silenceShare: 'share',
    silenceRounds: 'rounds',
    pauseShare: 'share',
  },
  'favours.*': { usd: 'USD', trustShare: 'share' },
  'distributors.*': {
    marginShare: 'share',
    startTrustShare: 'share',
    restockPerWeek: 'chips/week',
    startStock: 'chips',
    reliabilityShare: 'share',
    leadWeeks: 'weeks',
  },
  'distributors.*.hiddenTraits': {
    limitMarginLow: 'share',
    limitMarginHigh: 'share',
    reliabilitySpread: 'share',
    honestyLow: 'share',
    fearLow: 'share',
    fearHigh: 'share',
    memoryLowWeeks: 'weeks',
    memoryHighWeeks: 'weeks',
  },
  'routes.*': {
    weeks: 'weeks',
    slipChance: 'chance',
    lossChance: 'chance',
    seizureChance: 'chance',
    counterfeitShare: 'share',
  },
  'rivals.*': {
    needPerWeek: 'reference chips/week',
    needGrowthPerWeek: '1/week',
    stockpilesByFear: 'ratio',
    monthsBehindBest: 'months',
    revenueStartUsdPerWeek: 'USD/week',
    revenueGrowthPerWeek: '1/week',
  },
  'mandates.*': {
    winLine: 'points',
    easyWinLine: 'points',
    hardWinLine: 'points',
    leasePremiumShare: 'share',
    feeUsdPerEngineerWeek: 'USD/engineer/week',
    setupUsd: 'USD',
  },
  'mandates.*.fund': {
    totalUsd: 'USD',
    advanceShare: 'share',
    feeUsdPerChipWeek: 'USD/chip/week',
    targetChips: 'chips',
    acceptanceMaturityShare: 'share',
    acceptedBelowMaturity: 'chips',
    clawbackRatio: 'ratio',
    penaltyUsd: 'USD',
  },
  'reports.*': { costUsd: 'USD', accuracyShare: 'chance' },
  'hedges.*': { feeUsd: 'USD', feeUsdPerWeek: 'USD/week', priceShare: 'share' },
  'projects.*': { costUsd: 'USD', usdPerWeek: 'USD/week', weeks: 'weeks' },
  'products.*': {
    marketStartUsdPerWeek: 'USD/week',
    marketGrowthPerWeek: '1/week',
    launchUsd: 'USD',
    capabilityWeight: 'per decade of effective FLOP',
    priceWeight: 'per unit of price ratio',
    outsideWeight: 'ratio',
    usdPerUsefulPflopHour: 'USD/PFLOP-hour',
  },
  'roles.*': { wageUsdPerWeek: 'USD/week', hireWeeks: 'weeks' },
  dials: { line: 'points' },
  'dials.cost': { zeroAt: 'own cost / cost of renting the same', fullAt: 'own cost / cost of renting the same' },
  'dials.efficiency': {
    zeroAt: 'useful PFLOP/s per kW',
    fullAt: 'useful PFLOP/s per kW',
    fullSizePflops: 'useful PFLOP/s',
  },
  'dials.capability': { zeroAt: 'months behind the frontier', fullAt: 'months behind the frontier' },
  'dials.independence': { zeroAt: 'share', fullAt: 'share' },
  'embargoScenarios.*': {
    importedShare: 'share',
    domesticShare: 'share',
    domesticUnmaturedShare: 'share',
    rentedShare: 'share',
  },
  'events.*.drawn': { chance: 'chance' },
}

/** Every figure of the level language. */
export const figureDefinitions: readonly FigureDefinition[] = [
  ...Object.entries(parameterDefinitions).flatMap(([group, figures]) =>
    Object.entries<readonly [FigureUnit, string]>(figures).map(([name, [unit, meaning]]) =>
      rowOf(`parameters.${group}.${name}`, unit, meaning),
    ),
  ),
  rowOf('winLine', 'points', ''),
  rowOf('easyWinLine', 'points', ''),
  rowOf('hardWinLine', 'points', ''),
  ...Object.entries(units).flatMap(([place, figures]) =>
    Object.entries(figures).map(([name, unit]) => rowOf(`${place}.${name}`, unit, '')),
  ),
]

function rowOf(pattern: string, unit: FigureUnit, meaning: string): FigureDefinition {
  return { pattern, unit, bounds: { ...figureBoundsByUnit[unit], ...figureBoundsOverridesByPath[pattern] }, meaning }
}

/** Rows by the last step of their pattern, which is always a name. */
const rowsByName = new Map<string, { steps: string[]; unit: FigureUnit }[]>()
for (const { pattern, unit } of figureDefinitions) {
  const steps = pattern.split('.')
  const name = steps.at(-1) ?? ''
  rowsByName.set(name, [...(rowsByName.get(name) ?? []), { steps, unit }])
}

/** The unit of the figure at a path; null where there is none. */
export function figureUnitAtPath(path: readonly (string | number)[]): FigureUnit | null {
  const rows = rowsByName.get(String(path.at(-1))) ?? []
  const row = rows.find(
    ({ steps }) => steps.length === path.length && steps.every((step, n) => step === '*' || step === path[n]),
  )
  return row?.unit ?? null
}
