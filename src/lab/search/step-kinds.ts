import { at } from '../../kernel/at'
import { decisionTable } from '../../sim/decisions'
import type { Scenario } from '../../sim/level/scenario'
import { type DialId, dialIds, type RoleId, roleIds } from '../../sim/state/ids'
import { contractClauses, deliveryWindows, depositShares } from '../../sim/state/talk-terms'
import { traceBlindTactics } from '../bargain/tactics'
import type { Dice } from './dice'
import type { PlannableType, PlannedMove, PlanStep, TableManner } from './plan'

/** What a search may choose of a level, by the tables that are not empty. */
interface Choices {
  scenario: Scenario
  dice: Dice
}

/** Draws a move of each kind with inputs that can be legal; null where the level has none. */
const createMoveByType: Record<PlannableType, (choices: Choices) => PlannedMove | null> = {
  chooseDial: ({ dice }) => ({ type: 'chooseDial', dial: dice.pick<DialId>(dialIds) }),
  chooseMandate: ({ scenario, dice }) =>
    withId(scenario.mandates, dice, (mandate) => ({ type: 'chooseMandate', mandate })),
  pivot: ({ scenario, dice }) => withId(scenario.mandates, dice, (mandate) => ({ type: 'pivot', mandate })),
  signContract: createOrder,
  buyChips: ({ scenario, dice }) =>
    withId(scenario.chips, dice, (chip) => ({ type: 'buyChips', chip, count: 8 * dice.whole(1, 30) })),
  sellChips({ scenario, dice }) {
    const [chip, from] = [pickChipForSale(scenario, dice), dice.pick(['warehouse', ...Object.keys(scenario.sites)])]
    return chip === null ? null : { type: 'sellChips', chip, from, count: 8 * dice.whole(1, 50) }
  },
  buildSite: ({ scenario, dice }) => withId(scenario.sites, dice, (site) => ({ type: 'buildSite', site })),
  orderPower: ({ scenario, dice }) =>
    withId(scenario.sites, dice, (site) => ({ type: 'orderPower', site, halfMegawatts: dice.whole(1, 8) })),
  moveChips({ scenario, dice }) {
    const [chip, sites] = [pickChipForSale(scenario, dice), Object.keys(scenario.sites)]
    if (chip === null) return null
    return { type: 'moveChips', from: dice.pick(sites), to: dice.pick(sites), chip, count: 8 * dice.whole(1, 50) }
  },
  startProject: ({ scenario, dice }) =>
    withId(scenario.projects, dice, (project) => ({ type: 'startProject', project })),
  hire: ({ dice }) => ({ type: 'hire', role: dice.pick<RoleId>(roleIds), count: dice.whole(1, 20) }),
  dismiss: ({ dice }) => ({ type: 'dismiss', role: dice.pick<RoleId>(roleIds), count: dice.whole(1, 8) }),
  assignEngineers: ({ scenario, dice }) =>
    withId(learningStacks(scenario), dice, (stack) => ({ type: 'assignEngineers', stack, count: dice.whole(2, 30) })),
  startMigration: ({ scenario, dice }) =>
    withId(learningStacks(scenario), dice, (stack) => ({ type: 'startMigration', stack })),
  stopMigration: ({ scenario, dice }) =>
    withId(learningStacks(scenario), dice, (stack) => ({ type: 'stopMigration', stack })),
  setStandingOrder: createStandingOrder,
  setFocus: ({ dice }) => ({ type: 'setFocus', focus: dice.pick(['balanced', 'efficiency'] as const) }),
  startTraining({ scenario, dice }) {
    const weeks = dice.whole(4, Math.min(52, scenario.weeks))
    const fleetShare = dice.whole(2, 20) / 20
    return {
      type: 'startTraining',
      weeks,
      fleetShare,
      flagship: canBeFlagship(fleetShare, scenario) && dice.roll() < 0.8,
    }
  },
  stopTraining: () => ({ type: 'stopTraining' }),
  launchProduct: ({ scenario, dice }) =>
    withId(scenario.products, dice, (product) => ({ type: 'launchProduct', product, priceRatio: priceRatioOf(dice) })),
  setPrice: ({ scenario, dice }) =>
    withId(scenario.products, dice, (product) => ({ type: 'setPrice', product, priceRatio: priceRatioOf(dice) })),
  raiseEquity: () => ({ type: 'raiseEquity' }),
  borrow: ({ dice }) => ({ type: 'borrow', usd: 1_000_000 * dice.whole(1, 20) }),
  repay: ({ dice }) => ({ type: 'repay', usd: 1_000_000 * dice.whole(1, 20) }),
  takeHedge: ({ scenario, dice }) => withId(scenario.hedges, dice, (hedge) => ({ type: 'takeHedge', hedge })),
  buyReport: ({ scenario, dice }) => withId(scenario.reports, dice, (report) => ({ type: 'buyReport', report })),
  rentCompute: ({ dice }) => ({ type: 'rentCompute', chips: 50 * dice.whole(1, 40), weeks: dice.whole(4, 52) }),
  endRent: () => ({ type: 'endRent' }),
}

