import { type RoundedWaterfall, waterfall } from '../../kernel/waterfall'
import { cloudLimit, cloudUsdPerHour } from '../../sim/company/bills'
import type { Scenario } from '../../sim/level/scenario'
import { modifierFactor, worldLuck } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'
import { lotSizes } from '../parts/inputs/lot-sizes.view'

export interface CloudView {
  referenceChip: string
  /** US dollars for one hour of one reference chip, with the reasons. */
  price: RoundedWaterfall
  meanUsdPerHour: number
  /** The most chips that clouds rent to one customer. */
  maxChips: number
  /** Counts of the preset buttons. */
  lotSizes: number[]
  /** Rented now. */
  chips: number
  untilWeek: number
  weeklyUsd: number
  rentedUsdPerHour: number
  endRental: Move
  /** US dollars for giving the rental back today. */
  endUsd: number
  renewal: { isOn: boolean; move: Move }
  /** The spot price, one number a week. */
  history: readonly number[]
}

/** Rented compute: price, current rental and renewal. */
export function cloudView(state: Readonly<GameState>, scenario: Scenario): CloudView {
  const { chips, untilWeek, usdPerHour } = state.cloud
  const { exitWeeks } = scenario.parameters.cloud
  const weeklyUsd = weekUsd(chips, usdPerHour, scenario)
  const most = Math.max(0, cloudLimit(state, scenario))
  return {
    referenceChip: scenario.referenceChip,
    price: priceSum(state, scenario),
    meanUsdPerHour: state.rent.meanUsdPerHour,
    maxChips: most,
    lotSizes: lotSizes(most).lots,
    chips,
    untilWeek,
    weeklyUsd,
    rentedUsdPerHour: usdPerHour,
    endRental: { type: 'endRent' },
    endUsd: weeklyUsd * Math.min(exitWeeks, Math.max(0, untilWeek - state.week)),
    renewal: renewalOf(state),
    history: state.series.rentUsd ?? [],
  }
}

/** A rental as drafted before it is signed. */
export function rentalView(
  state: Readonly<GameState>,
  chips: number,
  weeks: number,
  scenario: Scenario,
): { move: Move; weeklyUsd: number; totalUsd: number } {
  const weeklyUsd = weekUsd(chips, cloudUsdPerHour(state, scenario), scenario)
  return { move: { type: 'rentCompute', chips, weeks }, weeklyUsd, totalUsd: weeklyUsd * weeks }
}

/** The hour's price in the order of its formula, to the cent. */
function priceSum(state: Readonly<GameState>, scenario: Scenario): RoundedWaterfall {
  return waterfall('trade.part.rentSpot', state.rent.usdPerHour)
    .times('trade.part.rentRatio', scenario.parameters.cloud.priceRatio)
    .times('trade.part.rentLuck', worldLuck(state, 'cloud'))
    .times('trade.part.rentEvents', modifierFactor(state, 'cloud.price'))
    .sum(0.01)
}

function weekUsd(chips: number, usdPerHour: number, scenario: Scenario): number {
  return Math.round(chips * usdPerHour * scenario.parameters.compute.hoursPerWeek)
}

function renewalOf(state: Readonly<GameState>): CloudView['renewal'] {
  const isOn = state.standingOrders.renewCloud
  return { isOn, move: { type: 'setStandingOrder', order: 'renewCloud', on: !isOn } }
}
