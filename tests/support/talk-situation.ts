// A talk of the calm level: a distributor with a given temper, and offers to it.

import { decide, type Move } from '../../src/sim/game'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import type { OfferTerms, Talk } from '../../src/sim/state/talk-state'
import { maxSellerConcessionShare, sellerConcessionShareSoFar } from '../../src/sim/trade/offer-reaction'
import { aGame, aScenario } from './builders'
import { evenTemper } from './even-temper'
import { setCash } from './situations'

export const calmTalkScenario = aScenario()
export const talkAboutSwifts: Move = { type: 'openTalk', distributor: 'trader', chip: 'swift' }

/** The calm level with a changed temper of its distributor. */
export function calmWithTemper(
  change: Partial<LevelJson['tempers'][string]>,
  more: (level: LevelJson) => void = () => {},
): Scenario {
  return aScenario((level) => {
    level.tempers.even = evenTemper(change)
    more(level)
  })
}

export type GameWithTalk = GameState & { talk: Talk }

/** A talk with the trader about swifts. */
export function gameWithTalk(scenario = calmTalkScenario, change: (game: GameState) => void = () => {}): GameWithTalk {
  const game = aGame(scenario, (g) => {
    setCash(g, 900_000_000)
    change(g)
  })
  decide(game, talkAboutSwifts, scenario)
  return game as GameWithTalk
}

export const packageAtPrice = (unitPriceUsd: number, change: Partial<OfferTerms> = {}): OfferTerms => ({
  count: 1,
  unitPriceUsd,
  depositShare: 0,
  weeks: 4,
  clause: 'firm',
  ...change,
})
export const offerAtPrice = (
  game: GameState,
  unitPriceUsd: number,
  scenario = calmTalkScenario,
  change: Partial<OfferTerms> = {},
) => decide(game, { type: 'makeOffer', ...packageAtPrice(unitPriceUsd, change) }, scenario)
export const lowestUsd = (game: GameWithTalk) => Math.ceil(game.talk.askUsd * 0.4)
/** The distributor's concession as a share of its largest one, 0 to 1. */
export const concessionShareOf = (game: GameWithTalk, scenario: Scenario) =>
  sellerConcessionShareSoFar(game.talk.gains) / maxSellerConcessionShare(game, game.talk, scenario)
