import { exp } from '../../kernel/math'
import { type RoundedWaterfall, waterfall } from '../../kernel/waterfall'
import { warehouseRentUsd } from '../../sim/company/bills'
import type { Scenario } from '../../sim/level/scenario'
import { saleProceedsUsd, usedPriceOf } from '../../sim/market/pricing'
import type { ChipId } from '../../sim/state/ids'
import type { Store } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'

/** Where chips can be sold from. */
interface SaleSource {
  from: string
  count: number
}

export interface StockView {
  chip: ChipId
  /** In the warehouse. */
  count: number
  bookUsd: number
  sinceWeek: number
  /** Share of the work of a healthy chip, 0 to 1. */
  quality: number
  unsupported: number
  usedPrice: RoundedWaterfall
  /** The cost of another week in the warehouse: tied-up money, floor rent and the fall of the used price. */
  holdingCost: RoundedWaterfall
  /** Gain (or loss) against the books if all were sold today, in US dollars. */
  gainUsd: number
  sources: SaleSource[]
}

/** The player's stock of a chip; null where there is none. */
export function stockView(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): StockView | null {
  const sources = saleSources(state, chip)
  if (sources.length === 0) return null
  const store = state.warehouse[chip] ?? { count: 0, bookUsd: 0, sinceWeek: state.week, quality: 1, unsupported: 0 }
  const used = usedPriceOf(state, chip, scenario).sum(1)
  return {
    chip,
    count: store.count,
    bookUsd: store.bookUsd,
    sinceWeek: store.sinceWeek,
    quality: store.quality,
    unsupported: store.unsupported,
    usedPrice: used,
    holdingCost: holdingCostSum(store, used.total, scenario),
    gainUsd: used.total * store.count - store.bookUsd,
    sources,
  }
}

/** A sale at the used price, which falls with the number sold. */
export function saleView(
  state: Readonly<GameState>,
  chip: ChipId,
  count: number,
  from: string,
  scenario: Scenario,
): { move: Move; bringsUsd: number } {
  return { move: { type: 'sellChips', chip, count, from }, bringsUsd: saleProceedsUsd(state, chip, count, scenario) }
}

/** A week's holding cost: interest on the book value, floor rent, and the fall of the used price. */
export function holdingCostSum(
  store: Pick<Store, 'count' | 'bookUsd'>,
  usedUsd: number,
  scenario: Scenario,
): RoundedWaterfall {
  const { interestPerYear } = scenario.parameters.finance
  const ageing = 1 - exp(-scenario.parameters.price.usedFallPerWeek)
  return waterfall('trade.carrying.capital', (store.bookUsd * interestPerYear) / 52)
    .plus('trade.carrying.floor', warehouseRentUsd(store.count, scenario))
    .plus('trade.carrying.ageing', usedUsd * store.count * ageing)
    .sum(1)
}

function saleSources(state: Readonly<GameState>, chip: ChipId): SaleSource[] {
  const stored = { from: 'warehouse', count: state.warehouse[chip]?.count ?? 0 }
  const installed = Object.entries(state.sites).map(([from, site]) => ({ from, count: site.racks[chip]?.count ?? 0 }))
  return [stored, ...installed].filter(({ count }) => count > 0)
}
