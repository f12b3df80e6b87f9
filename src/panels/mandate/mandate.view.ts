import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { bestDomesticStack } from '../../sim/compute/totals'
import { mandateAdvanceToRepayUsd } from '../../sim/decisions/strategy-decisions'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { projectFinalScore } from '../../sim/outlook/forecast'
import { lastDialChangeWeek } from '../../sim/score/board-reviews'
import {
  currentMandatePointsWaterfall,
  currentScoreWaterfall,
  hasMandates,
  pointsToTenth,
  winLineFieldOf,
  winLineOf,
  winningScoreOf,
} from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'
import { quantityUnitAndTextKey, readQuantity } from '../../sim/vocabulary/quantities'
import { hudDialViews } from '../hud/hud.view'
import { unmetConditionPartsOf } from '../parts/figures/unmet-needs.view'
import { acceptedChipsForecastWaterfall } from './acceptance.view'

/** A mandate as offered. */
export type MandateChoiceView = ReturnType<typeof mandateChoice>
export type MandateScoringTermView = MandateChoiceView['scoring'][number]

export type MandateView = ReturnType<typeof mandateView>

export type MandateDialRow = ReturnType<typeof dialRows>[number]

/** The state contract's money and accepted chips. */
export type StateContractView = NonNullable<ReturnType<typeof fundView>>

/** Points from which the debrief calls the mandate reached: half of its maximum. Winning does not depend on it. */
export const mandateReachedFromPoints = 12.5

/** The mandate, its progress and the score. */
export function mandateView(state: Readonly<GameState>, scenario: Scenario) {
  const { mandate } = state
  return {
    /** Whether the level has mandates to choose. */
    hasMandates: hasMandates(scenario),
    chosen: mandate?.mandate ?? null,
    sinceWeek: mandate?.week ?? null,
    choices: Object.keys(scenario.mandates)
      .toSorted((a, b) => Number(b === mandate?.mandate) - Number(a === mandate?.mandate))
      .map((id) => mandateChoice(state, id, scenario)),
    /** The points that the mandate gives today. */
    progress: currentMandatePointsWaterfall(state, scenario).sum(0.1),
    fund: fundView(state, scenario),
    pivotedFrom: state.pivotedFrom,
    mandateChange: pivotView(state, scenario),
    dials: dialRows(state, scenario),
    chosenDial: state.chosenDial,
    dialChange: dialChangeView(state, scenario),
    score: currentScoreWaterfall(state, scenario).sum(0.1),
    winLine: winningScoreOf(state, scenario),
    /** Where the chosen mandate's line stands in the level; null where none is chosen. */
    winLineSource: state.mandate && winLineSourceOf(state.mandate.mandate, state, scenario),
    projected: projectFinalScore(state, scenario),
    /** What the debrief asks of the mandate and of the chosen dial, in points. */
    asked: { aimPoints: mandateReachedFromPoints, dialLine: scenario.dials.line },
    /** The points of the level's objectives: reached, and all; null where it has none. */
    objectives: objectivePoints(state, scenario),
  }
}

function objectivePoints(state: Readonly<GameState>, { objectives }: Scenario) {
  const rows = Object.entries(objectives)
  if (rows.length === 0) return null
  const sum = (some: typeof rows) => some.reduce((all, [, { points }]) => all + points, 0)
  return { reachedPoints: sum(rows.filter(([id]) => state.objectives[id] !== undefined)), allPoints: sum(rows) }
}

