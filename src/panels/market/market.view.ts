import { at } from '../../kernel/at'
import { exp } from '../../kernel/math'
import { startWaterfall } from '../../kernel/waterfall'
import { cashUsd } from '../../sim/books/ledger'
import { weeklyWarehouseRentUsd } from '../../sim/company/bills'
import { chipFiguresInGame, totalProcessingPerformanceOf } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import { chipSaleProceedsUsd, openMarketPriceWaterfall, usedChipPriceWaterfall } from '../../sim/market/pricing'
import type { ChipId } from '../../sim/state/ids'
import type { WarehouseLot } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { chipColourOf } from '../../view/chip-colour'
import { chipsOnSaleOrOwned, ownedChipCount } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'
import { usefulComputeOfChipToday } from '../parts/figures/useful-chip.view'
import { announcedExportStatusView, exportStatusView } from '../rules/control.view'
import { latestPriceChange, type PriceChange, priceChangeSinceStart } from './price-change.view'

export type MarketRow = ReturnType<typeof shelfView> & {
  change: PriceChange | null
  changeSinceStart: PriceChange | null
}

/** The open market: one row for each chip on sale now or owned. */
export function marketRows(
  state: Readonly<GameState>,
  scenario: Scenario,
  lastWeek: Readonly<GameState> | null = null,
): MarketRow[] {
  return chipsOnSaleOrOwned(state, scenario).map((chip) => ({
    ...shelfView(state, chip, scenario),
    /** What moved the price lately; null where nothing did. */
    change: latestPriceChange(state, lastWeek, chip, scenario),
    changeSinceStart: priceChangeSinceStart(state, chip, scenario),
  }))
}

/** An order to the open market, with its price today. */
export function chipPurchaseView(state: Readonly<GameState>, chip: ChipId, count: number, scenario: Scenario) {
  const costUsd = Math.round(openMarketPriceWaterfall(state, chip, scenario).value() * count)
  const move: Move = { type: 'buyChips', chip, count }
  return { move, costUsd, leftUsd: cashUsd(state) - costUsd }
}

function shelfView(state: Readonly<GameState>, chip: ChipId, scenario: Scenario) {
  const { confidence, contested = false, source } = at(scenario.chips, chip)
  const control = exportStatusView(state, chip, scenario)
  const shelf = Math.floor(state.supply[chip]?.shelf ?? 0)
  return {
    chip,
    colour: chipColourOf(state, chip, scenario),
    control,
    /** Its legal state under an announced rule; null where nothing changes. */
    announced: announcedExportStatusView(state, chip, scenario),
    price: openMarketPriceWaterfall(state, chip, scenario).sum(1),
    figures: listedFigures(state, chip, scenario),
    /** The work of one chip in a large cluster on today's stack, in reference chips. */
    useful: usefulComputeOfChipToday(state, chip, scenario),
    /** Made by a vendor in answer to a rule. */
    isMadeForRule: (state.supply[chip]?.design ?? null) !== null,
    contested,
    sources: source,
    confidence,
    /** A rule bars new ones, but the market has some that are already in the country. */
    isDeniedButHere: control.status === 'denied' && shelf > 0,
    /** Chips on the open market this week. */
    marketStock: shelf,
    /** The player's chips: in the warehouse, with the crew, in racks. */
    ownedChips: ownedChipCount(state, chip),
  }
}

/** A chip's figures; null where one is not published. */
function listedFigures(state: Readonly<GameState>, chip: ChipId, scenario: Scenario) {
  const figures = chipFiguresInGame(state, chip, scenario)
  return [
    { name: 'fp16', value: figures.fp16TflopsDense },
    { name: 'memory', value: figures.memBandwidthGBs },
    { name: 'link', value: figures.interconnectGBs },
    { name: 'tpp', value: totalProcessingPerformanceOf(figures) },
    { name: 'tdp', value: figures.tdpW },
  ] as const
}

export type OwnChipStockView = NonNullable<ReturnType<typeof ownChipStockView>>

/** The player's stock of a chip; null where there is none. */
export function ownChipStockView(state: Readonly<GameState>, chip: ChipId, scenario: Scenario) {
  const sources = saleSources(state, chip)
  if (sources.length === 0) return null
  const store = state.warehouse[chip] ?? { count: 0, bookUsd: 0, sinceWeek: state.week, quality: 1, unsupported: 0 }
  const used = usedChipPriceWaterfall(state, chip, scenario).sum(1)
  return {
    chip,
    /** In the warehouse. */
    ...store,
    usedPrice: used,
    /** The cost of another week in the warehouse: tied-up money, floor rent and the fall of the used price. */
    holdingCost: weeklyHoldingCostWaterfall(store, used.total, scenario),
    /** Gain (or loss) against the books if all were sold today, in US dollars. */
    gainUsd: used.total * store.count - store.bookUsd,
    sources,
  }
}

/** A sale at the used price, which falls with the number sold. */
export function chipSaleView(
  state: Readonly<GameState>,
  chip: ChipId,
  count: number,
  from: string,
  scenario: Scenario,
) {
  const move: Move = { type: 'sellChips', chip, count, from }
  return { move, bringsUsd: chipSaleProceedsUsd(state, chip, count, scenario) }
}

/** A week's holding cost: interest on the book value, floor rent, and the fall of the used price. */
export function weeklyHoldingCostWaterfall(
  store: Pick<WarehouseLot, 'count' | 'bookUsd'>,
  usedUsd: number,
  scenario: Scenario,
) {
  const { interestPerYear } = scenario.parameters.finance
  const ageing = 1 - exp(-scenario.parameters.price.usedFallPerWeek)
  return startWaterfall('trade.carrying.capital', (store.bookUsd * interestPerYear) / 52)
    .plus('trade.carrying.floor', weeklyWarehouseRentUsd(store.count, scenario))
    .plus('trade.carrying.ageing', usedUsd * store.count * ageing)
    .sum(1)
}

/** Where chips can be sold from. */
function saleSources(state: Readonly<GameState>, chip: ChipId) {
  const stored = { from: 'warehouse', count: state.warehouse[chip]?.count ?? 0 }
  const installed = Object.entries(state.sites).map(([from, site]) => ({ from, count: site.racks[chip]?.count ?? 0 }))
  return [stored, ...installed].filter(({ count }) => count > 0)
}

/** A price curve of the reference chip, one number a week; null before its launch. */
export function referenceChipPricesSinceLaunch(
  state: Readonly<GameState>,
  name: 'market' | 'used',
  { referenceChip }: Scenario,
) {
  const launchedWeek = state.supply[referenceChip]?.launchedWeek ?? null
  const curve = state.series[name] ?? []
  return curve.map((usd, week) => (launchedWeek !== null && week >= launchedWeek ? usd : null))
}

/** The reference chip's prices, new and used. */
export function referenceChipPriceHistoryView(state: Readonly<GameState>, scenario: Scenario) {
  return {
    chip: scenario.referenceChip,
    /** US dollars for one chip, one number a week; null before its launch. */
    market: referenceChipPricesSinceLaunch(state, 'market', scenario),
    used: referenceChipPricesSinceLaunch(state, 'used', scenario),
    /** The rules that took force within these weeks. */
    rules: rulesInWeeks(state),
  }
}

/** The rules that took force since the level began. */
function rulesInWeeks(state: Readonly<GameState>) {
  return Object.entries(state.rules).flatMap(([rule, { forceWeek, status }]) => {
    const isLaw = status === 'inForce' || status === 'replaced'
    return isLaw && forceWeek !== null && forceWeek >= 0 && forceWeek <= state.week ? [{ rule, week: forceWeek }] : []
  })
}
