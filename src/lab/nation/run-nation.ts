import { advanceNation } from '../../sim/nation/advance'
import { type Schedule, spanAt } from '../../sim/nation/schedule'
import type { NationSetting } from '../../sim/nation/setting'
import { startNation } from '../../sim/nation/start'
import type { World } from '../../sim/nation/worlds'
import type { NationState, WeekFlows } from '../../sim/state/nation-state'

const stateFields = ['usefulStock', 'divertedPremium', 'waferLine'] as const

type NumberFlow = { [K in keyof WeekFlows]: WeekFlows[K] extends number ? K : never }[keyof WeekFlows]
export type RecordField = NumberFlow | (typeof stateFields)[number]

/** A played nation, week by week: columns, because rows of objects cost more than the week itself. */
export interface NationRecord {
  weeks: number
  columns: Readonly<Record<RecordField, Float64Array>>
  binding: WeekFlows['binding'][]
  ordersAreLess: boolean[]
}

/** Studies leave the player's firm out. */
const noFirm = { lawful: 0, home: 0 }

/** Plays a world from its start under a policy. */
export function runNation(
  world: World,
  schedule: Schedule,
  setting: NationSetting,
  weeks = setting.weeks,
): NationRecord {
  const { parameters, seedBits } = world
  const state = startNation(setting, parameters)
  const flows = (Object.keys(state.flows) as (keyof WeekFlows)[]).filter(
    (name): name is NumberFlow => typeof state.flows[name] === 'number',
  )
  const columns = Object.fromEntries(
    [...flows, ...stateFields].map((name) => [name, new Float64Array(weeks)]),
  ) as Record<RecordField, Float64Array>
  const record: NationRecord = { weeks, columns, binding: [], ordersAreLess: [] }
  for (let week = 0; week < weeks; week += 1) {
    advanceNation(state, { setting, schedule, span: spanAt(schedule, week), seedBits, firmUsdM: noFirm }, parameters)
    for (const name of flows) columns[name][week] = state.flows[name]
    keepState(state, columns, week)
    record.binding.push(state.flows.binding)
    record.ordersAreLess.push(state.flows.ordersAreLess)
  }
  return record
}

function keepState(
  { useful, premium, dies }: NationState,
  columns: Record<RecordField, Float64Array>,
  week: number,
): void {
  columns.usefulStock[week] = useful.home
  columns.divertedPremium[week] = premium.diverted
  columns.waferLine[week] = dies.wafers
}
