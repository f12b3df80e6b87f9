import { at } from '../../kernel/at'
import { cashUsd } from '../../sim/books/ledger'
import { maxRentableCloudChips } from '../../sim/company/bills'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { distributorAskPriceWaterfall } from '../../sim/market/pricing'
import { dialIds } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'
import { maxChipsSellerAccepts } from '../../sim/trade/orders'
import { type GamePlan, type PlannedMove, type PlanStep, stepInWeek } from './plan'

export type PlanMemory = Record<string, number>

/** Changes the steps not made yet; it keeps their number and order, by which the memory names them. */
export type Continuation = (plan: GamePlan, state: Readonly<GameState>, memory: Readonly<PlanMemory>) => GamePlan

/** Other times and sizes of the orders left. */
const changesOfOrdersLeft: readonly Continuation[] = [
  onOrdersLeft((step, { week }) => (step.week <= week + 26 ? { ...step, week } : step)),
  onOrdersLeft((step, { week }) => (step.week <= week + 13 ? { ...step, week: week + 13 } : step)),
  onOrdersLeft((step) => scaled(step, 0.6)),
  onOrdersLeft((step) => scaled(step, 1.4)),
  onOrdersLeft((step) => scaled(step, 0)),
]

/** Continuations of a plan among which a quarter chooses: other orders left, moves made now, and answers. */
export function continuationsIn(state: Readonly<GameState>, scenario: Scenario): Continuation[] {
  const possible = movesNow(state, scenario).filter((move) => refusalOf(state, move, scenario) === null)
  return [
    ...changesOfOrdersLeft,
    onOrdersLeft((step) => withNextSeller(step, scenario)),
    ...possible.map(
      (move): Continuation =>
        (plan, { week }) =>
          withStepNow(plan, week, move),
    ),
    ...answersNow(state, scenario),
  ]
}

/** Moves that a firm may think of at any time; not each is possible today. */
function movesNow(state: Readonly<GameState>, scenario: Scenario): PlannedMove[] {
  const rentable = Math.floor(maxRentableCloudChips(state, scenario) / 2)
  return [
    { type: 'raiseEquity' },
    { type: 'borrow', usd: 8_000_000 },
    { type: 'startTraining', weeks: 26, fleetShare: 0.5, flagship: false },
    { type: 'setStandingOrder', order: 'train', on: true },
    { type: 'rentCompute', chips: rentable, weeks: 26 },
    ...dialIds.map((dial): PlannedMove => ({ type: 'chooseDial', dial })),
    ...Object.keys(scenario.hedges).map((hedge): PlannedMove => ({ type: 'takeHedge', hedge })),
    ...Object.keys(scenario.products).map(
      (product): PlannedMove => ({ type: 'launchProduct', product, priceRatio: 1 }),
    ),
    ...Object.keys(scenario.sites).flatMap((site): PlannedMove[] => [
      { type: 'buildSite', site },
      { type: 'orderPower', site, halfMegawatts: 3 },
    ]),
    ...ordersNow(state, scenario),
    ...Object.entries(state.warehouse).map(
      ([chip, { count }]): PlannedMove => ({ type: 'sellChips', chip, from: 'warehouse', count }),
    ),
  ]
}

/** From each seller as many of each chip as it signs and half of the cash pays for. */
function ordersNow(state: Readonly<GameState>, scenario: Scenario): PlannedMove[] {
  return Object.entries(scenario.distributors).flatMap(([distributor, { chips, leadWeeks, rentsOnly }]) => {
    if (rentsOnly) return []
    return chips.flatMap((chip): PlannedMove[] => {
      if (at(state.supply, chip).launchedWeek === null) return []
      const askUsd = distributorAskPriceWaterfall(state, distributor, chip, scenario).value()
      const affordable = Math.floor(cashUsd(state) / 2 / askUsd / 8) * 8
      const count = Math.min(affordable, maxChipsSellerAccepts(state, distributor, scenario))
      if (count < 32) return []
      const weeks = Math.ceil(leadWeeks)
      return [{ type: 'signContract', distributor, chip, count, depositShare: 0.3, weeks, clause: 'firm', site: null }]
    })
  })
}

/** Each answer to each question that is open, and silence. */
function answersNow(state: Readonly<GameState>, scenario: Scenario): Continuation[] {
  return state.dilemmas.flatMap(({ event }) => {
    const choices = Object.keys(at(scenario.events, event).choices ?? {})
    return [...choices.keys(), 'silent' as const].map(
      (answer): Continuation =>
        (plan) =>
          plan.answers[event] === answer ? plan : { ...plan, answers: { ...plan.answers, [event]: answer } },
    )
  })
}

function withStepNow(plan: GamePlan, week: number, move: PlannedMove): GamePlan {
  return { ...plan, steps: [...plan.steps, { ...stepInWeek(week, move), patienceWeeks: 0 }] }
}

/** An order with the next seller of the same chip; the same order where there is no other. */
function withNextSeller(step: PlanStep, scenario: Scenario): PlanStep {
  const { move } = step
  if (move.type !== 'signContract') return step
  const sellers = Object.keys(scenario.distributors).filter((id) => {
    const { chips, rentsOnly, unsupported } = at(scenario.distributors, id)
    return chips.includes(move.chip) && !rentsOnly && !unsupported
  })
  const next = sellers[(sellers.indexOf(move.distributor) + 1) % Math.max(1, sellers.length)]
  if (next === undefined || next === move.distributor) return step
  const weeks = Math.max(move.weeks, Math.ceil(at(scenario.distributors, next).leadWeeks))
  return { ...step, move: { ...move, distributor: next, weeks } }
}

function onOrdersLeft(change: (step: PlanStep, state: Readonly<GameState>) => PlanStep): Continuation {
  return (plan, state, memory) => {
    let isChanged = false
    const steps = plan.steps.map((step, n) => {
      const isLeft = memory[n] === undefined && step.after === 'start' && step.week + step.patienceWeeks >= state.week
      if (!isLeft || step.move.type !== 'signContract') return step
      const changed = change(step, state)
      isChanged ||= changed !== step
      return changed
    })
    return isChanged ? { ...plan, steps } : plan
  }
}

function scaled(step: PlanStep, ratio: number): PlanStep {
  if (step.move.type !== 'signContract') return step
  return { ...step, move: { ...step.move, count: Math.round((step.move.count * ratio) / 8) * 8 } }
}
