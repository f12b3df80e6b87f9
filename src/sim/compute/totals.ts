import type { Scenario } from '../level/scenario'
import type { ChipId } from '../state/ids'
import type { GameState } from '../state/state'

/** Installed chips at all sites of the kinds that `counts` selects. */
export function installedChips(state: Readonly<GameState>, counts: (chip: ChipId) => boolean): number {
  let sum = 0
  for (const site of Object.values(state.sites))
    for (const [chip, rack] of Object.entries(site.racks)) if (counts(chip)) sum += rack.count
  return sum
}

/** Domestic chips at the mandate's site that have passed acceptance. */
export function acceptedChips(state: Readonly<GameState>): number {
  let accepted = 0
  for (const site of Object.values(state.sites)) for (const rack of Object.values(site.racks)) accepted += rack.accepted
  return accepted
}

/** Served inference in reference-chip equivalents, mean over the last weeks. */
export function meanServed(state: Readonly<GameState>, weeks: number): number {
  let sum = 0
  for (let back = 0; back < weeks; back += 1) {
    const week = state.week - back
    if (week >= 1) sum += state.recent[(week - 1) % 26]?.served ?? 0
  }
  return sum / weeks
}

/** Domestic share of all cards that entered the national market since the level began. */
export function domesticShare(state: Readonly<GameState>): number {
  const all = state.nation.domesticCards + state.nation.importedCards
  return all === 0 ? 0 : state.nation.domesticCards / all
}

/** The highest maturity among the firm's domestic stacks. */
export function domesticMaturity(state: Readonly<GameState>, scenario: Scenario): number {
  let best = 0
  for (const id in scenario.stacks)
    if (scenario.stacks[id]?.role === 'domestic') best = Math.max(best, state.stacks[id]?.maturity ?? 0)
  return best
}
