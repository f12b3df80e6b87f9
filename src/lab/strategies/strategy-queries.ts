import { at } from '../../kernel/at'
import { cashUsd } from '../../sim/books/ledger'
import { chipsFreePowerSupports, connectedAndOrderedKw, usefulComputePerChip } from '../../sim/compute/fleet'
import { exportStatusOf } from '../../sim/controls/export-status'
import type { Move } from '../../sim/decisions'
import type { Scenario } from '../../sim/level/scenario'
import { distributorAskPriceWaterfall } from '../../sim/market/pricing'
import type { ChipId, DistributorId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { SignContractInput } from '../../sim/trade/contracts'
import { maxChipsSellerAccepts } from '../../sim/trade/orders'
import type { StrategyPlan } from './plan'

/** An offer as a script sees it: by role and kind, never by id. */
export interface StrategyOffer {
  distributor: DistributorId
  chip: ChipId
  askUsd: number
  /** Useful compute of one chip, in reference-chip equivalents. */
  useful: number
}

type ScriptRole = 'imported' | 'domestic'

/** Lawful offers of chips of one role, by useful compute per dollar, best first. */
export function offersSortedByValue(state: Readonly<GameState>, role: ScriptRole, scenario: Scenario): StrategyOffer[] {
  const found: StrategyOffer[] = []
  for (const distributor in scenario.distributors) {
    const spec = at(scenario.distributors, distributor)
    if (spec.unsupported || spec.rentsOnly) continue
    for (const chip of spec.chips) {
      if (at(scenario.chips, chip).role !== role || !isSold(state, chip, scenario)) continue
      const each = usefulComputePerChip(state, chip, 1024, scenario)
      found.push({
        distributor,
        chip,
        askUsd: distributorAskPriceWaterfall(state, distributor, chip, scenario).value(),
        useful: (each.training + each.inference) / 2,
      })
    }
  }
  const perUsd = (offer: StrategyOffer): number =>
    offer.useful / (offer.askUsd + scenario.parameters.fleet.serverUsdPerChip * 3)
  return found.sort((a, b) => perUsd(b) - perUsd(a))
}

function isSold(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): boolean {
  return at(state.supply, chip).launchedWeek !== null && exportStatusOf(state, chip, scenario).status === 'free'
}

/** The domestic chip of the vendor that rewards loyalty. */
export function offerOfLoyaltyVendor(state: Readonly<GameState>, scenario: Scenario): StrategyOffer | null {
  const isLoyal = ({ distributor }: StrategyOffer) => at(scenario.distributors, distributor).allocation === 'loyalty'
  return offersSortedByValue(state, 'domestic', scenario).find(isLoyal) ?? null
}

/** Chips of a role that the firm owns or has on order. */
export function ownedOrOrderedChipCount(state: Readonly<GameState>, role: ScriptRole, scenario: Scenario): number {
  const lots = [
    ...[state.warehouse, ...Object.values(state.sites).map(({ racks }) => racks)].flatMap((racks) =>
      Object.entries(racks).map(([chip, { count }]) => ({ chip, count })),
    ),
    ...Object.values(state.sites).flatMap(({ queue }) => queue),
    ...state.contracts
      .filter(({ status }) => status === 'open' || status === 'held')
      .map(({ chip, count, delivered, unpaid }) => ({ chip, count: count - delivered + unpaid })),
  ]
  return lots.reduce((sum, { chip, count }) => sum + (at(scenario.chips, chip).role === role ? count : 0), 0)
}

/** The mandate of a kind, or the first one. */
export function mandateIdOfKindOrFirst(kind: StrategyPlan['mandate'], { mandates }: Scenario): string {
  const field = ({ fund: 'fund', hub: 'leasePremiumShare', house: 'feeUsdPerEngineerWeek' } as const)[kind]
  const ids = Object.keys(mandates)
  return ids.find((id) => at(mandates, id)[field] !== undefined) ?? ids[0] ?? ''
}

/** The site to build: the one with the cheapest domestic power. */
export function buildableSiteWithCheapestPower({ sites }: Scenario): SiteId | null {
  const built = Object.keys(sites).filter((id) => at(sites, id).tenure === 'built')
  return built.sort((a, b) => at(sites, a).usdPerKwhDomestic - at(sites, b).usdPerKwhDomestic)[0] ?? null
}

/** The site that the firm starts with. */
export function startingSiteOf(scenario: Scenario): SiteId | null {
  return Object.keys(scenario.sites).find((id) => at(scenario.sites, id).startPowerKw > 0) ?? null
}

/** A move that orders the half megawatts missing to a goal, or null. */
export function orderMissingPowerMove(state: Readonly<GameState>, site: SiteId, goalMw: number): Move | null {
  const place = at(state.sites, site)
  if (place.status === 'none') return null
  const halves = Math.ceil((goalMw * 1000 - connectedAndOrderedKw(state, site) - 1) / 500)
  return halves > 0 ? { type: 'orderPower', site, halfMegawatts: Math.min(halves, 4) } : null
}

/** Chips affordable for a budget, in multiples of eight. */
export function affordableChipCount(state: Readonly<GameState>, unitUsd: number, floorUsd: number): number {
  return Math.max(0, Math.floor((cashUsd(state) - floorUsd) / unitUsd / 8) * 8)
}

/** An order of as many chips as its seller still signs this quarter. */
export function withinQuota<Order extends SignContractInput>(
  order: Order,
  state: Readonly<GameState>,
  scenario: Scenario,
): Order {
  return { ...order, count: Math.min(order.count, maxChipsSellerAccepts(state, order.distributor, scenario)) }
}

/** Installs warehouse chips where there is power; domestic ones wait for the mandate's site where it has one. */
export function installWarehouseChipsMoves(state: Readonly<GameState>, scenario: Scenario): Move[] {
  const moves: Move[] = []
  const centre = state.mandate ? at(scenario.mandates, state.mandate.mandate).site : undefined
  for (const chip in state.warehouse) {
    const waits = centre !== undefined && at(scenario.chips, chip).role === 'domestic'
    for (const site in state.sites) {
      if (at(state.sites, site).status !== 'ready' || (waits && site !== centre)) continue
      const count = Math.min(chipsFreePowerSupports(state, site, chip, scenario), at(state.warehouse, chip).count)
      if (count < 8 || moves.some((move) => move.type === 'install' && move.chip === chip)) continue
      moves.push({ type: 'install', site, chip, count })
    }
  }
  return moves
}
