// A talk of the calm level: a distributor with a given temper, and offers to it.

import { decide, type Move } from '../../src/sim/game'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import type { Package, Talk } from '../../src/sim/state/talk-state'
import { comeOf, mostCome } from '../../src/sim/trade/offer-reaction'
import { aTemper } from './a-temper'
import { aGame, aScenario } from './builders'
import { cashOf } from './situations'

export const calm = aScenario()
export const talkAboutSwifts: Move = { type: 'openTalk', distributor: 'trader', chip: 'swift' }

/** The calm level with a changed temper of its distributor. */
export function withTemper(
  change: Partial<LevelJson['tempers'][string]>,
  more: (level: LevelJson) => void = () => {},
): Scenario {
  return aScenario((level) => {
    level.tempers.even = aTemper(change)
    more(level)
  })
}

export type AtTable = GameState & { talk: Talk }

/** A talk with the trader about swifts. */
export function atTheTable(scenario = calm, change: (game: GameState) => void = () => {}): AtTable {
  const game = aGame(scenario, (g) => {
    cashOf(g, 900_000_000)
    change(g)
  })
  decide(game, talkAboutSwifts, scenario)
  return game as AtTable
}

export const packageAt = (unitPriceUsd: number, change: Partial<Package> = {}): Package => ({
  count: 1,
  unitPriceUsd,
  depositShare: 0,
  weeks: 4,
  clause: 'firm',
  ...change,
})
export const offer = (game: GameState, unitPriceUsd: number, scenario = calm, change: Partial<Package> = {}) =>
  decide(game, { type: 'makeOffer', ...packageAt(unitPriceUsd, change) }, scenario)
export const lowestUsd = (game: AtTable) => Math.ceil(game.talk.askUsd * 0.4)
/** The distributor's concession as a share of its largest one, 0 to 1. */
export const wayOf = (game: AtTable, scenario: Scenario) =>
  comeOf(game.talk.gains) / mostCome(game, game.talk, scenario)
