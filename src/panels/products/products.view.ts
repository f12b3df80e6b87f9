import { at } from '../../kernel/at'
import { waterfall } from '../../kernel/waterfall'
import { fleetOf, servingCapacity } from '../../sim/compute/fleet'
import type { Product } from '../../sim/level/company-shapes'
import type { Scenario } from '../../sim/level/scenario'
import type { ProductState } from '../../sim/state/company-state'
import type { GameState } from '../../sim/state/state'
import type { RoundedWaterfall } from '../../view/sum'

/** A product of the firm. */
export interface ProductView {
  product: string
  kind: 'lease' | 'api' | 'enterprise'
  launchedWeek: number | null
  launchUsd: number
  priceRatio: number
  pricePercent: number
  marketShare: number
  quality: number
  /** Too little capacity: more than one in ten requests waits. */
  isOverloaded: boolean
  /** Served inference, in reference chips. */
  usedChips: number
  /** Its share of the total serving capacity. */
  usedShare: number
  revenueUsd: number
  why: RoundedWaterfall
}

export interface ProductsView {
  products: ProductView[]
  revenueUsd: number
  /** Serving capacity in reference chips, by origin. */
  capacity: { imported: number; domestic: number; rented: number; all: number; used: number; usedShare: number }
  rentUsdPerHour: number
  customersStanding: number
}

/** The products, their customers and their share of the fleet. */
export function productsView(state: Readonly<GameState>, scenario: Scenario): ProductsView {
  const { imported, domestic, rented } = servingCapacity(state, fleetOf(state, scenario))
  const all = imported + domestic + rented
  const products = Object.keys(scenario.products).map((product) => productView(state, product, all, scenario))
  const used = products.reduce((sum, { usedChips }) => sum + usedChips, 0)
  return {
    products,
    revenueUsd: products.reduce((sum, { revenueUsd }) => sum + revenueUsd, 0),
    capacity: { imported, domestic, rented, all, used, usedShare: shareOf(used, all) },
    rentUsdPerHour: state.rent.usdPerHour,
    customersStanding: state.standing.customers,
  }
}

function productView(state: Readonly<GameState>, product: string, capacity: number, scenario: Scenario): ProductView {
  const spec = at(scenario.products, product)
  const known = at(state.products, product)
  return {
    product,
    kind: spec.kind,
    launchedWeek: known.launchedWeek,
    launchUsd: spec.launchUsd,
    priceRatio: known.priceRatio,
    pricePercent: Math.round(known.priceRatio * 100),
    marketShare: known.marketShare,
    quality: known.quality,
    isOverloaded: known.launchedWeek !== null && known.quality < 0.9,
    usedChips: known.used,
    usedShare: shareOf(known.used, capacity),
    revenueUsd: known.revenueUsd,
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
  return waterfall('works.revenue.market', marketUsd)
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
  return waterfall('works.revenue.dayRate', atDayRate)
    .plus('works.revenue.besideDayRate', revenueUsd - atDayRate)
    .sum(1)
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
