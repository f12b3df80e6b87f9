import { dateOfDayNumber, dayNumberOf } from '../../kernel/dates'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColourOf } from '../chip-colour'
import { levelAims } from './aims'
import type { ReachedAims, SavedGameRow } from './title-view'

/** A saved game's row in the list, without the time and the name of the save. */
export function savedGameRowFromState(
  state: Readonly<GameState>,
  scenario: Scenario,
): Omit<SavedGameRow, 'slot' | 'savedAt' | 'saveNumber'> & { date: string; chips: number } {
  const colours = runningByColour(state, scenario)
  return {
    level: state.level,
    seed: state.seed,
    week: state.week,
    weeks: scenario.weeks,
    date: dateOfDayNumber(dayNumberOf(scenario.start) + 7 * state.week),
    isEnded: state.ending !== null,
    result: state.ending && { isWon: state.ending.won, score: state.ending.score, aims: reachedAims(state, scenario) },
    colours,
    chips: Object.values(colours).reduce((sum, count) => sum + count, 0),
  }
}

function reachedAims(state: Readonly<GameState>, scenario: Scenario): ReachedAims {
  const aims = levelAims(state, scenario)
  return { reached: aims.filter(({ isReached }) => isReached).map(({ aim }) => aim), offered: aims.length }
}

function runningByColour(state: Readonly<GameState>, scenario: Scenario): Record<ChipColour, number> {
  const found: Record<ChipColour, number> = { us: 0, permitted: 0, domestic: 0, rented: Math.round(state.cloud.chips) }
  for (const { racks } of Object.values(state.sites)) {
    for (const [chip, { count }] of Object.entries(racks))
      if (count > 0) found[chipColourOf(state, chip, scenario)] += count
  }
  return found
}
