import { monthsBehindFrontier } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import type { DialSums, WeeklyDialInputs } from '../state/company-state'
import type { GameState } from '../state/state'

export function createDialSums(): DialSums {
  return { ...emptyWeek, weeks: 0, monthsBehind: 0 }
}

const emptyWeek: WeeklyDialInputs = {
  costUsd: 0,
  usefulPflopHours: 0,
  rentingUsd: 0,
  kwhAtMeter: 0,
  usefulPflops: 0,
  meterKw: 0,
  served: 0,
  importedWork: 0,
  domesticWork: 0,
  rentedWork: 0,
}

const inputs = Object.keys(emptyWeek) as (keyof WeeklyDialInputs)[]

/** Adds the week that ends, and takes a share of the weight from all weeks before it (model.md, objectives.13). */
export function addWeekToDialSums(state: GameState, scenario: Scenario): void {
  const { weekWeightKeptShare: kept } = scenario.parameters.score
  const week = state.recent[(state.week - 1) % 26]
  const { dialSums } = state
  if (!week) return
  for (const input of inputs) dialSums[input] = dialSums[input] * kept + week[input]
  dialSums.weeks = dialSums.weeks * kept + 1
  dialSums.monthsBehind = dialSums.monthsBehind * kept + monthsBehindFrontier(state, scenario)
}
