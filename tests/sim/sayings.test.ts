import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { decide } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'
import { comeOf } from '../../src/sim/trade/offer-reaction'
import { type AtTable, atTheTable, calm, lowestUsd, offer, wayOf, withTemper } from '../support/at-the-table'
import { aGame, aScenario, figure } from '../support/builders'
import { contractIn, newsOf, pass } from '../support/situations'

describe('what is said at a table', () => {
  const sayings = withTemper({ timeShare: figure(0), claimShare: figure(0.4), favourWorth: figure(2) })
  const claims = (game: AtTable, isProven = false, claim: 'volume' | 'quote' = 'volume') =>
    decide(game, { type: 'makeClaim', claim, isProven }, sayings)
  const afraid = (fear: number) => (game: GameState) => {
    at(game.distributors, 'trader').mind.fear = fear
  }

  it('M7.12: a claim counts as far as he believes us', () => {
    const game = atTheTable(sayings)
    claims(game)
    expect(wayOf(game, sayings)).toBeCloseTo(0.4 * 0.5, 9)
  })

  it('M7.12: a bluff that he looks into ends his moving, and is believed less and heard of', () => {
    const game = atTheTable(sayings, afraid(1))
    claims(game)
    expect(at(game.distributors, 'trader').trust).toBeCloseTo(0.15, 9)
    offer(game, Math.round(game.talk.askUsd * 0.9), sayings, { depositShare: 0.1 })
    expect([game.talk.isCaught, comeOf(game.talk.gains)]).toEqual([true, 0])
    expect(at(game.distributors, 'trader').believes.volume).toBeCloseTo(0.15, 9)
    expect(at(game.distributors, 'channel').trust).toBeLessThan(0.5)
  })

  it('M7.12: a true claim that he looks into is believed more the next time; proven for money it counts in full', () => {
    const customer = (fear: number) => (game: GameState) => {
      afraid(fear)(game)
      contractIn(game, { count: 200 })
    }
    const game = atTheTable(sayings, customer(1))
    claims(game)
    expect(at(game.distributors, 'trader').believes.volume).toBeCloseTo(0.75, 9)
    const proving = atTheTable(sayings, customer(0))
    const before = proving.finance.balances.cash
    claims(proving, true)
    expect(wayOf(proving, sayings)).toBeCloseTo(0.4, 9)
    expect(before - proving.finance.balances.cash).toBe(15_000)
  })

  it('M7.13: a favour moves him and wins trust; one who fears the law takes none', () => {
    const favoured = (fear: number) => {
      const game = atTheTable(sayings, afraid(fear))
      const before = game.finance.balances.cash
      decide(game, { type: 'offerFavour', favour: 'dinner' }, sayings)
      return [
        comeOf(game.talk.gains) > 0,
        at(game.distributors, 'trader').trust > 0.5,
        before - game.finance.balances.cash,
      ]
    }
    expect([favoured(0), favoured(0.9)]).toEqual([
      [true, true, 5000],
      [false, false, 0],
    ])
  })

  it('M7.14: who asks what would help is told the issue that weighs most, for a day and a little trust', () => {
    const game = atTheTable(calm, (g) => {
      at(g.distributors, 'trader').mind.weights.deposit = 1.5
    })
    const { days } = game.talk
    decide(game, { type: 'askWhatHelps' }, calm)
    expect(newsOf(game, 'wishTold')[0]?.facts).toEqual({ distributor: 'trader', issue: 'deposit' })
    expect([game.talk.days - days, at(game.distributors, 'trader').trust]).toEqual([1, 0.49])
  })

  it('M7.15: a person lets slip a deposit as he opens, his haste with the first answer, his manner with the second', () => {
    const scenario = withTemper({
      traces: { deposit: [0, 0, 1, 0], haste: [0, 1, 0, 0], manner: [0, 0, 0, 1, 0], gossip: [0, 0, 0, 0, 1] },
    })
    const game = atTheTable(scenario)
    const seen = () => at(game.distributors, 'trader').traces.map(({ kind, value }) => `${kind} ${value}`)
    expect([seen(), game.talk.theirs.depositShare]).toEqual([['deposit 2'], 0.3])
    offer(game, lowestUsd(game), scenario)
    offer(game, lowestUsd(game), scenario)
    expect(seen()).toEqual(['deposit 2', 'haste 1', 'manner 3'])
  })

  it('M7.15: and the trade talks of him now and then', () => {
    const talkative = aScenario((level) => {
      Object.assign(level.parameters.talks, { gossipChance: figure(1) })
    })
    const game = aGame(talkative)
    pass(game, 2, talkative)
    expect(at(game.distributors, 'trader').traces.map(({ kind }) => kind)).toEqual(['gossip', 'gossip'])
  })
})
