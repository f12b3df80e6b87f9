// First-week games with the distributors of a shipped level, each with a given temper.
import { at } from '../../src/kernel/at'
import { distributorsNegotiableAtStart, scenarioWithFixedTemper } from '../../src/lab/bargain/tactic-table'
import { createNewGame, refusalOf } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { scenario } from './shipped-levels'
import { setCash } from './situations'

export const people = distributorsNegotiableAtStart(scenario)
export const tempers = Object.keys(scenario.tempers)
const plentyUsd = 4_000_000_000

/** A game with a talk of a distributor with a given temper, and the subject of the talk. */
export function gameWithTemper(
  seed: string,
  distributor: string,
  temper: string,
): { forced: Scenario; game: GameState; chip: string } {
  const forced = scenarioWithFixedTemper(scenario, distributor, temper)
  const game = createNewGame(forced, { seed, asItHappened: true })
  setCash(game, plentyUsd)
  const chip = at(forced.distributors, distributor).chips.find(
    (id) => refusalOf(game, { type: 'openTalk', distributor, chip: id }, forced) === null,
  )
  return { forced, game, chip: chip ?? '' }
}
