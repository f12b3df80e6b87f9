import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { advance, decide, refusalOf } from '../../src/sim/game'
import { askOf } from '../../src/sim/pricing'
import type { GameState, Package, Talk } from '../../src/sim/state'
import { concessionCurves, reserveFor } from '../../src/sim/talks'
import { aGame, aScenario } from '../builders'
import { cashOf, contractIn, newsOf, pass, ruleSince, run } from './situations'

const calm = aScenario()

/** At the table with the trader about swifts; he is patient for `patience` rounds. */
function atTheTable(curve: 'late' | 'even' | 'early' = 'even', patience = 3): GameState & { talk: Talk } {
  const game = aGame(calm, (g) => {
    Object.assign(at(g.distributors, 'trader'), { curve, patience })
    cashOf(g, 900_000_000)
  })
  decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
  return game as GameState & { talk: Talk }
}

const offer = (game: GameState, unitPriceUsd: number, change: Partial<Package> = {}) => {
  const terms: Package = { count: 1, unitPriceUsd, depositShare: 0, weeks: 4, clause: 'firm', ...change }
  decide(game, { type: 'makeOffer', ...terms }, calm)
}

describe('a talk', () => {
  it('M7.1: an even seller comes down by a third each round when he is patient for three', () => {
    const game = atTheTable()
    const { openingUsd } = game.talk
    const lowest = Math.ceil(openingUsd * 0.4)
    const terms = { count: 1, unitPriceUsd: lowest, depositShare: 0, weeks: 4, clause: 'firm' as const }
    const reserve = reserveFor(game, game.talk, terms, calm)
    const asked = [2, 3, 4].map(() => {
      offer(game, lowest)
      return game.talk.theirs.unitPriceUsd
    })
    const afterShare = (share: number) => Math.round(openingUsd + (reserve - openingUsd) * share)
    for (const [n, share] of [1 / 3, 2 / 3, 1].entries())
      expect(Math.abs((asked[n] ?? 0) - afterShare(share))).toBeLessThanOrEqual(2)
  })

  it('M7.1: a late seller gives little at first, an early one much', () => {
    const { late, even, early } = concessionCurves
    expect([late(0.5), even(0.5), early(0.5)]).toEqual([0.125, 0.5, 0.75])
    for (const curve of [late, even, early]) expect([curve(0), curve(1)]).toEqual([0, 1])
  })

  const play = fc.record({
    curve: fc.constantFrom('late' as const, 'even' as const, 'early' as const),
    patience: fc.integer({ min: 1, max: 6 }),
    shares: fc.array(fc.double({ min: 0.4, max: 1.2, noNaN: true }), { minLength: 4, maxLength: 6 }),
    count: fc.integer({ min: 1, max: 900 }),
    depositShare: fc.constantFrom(0, 0.1, 0.3, 0.5),
    weeks: fc.integer({ min: 4, max: 30 }),
    clause: fc.constantFrom('firm' as const, 'refund' as const),
  })

  it('M7.2: never ends below his limit, M7.3: never goes up for the same package, M7.4: ends within four rounds', () => {
    fc.assert(
      fc.property(play, ({ curve, patience, shares, ...rest }) => {
        const game = atTheTable(curve, patience)
        const { openingUsd } = game.talk
        let last = Number.POSITIVE_INFINITY
        let made = 0
        for (const share of shares) {
          if (!game.talk) break
          const terms = { ...rest, unitPriceUsd: Math.max(Math.ceil(openingUsd * 0.4), Math.round(openingUsd * share)) }
          const limit = reserveFor(game, game.talk, terms, calm)
          decide(game, { type: 'makeOffer', ...terms }, calm)
          made += 1
          const signed = game.contracts[0]
          if (signed) expect(signed.unitPriceUsd).toBeGreaterThanOrEqual(limit)
          if (!game.talk) break
          expect(game.talk.theirs.unitPriceUsd).toBeGreaterThanOrEqual(limit)
          expect(game.talk.theirs.unitPriceUsd).toBeLessThanOrEqual(last)
          last = game.talk.theirs.unitPriceUsd
        }
        expect(made).toBeLessThanOrEqual(4)
        if (made === 4) expect(game.talk).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it('M7.4: after a last offer that was not enough he gets up, trusts us less and stays away for four weeks', () => {
    const game = atTheTable()
    const lowest = Math.ceil(game.talk.openingUsd * 0.4)
    for (let round = 1; round <= 4; round += 1) offer(game, lowest)
    expect(game.talk).toBeNull()
    expect(game.distributors.trader).toMatchObject({ closedUntilWeek: 4, trust: 0.47 })
    const again = { type: 'openTalk' as const, distributor: 'trader', chip: 'swift' }
    expect(refusalOf(game, again, calm)?.code).toBe('talk.closed')
    pass(game, 4, calm)
    expect(refusalOf(game, again, calm)).toBeNull()
  })

  it('M7.4: and an offer of what he asks is taken at once', () => {
    const game = atTheTable()
    offer(game, game.talk.openingUsd)
    expect([game.talk, game.contracts[0]?.unitPriceUsd]).toEqual([null, askUsd(game)])
  })

  const askUsd = (game: GameState) => Math.round(askOf(game, 'trader', 'swift', calm).value())

  it('M7.2: takes his limit itself in the last round, and not a dollar less', () => {
    const lastOffer = (short: number) => {
      const game = atTheTable('late', 6)
      const { openingUsd } = game.talk
      const terms = { count: 1, unitPriceUsd: openingUsd, depositShare: 0, weeks: 4, clause: 'firm' as const }
      const limit = reserveFor(game, game.talk, terms, calm)
      for (let round = 1; round <= 3; round += 1) offer(game, Math.ceil(openingUsd * 0.4))
      offer(game, limit - short)
      return game.contracts.length
    }
    expect([lastOffer(0), lastOffer(1)]).toEqual([1, 0])
  })

  it('M7.5: is over when its week is', () => {
    const game = atTheTable()
    advance(game, calm)
    expect([game.talk, newsOf(game, 'talkLapsed').length]).toEqual([null, 1])
  })

  it('M7.6: a fixed price is paid as signed; else it is the ask of the week in which the goods leave', () => {
    const paid = (locked: boolean) => {
      const game = aGame(calm)
      game.week = 2
      const contract = contractIn(game, { locked, depositShare: 0, depositUsd: 0 })
      run('delivery', game, calm)
      return { paidUsd: contract.unitPriceUsd, askUsd: Math.round(askOf(game, 'trader', 'swift', calm).value()) }
    }
    expect(paid(true).paidUsd).toBe(10_000)
    expect(paid(false).paidUsd).toBe(paid(false).askUsd)
    expect(paid(false).askUsd).not.toBe(10_000)
  })

  it('M7.6: a signed order is fixed from 30 % of deposit', () => {
    const locked = [0, 0.1, 0.3, 0.5].map((depositShare) => {
      const game = atTheTable()
      offer(game, game.talk.openingUsd, { depositShare })
      return game.contracts[0]?.locked
    })
    expect(locked).toEqual([false, false, true, true])
  })

  describe('M7.7: a standing order', () => {
    const ordering = (scenario = calm) =>
      aGame(scenario, (g) => {
        g.standingOrders.orderDomestic = { chip: 'slow', perWeek: 50, depositShare: 0.3 }
      })

    it('is signed at the ask every fourth week', () => {
      const game = ordering()
      pass(game, 8, calm)
      expect(game.contracts.map(({ signedWeek, count }) => [signedWeek, count])).toEqual([
        [4, 200],
        [8, 200],
      ])
    })

    it('not where the money for the deposit is missing', () => {
      const game = ordering()
      cashOf(game, 100_000)
      game.week = 4
      run('negotiation', game, calm)
      expect(game.contracts).toEqual([])
    })

    it('not past the bound of units on order with the seller', () => {
      const signed = (openUnits: number) => {
        const game = ordering()
        contractIn(game, { distributor: 'channel', chip: 'slow', count: openUnits, depositUsd: 0 })
        game.week = 4
        run('negotiation', game, calm)
        return game.contracts.length - 1
      }
      expect([signed(9800), signed(9801)]).toEqual([1, 0])
    })

    it('not where the law forbids it', () => {
      const strict = aScenario((level) => {
        at(level.rules, 'first-rule').origins = ['home']
      })
      const game = ordering(strict)
      ruleSince(game, 'first-rule', 0)
      game.week = 4
      run('negotiation', game, strict)
      expect(game.contracts).toEqual([])
    })
  })
})
