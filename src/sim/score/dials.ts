import { at } from '../../kernel/at'
import { clamp, log } from '../../kernel/math'
import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import { type UsefulComputePerChip, usefulComputeOfFleet } from '../compute/fleet'
import { bestDomesticStackMaturity, monthsBehindFrontier } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { type DialId, type DifficultyId, dialIds } from '../state/ids'
import type { GameState } from '../state/state'
import { readQuantity } from '../vocabulary/quantities'

export { dialIds }

export interface DialResult {
  /** In the dial's unit. */
  value: number
  unit: string
  /** 0 to 100. */
  points: number
}

/** Points to the tenth that is shown; lines are judged by it, so that who reads 65.0 at a line of 65 has reached it. */
export function pointsToTenth(points: number): number {
  return Math.round(points * 10) / 10
}

/** The four dials (model.md, objectives.1 to 4 and 13) over the whole game, each in its unit and in points, 0 to 100. */
export function dialResultsOf(state: Readonly<GameState>, scenario: Scenario): Record<DialId, DialResult> {
  return {
    cost: costDial(state, scenario),
    efficiency: efficiencyDial(state, scenario),
    capability: capabilityDial(state, scenario),
    independence: independenceDial(state, scenario),
  }
}

/** Share of the way from `zeroAt` to `fullAt` from which each further step counts less. */
const straightShare = 0.7

/**
 * Points for a share of the way from `zeroAt` (0) to `fullAt` (1): straight at first, then less with each step, without
 * an end; 85 at `fullAt`, below 100 always.
 */
function pointsForShare(share: number): number {
  if (share <= straightShare) return 100 * Math.max(0, share)
  const rest = 1 - straightShare
  const beyond = (share - straightShare) / rest
  return 100 * (straightShare + (rest * beyond) / (1 + beyond))
}

/** All-in USD per useful PFLOP-hour; points by the logarithm of its ratio to the rental price. */
function costDial({ dialSums }: Readonly<GameState>, scenario: Scenario): DialResult {
  const { usefulPflopHours, rentingUsd, costUsd } = dialSums
  const { zeroAt, fullAt } = scenario.dials.cost
  const ratio = rentingUsd === 0 ? zeroAt : Math.max(0.01, costUsd / rentingUsd)
  const share = (log(zeroAt) - log(ratio)) / (log(zeroAt) - log(fullAt))
  const value = usefulPflopHours === 0 ? 0 : costUsd / usefulPflopHours
  return { value, unit: 'usdPerPflopHour', points: pointsForShare(share) }
}

function efficiencyDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const { value, pointsInFull, countedShare } = efficiencyDialParts(state, scenario)
  return { value, unit: 'pflopsPerKw', points: pointsInFull * countedShare }
}

/** Components of the efficiency dial. */
interface EfficiencyParts {
  /** Useful PFLOP/s per kW at the meter. */
  value: number
  /** Points before the fleet's size is considered, 0 to 100. */
  pointsInFull: number
  /** Useful PFLOP/s, mean over the game. */
  meanPflops: number
  /** Share of the points that counts, 0 to 1: in proportion to the fleet's size, 1 from the level's full size on. */
  countedShare: number
}

export function efficiencyDialParts(state: Readonly<GameState>, scenario: Scenario): EfficiencyParts {
  const { meterKw, usefulPflops, weeks } = state.dialSums
  const value = meterKw === 0 ? 0 : usefulPflops / meterKw
  const { zeroAt, fullAt, fullSizePflops } = scenario.dials.efficiency
  const meanPflops = usefulPflops / Math.max(1, weeks)
  const pointsInFull = pointsForShare((value - zeroAt) / (fullAt - zeroAt))
  return { value, pointsInFull, meanPflops, countedShare: clamp(meanPflops / fullSizePflops, 0, 1) }
}

function capabilityDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const { weeks, monthsBehind } = state.dialSums
  const value = weeks === 0 ? monthsBehindFrontier(state, scenario) : monthsBehind / weeks
  return { value, unit: 'monthsBehind', points: capabilityDialPoints(value, scenario) }
}

/** Points of the capability dial, 0 to 100, for a gap to the frontier in months. */
export function capabilityDialPoints(months: number, scenario: Scenario): number {
  const { zeroAt, fullAt } = scenario.dials.capability
  return pointsForShare((zeroAt - months) / (zeroAt - fullAt))
}

/** Share of useful compute that remains after 26 weeks of the worst of the level's supply cuts, one at a time. */
function independenceDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const value = 1 - cutShares(state, scenario).reduce((worst, { lost }) => Math.max(worst, lost), 0)
  const { zeroAt, fullAt } = scenario.dials.independence
  return { value, unit: 'shareLeft', points: pointsForShare((value - zeroAt) / (fullAt - zeroAt)) }
}

interface EmbargoLoss {
  cut: string
  /** Share of useful compute lost, 0 to 1. */
  lost: number
}

