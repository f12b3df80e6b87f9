import { type Waterfall, waterfall } from '../kernel/waterfall'
import { capabilityLog10, frontierLog10 } from '../sim/capability'
import { cutLosses, dialsOf } from '../sim/dials'
import type { Scenario } from '../sim/scenario'
import type { DialId, GameState, RecentWeek } from '../sim/state'
import type { Sum } from './sum'

export type { DialId } from '../sim/state'

export interface DialWhyView {
  sum: Sum
  /** The unit of the sum's terms; `log10` where the value in months follows from a distance in orders of magnitude. */
  unit: string
  /** The value as the dial shows it. */
  value: number
  valueUnit: string
  points: number
  /** The values that count 0 and 100 points, in `boundsUnit`. */
  zeroAt: number
  fullAt: number
  boundsUnit: string
}

/** What a dial's value is made of, and how it becomes points. */
export function dialWhy(state: Readonly<GameState>, dial: DialId, scenario: Scenario): DialWhyView {
  const { value, unit, points } = dialsOf(state, scenario)[dial]
  const { zeroAt, fullAt } = scenario.dials[dial]
  return {
    sum: terms[dial](state, scenario).sum(dial === 'efficiency' ? 0.001 : 0.01),
    unit: dial === 'capability' ? 'log10' : unit,
    value,
    valueUnit: unit,
    points,
    zeroAt,
    fullAt,
    boundsUnit: dial === 'cost' ? 'rentRatio' : unit,
  }
}

const terms: Record<DialId, (state: Readonly<GameState>, scenario: Scenario) => Waterfall> = {
  cost(state) {
    const hours = Math.max(1, total(state, 'usefulPflopHours'))
    const renting = total(state, 'rentingUsd') / hours
    return waterfall('dial.cost.renting', renting).plus(
      'dial.cost.difference',
      total(state, 'costUsd') / hours - renting,
    )
  },
  efficiency(state) {
    const kw = total(state, 'meterKw')
    return waterfall('dial.efficiency.measured', kw === 0 ? 0 : total(state, 'usefulPflops') / kw)
  },
  capability(state, scenario) {
    const own = capabilityLog10(state, scenario)
    return waterfall('dial.capability.frontier', frontierLog10(state.week, scenario)).plus('dial.capability.own', -own)
  },
  independence(state, scenario) {
    const worst = cutLosses(state, scenario)[0]
    const sum = waterfall('dial.independence.today', 1)
    return worst ? sum.plus(`cut.${worst.cut}.name`, -worst.lost) : sum
  },
}

function total(state: Readonly<GameState>, field: keyof RecentWeek): number {
  return state.recent.reduce((sum, week) => sum + week[field], 0)
}
