import { clamp, log } from '../../kernel/math'
import { type Waterfall, waterfall } from '../../kernel/waterfall'
import { monthsBehind } from '../compute/capability'
import { fleetOf, type UsefulChip } from '../compute/fleet'
import { domesticMaturity } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import type { RecentWeek } from '../state/company-state'
import { dialIds } from '../state/dial-ids'
import type { DialId } from '../state/ids'
import type { GameState } from '../state/state'
import { mandatePoints } from './mandates'

export { dialIds }

export interface Dial {
  /** In the dial's own unit. */
  value: number
  unit: string
  /** 0 to 100. */
  points: number
}

/** The four dials (M18): each in its unit, and mapped to 0 to 100 between the level's two thresholds. */
export function dialsOf(state: Readonly<GameState>, scenario: Scenario): Record<DialId, Dial> {
  return {
    cost: costDial(state, scenario),
    efficiency: efficiencyDial(state, scenario),
    capability: capabilityDial(state, scenario),
    independence: independenceDial(state, scenario),
  }
}

function total(state: Readonly<GameState>, field: keyof RecentWeek): number {
  let sum = 0
  for (const week of state.recent) sum += week[field]
  return sum
}

/** All-in USD per useful PFLOP-hour of 26 weeks; points by its logarithm against what renting the same would have cost. */
function costDial(state: Readonly<GameState>, scenario: Scenario): Dial {
  const hours = total(state, 'usefulPflopHours')
  const renting = total(state, 'rentingUsd')
  const cost = total(state, 'costUsd')
  const { zeroAt, fullAt } = scenario.dials.cost
  const ratio = renting === 0 ? zeroAt : Math.max(0.01, cost / renting)
  const points = (100 * (log(zeroAt) - log(ratio))) / (log(zeroAt) - log(fullAt))
  return { value: hours === 0 ? 0 : cost / hours, unit: 'usdPerPflopHour', points: clamp(points, 0, 100) }
}

function efficiencyDial(state: Readonly<GameState>, scenario: Scenario): Dial {
  const { value, pointsInFull, countedShare } = efficiencyOf(state, scenario)
  return { value, unit: 'pflopsPerKw', points: pointsInFull * countedShare }
}

/** What the points of efficiency come from. */
export interface Efficiency {
  /** Useful PFLOP/s per kW at the meter, over 26 weeks. */
  value: number
  /** The points that the value gives, 0 to 100. */
  pointsInFull: number
  /** Useful PFLOP/s, the mean of the weeks that count. */
  meanPflops: number
  /** Of the points so much counts, 0 to 1: all from the level's full size on, below it in proportion. */
  countedShare: number
}

export function efficiencyOf(state: Readonly<GameState>, scenario: Scenario): Efficiency {
  const kw = total(state, 'meterKw')
  const pflops = total(state, 'usefulPflops')
  const value = kw === 0 ? 0 : pflops / kw
  const { zeroAt, fullAt, fullSizePflops } = scenario.dials.efficiency
  const meanPflops = pflops / Math.max(1, state.recent.length)
  const pointsInFull = clamp((100 * (value - zeroAt)) / (fullAt - zeroAt), 0, 100)
  return { value, pointsInFull, meanPflops, countedShare: clamp(meanPflops / fullSizePflops, 0, 1) }
}

function capabilityDial(state: Readonly<GameState>, scenario: Scenario): Dial {
  const value = monthsBehind(state, scenario)
  return { value, unit: 'monthsBehind', points: capabilityPoints(value, scenario) }
}

/** The points of capability, 0 to 100, for so many months behind the frontier. */
export function capabilityPoints(months: number, scenario: Scenario): number {
  const { zeroAt, fullAt } = scenario.dials.capability
  return clamp((100 * (zeroAt - months)) / (zeroAt - fullAt), 0, 100)
}

/** The share of useful compute left after 26 weeks under the worst of the level's cuts, taken one at a time. */
function independenceDial(state: Readonly<GameState>, scenario: Scenario): Dial {
  const value = 1 - cutShares(state, scenario).reduce((worst, { lost }) => Math.max(worst, lost), 0)
  const { zeroAt, fullAt } = scenario.dials.independence
  return { value, unit: 'shareLeft', points: clamp((100 * (value - zeroAt)) / (fullAt - zeroAt), 0, 100) }
}

export interface CutLoss {
  cut: string
  /** Share of useful compute lost, 0 to 1. */
  lost: number
}

/** What each cut would take from the useful compute of the last 26 weeks, worst first. */
export function cutLosses(state: Readonly<GameState>, scenario: Scenario): CutLoss[] {
  return cutShares(state, scenario).sort((a, b) => b.lost - a.lost)
}

/** A mean of 26 weeks, as for cost and efficiency: what was sold on the last day was still depended on. */
function cutShares(state: Readonly<GameState>, scenario: Scenario): CutLoss[] {
  const { imported, domestic, rented } = workOf(state, scenario)
  const all = imported + domestic + rented
  const maturity = domesticMaturity(state, scenario)
  return Object.entries(scenario.cuts).map(([cut, losses]) => {
    const lost =
      losses.importedShare * imported +
      (losses.domesticShare + losses.domesticUnmaturedShare * (1 - maturity)) * domestic +
      losses.rentedShare * rented
    return { cut, lost: all === 0 ? 1 : clamp(lost / all, 0, 1) }
  })
}

function workOf(
  state: Readonly<GameState>,
  scenario: Scenario,
): { imported: number; domestic: number; rented: number } {
  if (state.recent.length > 0) {
    return {
      imported: total(state, 'importedWork'),
      domestic: total(state, 'domesticWork'),
      rented: total(state, 'rentedWork'),
    }
  }
  const fleet = fleetOf(state, scenario)
  const both = ({ training, inference }: UsefulChip): number => training + inference
  return { imported: both(fleet.imported), domestic: both(fleet.domestic), rented: both(fleet.rented) }
}

/** The score of today (M18): 0.75 × mean of the dials + the mandate's slope − penalties − the firm's sold share. */
export function scoreOf(state: Readonly<GameState>, scenario: Scenario, dials = dialsOf(state, scenario)): Waterfall {
  const { dialsShare, rescuePoints, dilutionPoints, pivotPoints } = scenario.parameters.score
  const sum = waterfall('score.start', 0)
  for (const dial of dialIds) sum.plus(`score.${dial}`, (dialsShare * dials[dial].points) / dialIds.length)
  sum.plus('score.mandate', mandatePoints(state, scenario).value())
  for (const id in state.objectives) sum.plus(`objective.${id}.name`, scenario.objectives[id]?.points ?? 0)
  if (state.finance.rescueUsed) sum.plus('score.rescue', -rescuePoints)
  sum.plus('score.dilution', -dilutionPoints * (1 - state.finance.foundersShare))
  if (state.pivotedFrom) sum.plus('score.pivot', -pivotPoints)
  return sum
}
