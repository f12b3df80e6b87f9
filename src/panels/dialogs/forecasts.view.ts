import type { GameState } from '../../sim/state/state'

/**
 * The player's forecasts, scored by Brier (1950) in its two-way form: (chance − outcome)², from 0 (sure and right) to 1
 * (sure and wrong); null while it is open. With the mean over settled forecasts; null where there is none.
 */
export function forecastScoresView(state: Readonly<GameState>) {
  const rows = Object.entries(state.forecasts).map(([forecast, { chance, outcome }]) => ({
    forecast,
    chance,
    outcome,
    brier: outcome === null ? null : (chance - outcome) * (chance - outcome),
  }))
  const settled = rows.flatMap(({ brier }) => (brier === null ? [] : [brier]))
  return {
    rows,
    meanBrier: settled.length === 0 ? null : settled.reduce((sum, brier) => sum + brier, 0) / settled.length,
  }
}
