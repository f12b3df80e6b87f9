import { at } from '../../kernel/at'
import { cashUsd } from '../../sim/books/ledger'
import { maxRentableCloudChips } from '../../sim/company/bills'
import { bestDomesticStackMaturity } from '../../sim/compute/totals'
import { weeksSinceNewestRule } from '../../sim/controls/export-status'
import type { Move } from '../../sim/decisions'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { isConditionMet } from '../../sim/vocabulary/conditions'
import { plannedOrders, startOrderMove } from './orders'
import { longestTrainingRunWeeks, type StrategyPlan, shortestTrainingRunWeeks } from './plan'
import {
  buildableSiteWithCheapestPower,
  installWarehouseChipsMoves,
  mandateIdOfKindOrFirst,
  offerOfLoyaltyVendor,
  orderMissingPowerMove,
  startingSiteOf,
} from './strategy-queries'

type Step = (
  plan: StrategyPlan,
  state: Readonly<GameState>,
  scenario: Scenario,
  memory: Record<string, number>,
) => Move[]

const openWith: Step = (plan, state, scenario) => {
  const moves: Move[] = []
  if (state.chosenDial === null) moves.push({ type: 'chooseDial', dial: plan.dial })
  if (!state.mandate && state.week >= plan.mandateWeek)
    moves.push({ type: 'chooseMandate', mandate: mandateIdOfKindOrFirst(plan.mandate, scenario) })
  if (state.training.focus !== plan.focus) moves.push({ type: 'setFocus', focus: plan.focus })
  return moves
}

const answer: Step = ({ answers }, state, scenario) =>
  state.dilemmas.map(({ event }): Move => {
    const { choices = {}, otherwise } = at(scenario.events, event)
    const first = Object.keys(choices).find((id) => isConditionMet(state, at(choices, id).when, scenario))
    const choice = answers === 'acts' ? first : otherwise
    return { type: 'answerDilemma', event, choice: choice ?? first ?? '' }
  })

const build: Step = (plan, state, scenario) => {
  const moves: Move[] = []
  const inland = buildableSiteWithCheapestPower(scenario)
  const home = startingSiteOf(scenario)
  const orderPower = (site: string, goalMw: number) => {
    const power = orderMissingPowerMove(state, site, goalMw)
    if (power && cashUsd(state) > plan.cashFloorUsd) moves.push(power)
  }
  if (inland && plan.inlandMw > 0 && state.week >= plan.inlandFromWeek) {
    if (at(state.sites, inland).status === 'none') moves.push({ type: 'buildSite', site: inland })
    orderPower(inland, plan.inlandMw)
  }
  if (home && plan.coastMw > 0 && state.week >= 1) orderPower(home, plan.coastMw)
  return moves
}

const order: Step = (plan, state, scenario) =>
  plannedOrders(plan, state, scenario).map((wanted) => startOrderMove(wanted, state, scenario))

/** Applies for licences for held contracts. */
const ask: Step = (_plan, state) =>
  state.contracts
    .filter(({ status, decisionWeek }) => status === 'held' && decisionWeek === null)
    .map(({ id }): Move => ({ type: 'applyForLicence', contract: id }))

const staff: Step = (plan, state) => {
  if (state.week < plan.staffFromWeek) return []
  return (Object.entries(plan.staff) as [keyof typeof state.people, number][])
    .filter(([role, count]) => state.standingOrders.hireTo[role] !== count)
    .map(([role, count]): Move => ({ type: 'setStandingOrder', order: 'hireTo', role, count }))
}

const migrate: Step = (plan, state, scenario) => {
  const offer = offerOfLoyaltyVendor(state, scenario)
  if (!offer || state.week < plan.migrationFromWeek) return []
  const { stack } = at(scenario.chips, offer.chip)
  const known = at(state.stacks, stack)
  const moves: Move[] = []
  if (known.engineers !== state.people.kernels.count)
    moves.push({ type: 'assignEngineers', stack, count: state.people.kernels.count })
  const done = bestDomesticStackMaturity(state, scenario) >= plan.migrationUntilMaturity
  if (!done && known.projectSinceWeek === null && plan.migrationUntilMaturity > 0)
    moves.push({ type: 'startMigration', stack })
  if (done && known.projectSinceWeek !== null) moves.push({ type: 'stopMigration', stack })
  return moves
}

const projects: Step = (plan, state, scenario) =>
  Object.keys(scenario.projects)
    .filter((project, index) => {
      const week = plan.projects[index] ?? -1
      return week >= 0 && state.week >= week && !state.projects[project] && cashUsd(state) > plan.cashFloorUsd
    })
    .map((project): Move => ({ type: 'startProject', project }))

const train: Step = (plan, state, scenario) => {
  if (plan.trainShare <= 0 || state.training.run || state.week < plan.trainFromWeek) return []
  const left = scenario.weeks - state.week
  const weeks = left < plan.trainWeeks * 1.6 ? left : plan.trainWeeks
  if (weeks < shortestTrainingRunWeeks || weeks > longestTrainingRunWeeks) return []
  const flagship = plan.trainShare >= scenario.parameters.research.flagshipLeastShare
  return [{ type: 'startTraining', weeks, fleetShare: plan.trainShare, flagship }]
}

