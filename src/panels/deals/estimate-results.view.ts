import { at } from '../../kernel/at'
import type { GameState } from '../../sim/state/state'

/** How well the player estimated one distributor. */
export interface EstimateResult {
  distributor: string
  /**
   * The player's estimate: a band for the limit as shares of the market price, and a temper; null where nothing was
   * noted.
   */
  noted: { low: number; high: number; temper: string | null } | null
  /** The true limit as a share of the market price. */
  limitShare: number
  temper: string
  /** Where the true limit lies against the noted band. */
  band: 'inside' | 'above' | 'below' | null
  isTemperRight: boolean | null
}

/** The player's estimates beside the truth, for each distributor met or noted; empty before the end of the game. */
export function estimateResults(state: Readonly<GameState>): EstimateResult[] {
  if (state.ending === null) return []
  return Object.keys(state.distributors)
    .filter((distributor) => at(state.distributors, distributor).talks > 0 || state.estimates[distributor])
    .map((distributor) => readingOf(state, distributor))
}

function readingOf(state: Readonly<GameState>, distributor: string): EstimateResult {
  const { mind } = at(state.distributors, distributor)
  const noted = state.estimates[distributor] ?? null
  const limitShare = 1 + mind.limitMargin
  return {
    distributor,
    noted,
    limitShare,
    temper: mind.temper,
    band: noted && bandOf(noted, limitShare),
    isTemperRight: noted && noted.temper !== null ? noted.temper === mind.temper : null,
  }
}

function bandOf({ low, high }: { low: number; high: number }, limitShare: number): 'inside' | 'above' | 'below' {
  if (limitShare < low) return 'below'
  return limitShare > high ? 'above' : 'inside'
}
