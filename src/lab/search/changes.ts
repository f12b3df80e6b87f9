import type { Scenario } from '../../sim/level/scenario'
import type { Dice } from './dice'
import type { DilemmaAnswer, GamePlan, PlannedMove, PlanStep } from './plan'
import { createManner, createMoveOfType, createRandomStep } from './step-kinds'

type Change = (plan: GamePlan, scenario: Scenario, dice: Dice) => GamePlan

/** Small changes of a plan, each with how often it is drawn. */
const changes: readonly (readonly [number, Change])[] = [
  [5, addStep],
  [4, removeStep],
  [5, shiftStep],
  [6, changeInput],
  [2, repeatStep],
  [2, changeManner],
  [1, changeCondition],
  [2, changeAnswer],
  [1, shiftAll],
  [1, scaleOrders],
  [0.3, (plan) => ({ ...plan, isLicensed: !plan.isLicensed })],
]

/** A plan near another one: one to three small changes. */
export function createNeighbour(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const count = dice.pick([1, 1, 1, 2, 2, 3])
  let next = plan
  for (let n = 0; n < count; n += 1) next = pickChange(dice)(next, scenario, dice)
  return next
}

/** Takes each group of a kind of moves from one of two plans. */
export function crossPlans(one: GamePlan, other: GamePlan, dice: Dice): GamePlan {
  const types = [...new Set([...one.steps, ...other.steps].map(({ move }) => move.type))]
  const fromOther = new Set(types.filter((type) => type !== 'chooseMandate' && dice.roll() < 0.3))
  const steps = [
    ...one.steps.filter(({ move }) => !fromOther.has(move.type)),
    ...other.steps.filter(({ move }) => fromOther.has(move.type)),
  ]
  return { ...one, steps: inWeekOrder(steps) }
}

/** Steps by week; the order within a week stays. */
export function inWeekOrder(steps: readonly PlanStep[]): PlanStep[] {
  return steps.toSorted((a, b) => a.week - b.week)
}

function pickChange(dice: Dice): Change {
  let left = dice.roll() * changes.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, change] of changes) {
    left -= weight
    if (left < 0) return change
  }
  return addStep
}

function addStep(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  return { ...plan, steps: inWeekOrder([...plan.steps, createRandomStep(scenario, dice)]) }
}

/** The mandate is what a search is for, and stays. */
function removeStep(plan: GamePlan, _scenario: Scenario, dice: Dice): GamePlan {
  const removable = plan.steps.filter(({ move }) => move.type !== 'chooseMandate')
  if (removable.length === 0) return plan
  const gone = dice.pick(removable)
  return { ...plan, steps: plan.steps.filter((step) => step !== gone) }
}

function replaceStep(plan: GamePlan, dice: Dice, make: (step: PlanStep) => PlanStep): GamePlan {
  if (plan.steps.length === 0) return plan
  const old = dice.pick(plan.steps)
  return { ...plan, steps: inWeekOrder(plan.steps.map((step) => (step === old ? make(step) : step))) }
}

function shiftStep(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const by = dice.pick([1, 2, 4, 8, 13, 26]) * dice.pick([-1, 1])
  return replaceStep(plan, dice, (step) => ({ ...step, week: inLevel(step.week + by, scenario) }))
}

function inLevel(week: number, { weeks }: Scenario): number {
  return Math.max(0, Math.min(weeks - 1, week))
}

function shiftAll(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const by = dice.pick([2, 4, 8]) * dice.pick([-1, 1])
  const steps = plan.steps.map((step) =>
    step.move.type === 'signContract' ? { ...step, week: inLevel(step.week + by, scenario) } : step,
  )
  return { ...plan, steps: inWeekOrder(steps) }
}

function scaleOrders(plan: GamePlan, _scenario: Scenario, dice: Dice): GamePlan {
  const ratio = dice.pick([0.7, 0.85, 1.15, 1.3])
  const steps = plan.steps.map((step) =>
    step.move.type === 'signContract'
      ? { ...step, move: { ...step.move, count: eights(step.move.count * ratio) } }
      : step,
  )
  return { ...plan, steps }
}