const sellOff: Step = (plan, state, scenario) => {
  if (plan.sellShare <= 0 || weeksSinceNewestRule(state, scenario) < plan.sellAfterWeeks) return []
  const moves: Move[] = []
  for (const chip in state.warehouse) {
    if (at(scenario.chips, chip).role === 'imported')
      moves.push({ type: 'sellChips', chip, from: 'warehouse', count: at(state.warehouse, chip).count })
  }
  const sold = Object.values(state.supply).reduce((sum, { soldByUs }) => sum + soldByUs, 0)
  for (const site in state.sites) {
    for (const chip in at(state.sites, site).racks) {
      const rack = at(at(state.sites, site).racks, chip)
      const all = rack.count + sold
      const goal = Math.floor(all * plan.sellShare) - sold
      if (at(scenario.chips, chip).role === 'imported' && goal >= 64)
        moves.push({ type: 'sellChips', chip, from: site, count: Math.min(goal, 160) })
    }
  }
  return moves
}

const rent: Step = (plan, state, scenario) => {
  if (plan.cloudChips <= 0 || state.week < plan.cloudFromWeek) return []
  if (state.cloud.chips > 0 && state.cloud.untilWeek > state.week) return []
  const chips = Math.min(plan.cloudChips, maxRentableCloudChips(state, scenario))
  return chips > 0 ? [{ type: 'rentCompute', chips, weeks: 26 }] : []
}

const sell: Step = (plan, state, scenario) => {
  const moves: Move[] = []
  for (const product in scenario.products) {
    const { kind } = at(scenario.products, product)
    const week = kind === 'api' ? plan.apiWeek : plan.enterpriseWeek
    const isDue =
      kind !== 'lease' && week >= 0 && state.week >= week && at(state.products, product).launchedWeek === null
    if (isDue && (kind !== 'api' || state.training.models.length > 0))
      moves.push({ type: 'launchProduct', product, priceRatio: 1 })
  }
  return moves
}

const insure: Step = (plan, state, scenario) => {
  const moves: Move[] = []
  for (const report in scenario.reports) {
    const { fromWeek, untilWeek } = at(scenario.reports, report)
    if (plan.buysIntelligence && !state.reports[report] && state.week >= fromWeek && state.week <= untilWeek)
      moves.push({ type: 'buyReport', report })
  }
  for (const hedge in scenario.hedges) {
    const { kind, fromWeek, untilWeek } = at(scenario.hedges, hedge)
    const isHeld = (state.hedges[hedge]?.untilWeek ?? 0) > state.week
    if (!plan.hedges.includes(kind) || isHeld || state.week < fromWeek || state.week > untilWeek) continue
    if (plan.buysIntelligence && warned(state, kind, scenario) === false) continue
    moves.push({ type: 'takeHedge', hedge })
  }
  return moves
}

/** What bought intelligence reports say about a hedge's risk: true, false, or null where none was bought. */
function warned(state: Readonly<GameState>, kind: string, scenario: Scenario): boolean | null {
  const about: Record<string, string> = {
    'delivery-penalty': 'vendor.allocation',
    'second-vendor': 'vendor.allocation',
    'quota-option': 'quota',
    'fixed-rent': 'rent',
  }
  const target = about[kind]
  for (const report in scenario.reports) {
    const event = at(scenario.reports, report).about.event
    if (event === undefined || !touches(at(scenario.events, event).then, target)) continue
    const bought = state.reports[report]
    if (!bought) return null
    return at(scenario.reports, report).periodsAtWeeks.length === 0 ? bought.answer === 1 : bought.answer === 0
  }
  return null
}

function touches(effects: readonly object[], target: string | undefined): boolean {
  return effects.some(
    (effect) =>
      ('modify' in effect && (effect.modify as { target: string }).target === target) ||
      (target === 'quota' && 'powerDelay' in effect),
  )
}

const fundUp: Step = (plan, state, scenario) => {
  const isOpen = state.finance.equityRounds < scenario.parameters.finance.equityRoundsMost
  return isOpen && cashUsd(state) < plan.equityBelowUsd ? [{ type: 'raiseEquity' }] : []
}

const place: Step = (_plan, state, scenario) => installWarehouseChipsMoves(state, scenario)

const steps: readonly Step[] = [
  openWith,
  answer,
  insure,
  fundUp,
  build,
  order,
  ask,
  staff,
  migrate,
  projects,
  train,
  sellOff,
  rent,
  sell,
  place,
]

/** A plan's moves this week; refused ones are skipped. */
export function weeklyMovesOfPlan(
  plan: StrategyPlan,
  state: Readonly<GameState>,
  scenario: Scenario,
  memory: Record<string, number>,
): Move[] {
  return steps.flatMap((step) => step(plan, state, scenario, memory))
}
