import type { PolicyPeriod, Schedule } from './schedule'
import type { NationSetting } from './setting'

/** What the world does to the nation in a week: data, rules and luck. */
export interface NationConditions {
  setting: NationSetting
  schedule: Schedule
  span: PolicyPeriod
  /** Seed of the luck of demand, mixed to 32 bits: equal for every policy of a draw. */
  seedBits: number
  /** What the player's firm takes this week, $ million. */
  firmUsdM: { lawful: number; home: number }
}