function eights(count: number): number {
  return Math.max(8, Math.round(count / 8) * 8)
}

/** Whole lots of eight, since chips are sold in servers. */
function scaledNumber(field: string, value: number, ratio: number): number {
  if (field === 'count' && value >= 64) return eights(value * ratio)
  if (field === 'fleetShare') return Math.max(0.05, Math.min(1, Math.round(value * ratio * 20) / 20))
  if (field === 'priceRatio') return Math.max(0.5, Math.min(2, Math.round(value * ratio * 20) / 20))
  return Math.max(1, Math.round(value * ratio))
}

/** Scales a number of a move, or takes one input from another move of its kind. */
function changeInput(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  return replaceStep(plan, dice, (step) => {
    const { move } = step
    if (move.type === 'chooseMandate') return step
    const fields = Object.entries(move).filter(([field]) => field !== 'type' && field !== 'order')
    if (fields.length === 0) return step
    const [field, value] = dice.pick(fields)
    if (typeof value === 'number' && field !== 'depositShare') {
      const ratio = dice.pick([0.5, 0.75, 0.9, 1.1, 1.3, 1.8])
      return { ...step, move: { ...move, [field]: scaledNumber(field, value, ratio) } }
    }
    return { ...step, move: withInputOfAnother(move, field, scenario, dice) }
  })
}

/** A move with one input of a drawn move of its kind; an order to another seller takes what that one sells. */
function withInputOfAnother(move: PlannedMove, field: string, scenario: Scenario, dice: Dice): PlannedMove {
  const drawn = createMoveOfType(move.type, scenario, dice)
  if (!drawn || !(field in drawn)) return drawn ?? move
  const input = { [field]: drawn[field as keyof PlannedMove] }
  if (move.type !== 'signContract' || drawn.type !== 'signContract') return { ...move, ...input }
  if (field !== 'distributor' && field !== 'chip') return { ...move, ...input }
  const { distributor, weeks } = drawn
  const isSold = scenario.distributors[distributor]?.chips.includes(move.chip) ?? false
  return { ...move, distributor, weeks, chip: isSold && field === 'distributor' ? move.chip : drawn.chip }
}

function repeatStep(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const repeatable = plan.steps.filter(({ move }) => move.type !== 'chooseMandate')
  if (repeatable.length === 0) return plan
  const step = dice.pick(repeatable)
  const week = inLevel(step.week + dice.pick([4, 8, 13, 26]), scenario)
  return { ...plan, steps: inWeekOrder([...plan.steps, { ...step, week }]) }
}

function changeManner(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const orders = plan.steps.filter(({ move }) => move.type === 'signContract')
  if (orders.length === 0) return plan
  const manner = createManner(scenario, dice)
  const one = dice.pick(orders)
  const isAll = dice.roll() < 0.3
  const isChanged = (step: PlanStep) => step === one || (isAll && step.move.type === 'signContract')
  return { ...plan, steps: plan.steps.map((step) => (isChanged(step) ? { ...step, manner } : step)) }
}

function changeCondition(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const cashUsd = Math.round(scenario.parameters.finance.startCashUsd * dice.roll() * 0.4)
  return replaceStep(plan, dice, (step) =>
    step.cashAtMostUsd !== null
      ? { ...step, cashAtMostUsd: null }
      : { ...step, cashAtMostUsd: cashUsd, patienceWeeks: Math.max(step.patienceWeeks, 26) },
  )
}

function changeAnswer(plan: GamePlan, scenario: Scenario, dice: Dice): GamePlan {
  const asking = Object.entries(scenario.events).filter(([, { choices }]) => choices)
  if (asking.length === 0) return plan
  if (dice.roll() < 0.1) return { ...plan, otherAnswers: dice.pick<DilemmaAnswer>(['first', 'silent']), answers: {} }
  const [event, { choices = {} }] = dice.pick(asking)
  const answer = dice.pick<DilemmaAnswer>(['silent', ...Object.keys(choices).keys()])
  return { ...plan, answers: { ...plan.answers, [event]: answer } }
}
