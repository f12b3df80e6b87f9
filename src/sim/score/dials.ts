import { at, sumOf } from '../../kernel/at'
import { clamp, log } from '../../kernel/math'
import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import { type UsefulComputePerChip, usefulComputeOfFleet } from '../compute/fleet'
import { bestDomesticStackMaturity, monthsBehindFrontier } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import type { WeeklyDialInputs } from '../state/company-state'
import { type DialId, dialIds } from '../state/ids'
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

/** The four dials (model.md, objectives), each in its unit and mapped linearly to 0 to 100 between the level's two thresholds. */
export function dialResultsOf(state: Readonly<GameState>, scenario: Scenario): Record<DialId, DialResult> {
  return {
    cost: costDial(state, scenario),
    efficiency: efficiencyDial(state, scenario),
    capability: capabilityDial(state, scenario),
    independence: independenceDial(state, scenario),
  }
}

function total(state: Readonly<GameState>, field: keyof WeeklyDialInputs): number {
  return sumOf(state.recent, (week) => week[field])
}

/** All-in USD per useful PFLOP-hour over 26 weeks; points by the logarithm of its ratio to the rental price. */
function costDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const hours = total(state, 'usefulPflopHours')
  const renting = total(state, 'rentingUsd')
  const cost = total(state, 'costUsd')
  const { zeroAt, fullAt } = scenario.dials.cost
  const ratio = renting === 0 ? zeroAt : Math.max(0.01, cost / renting)
  const points = (100 * (log(zeroAt) - log(ratio))) / (log(zeroAt) - log(fullAt))
  return { value: hours === 0 ? 0 : cost / hours, unit: 'usdPerPflopHour', points: clamp(points, 0, 100) }
}

function efficiencyDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const { value, pointsInFull, countedShare } = efficiencyDialParts(state, scenario)
  return { value, unit: 'pflopsPerKw', points: pointsInFull * countedShare }
}

/** Components of the efficiency dial. */
interface EfficiencyParts {
  /** Useful PFLOP/s per kW at the meter, over 26 weeks. */
  value: number
  /** Points before the fleet's size is considered, 0 to 100. */
  pointsInFull: number
  /** Useful PFLOP/s, mean over 26 weeks. */
  meanPflops: number
  /** Share of the points that counts, 0 to 1: in proportion to the fleet's size, 1 from the level's full size on. */
  countedShare: number
}

export function efficiencyDialParts(state: Readonly<GameState>, scenario: Scenario): EfficiencyParts {
  const kw = total(state, 'meterKw')
  const pflops = total(state, 'usefulPflops')
  const value = kw === 0 ? 0 : pflops / kw
  const { zeroAt, fullAt, fullSizePflops } = scenario.dials.efficiency
  const meanPflops = pflops / Math.max(1, state.recent.length)
  const pointsInFull = clamp((100 * (value - zeroAt)) / (fullAt - zeroAt), 0, 100)
  return { value, pointsInFull, meanPflops, countedShare: clamp(meanPflops / fullSizePflops, 0, 1) }
}

function capabilityDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const value = monthsBehindFrontier(state, scenario)
  return { value, unit: 'monthsBehind', points: capabilityDialPoints(value, scenario) }
}

/** Points of the capability dial, 0 to 100, for a gap to the frontier in months. */
export function capabilityDialPoints(months: number, scenario: Scenario): number {
  const { zeroAt, fullAt } = scenario.dials.capability
  return clamp((100 * (zeroAt - months)) / (zeroAt - fullAt), 0, 100)
}

/** Share of useful compute that remains after 26 weeks under the worst of the level's supply cuts, one at a time. */
function independenceDial(state: Readonly<GameState>, scenario: Scenario): DialResult {
  const value = 1 - cutShares(state, scenario).reduce((worst, { lost }) => Math.max(worst, lost), 0)
  const { zeroAt, fullAt } = scenario.dials.independence
  return { value, unit: 'shareLeft', points: clamp((100 * (value - zeroAt)) / (fullAt - zeroAt), 0, 100) }
}

interface EmbargoLoss {
  cut: string
  /** Share of useful compute lost, 0 to 1. */
  lost: number
}

/** Loss of useful compute under each supply cut, from the last 26 weeks, worst first. */
export function embargoScenarioLosses(state: Readonly<GameState>, scenario: Scenario): EmbargoLoss[] {
  return cutShares(state, scenario).sort((a, b) => b.lost - a.lost)
}

/** Uses a mean of 26 weeks, so that selling on the last day does not improve the dial. */
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
  if (state.recent.length > 0) {
    return {
      imported: total(state, 'importedWork'),
      domestic: total(state, 'domesticWork'),
      rented: total(state, 'rentedWork'),
    }
  }
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
  sum.plus('score.mandate', currentMandatePointsWaterfall(state, scenario).value())
  for (const id in state.objectives) sum.plus(`objective.${id}.name`, scenario.objectives[id]?.points ?? 0)
  if (state.finance.rescueUsed) sum.plus('score.rescue', -rescuePoints)
  sum.plus('score.dilution', -dilutionPoints * (1 - state.finance.foundersShare))
  if (state.pivotedFrom) sum.plus('score.pivot', -pivotPoints)
  return sum
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

/** The winning score of the chosen mandate; the highest of all mandates where none is chosen, or the level's own. */
export function winningScoreOf(state: Readonly<GameState>, scenario: Scenario): number {
  if (state.mandate) return at(scenario.mandates, state.mandate.mandate).winLine
  const lines = Object.values(scenario.mandates).map((mandate) => mandate.winLine)
  return Math.max(scenario.winLine ?? 0, ...lines)
}
