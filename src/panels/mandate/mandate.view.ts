import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { advanceToRepayUsd } from '../../sim/decisions/strategy-decisions'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { projectedScore } from '../../sim/outlook/projection'
import { dialIds, dialsOf, scoreOf } from '../../sim/score/dials'
import { mandatePoints, winLineOf } from '../../sim/score/mandates'
import type { Facts } from '../../sim/state/facts'
import type { DialId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { quantityLabel, readQuantity } from '../../sim/vocabulary/quantities'
import type { RoundedWaterfall } from '../../view/sum'
import { type UnmetNeed, unmetNeedsOf } from '../parts/figures/unmet-needs.view'
import { type DialSize, dialSize } from '../score/dial-why.view'
import { expectedAcceptedChips } from './acceptance.view'

/** One product of factors in a mandate's scoring: the points are the full ones times all factors. */
export interface MandateScoring {
  points: number
  factors: ScoringFactor[]
}

interface ScoringFactor {
  quantity: string
  /** The key of its name, with facts. */
  code: string
  facts: Facts
  unit: string
  from: number
  to: number
  now: number
  share: number
  /** All or nothing: there are no partial points. */
  isCliff: boolean
}

/** A mandate as offered. */
export interface MandateChoice {
  mandate: string
  site: string | null
  winLine: number
  setupUsd: number
  chooseUntilWeek: number
  scoring: MandateScoring[]
  fundUsd: number | null
  penaltyUsd: number | null
  leasePremiumShare: number | null
  feeUsdPerEngineerWeek: number | null
}

interface MilestoneRow {
  chips: number
  usd: number
  status: 'paid' | 'reached' | 'ahead'
}

export interface MandateView {
  /** Whether the level has mandates to choose. */
  hasMandates: boolean
  chosen: string | null
  sinceWeek: number | null
  choices: MandateChoice[]
  /** The points that the mandate gives today. */
  progress: RoundedWaterfall
  fund: StateContractView | null
  pivotedFrom: { mandate: string; week: number; keptPoints: number } | null
  mandateChange: MandateChangeView
  dials: DialRow[]
  chosenDial: DialId | null
  score: RoundedWaterfall
  winLine: number
  projected: { score: number; low: number; high: number }
  /** What the debrief asks of the mandate and of the chosen dial, in points. */
  asked: { aimPoints: number; dialLine: number }
  /** The points of the level's objectives: reached, and all; null where it has none. */
  objectives: { reachedPoints: number; allPoints: number } | null
}

/** The cost and the dates of a change of mandate. */
interface MandateChangeView {
  fromWeek: number
  untilWeek: number
  isOpen: boolean
  priceUsd: number
  keptPoints: number
  lostPoints: number
}

export interface DialRow {
  dial: DialId
  value: number
  unit: string
  points: number
  pointsShare: number
  line: number
  lineShare: number
  isOverLine: boolean
  isChosen: boolean
  /** Whether it may be chosen now: at the start, and once at each review. */
  isOffered: boolean
  /** Null where the fleet's size does not reduce the points. */
  size: DialSize | null
}

/** The state contract's money and accepted chips. */
export interface StateContractView {
  totalUsd: number
  advanceUsd: number
  receivedUsd: number
  acceptedChips: number
  targetChips: number
  acceptedShare: number
  /** The forecast of accepted chips at the end, with its reasons. */
  byEnd: RoundedWaterfall
  maturityNow: number
  maturityNeeded: number
  acceptedBelowMaturity: number
  milestones: MilestoneRow[]
}

/** Points from which the debrief calls the mandate reached: half of its maximum. Winning does not depend on it. */
export const mandateAimPoints = 12.5

/** The mandate, its progress and the score. */
export function mandateView(state: Readonly<GameState>, scenario: Scenario): MandateView {
  const { mandate } = state
  return {
    hasMandates: Object.keys(scenario.mandates).length > 0 && !scenario.disabledFeatures.includes('mandates'),
    chosen: mandate?.mandate ?? null,
    sinceWeek: mandate?.week ?? null,
    choices: Object.keys(scenario.mandates)
      .toSorted((a, b) => Number(b === mandate?.mandate) - Number(a === mandate?.mandate))
      .map((id) => mandateChoice(state, id, scenario)),
    progress: mandatePoints(state, scenario).sum(0.1),
    fund: fundView(state, scenario),
    pivotedFrom: state.pivotedFrom,
    mandateChange: pivotView(state, scenario),
    dials: dialRows(state, scenario),
    chosenDial: state.chosenDial,
    score: scoreOf(state, scenario).sum(0.1),
    winLine: winLineOf(state, scenario),
    projected: projectedScore(state, scenario),
    asked: { aimPoints: mandateAimPoints, dialLine: scenario.dials.line },
    objectives: objectivePoints(state, scenario),
  }
}

function objectivePoints(state: Readonly<GameState>, { objectives }: Scenario): MandateView['objectives'] {
  const rows = Object.entries(objectives)
  if (rows.length === 0) return null
  const sum = (some: typeof rows) => some.reduce((all, [, { points }]) => all + points, 0)
  return { reachedPoints: sum(rows.filter(([id]) => state.objectives[id] !== undefined)), allPoints: sum(rows) }
}

function mandateChoice(state: Readonly<GameState>, mandate: string, scenario: Scenario): MandateChoice {
  const spec = at(scenario.mandates, mandate)
  return {
    mandate,
    site: spec.site ?? null,
    winLine: spec.winLine,
    setupUsd: spec.setupUsd,
    chooseUntilWeek: spec.chooseUntilWeek,
    scoring: spec.slope.map(({ points, factors }) => ({
      points,
      factors: factors.map(({ quantity, from, to }) => {
        const now = readQuantity(state, quantity, scenario)
        return {
          quantity,
          ...quantityLabel(quantity),
          from,
          to,
          now,
          share: clamp((now - from) / (to - from), 0, 1),
          isCliff: to - from <= 1 && to > 1,
        }
      }),
    })),
    fundUsd: spec.fund?.totalUsd ?? null,
    penaltyUsd: spec.fund?.penaltyUsd ?? null,
    leasePremiumShare: spec.leasePremiumShare ?? null,
    feeUsdPerEngineerWeek: spec.feeUsdPerEngineerWeek ?? null,
  }
}

function pivotView(state: Readonly<GameState>, scenario: Scenario): MandateChangeView {
  const { pivotFromWeek, pivotUntilWeek, pivotUsd, pivotKeepsShare, pivotPoints } = scenario.parameters.score
  return {
    fromWeek: pivotFromWeek,
    untilWeek: pivotUntilWeek,
    isOpen: state.pivotedFrom === null && state.week >= pivotFromWeek && state.week <= pivotUntilWeek,
    priceUsd: pivotUsd + advanceToRepayUsd(state, scenario),
    keptPoints: mandatePoints(state, scenario).value() * pivotKeepsShare,
    lostPoints: pivotPoints,
  }
}

function fundView(state: Readonly<GameState>, scenario: Scenario): StateContractView | null {
  const { mandate } = state
  const fund = mandate === null ? undefined : at(scenario.mandates, mandate.mandate).fund
  const byEnd = expectedAcceptedChips(state, scenario)
  if (mandate === null || fund === undefined || byEnd === null) return null
  const acceptedChips = readQuantity(state, 'player.centreChips', scenario)
  return {
    totalUsd: fund.totalUsd,
    advanceUsd: mandate.advanceUsd,
    receivedUsd: mandate.received,
    acceptedChips,
    targetChips: fund.targetChips,
    acceptedShare: clamp(acceptedChips / fund.targetChips, 0, 1),
    byEnd,
    maturityNow: readQuantity(state, 'stack.domesticMaturity', scenario),
    maturityNeeded: fund.acceptanceMaturityShare,
    acceptedBelowMaturity: fund.acceptedBelowMaturity,
    milestones: fund.milestones.map(({ chips, share }, index) => ({
      chips,
      usd: Math.round(fund.totalUsd * share),
      status: index < mandate.paid ? 'paid' : acceptedChips >= chips ? 'reached' : 'ahead',
    })),
  }
}

function dialRows(state: Readonly<GameState>, scenario: Scenario): DialRow[] {
  const dials = dialsOf(state, scenario)
  const { line } = scenario.dials
  return dialIds.map((dial) => ({
    dial,
    ...dials[dial],
    pointsShare: dials[dial].points / 100,
    line,
    lineShare: line / 100,
    isOverLine: dials[dial].points >= line,
    isChosen: state.chosenDial === dial,
    isOffered: refusalOf(state, { type: 'chooseDial', dial }, scenario) === null,
    size: dialSize(state, dial, scenario),
  }))
}

/** An objective of the level. */
export interface ObjectiveRow {
  objective: string
  points: number
  status: 'open' | 'reached' | 'missed'
  /** The last week in which it can be reached; null = the end. */
  byWeek: number | null
  reachedWeek: number | null
  /** What is still missing, while it is open. */
  needs: UnmetNeed[]
}

/** The level's objectives, in its own order. */
export function objectiveRows(state: Readonly<GameState>, scenario: Scenario): ObjectiveRow[] {
  return Object.entries(scenario.objectives).map(([objective, { when, byWeek = null, points }]) => {
    const reachedWeek = state.objectives[objective] ?? null
    const isPast = state.ending !== null || (byWeek !== null && state.week > byWeek)
    const status = reachedWeek !== null ? 'reached' : isPast ? 'missed' : 'open'
    const needs = status === 'open' ? unmetNeedsOf(state, when, scenario) : []
    return { objective, points, status, byWeek, reachedWeek, needs }
  })
}
