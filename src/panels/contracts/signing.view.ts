import { at } from '../../kernel/at'
import type { RoundedWaterfall } from '../../kernel/waterfall'
import { cashUsd } from '../../sim/books/ledger'
import type { Scenario } from '../../sim/level/scenario'
import { askPriceOf } from '../../sim/market/pricing'
import type { ChipId, DistributorId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { chipsPerRack, chipsPerServer, depositShares, maxDeliveryWeeks } from '../../sim/state/talk-terms'
import { packageAtAsk } from '../../sim/trade/contracts'
import { maxAllowed } from '../../sim/trade/orders'
import { isOnSale } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'
import { canBeBanned } from '../talks/clause.view'
import { type NumberBounds, type PackageView, packageView } from '../talks/talk.view'

/** A drafted order at the asking price. */
export interface OrderDraft {
  distributor: DistributorId
  chip: ChipId
  count: number
  depositShare: number
  weeks: number
  clause: 'refund' | 'firm'
  site: SiteId | null
}

interface OrderView extends PackageView {
  move: Move
  price: RoundedWaterfall
  /** Cash after the deposit. */
  cashAfterUsd: number
}

/** Distributors with the chips that each sells now. */
export function distributorsSelling(
  state: Readonly<GameState>,
  scenario: Scenario,
): { distributor: DistributorId; chips: ChipId[] }[] {
  return Object.entries(scenario.distributors)
    .map(([distributor, { chips }]) => ({ distributor, chips: chips.filter((chip) => isOnSale(state, chip)) }))
    .filter(({ chips }) => chips.length > 0)
}

/** Possible destinations: the warehouse (null) and the sites that stand or are being built. */
export function destinationsOf(state: Readonly<GameState>): (SiteId | null)[] {
  return [null, ...Object.keys(state.sites).filter((site) => at(state.sites, site).status !== 'none')]
}

/** The default draft for a distributor's chip: one rack, a tenth as deposit, the earliest date. */
export function defaultOrder(distributor: DistributorId, chip: ChipId, scenario: Scenario): OrderDraft {
  const { leadWeeks } = at(scenario.distributors, distributor)
  return {
    distributor,
    chip,
    count: chipsPerRack,
    depositShare: depositShares[1],
    weeks: Math.ceil(leadWeeks),
    clause: 'firm',
    site: null,
  }
}

/** The same order for another chip; a refund clause stays only where a ban is possible. */
export function withChip(draft: OrderDraft, chip: ChipId, scenario: Scenario): OrderDraft {
  return { ...draft, chip, clause: canBeBanned(chip, scenario) ? draft.clause : 'firm' }
}

/** The cost of an order at the asking price. */
export function orderView(state: Readonly<GameState>, draft: Readonly<OrderDraft>, scenario: Scenario): OrderView {
  const terms = packageView(state, packageAtAsk(state, draft, scenario), scenario)
  const ask = askPriceOf(state, draft.distributor, draft.chip, scenario)
  return {
    ...terms,
    move: { type: 'signContract', ...draft },
    price: ask.plus('trade.part.terms', terms.unitPriceUsd - ask.value()).sum(1),
    cashAfterUsd: cashUsd(state) - terms.depositUsd,
  }
}

/** The smallest, the largest and the step of each number of an order. */
export function orderBounds(
  state: Readonly<GameState>,
  { distributor }: OrderDraft,
  scenario: Scenario,
): Record<'count' | 'weeks', NumberBounds> {
  const { leadWeeks } = at(scenario.distributors, distributor)
  const most = maxAllowed(state, distributor, scenario)
  return {
    count: { min: Math.min(chipsPerServer, most), max: most, step: chipsPerServer },
    weeks: { min: Math.ceil(leadWeeks), max: maxDeliveryWeeks, step: 1 },
  }
}
