import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import { monthsBehindFrontier } from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import { dialResultsOf, efficiencyDialParts, embargoScenarioLosses } from '../../sim/score/dials'
import type { DialId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { RoundedWaterfall } from '../../view/sum'

export type { DialId } from '../../sim/state/ids'

/**
 * A fleet too small for its points to count in full: useful PFLOP/s, averaged over the weeks that count, and the share of
 * the value's points that counts, 0 to 1.
 */
export type DialFleetSizeReduction = NonNullable<ReturnType<typeof dialFleetSizeReductionOf>>

/** A dial's components, and how its value becomes points. */
export function dialExplanationView(state: Readonly<GameState>, dial: DialId, scenario: Scenario) {
  const { value, unit, points } = dialResultsOf(state, scenario)[dial]
  const size = dialFleetSizeReductionOf(state, dial, scenario)
  const { zeroAt, fullAt } = scenario.dials[dial]
  return {
    sum: terms[dial](state, scenario).sum(dial === 'efficiency' ? 0.001 : 0.01),
    /** The value as the dial shows it. */
    value,
    unit,
    points,
    /** The terms of the points, where they do not follow from the value alone. */
    pointsSum: size && pointsOf(state, scenario),
    size,
    /** The values for 0 and 100 points, in `boundsUnit`. */
    zeroAt,
    fullAt,
    boundsUnit: dial === 'cost' ? 'rentRatio' : unit,
  }
}

/** The reduction of a dial's points by the fleet's size; null where there is none. */
export function dialFleetSizeReductionOf(state: Readonly<GameState>, dial: DialId, scenario: Scenario) {
  if (dial !== 'efficiency') return null
  const { meanPflops, countedShare } = efficiencyDialParts(state, scenario)
  return countedShare >= 1 ? null : { meanPflops, fullPflops: scenario.dials.efficiency.fullSizePflops, countedShare }
}

/** The points for the value, and their reduction by the fleet's size. */
function pointsOf(state: Readonly<GameState>, scenario: Scenario): RoundedWaterfall {
  const { pointsInFull, countedShare } = efficiencyDialParts(state, scenario)
  return startWaterfall('dial.efficiency.inFull', pointsInFull).times('dial.efficiency.small', countedShare).sum(0.1)
}

const terms: Record<DialId, (state: Readonly<GameState>, scenario: Scenario) => Waterfall> = {
  cost({ dialSums }) {
    const hours = Math.max(1, dialSums.usefulPflopHours)
    const renting = dialSums.rentingUsd / hours
    const difference = dialSums.costUsd / hours - renting
    return startWaterfall('dial.cost.renting', renting).plus('dial.cost.difference', difference)
  },
  efficiency(state, scenario) {
    return startWaterfall('dial.efficiency.measured', efficiencyDialParts(state, scenario).value)
  },
  capability(state, scenario) {
    const today = monthsBehindFrontier(state, scenario)
    const mean = dialResultsOf(state, scenario).capability.value
    return startWaterfall('dial.capability.today', today).plus('dial.capability.earlier', mean - today)
  },
  independence(state, scenario) {
    const worst = embargoScenarioLosses(state, scenario)[0]
    const sum = startWaterfall('dial.independence.today', 1)
    return worst ? sum.plus(`cut.${worst.cut}.name`, -worst.lost) : sum
  },
}
