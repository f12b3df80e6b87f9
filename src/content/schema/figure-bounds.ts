import type { parameterDefinitions } from '../../sim/level/parameters'

/** Range of a figure's value, bounds included. */
export interface FigureBounds {
  from: number
  to: number
  /** Whether the economy divides by it, so that 0 is not allowed. */
  isDivisor?: boolean
  /** Hint for a value outside the range. */
  suggestion: string
}

type Table = typeof parameterDefinitions
type UnitsOf<G> = { [N in keyof G]: G[N] extends readonly [infer U extends string, string] ? U : never }[keyof G]
/** Units of the economy's parameters; each needs a range below. */
type ParameterUnit = { [G in keyof Table]: UnitsOf<Table[G]> }[keyof Table]

const part: FigureBounds = { from: 0, to: 1, suggestion: 'a share is written from 0 to 1: 0.35 is 35%' }
const chance: FigureBounds = { from: 0, to: 1, suggestion: 'a chance is written from 0 to 1: 0.35 is 35%' }
const pace: FigureBounds = { from: 0, to: 1, suggestion: 'a weekly pace is written from 0 to 1: 0.02 is 2% a week' }
const growthHint = 'a weekly growth is written from -1 to 1: 0.02 is 2% a week'
const growth: FigureBounds = { from: -1, to: 1, suggestion: growthHint }
const amount: FigureBounds = { from: 0, to: Number.POSITIVE_INFINITY, suggestion: 'it cannot be less than nothing' }
const span: FigureBounds = { from: 0, to: 520, suggestion: 'weeks are counted from 0, and no level has more than 520' }
const decades: FigureBounds = { from: 0, to: 40, suggestion: 'the power of ten: 24.5, not 3e24' }

/** Range of values of each unit. */
export const figureBoundsByUnit = {
  '1/week': growth,
  'reference chips/week': amount,
  'GB/s': amount,
  USD: amount,
  'USD/MW': amount,
  'USD/PFLOP-hour': amount,
  'USD/chip': amount,
  'USD/chip/week': amount,
  'USD/engineer/week': amount,
  'USD/h': amount,
  'USD/kW/week': amount,
  'USD/kWh': amount,
  'USD/person': amount,
  'USD/week': amount,
  W: amount,
  'cards/week': amount,
  chance,
  'chance/month': chance,
  'chance/week': chance,
  chips: amount,
  'chips/week': amount,
  days: amount,
  'dies/wafer': amount,
  houses: amount,
  hours: { from: 0, to: 1000, suggestion: 'a week of seven days has 168 hours here; none has so many' },
  kW: amount,
  log: amount,
  'log odds': { from: -20, to: 20, suggestion: 'the logarithm of odds: 0 is even, 1.45 is about four to one' },
  log10: decades,
  'log10 FLOP': decades,
  'log10 effective FLOP': decades,
  'log10/week': { ...growth, suggestion: 'powers of ten a week: 0.01 is 2.3% a week' },
  months: { from: 0, to: 120, suggestion: 'months behind, up to ten years' },
  'months behind the frontier': amount,
  ms: amount,
  orders: amount,
  'own cost / cost of renting the same': amount,
  people: amount,
  'people/week': amount,
  'per decade of effective FLOP': amount,
  'per unit of price ratio': amount,
  'per week': pace,
  points: { from: 0, to: 100, suggestion: 'points are counted from 0 to 100' },
  ratio: amount,
  'reference chips': amount,
  rounds: amount,
  share: part,
  'share/week': part,
  'share/year': part,
  stacks: amount,
  'stacks/chip': amount,
  'stacks/week': amount,
  'useful PFLOP/s': amount,
  'useful PFLOP/s per kW': amount,
  'wafers/week': amount,
  week: span,
  weeks: span,
} satisfies Record<ParameterUnit, FigureBounds> & Record<string, FigureBounds>
export type FigureUnit = keyof typeof figureBoundsByUnit

const divides: Partial<FigureBounds> = { isDivisor: true }
const marginHint = 'a share over the market price: 0.1 is 10% above, -0.1 below'
const margin: Partial<FigureBounds> = { from: -1, to: 5, suggestion: marginHint }
const endHint = 'an end of the dial, which no firm need ever reach: 0.8 is 80%'
const end: Partial<FigureBounds> = { from: -5, to: 5, suggestion: endHint }

/** Figures whose range differs from that of their unit; `*` matches any one name. */
export const figureBoundsOverridesByPath: Readonly<Record<string, Partial<FigureBounds>>> = {
  'chips.*.made.cumulativeStartUnits': divides,
  'chips.*.made.memoryStacksPerChip': divides,
  'chips.*.mfuShare': divides,
  'dials.efficiency.fullSizePflops': divides,
  'dials.independence.fullAt': end,
  'dials.independence.zeroAt': end,
  'distributors.*.marginShare': margin,
  'distributors.*.hiddenTraits.limitMarginHigh': margin,
  'distributors.*.hiddenTraits.limitMarginLow': margin,
  'mandates.*.fund.targetChips': divides,
  'tempers.*.rounds': { from: 1, to: 4, suggestion: 'a person sits one round to four' },
  'parameters.talks.daysPerRound': { to: 1.5, suggestion: 'four rounds must fit into the seven days of a talk' },
  'tempers.*.silenceRounds': { from: 0, to: 4, suggestion: 'a talk has at most four rounds to lose' },
  'tempers.*.offenceRounds': { from: 0, to: 4, suggestion: 'a talk has at most four rounds to lose' },
  'parameters.distributors.loyaltyReference': divides,
  'parameters.distributors.loyaltyTurnWeeks': divides,
  'parameters.fleet.failuresPerScrap': divides,
  'parameters.nation.cardsGrowthPerWeek': growth,
  // Orders for next year may exceed a year's target.
  'parameters.nation.nextYearByFear': { to: 5, suggestion: 'what fear adds: 1.7 is 170% of the target' },
  'parameters.nation.suppliedFullWeeks': divides,
  'parameters.people.wageRiseFromHeads': divides,
  'parameters.price.bulkUnits': divides,
  'parameters.price.scarcityWeeks': divides,
  'parameters.price.usedSlideUnits': divides,
  'parameters.products.houseChipsPerEngineer': divides,
  'parameters.products.houseFullMarketShare': divides,
  'parameters.products.salesReference': divides,
  'parameters.rent.meanWeeks': divides,
  'parameters.research.chipsPerResearcher': divides,
  'parameters.research.frontierGrowthLog10': divides,
  'parameters.research.ownReference': divides,
  'parameters.stacks.machinesFull': divides,
  'parameters.stacks.projectEngineers': divides,
  'parameters.standing.complianceReference': divides,
  'parameters.standing.listBelow': divides,
  'parameters.supply.importedGrowthPerWeek': growth,
  'sites.*.pue': { from: 1, suggestion: 'a site draws at least what its machines draw' },
}
