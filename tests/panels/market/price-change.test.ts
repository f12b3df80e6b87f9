import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { hasText } from '../../../src/panels/app/translator'
import { marketRows } from '../../../src/panels/market/market.view'
import { latestPriceChange, priceChangeSinceStart } from '../../../src/panels/market/price-change.view'
import { advance } from '../../../src/sim/game'
import { openMarketPriceWaterfall } from '../../../src/sim/market/pricing'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'
import { putRuleInForce } from '../../support/situations'

const scenario = aScenario()
const priceOf = (game: GameState) => openMarketPriceWaterfall(game, 'swift', scenario).sum(1).total

describe('what moved a price', () => {
  it('is told by causes that add up to the change of the price as written', () => {
    const game = aGame(scenario)
    const start = structuredClone(game)
    for (let week = 0; week < 6; week += 1) advance(game, scenario)
    game.belief.market = 0.7
    at(game.supply, 'swift').backlog = 1e6
    const lastWeek = structuredClone(game)
    putRuleInForce(game, 'first-rule', game.week)
    const lately = latestPriceChange(game, lastWeek, 'swift', scenario)
    const sinceStart = priceChangeSinceStart(game, 'swift', scenario)
    expect(lately).toMatchObject({ since: 'lastWeek', total: priceOf(game) - priceOf(lastWeek) })
    expect(sinceStart).toMatchObject({ since: 'start', total: priceOf(game) - priceOf(start) })
    for (const change of [lately, sinceStart])
      expect(change?.causes.reduce((sum, { amount }) => sum + amount, 0)).toBe(change?.total)
    expect(lately?.causes.map(({ code }) => code)).toContain('price.afterRule')
    for (const { code } of lately?.causes ?? []) expect(hasText(`trade.moved.${code}`), code).toBe(true)
  })

  it('is told since the start where last week moved nothing or is not known, and not at all in the first week', () => {
    const game = aGame(scenario)
    expect(latestPriceChange(game, null, 'swift', scenario)).toBeNull()
    for (let week = 0; week < 6; week += 1) advance(game, scenario)
    game.belief.market += 0.2
    at(game.supply, 'swift').backlog = 1e6
    expect(latestPriceChange(game, game, 'swift', scenario)?.since).toBe('start')
    const [row] = marketRows(game, scenario, game)
    expect(row?.change).toEqual(row?.changeSinceStart)
  })

  it('is not told since the start of a chip that was not on sale then', () => {
    const game = aGame(scenario)
    advance(game, scenario)
    const young = aScenario((level) => {
      at(level.chips, 'swift').availableFrom = '2023-03-06'
    })
    expect(priceChangeSinceStart(game, 'swift', young)).toBeNull()
  })
})
