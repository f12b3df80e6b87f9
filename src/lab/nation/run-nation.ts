import { advanceNation } from '../../sim/nation/advance'
import { type PolicySchedule, policyPeriodAt } from '../../sim/nation/schedule'
import type { FixedNationModelInputs } from '../../sim/nation/setting'
import { startNation } from '../../sim/nation/start'
import type { DrawnNationWorld } from '../../sim/nation/worlds'
import type { NationState, WeekFlows } from '../../sim/state/nation-state'

const stateFields = ['usefulStock', 'divertedPremium', 'waferLine'] as const

type NumberFlow = { [K in keyof WeekFlows]: WeekFlows[K] extends number ? K : never }[keyof WeekFlows]
export type NationRunColumn = NumberFlow | (typeof stateFields)[number]

/** A played nation, week by week: columns, because rows of objects cost more than the week itself. */
export interface NationRunRecord {
  weeks: number
  columns: Readonly<Record<NationRunColumn, Float64Array>>
  binding: WeekFlows['binding'][]
  ordersAreLess: boolean[]
}

/** Studies leave the player's firm out. */
const noFirm = { lawful: 0, home: 0 }

/** Plays a world from its start under a policy. */
export function runNation(
  world: DrawnNationWorld,
  schedule: PolicySchedule,
  setting: FixedNationModelInputs,
  weeks = setting.weeks,
): NationRunRecord {
  const { parameters, seedBits } = world
  const state = startNation(setting, parameters)
  const flows = (Object.keys(state.flows) as (keyof WeekFlows)[]).filter(
    (name): name is NumberFlow => typeof state.flows[name] === 'number',
  )
  const columns = Object.fromEntries(
    [...flows, ...stateFields].map((name) => [name, new Float64Array(weeks)]),
  ) as Record<NationRunColumn, Float64Array>
  const record: NationRunRecord = { weeks, columns, binding: [], ordersAreLess: [] }
  for (let week = 0; week < weeks; week += 1) {
    advanceNation(
      state,
      { setting, schedule, span: policyPeriodAt(schedule, week), seedBits, firmUsdM: noFirm },
      parameters,
    )
    for (const name of flows) columns[name][week] = state.flows[name]
    keepState(state, columns, week)
    record.binding.push(state.flows.binding)
    record.ordersAreLess.push(state.flows.ordersAreLess)
  }
  return record
}

function keepState(
  { useful, premium, dies }: NationState,
  columns: Record<NationRunColumn, Float64Array>,
  week: number,
): void {
  columns.usefulStock[week] = useful.home
  columns.divertedPremium[week] = premium.diverted
  columns.waferLine[week] = dies.wafers
}