/** How often a kind is drawn; 1 where it is not named. */
const drawWeights: Partial<Record<PlannableType, number>> = {
  signContract: 6,
  orderPower: 2,
  startTraining: 3,
  setStandingOrder: 3,
  chooseDial: 0.5,
  chooseMandate: 0,
  buyChips: 0.7,
  moveChips: 0.4,
  dismiss: 0.4,
  stopTraining: 0.2,
  endRent: 0.2,
}

/** A tactic that pauses cannot be played: a talk of the laboratory ends in its week. */
const manners = traceBlindTactics.map(({ id }) => id).filter((id) => id !== 'paused' && id !== 'random')

function withId(table: object, dice: Dice, make: (id: string) => PlannedMove): PlannedMove | null {
  const ids = Object.keys(table)
  return ids.length === 0 ? null : make(dice.pick(ids))
}

function learningStacks({ stacks }: Scenario): object {
  return Object.fromEntries(Object.entries(stacks).filter(([, { learns }]) => learns))
}

function priceRatioOf(dice: Dice): number {
  return dice.whole(10, 30) / 20
}

function canBeFlagship(fleetShare: number, scenario: Scenario): boolean {
  return fleetShare >= scenario.parameters.research.flagshipLeastShare
}

/** Chips that some seller sells, or that the firm starts with. */
function pickChipForSale(scenario: Scenario, dice: Dice): string | null {
  const sold = Object.values(scenario.distributors).flatMap(({ chips }) => chips)
  const chips = [...new Set([...scenario.startFleet.map(({ chip }) => chip), ...sold])]
  return chips.length === 0 ? null : dice.pick(chips)
}

function createOrder({ scenario, dice }: Choices): PlannedMove | null {
  const sellers = Object.keys(scenario.distributors).filter((id) => !at(scenario.distributors, id).rentsOnly)
  if (sellers.length === 0) return null
  const distributor = dice.pick(sellers)
  const { chips, leadWeeks, restockPerWeek } = at(scenario.distributors, distributor)
  return {
    type: 'signContract',
    distributor,
    chip: dice.pick(chips),
    count: 8 * dice.whole(4, Math.max(5, Math.floor((restockPerWeek * mostSignedWeeks(scenario)) / 8))),
    depositShare: dice.pick(depositShares),
    weeks: Math.ceil(leadWeeks) + dice.pick(deliveryWindows),
    clause: dice.pick(contractClauses),
    site: dice.roll() < 0.6 ? null : dice.pick(Object.keys(scenario.sites)),
  }
}

/** Weeks of restock that a seller signs a quarter at full trust. */
function mostSignedWeeks({ parameters }: Scenario): number {
  return parameters.distributors.signingWeeksAtLeast + parameters.distributors.signingWeeksByTrust
}

