import { type RoundedWaterfall, startWaterfall } from '../../kernel/waterfall'
import { cloudPriceUsdPerChipHour, maxRentableCloudChips } from '../../sim/company/bills'
import type { Scenario } from '../../sim/level/scenario'
import { activeModifierFactor, worldLuckFactor } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'
import { lotSizeBoundsAndPresets } from '../parts/inputs/lot-sizes.view'

export type CloudView = ReturnType<typeof cloudView>

/** Rented compute: price, current rental and renewal. */
export function cloudView(state: Readonly<GameState>, scenario: Scenario) {
  const { chips, untilWeek, usdPerHour } = state.cloud
  const { renewCloud } = state.standingOrders
  const { exitWeeks } = scenario.parameters.cloud
  const weeklyUsd = weekUsd(chips, usdPerHour, scenario)
  const most = Math.max(0, maxRentableCloudChips(state, scenario))
  return {
    referenceChip: scenario.referenceChip,
    /** US dollars for one hour of one reference chip, with the reasons. */
    price: priceSum(state, scenario),
    meanUsdPerHour: state.rent.meanUsdPerHour,
    /** The most chips that clouds rent to one customer. */
    maxChips: most,
    /** Counts of the preset buttons. */
    lotSizes: lotSizeBoundsAndPresets(most).lots,
    /** Rented now. */
    chips,
    untilWeek,
    weeklyUsd,
    rentedUsdPerHour: usdPerHour,
    endRental: { type: 'endRent' } satisfies Move,
    /** US dollars for giving the rental back today. */
    endUsd: weeklyUsd * Math.min(exitWeeks, Math.max(0, untilWeek - state.week)),
    renewal: {
      isOn: renewCloud,
      move: { type: 'setStandingOrder', order: 'renewCloud', on: !renewCloud } satisfies Move,
    },
    /** The spot price, one number a week. */
    history: state.series.rentUsd ?? [],
  }
}

/** A rental as drafted before it is signed. */
export function cloudRentalDraftView(state: Readonly<GameState>, chips: number, weeks: number, scenario: Scenario) {
  const weeklyUsd = weekUsd(chips, cloudPriceUsdPerChipHour(state, scenario), scenario)
  const move: Move = { type: 'rentCompute', chips, weeks }
  return { move, weeklyUsd, totalUsd: weeklyUsd * weeks }
}

/** The hour's price in the order of its formula, to the cent. */
function priceSum(state: Readonly<GameState>, scenario: Scenario): RoundedWaterfall {
  return startWaterfall('trade.part.rentSpot', state.rent.usdPerHour)
    .times('trade.part.rentRatio', scenario.parameters.cloud.priceRatio)
    .times('trade.part.rentLuck', worldLuckFactor(state, 'cloud'))
    .times('trade.part.rentEvents', activeModifierFactor(state, 'cloud.price'))
    .sum(0.01)
}

function weekUsd(chips: number, usdPerHour: number, scenario: Scenario): number {
  return Math.round(chips * usdPerHour * scenario.parameters.compute.hoursPerWeek)
}
