import type { GameState } from '../../sim/state/state'

interface ForecastView {
  forecast: string
  chance: number
  week: number
  outcome: 0 | 1 | null
  /** Brier's score of this forecast, 0 (sure and right) to 1 (sure and wrong); null while it is open. */
  brier: number | null
}

interface ForecastsView {
  rows: ForecastView[]
  /** The mean over settled forecasts; null where there is none. */
  meanBrier: number | null
}

/** The player's forecasts, scored by Brier (1950) in its two-way form: (chance − outcome)². */
export function forecastsView(state: Readonly<GameState>): ForecastsView {
  const rows = Object.entries(state.forecasts).map(([forecast, { chance, week, outcome }]) => ({
    forecast,
    chance,
    week,
    outcome,
    brier: outcome === null ? null : (chance - outcome) * (chance - outcome),
  }))
  const settled = rows.flatMap(({ brier }) => (brier === null ? [] : [brier]))
  return {
    rows,
    meanBrier: settled.length === 0 ? null : settled.reduce((sum, brier) => sum + brier, 0) / settled.length,
  }
}