function createStandingOrder({ scenario, dice }: Choices): PlannedMove {
  const order = dice.pick(['hireTo', 'hireTo', 'orderDomestic', 'orderDomestic', 'train', 'renewCloud'] as const)
  const domestic = Object.keys(scenario.chips).filter((chip) => at(scenario.chips, chip).role === 'domestic')
  const sold = new Set(Object.values(scenario.distributors).flatMap(({ chips }) => chips))
  const chips = domestic.filter((chip) => sold.has(chip))
  if (order === 'hireTo')
    return { type: 'setStandingOrder', order, role: dice.pick<RoleId>(roleIds), count: dice.whole(0, 40) }
  if (order === 'orderDomestic' && chips.length > 0)
    return {
      type: 'setStandingOrder',
      order,
      chip: dice.pick(chips),
      perWeek: 10 * dice.whole(0, 30),
      depositShare: dice.pick(depositShares),
    }
  return { type: 'setStandingOrder', order: order === 'renewCloud' ? order : 'train', on: dice.roll() < 0.8 }
}

export function createManner(scenario: Scenario, dice: Dice): TableManner | null {
  if (scenario.disabledFeatures.includes('talks') || dice.roll() < 0.4) return null
  const favours = Object.keys(scenario.favours)
  const favour = favours.length > 0 && dice.roll() < 0.3 ? dice.pick(favours) : null
  return { tactic: dice.pick(manners), favour }
}

/** Whether a level leaves a kind of decision to the player. */
export function isTypeOpen(type: PlannableType, { disabledFeatures }: Scenario): boolean {
  const { feature } = decisionTable[type]
  return feature === null || !disabledFeatures.includes(feature)
}

/** A move of this kind, or null where the level has none. */
export function createMoveOfType(type: PlannableType, scenario: Scenario, dice: Dice): PlannedMove | null {
  return isTypeOpen(type, scenario) ? createMoveByType[type]({ scenario, dice }) : null
}

/** A step drawn at random, early weeks more often than late ones. */
export function createRandomStep(scenario: Scenario, dice: Dice): PlanStep {
  for (;;) {
    const type = pickType(dice)
    const move = createMoveOfType(type, scenario, dice)
    if (move) return createStepOfMove(move, scenario, dice)
  }
}

function pickType(dice: Dice): PlannableType {
  const types = Object.keys(createMoveByType) as PlannableType[]
  const weightOf = (type: PlannableType) => drawWeights[type] ?? 1
  let left = dice.roll() * types.reduce((sum, type) => sum + weightOf(type), 0)
  for (const type of types) {
    left -= weightOf(type)
    if (left < 0) return type
  }
  return 'signContract'
}

/** A step that makes a move in a week of its window. */
export function createStepOfMove(move: PlannedMove, scenario: Scenario, dice: Dice): PlanStep {
  const hasRules = Object.keys(scenario.rules).length > 0
  const window = windowOf(move, scenario)
  const after = window === null && hasRules && dice.roll() < 0.15 ? 'rule' : 'start'
  const [from, until] = window ?? [0, after === 'rule' ? 26 : scenario.weeks - 1]
  const share = dice.roll()
  return {
    after,
    week: from + Math.floor((until - from + 1) * share * (window ? 1 : share)),
    patienceWeeks: dice.pick([0, 8, 8, 20]),
    cashAtMostUsd: null,
    move,
    manner: move.type === 'signContract' ? createManner(scenario, dice) : null,
  }
}

/** The weeks in which the level allows a move, or null where it is allowed at any time. */
function windowOf(move: PlannedMove, scenario: Scenario): [number, number] | null {
  if (move.type === 'takeHedge') return windowOfRow(at(scenario.hedges, move.hedge), scenario)
  if (move.type === 'buyReport') return windowOfRow(at(scenario.reports, move.report), scenario)
  const { pivotFromWeek, pivotUntilWeek } = scenario.parameters.score
  return move.type === 'pivot' ? [pivotFromWeek, pivotUntilWeek] : null
}

function windowOfRow(row: { fromWeek: number; untilWeek: number }, { weeks }: Scenario): [number, number] {
  return [Math.min(row.fromWeek, weeks), Math.min(row.untilWeek, weeks)]
}
