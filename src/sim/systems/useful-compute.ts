import {
  inferenceCapacityForServing,
  referenceChipUsefulPflops,
  totalPowerDrawKw,
  usefulComputeOfFleet,
} from '../compute/fleet'
import type { System } from './system'

/** Records the week's useful work, power at the meter and rental value of the fleet, for the dials. */
export const usefulComputeSystem: System = {
  owns: ['recent'],
  inForecast: { score: 'runs' },
  run(state, scenario) {
    const fleet = usefulComputeOfFleet(state, scenario)
    const pflops = fleet.useful * referenceChipUsefulPflops(scenario)
    const kw = totalPowerDrawKw(state, scenario)
    const serving = inferenceCapacityForServing(state, fleet)
    const { rentedServingShare, domesticServingShare, hoursPerWeek } = scenario.parameters.compute
    state.recent[(state.week - 1) % 26] = {
      costUsd: 0,
      usefulPflopHours: pflops * hoursPerWeek,
      rentingUsd: fleet.useful * hoursPerWeek * state.rent.meanUsdPerHour * scenario.parameters.rent.bigBuyerShare,
      kwhAtMeter: kw * hoursPerWeek,
      usefulPflops: pflops,
      meterKw: kw,
      served: serving.imported + domesticServingShare * serving.domestic + rentedServingShare * serving.rented,
      importedWork: fleet.imported.training + fleet.imported.inference,
      domesticWork: fleet.domestic.training + fleet.domestic.inference,
      rentedWork: fleet.rented.training + fleet.rented.inference,
    }
  },
}
