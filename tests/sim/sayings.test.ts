import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { decide, refusalOf } from '../../src/sim/game'
import { fact } from '../../src/sim/state/facts'
import type { GameState } from '../../src/sim/state/state'
import { sellerConcessionShareSoFar } from '../../src/sim/trade/offer-reaction'
import { checkClaimTruth } from '../../src/sim/trade/talk-moves'
import { aGame, aScenario, figure } from '../support/builders'
import { addContract, newsOfKind, passWeeks } from '../support/situations'
import {
  calmTalkScenario,
  calmWithTemper,
  concessionShareOf,
  type GameWithTalk,
  gameWithTalk,
  lowestUsd,
  offerAtPrice,
} from '../support/talk-situation'

describe('what is said at a table', () => {
  const sayings = calmWithTemper({ timeShare: figure(0), claimShare: figure(0.4), favourWorth: figure(2) })
  const claims = (game: GameWithTalk, isProven = false, claim: 'volume' | 'quote' = 'volume') =>
    decide(game, { type: 'makeClaim', claim, isProven }, sayings)
  const afraid = (fear: number) => (game: GameState) => {
    at(game.distributors, 'trader').mind.fear = fear
  }

  it('negotiation.12: a claim counts as far as he believes us', () => {
    const game = gameWithTalk(sayings)
    claims(game)
    expect(concessionShareOf(game, sayings)).toBeCloseTo(0.4 * 0.5, 9)
  })

  it('negotiation.12: a bluff that he looks into ends his moving, and is believed less and heard of', () => {
    const game = gameWithTalk(sayings, afraid(1))
    claims(game)
    expect(at(game.distributors, 'trader').trust).toBeCloseTo(0.15, 9)
    offerAtPrice(game, Math.round(game.talk.askUsd * 0.9), sayings, { depositShare: 0.1 })
    expect([game.talk.isCaught, sellerConcessionShareSoFar(game.talk.gains)]).toEqual([true, 0])
    expect(at(game.distributors, 'trader').believes.volume).toBeCloseTo(0.15, 9)
    expect(at(game.distributors, 'channel').trust).toBeLessThan(0.5)
  })

  it('negotiation.12: a true claim that he looks into is believed more the next time; proven for money it counts in full', () => {
    const customer = (fear: number) => (game: GameState) => {
      afraid(fear)(game)
      addContract(game, { count: 200 })
    }
    const game = gameWithTalk(sayings, customer(1))
    claims(game)
    expect(at(game.distributors, 'trader').believes.volume).toBeCloseTo(0.75, 9)
    const proving = gameWithTalk(sayings, customer(0))
    const before = proving.finance.balances.cash
    claims(proving, true)
    expect(concessionShareOf(proving, sayings)).toBeCloseTo(0.4, 9)
    expect(before - proving.finance.balances.cash).toBe(15_000)
  })

  it('negotiation.18: goods that are late can be claimed; it counts in full, and costs no trust and no proof', () => {
    const claim = { type: 'makeClaim', claim: 'late', isProven: false } as const
    const owed = (game: GameState) => {
      afraid(0)(game)
      addContract(game, { count: 300, delivered: 100, dueWeek: 1 })
      addContract(game, { count: 70, dueWeek: 40 })
      game.week = 4
    }
    const game = gameWithTalk(sayings, owed)
    expect(checkClaimTruth(game, game.talk, 'late', sayings)).toEqual({
      isTrue: true,
      facts: { count: fact('count', 200), weeks: fact('count', 3) },
    })
    const { trust } = at(game.distributors, 'trader')
    const before = game.finance.balances.cash
    decide(game, { ...claim, isProven: true }, sayings)
    expect(concessionShareOf(game, sayings)).toBeCloseTo(0.4, 9)
    expect([at(game.distributors, 'trader').trust, game.finance.balances.cash]).toEqual([trust, before])
    expect(newsOfKind(game, 'claimProven')).toHaveLength(1)
    const inTime = gameWithTalk(sayings, (g) => void addContract(g, { dueWeek: 40 }))
    expect(refusalOf(inTime, claim, sayings)).toEqual({ code: 'claim.nothingLate', facts: { distributor: 'trader' } })
  })

  it('negotiation.13: a favour moves him and wins trust; one who fears the law takes none', () => {
    const favoured = (fear: number) => {
      const game = gameWithTalk(sayings, afraid(fear))
      const before = game.finance.balances.cash
      decide(game, { type: 'offerFavour', favour: 'dinner' }, sayings)
      return [
        sellerConcessionShareSoFar(game.talk.gains) > 0,
        at(game.distributors, 'trader').trust > 0.5,
        before - game.finance.balances.cash,
      ]
    }
    expect([favoured(0), favoured(0.9)]).toEqual([
      [true, true, 5000],
      [false, false, 0],
    ])
  })

  it('negotiation.14: who asks what would help is told the issue that weighs most, for a day and a little trust', () => {
    const game = gameWithTalk(calmTalkScenario, (g) => {
      at(g.distributors, 'trader').mind.weights.deposit = 1.5
    })
    const { days } = game.talk
    decide(game, { type: 'askWhatHelps' }, calmTalkScenario)
    expect(newsOfKind(game, 'wishTold')[0]?.facts).toEqual({ distributor: 'trader', issue: 'deposit' })
    expect([game.talk.days - days, at(game.distributors, 'trader').trust]).toEqual([1, 0.49])
  })

  it('negotiation.15: a person lets slip a deposit as he opens, his haste with the first answer, his manner with the second', () => {
    const scenario = calmWithTemper({
      traces: { deposit: [0, 0, 1, 0], haste: [0, 1, 0, 0], manner: [0, 0, 0, 1, 0], gossip: [0, 0, 0, 0, 1] },
    })
    const game = gameWithTalk(scenario)
    const seen = () => at(game.distributors, 'trader').traces.map(({ kind, value }) => `${kind} ${value}`)
    expect([seen(), game.talk.theirs.depositShare]).toEqual([['deposit 2'], 0.3])
    offerAtPrice(game, lowestUsd(game), scenario)
    offerAtPrice(game, lowestUsd(game), scenario)
    expect(seen()).toEqual(['deposit 2', 'haste 1', 'manner 3'])
  })

  it('negotiation.15: and the trade talks of him now and then', () => {
    const talkative = aScenario((level) => {
      Object.assign(level.parameters.talks, { gossipChance: figure(1) })
    })
    const game = aGame(talkative)
    passWeeks(game, 2, talkative)
    expect(at(game.distributors, 'trader').traces.map(({ kind }) => kind)).toEqual(['gossip', 'gossip'])
  })
})
