import type { PolicyPeriod, PolicySchedule } from './schedule'
import type { FixedNationModelInputs } from './setting'

/** What the world does to the nation in a week: data, rules and luck. */
export interface NationConditions {
  setting: FixedNationModelInputs
  schedule: PolicySchedule
  span: PolicyPeriod
  /** Seed of the luck of demand, mixed to 32 bits: equal for every policy of a draw. */
  seedBits: number
  /** What the player's firm takes this week, $ million. */
  firmUsdM: { lawful: number; home: number }
}
