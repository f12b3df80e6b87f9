import { at, sumOf } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import type { Contract } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'

/** What became of the firm's orders with one seller, from the ledger alone. */
export interface SellerEpilogue {
  distributor: string
  portrait: string
  orders: number
  chips: number
  /** Filled orders: in time, and later than promised. */
  inTime: number
  late: number
  /** Ordered chips that never came, and how many of these orders a rule stopped. */
  missingChips: number
  stoppedOrders: number
  /** Promises of the firm to this seller; a broken order counts as one. */
  kept: number
  broken: number
  /** The chip of which the firm ordered most here, and what the seller had left of it. */
  chip: ChipId
  leftCount: number
}

/** The sellers with whom the firm signed, the one with the most chips first. */
export function sellerEpilogues(state: Readonly<GameState>, scenario: Scenario): SellerEpilogue[] {
  const sellers = [...new Set(state.contracts.map(({ distributor }) => distributor))]
  return sellers.map((distributor) => epilogueOf(state, distributor, scenario)).sort((a, b) => b.chips - a.chips)
}

function epilogueOf(state: Readonly<GameState>, distributor: string, scenario: Scenario): SellerEpilogue {
  const signed = state.contracts.filter((contract) => contract.distributor === distributor)
  const { kept, broken, ours, stock } = at(state.distributors, distributor)
  const chip = mostOrderedChip(signed)
  return {
    distributor,
    portrait: at(scenario.distributors, distributor).portrait,
    orders: signed.length,
    chips: sumOf(signed, ({ count }) => count),
    inTime: kept,
    late: broken,
    missingChips: sumOf(signed, ({ count, delivered, unpaid }) => count - delivered + unpaid),
    stoppedOrders: signed.filter(({ status }) => status === 'voided' || status === 'held').length,
    kept: ours.kept,
    broken: ours.broken,
    chip,
    leftCount: Math.round(stock[chip] ?? 0),
  }
}

function mostOrderedChip(signed: readonly Contract[]): ChipId {
  const counts = new Map<ChipId, number>()
  for (const { chip, count } of signed) counts.set(chip, (counts.get(chip) ?? 0) + count)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