function mandateChoice(state: Readonly<GameState>, mandate: string, scenario: Scenario) {
  const spec = at(scenario.mandates, mandate)
  return {
    mandate,
    winLine: winLineOf(spec, state.difficulty),
    winLineSource: winLineSourceOf(mandate, state, scenario),
    setupUsd: spec.setupUsd,
    chooseUntilWeek: spec.chooseUntilWeek,
    /** Products of factors: the points are the full ones times all factors. */
    scoring: spec.slope.map(({ points, factors }) => ({
      points,
      factors: factors.map(({ quantity, from, to }) => {
        const now = readQuantity(state, quantity, scenario)
        return {
          quantity,
          ...quantityUnitAndTextKey(quantity),
          from,
          to,
          now,
          share: clamp((now - from) / (to - from), 0, 1),
          /** All or nothing: there are no partial points. */
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

function winLineSourceOf(mandate: string, { difficulty }: Readonly<GameState>, scenario: Scenario) {
  return `mandates.${mandate}.${winLineFieldOf(at(scenario.mandates, mandate), difficulty)}`
}

/** The cost and the dates of a change of mandate. */
function pivotView(state: Readonly<GameState>, scenario: Scenario) {
  const { pivotFromWeek, pivotUntilWeek, pivotUsd, pivotKeepsShare, pivotPoints } = scenario.parameters.score
  return {
    fromWeek: pivotFromWeek,
    untilWeek: pivotUntilWeek,
    isOpen: state.pivotedFrom === null && state.week >= pivotFromWeek && state.week <= pivotUntilWeek,
    priceUsd: pivotUsd + mandateAdvanceToRepayUsd(state, scenario),
    keptPoints: currentMandatePointsWaterfall(state, scenario).value() * pivotKeepsShare,
    lostPoints: pivotPoints,
  }
}

function fundView(state: Readonly<GameState>, scenario: Scenario) {
  const { mandate } = state
  const fund = mandate === null ? undefined : at(scenario.mandates, mandate.mandate).fund
  const byEnd = acceptedChipsForecastWaterfall(state, scenario)
  if (mandate === null || fund === undefined || byEnd === null) return null
  const acceptedChips = readQuantity(state, 'player.centreChips', scenario)
  return {
    totalUsd: fund.totalUsd,
    receivedUsd: mandate.received,
    acceptedChips,
    targetChips: fund.targetChips,
    acceptedShare: clamp(acceptedChips / fund.targetChips, 0, 1),
    /** The forecast of accepted chips at the end, with its reasons. */
    byEnd,
    /** The stack that counts: the most mature domestic one. */
    stack: bestDomesticStack(state, scenario) ?? '',
    maturityNow: readQuantity(state, 'stack.domesticMaturity', scenario),
    maturityNeeded: fund.acceptanceMaturityShare,
    acceptedBelowMaturity: fund.acceptedBelowMaturity,
    milestones: fund.milestones.map(({ chips, share }, index) => ({
      chips,
      usd: Math.round(fund.totalUsd * share),
      status: milestoneStatus(index < mandate.paid, acceptedChips >= chips),
    })),
  }
}

function milestoneStatus(isPaid: boolean, isReached: boolean): 'paid' | 'reached' | 'ahead' {
  if (isPaid) return 'paid'
  return isReached ? 'reached' : 'ahead'
}

function dialRows(state: Readonly<GameState>, scenario: Scenario) {
  const { line } = scenario.dials
  return hudDialViews(state, scenario).map((row) => ({
    ...row,
    pointsShare: row.points / 100,
    line,
    lineShare: line / 100,
    isOverLine: pointsToTenth(row.points) >= line,
    /** Whether it may be chosen now: at the start, and once at each review. */
    isOffered: refusalOf(state, { type: 'chooseDial', dial: row.dial }, scenario) === null,
  }))
}

/** Until when the chosen dial may change at a board review; `never` where the level is too short for one. */
function dialChangeView({ week }: Readonly<GameState>, scenario: Scenario) {
  const untilWeek = lastDialChangeWeek(scenario)
  if (untilWeek === null) return { change: 'never' as const, untilWeek: 0 }
  return { change: week > untilWeek ? ('past' as const) : ('open' as const), untilWeek }
}

/** An objective of the level. */
export type ObjectiveRow = ReturnType<typeof objectiveRows>[number]

/** The level's objectives, in its own order. */
export function objectiveRows(state: Readonly<GameState>, scenario: Scenario) {
  return Object.entries(scenario.objectives).map(([objective, { when, byWeek = null, points }]) => {
    const reachedWeek = state.objectives[objective] ?? null
    const isPast = state.ending !== null || (byWeek !== null && state.week > byWeek)
    const status: 'open' | 'reached' | 'missed' = reachedWeek !== null ? 'reached' : isPast ? 'missed' : 'open'
    const needs = status === 'open' ? unmetConditionPartsOf(state, when, scenario) : []
    return {
      objective,
      points,
      status,
      /** The last week in which it can be reached; null = the end. */
      byWeek,
      reachedWeek,
      /** What is still missing, while it is open. */
      needs,
    }
  })
}