/** Loss of useful compute under each supply cut, worst first. */
export function embargoScenarioLosses(state: Readonly<GameState>, scenario: Scenario): EmbargoLoss[] {
  return cutShares(state, scenario).sort((a, b) => b.lost - a.lost)
}

function cutShares(state: Readonly<GameState>, scenario: Scenario): EmbargoLoss[] {
  const { imported, domestic, rented } = workOf(state, scenario)
  const all = imported + domestic + rented
  const maturity = bestDomesticStackMaturity(state, scenario)
  return Object.entries(scenario.embargoScenarios).map(([cut, losses]) => {
    const lost =
      losses.importedShare * imported +
      (losses.domesticShare + losses.domesticUnmaturedShare * (1 - maturity)) * domestic +
      losses.rentedShare * rented
    return { cut, lost: all === 0 ? 1 : clamp(lost / all, 0, 1) }
  })
}

function workOf(state: Readonly<GameState>, scenario: Scenario) {
  const { weeks, importedWork, domesticWork, rentedWork } = state.dialSums
  if (weeks > 0) return { imported: importedWork, domestic: domesticWork, rented: rentedWork }
  const fleet = usefulComputeOfFleet(state, scenario)
  const both = ({ training, inference }: UsefulComputePerChip): number => training + inference
  return { imported: both(fleet.imported), domestic: both(fleet.domestic), rented: both(fleet.rented) }
}

/** Today's score (model.md, objectives): 0.75 × mean of the dials + mandate points − penalties − the share sold to investors. */
export function currentScoreWaterfall(
  state: Readonly<GameState>,
  scenario: Scenario,
  dials = dialResultsOf(state, scenario),
): Waterfall {
  const { dialsShare, rescuePoints, dilutionPoints, pivotPoints } = scenario.parameters.score
  const sum = startWaterfall('score.start', 0)
  for (const dial of dialIds) sum.plus(`score.${dial}`, (dialsShare * dials[dial].points) / dialIds.length)
  if (hasMandates(scenario)) sum.plus('score.mandate', currentMandatePointsWaterfall(state, scenario).value())
  for (const id in state.objectives) sum.plus(`objective.${id}.name`, scenario.objectives[id]?.points ?? 0)
  if (state.finance.rescueUsed) sum.plus('score.rescue', -rescuePoints)
  sum.plus('score.dilution', -dilutionPoints * (1 - state.finance.foundersShare))
  if (state.pivotedFrom) sum.plus('score.pivot', -pivotPoints)
  return sum
}

/** Whether a level offers mandates. */
export function hasMandates({ mandates, disabledFeatures }: Scenario): boolean {
  return Object.keys(mandates).length > 0 && !disabledFeatures.includes('mandates')
}

/** Mandate points today (0 to 25), by component. */
export function currentMandatePointsWaterfall(state: Readonly<GameState>, scenario: Scenario): Waterfall {
  const sum = startWaterfall('score.mandateStart', 0)
  if (!state.mandate) return sum
  for (const { points, factors } of at(scenario.mandates, state.mandate.mandate).slope) {
    let share = 1
    for (const { quantity, from, to } of factors)
      share *= clamp((readQuantity(state, quantity, scenario) - from) / (to - from), 0, 1)
    sum.plus(`score.slope.${factors.map((factor) => factor.quantity).join('.')}`, points * share)
  }
  if (state.pivotedFrom) sum.plus('score.kept', Math.min(state.pivotedFrom.keptPoints, Math.max(0, 25 - sum.value())))
  return sum
}

/** Winning scores of one mandate, or of a level without mandates. */
interface WinLines {
  winLine?: number | undefined
  easyWinLine?: number | undefined
  hardWinLine?: number | undefined
}

const winLineFields = { easy: 'easyWinLine', middle: 'winLine', hard: 'hardWinLine' } as const

/** The field that holds the winning score in a difficulty: that of the middle one where the level has no other. */
export function winLineFieldOf(lines: WinLines, difficulty: DifficultyId): keyof WinLines {
  return lines[winLineFields[difficulty]] === undefined ? 'winLine' : winLineFields[difficulty]
}

/** The winning score in a difficulty. */
export function winLineOf(lines: WinLines, difficulty: DifficultyId): number {
  return lines[winLineFieldOf(lines, difficulty)] ?? 0
}

/**
 * The winning score of the chosen mandate, and at least that of the one before a pivot; the highest of all mandates where
 * none is chosen, or the level's own.
 */
export function winningScoreOf({ mandate, pivotedFrom, difficulty }: Readonly<GameState>, scenario: Scenario): number {
  const lineOf = (chosen: { mandate: string } | null) =>
    chosen ? winLineOf(at(scenario.mandates, chosen.mandate), difficulty) : 0
  if (mandate) return Math.max(lineOf(mandate), lineOf(pivotedFrom))
  const lines = Object.values(scenario.mandates).map((lines) => winLineOf(lines, difficulty))
  return Math.max(winLineOf(scenario, difficulty), ...lines)
}
