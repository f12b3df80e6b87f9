import type { Scenario } from '../sim/level/scenario'
import type { ChipId, DistributorId } from '../sim/state/ids'
import type { Contract } from '../sim/state/market-state'
import type { GameState } from '../sim/state/state'

/** The chips in reach: on sale, or in the player's own halls. */
export function chipsOnSaleOrOwned(state: Readonly<GameState>, scenario: Scenario): ChipId[] {
  return Object.keys(scenario.chips).filter((chip) => isChipOnSale(state, chip) || ownedChipCount(state, chip) > 0)
}

/** Chips of one kind in the warehouse, in racks, and queued between the two. */
export function ownedChipCount(state: Readonly<GameState>, chip: ChipId): number {
  let owned = state.warehouse[chip]?.count ?? 0
  for (const { racks, queue } of Object.values(state.sites)) {
    owned += racks[chip]?.count ?? 0
    for (const lot of queue) if (lot.chip === chip) owned += lot.count
  }
  return owned
}

/** Chips of all kinds in the warehouse. */
export function storedChipCount(state: Readonly<GameState>): number {
  return Object.values(state.warehouse).reduce((sum, { count }) => sum + count, 0)
}

/** Chips of all kinds that are queued for installation. */
export function chipCountQueuedForInstall(state: Readonly<GameState>): number {
  const queued = Object.values(state.sites).flatMap(({ queue }) => queue)
  return queued.reduce((sum, { count }) => sum + count, 0)
}

/** Chips under way or ordered and not yet sent: of one kind, or of all where none is named. */
export function incomingChipCount(state: Readonly<GameState>, chip: ChipId | null): number {
  const isMeant = (one: { chip: ChipId }) => chip === null || one.chip === chip
  const shipments = state.shipments.filter(isMeant)
  const onTheRoad = shipments.reduce((sum, { count }) => sum + count, 0)
  const sent = new Map<number, number>()
  for (const { contract, count } of shipments)
    if (contract !== null) sent.set(contract, (sent.get(contract) ?? 0) + count)
  const ordered = state.contracts
    .filter((one) => isMeant(one) && (one.status === 'open' || one.status === 'held'))
    .reduce((sum, { id, count, delivered }) => sum + Math.max(0, count - delivered - (sent.get(id) ?? 0)), 0)
  return onTheRoad + ordered
}

/** Whether the chip is on sale by now. */
export function isChipOnSale(state: Readonly<GameState>, chip: ChipId): boolean {
  const launchedWeek = state.supply[chip]?.launchedWeek ?? null
  return launchedWeek !== null && launchedWeek <= state.week
}

/** Chips of earlier orders that a seller still owes: under way or not yet sent, but not held by a rule. */
export interface OwedChips {
  count: number
  /** Of these, the ones whose promised day has passed. */
  late: number
  /** Weeks since the earliest of these days; 0 where nothing is late. */
  weeksLate: number
}

/** What a seller owes of all chips, or of one: every place that says so counts it here. */
export function chipsOwedBy(
  { contracts, week }: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId | null = null,
): OwedChips {
  const owed = contracts.filter(
    (row) => row.status === 'open' && row.distributor === distributor && (chip === null || row.chip === chip),
  )
  const late = owed.filter((row) => isOverdue(row, week))
  return {
    count: undeliveredChips(owed),
    late: undeliveredChips(late),
    weeksLate: late.reduce((most, { dueWeek }) => Math.max(most, week - dueWeek), 0),
  }
}

/** Ordered chips whose promised day has passed, also where a rule holds them. */
export function overdueChipCount({ contracts, week }: Readonly<GameState>): number {
  const running = contracts.filter(({ status }) => status === 'open' || status === 'held')
  return undeliveredChips(running.filter((row) => isOverdue(row, week)))
}

function isOverdue({ count, delivered, dueWeek }: Readonly<Contract>, week: number): boolean {
  return delivered < count && dueWeek < week
}

function undeliveredChips(contracts: readonly Readonly<Contract>[]): number {
  return contracts.reduce((sum, { count, delivered }) => sum + count - delivered, 0)
}
