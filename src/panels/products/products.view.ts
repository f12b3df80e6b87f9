import { at } from '../../kernel/at'
import { startWaterfall } from '../../kernel/waterfall'
import { inferenceCapacityForServing, usefulComputeOfFleet } from '../../sim/compute/fleet'
import type { Product } from '../../sim/level/company-shapes'
import type { Scenario } from '../../sim/level/scenario'
import type { ProductState } from '../../sim/state/company-state'
import type { GameState } from '../../sim/state/state'
import type { RoundedWaterfall } from '../../view/sum'

/** A product of the firm. */
export type ProductView = ReturnType<typeof productView>

export type ProductsView = ReturnType<typeof productsView>

/** The products, their customers and their share of the fleet. */
export function productsView(state: Readonly<GameState>, scenario: Scenario) {
  const { imported, domestic, rented } = inferenceCapacityForServing(state, usefulComputeOfFleet(state, scenario))
  const all = imported + domestic + rented
  const products = Object.keys(scenario.products).map((product) => productView(state, product, all, scenario))
  const used = products.reduce((sum, { usedChips }) => sum + usedChips, 0)
  return {
    products,
    revenueUsd: products.reduce((sum, { revenueUsd }) => sum + revenueUsd, 0),
    /** Serving capacity in reference chips. */
    capacity: {
      all,
      used,
      usedShare: shareOf(used, all),
      /** Last week served more than can serve today, as after the start of a run. */
      hasShrunk: Math.round(used) > Math.round(all),
    },
    rentUsdPerHour: state.rent.usdPerHour,
    customersStanding: state.standing.customers,
  }
}

function productView(state: Readonly<GameState>, product: string, capacity: number, scenario: Scenario) {
  const spec = at(scenario.products, product)
  const known = at(state.products, product)
  return {
    product,
    kind: spec.kind,
    ...known,
    launchUsd: spec.launchUsd,
    pricePercent: Math.round(known.priceRatio * 100),
    /** Too little capacity: more than one in ten requests waits. */
    isOverloaded: known.launchedWeek !== null && known.quality < 0.9,
    /** Served inference, in reference chips. */
    usedChips: known.used,
    /** Its share of the total serving capacity. */
    usedShare: shareOf(known.used, capacity),
    why: spec.kind === 'lease' ? leaseWhy(state, known, scenario) : salesWhy(known, spec),
  }
}

/** Market × share × price × quality of service: the market is derived from the week's revenue. */
function salesWhy(
  { revenueUsd, marketShare, priceRatio, quality }: Readonly<ProductState>,
  spec: Product,
): RoundedWaterfall {
  const taken = marketShare * priceRatio * quality
  const marketUsd = taken === 0 ? spec.marketStartUsdPerWeek : revenueUsd / taken
  return startWaterfall('works.revenue.market', marketUsd)
    .times('works.revenue.share', marketShare)
    .times('works.revenue.price', priceRatio)
    .times('works.revenue.quality', quality)
    .sum(1)
}

/** All leased machines at the day's rent; the rest is what else they earn. */
function leaseWhy(
  state: Readonly<GameState>,
  { revenueUsd, used }: Readonly<ProductState>,
  scenario: Scenario,
): RoundedWaterfall {
  const { hoursPerWeek } = scenario.parameters.compute
  const atDayRate = revenueUsd === 0 ? 0 : used * state.rent.usdPerHour * hoursPerWeek
  return startWaterfall('works.revenue.dayRate', atDayRate)
    .plus('works.revenue.besideDayRate', revenueUsd - atDayRate)
    .sum(1)
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
