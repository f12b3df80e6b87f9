// Invariants that are cheap enough for every week of a thousand games: one walk, and no text unless something is wrong.
import { findNonJsonPaths } from '../../src/kernel/plain-tree'
import type { GameState } from '../../src/sim/state/state'

/** What is wrong with a game this week, in words; null where nothing is. `invariants.ts` checks more, and is slower. */
export function brokenInvariant(game: Readonly<GameState>): string | null {
  return findNonJsonPaths(game, 1)[0] ?? unbalanced(game) ?? negativeIn(game)
}

/**
 * Double entry: whole dollars that sum to zero over all accounts, and a cash flow that contains every change of cash.
 */
function unbalanced({ finance }: Readonly<GameState>): string | null {
  let sum = 0
  for (const account in finance.balances) {
    const usd = finance.balances[account as keyof typeof finance.balances]
    if (!Number.isInteger(usd)) return `${account} holds ${usd}`
    sum += usd
  }
  if (sum !== 0) return `the ledger is off by ${sum}`
  const { quarters, balances } = finance
  const quarter = quarters[quarters.length - 1]
  const before = quarters[quarters.length - 2]
  if (!quarter || !before) return null
  const { operating, investing, financing } = quarter.cash
  const told = before.closingCashUsd + operating + investing + financing
  return told === balances.cash ? null : `cash is ${balances.cash}, its flows say ${told}`
}

/** Counts of owned, ordered or promised things are never negative. */
function negativeIn(game: Readonly<GameState>): string | null {
  const { warehouse, sites, supply, distributors, people, stacks } = game
  for (const chip in warehouse) if (isLess(warehouse[chip])) return `warehouse ${chip}`
  for (const id in sites) {
    const { racks, queue, powerKw } = sites[id] as GameState['sites'][string]
    if (powerKw < 0) return `power of ${id}`
    for (const chip in racks) {
      const rack = racks[chip] as (typeof racks)[string]
      if (isLess(rack) || rack.failing < 0 || rack.accepted < 0) return `racks of ${chip} at ${id}`
    }
    for (const lot of queue) if (isLess(lot)) return `queue of ${lot.chip} at ${id}`
  }
  for (const chip in supply) if ((supply[chip]?.shelf ?? 0) < 0) return `shelf of ${chip}`
  for (const id in distributors) {
    const stock = distributors[id]?.stock ?? {}
    for (const chip in stock) if ((stock[chip] ?? 0) < 0) return `${id}'s stock of ${chip}`
  }
  for (const role in people) {
    const team = people[role as keyof typeof people]
    if (team.count < 0) return `people: ${role}`
    for (const group of team.hiring) if (group.count < 0) return `hired: ${role}`
  }
  for (const id in stacks) if ((stacks[id]?.engineers ?? 0) < 0) return `engineers on ${id}`
  for (const { id, count, delivered, unpaid, depositUsd } of game.contracts)
    if (delivered < 0 || unpaid < 0 || depositUsd < 0 || count < delivered) return `contract ${id}`
  for (const { id, count } of game.shipments) if (count < 0) return `shipment ${id}`
  return game.cloud.chips < 0 ? 'rented machines' : null
}

interface Lot {
  count: number
  bookUsd: number
  unsupported: number
}

const isLess = (lot: Readonly<Lot> | undefined): boolean =>
  lot !== undefined && (lot.count < 0 || lot.bookUsd < 0 || lot.unsupported < 0)
