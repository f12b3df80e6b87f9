import type { DecisionType, Move } from '../../sim/decisions'
import type { EventId } from '../../sim/state/ids'

/** Decisions that a plan can schedule: their inputs name nothing that only exists within one game. */
export const plannableTypes = [
  'chooseDial',
  'chooseMandate',
  'pivot',
  'signContract',
  'buyChips',
  'sellChips',
  'buildSite',
  'orderPower',
  'moveChips',
  'startProject',
  'hire',
  'dismiss',
  'assignEngineers',
  'startMigration',
  'stopMigration',
  'setStandingOrder',
  'setFocus',
  'startTraining',
  'stopTraining',
  'launchProduct',
  'setPrice',
  'raiseEquity',
  'borrow',
  'repay',
  'takeHedge',
  'buyReport',
  'rentCompute',
  'endRent',
] as const satisfies readonly DecisionType[]

export type PlannableType = (typeof plannableTypes)[number]
export type PlannedMove = Extract<Move, { type: PlannableType }>

/** How an order is negotiated. */
export interface TableManner {
  /** A tactic of `lab/bargain/` by id. */
  tactic: string
  /** The favour done first, or null. */
  favour: string | null
}

/** One move of a plan and when it is made. */
export interface PlanStep {
  /** Weeks count from the level's start, or from the newest rule that has taken force. */
  after: 'start' | 'rule'
  week: number
  /** For how many weeks a refused move is tried again. */
  patienceWeeks: number
  /** The step waits while the cash is above this; null = it never waits. */
  cashAtMostUsd: number | null
  move: PlannedMove
  /** Null: an order is signed at the ask price. */
  manner: TableManner | null
}

/** A choice by its index, the first possible one, or none. */
export type DilemmaAnswer = number | 'first' | 'silent'

/** A whole game's plan, without knowledge of its seed. */
export interface GamePlan {
  steps: readonly PlanStep[]
  answers: Readonly<Record<EventId, DilemmaAnswer>>
  /** The answer to every dilemma that `answers` does not name. */
  otherAnswers: DilemmaAnswer
  /** Whether a licence is applied for where a rule holds a contract. */
  isLicensed: boolean
  /** The most moves in a game; null = no limit. */
  maxClicks: number | null
}

export const emptyPlan: GamePlan = {
  steps: [],
  answers: {},
  otherAnswers: 'silent',
  isLicensed: false,
  maxClicks: null,
}

/** Serialises a plan; `parsePlan` reads it back. */
export function serialisePlan(plan: GamePlan): string {
  return JSON.stringify(plan)
}

/** Reads a plan, or returns the reason why the text is none. */
export function parsePlan(text: string): { plan: GamePlan } | { problem: string } {
  try {
    const plan: unknown = JSON.parse(text)
    const problem = planProblem(plan)
    return problem === null ? { plan: plan as GamePlan } : { problem }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Why a value is no plan, or null; the inputs of its moves are judged by the game. */
export function planProblem(value: unknown): string | null {
  if (!isRecord(value)) return 'a plan is an object'
  const { steps, answers, otherAnswers, isLicensed, maxClicks } = value
  if (!Array.isArray(steps)) return 'steps is no list'
  if (!isRecord(answers) || !Object.values(answers).every(isAnswer)) return 'answers is no table of answers'
  if (!isAnswer(otherAnswers)) return 'otherAnswers is no answer'
  if (typeof isLicensed !== 'boolean') return 'isLicensed is neither true nor false'
  if (maxClicks !== null && typeof maxClicks !== 'number') return 'maxClicks is neither a number nor null'
  const wrong = steps.findIndex((step) => !isStep(step))
  return wrong < 0 ? null : `steps[${wrong}] is no step`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAnswer(value: unknown): value is DilemmaAnswer {
  return value === 'first' || value === 'silent' || (Number.isInteger(value) && Number(value) >= 0)
}

function isStep(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.move)) return false
  const { after, week, patienceWeeks, cashAtMostUsd, move, manner } = value
  return (
    (after === 'start' || after === 'rule') &&
    typeof week === 'number' &&
    typeof patienceWeeks === 'number' &&
    (cashAtMostUsd === null || typeof cashAtMostUsd === 'number') &&
    plannableTypes.some((type) => type === move.type) &&
    (manner === null || (isRecord(manner) && typeof manner.tactic === 'string'))
  )
}

/** A step in a week of the level, tried for two months. */
export function stepInWeek(week: number, move: PlannedMove, manner: TableManner | null = null): PlanStep {
  return { after: 'start', week, patienceWeeks: usualPatienceWeeks, cashAtMostUsd: null, move, manner }
}

export const usualPatienceWeeks = 8
