import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { advance, decide, refusalOf } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import { distributorAskPriceWaterfall, marketPriceWaterfall } from '../../src/sim/market/pricing'
import type { GameState } from '../../src/sim/state/state'
import { concessionCurves } from '../../src/sim/state/talk-terms'
import { rubinsteinResponderShare } from '../../src/sim/trade/bargaining-solutions'
import { sellerReservationPriceUsd } from '../../src/sim/trade/offer-prices'
import { counterofferPriceWaterfall, sellerConcessionShareSoFar } from '../../src/sim/trade/offer-reaction'
import { aGame, aScenario, figure } from '../support/builders'
import type { evenTemper } from '../support/even-temper'
import { addContract, newsOfKind, passWeeks, putRuleInForce, runSystem, setCash } from '../support/situations'
import {
  calmTalkScenario,
  calmWithTemper,
  concessionShareOf,
  type GameWithTalk,
  gameWithTalk,
  lowestUsd,
  offerAtPrice,
  packageAtPrice,
  talkAboutSwifts,
} from '../support/talk-situation'

describe('a talk', () => {
  it('negotiation.1: one who is moved by time alone comes down by a third of his way in each of his rounds', () => {
    const game = gameWithTalk()
    const ways = [1, 2, 3].map(() => {
      offerAtPrice(game, lowestUsd(game))
      return concessionShareOf(game, calmTalkScenario)
    })
    for (const [n, share] of [1 / 3, 2 / 3, 1].entries()) expect(ways[n]).toBeCloseTo(share, 9)
  })

  it('negotiation.1: a word taken back moves nobody, costs a round, and is not paid for twice', () => {
    const giving = calmWithTemper({ reciprocityShare: figure(0.55), timeShare: figure(0.1) })
    const offering = (...shares: number[]) => {
      const game = gameWithTalk(giving)
      for (const share of shares) if (game.talk) offerAtPrice(game, Math.round(game.talk.askUsd * share), giving)
      return game
    }
    const [steady, turning] = [offering(0.8, 0.8), offering(0.8, 0.71)]
    expect(sellerConcessionShareSoFar(turning.talk.gains)).toBeLessThanOrEqual(
      sellerConcessionShareSoFar(steady.talk.gains),
    )
    expect(turning.talk.rounds).toBe(steady.talk.rounds - 1)
    expect(sellerConcessionShareSoFar(offering(0.8, 0.71, 0.8).talk?.gains ?? turning.talk.gains)).toBeLessThanOrEqual(
      sellerConcessionShareSoFar(offering(0.8, 0.8, 0.8).talk.gains),
    )
  })

  it('negotiation.1: a late seller gives little at first, an early one much', () => {
    const { late, even, early } = concessionCurves
    expect([late(0.5), even(0.5), early(0.5)]).toEqual([0.125, 0.5, 0.75])
    for (const curve of [late, even, early]) expect([curve(0), curve(1)]).toEqual([0, 1])
  })

  it('negotiation.1: a fair first word, a step towards him and a pause move those who care for it, and nobody else', () => {
    const moved = (change: Parameters<typeof evenTemper>[0], act: (game: GameWithTalk, scenario: Scenario) => void) => {
      const scenario = calmWithTemper({ timeShare: figure(0), ...change })
      const game = gameWithTalk(scenario)
      act(game, scenario)
      return concessionShareOf(game, scenario)
    }
    const fairWord = (game: GameWithTalk, scenario: Scenario) =>
      offerAtPrice(game, Math.round(game.talk.askUsd * 0.95), scenario)
    const step = (game: GameWithTalk, scenario: Scenario) => {
      offerAtPrice(game, Math.round(game.talk.askUsd * 0.7), scenario)
      offerAtPrice(game, Math.round(game.talk.askUsd * 0.8), scenario)
    }
    const pause = (game: GameWithTalk, scenario: Scenario) => {
      decide(game, { type: 'pauseTalk' }, scenario)
      advance(game, scenario)
    }
    const respect = { respectWithinShare: figure(0.06), respectShare: figure(0.5) }
    expect(moved(respect, fairWord)).toBeCloseTo(0.5, 9)
    expect(moved({ reciprocityShare: figure(0.4) }, step)).toBeCloseTo(0.4, 3)
    expect(moved({ pauseShare: figure(0.3) }, pause)).toBeCloseTo(0.3, 9)
    for (const act of [fairWord, step, pause]) expect(moved({}, act)).toBe(0)
  })

  const play = fc.record({
    curve: fc.constantFrom('late' as const, 'even' as const, 'early' as const),
    shares: fc.array(fc.double({ min: 0.4, max: 1.2, noNaN: true }), { minLength: 4, maxLength: 6 }),
    count: fc.integer({ min: 1, max: 900 }),
    depositShare: fc.constantFrom(0, 0.1, 0.3, 0.5),
    weeks: fc.integer({ min: 4, max: 30 }),
    clause: fc.constantFrom('firm' as const, 'refund' as const, 'loyalty' as const),
  })
  const byCurve = {
    late: calmWithTemper({ curve: 'late' }),
    even: calmTalkScenario,
    early: calmWithTemper({ curve: 'early' }),
  }

  it('negotiation.2: never ends below his limit, negotiation.3: never goes up for the same package, negotiation.4: ends within four rounds', () => {
    fc.assert(
      fc.property(play, ({ curve, shares, ...rest }) => {
        const scenario = byCurve[curve]
        const game = gameWithTalk(scenario)
        const { askUsd } = game.talk
        let last = Number.POSITIVE_INFINITY
        let made = 0
        for (const share of shares) {
          if (!game.talk) break
          const terms = { ...rest, unitPriceUsd: Math.max(Math.ceil(askUsd * 0.4), Math.round(askUsd * share)) }
          const limit = sellerReservationPriceUsd(game, game.talk, terms, scenario)
          decide(game, { type: 'makeOffer', ...terms }, scenario)
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

  it('negotiation.4: after a last offer that was not enough he gets up, trusts us less and stays away for four weeks', () => {
    const game = gameWithTalk()
    for (let round = 1; round <= 4; round += 1) offerAtPrice(game, lowestUsd(game))
    expect(game.talk).toBeNull()
    expect(game.distributors.trader).toMatchObject({ closedUntilWeek: 4, trust: 0.47 })
    expect(refusalOf(game, talkAboutSwifts, calmTalkScenario)?.code).toBe('talk.closed')
    passWeeks(game, 4, calmTalkScenario)
    expect(refusalOf(game, talkAboutSwifts, calmTalkScenario)).toBeNull()
  })

  it('negotiation.4: an offer far under his price offends him, moves him nowhere and takes rounds away', () => {
    const touchy = calmWithTemper({ offenceShare: figure(0.2), offenceRounds: figure(2) })
    const game = gameWithTalk(touchy)
    offerAtPrice(game, Math.round(game.talk.askUsd * 0.7), touchy)
    expect([game.talk.last, game.talk.rounds, sellerConcessionShareSoFar(game.talk.gains)]).toEqual(['offended', 2, 0])
    offerAtPrice(game, Math.round(game.talk.askUsd * 0.7), touchy)
    expect([game.talk, game.deals[0]?.outcome]).toEqual([null, 'left'])
  })

  it('negotiation.4: and an offer of what he asks is taken at once', () => {
    const game = gameWithTalk()
    offerAtPrice(game, game.talk.askUsd)
    expect([game.talk, game.contracts[0]?.unitPriceUsd]).toEqual([null, askUsd(game)])
  })

  const askUsd = (game: GameState) =>
    Math.round(distributorAskPriceWaterfall(game, 'trader', 'swift', calmTalkScenario).value())

  it('negotiation.2: takes in the last round what he has come to, and not a dollar less', () => {
    const lastOffer = (short: number) => {
      const game = gameWithTalk()
      for (let round = 1; round <= 3; round += 1) offerAtPrice(game, lowestUsd(game))
      const { total } = counterofferPriceWaterfall(game, game.talk, packageAtPrice(0), calmTalkScenario).sum()
      offerAtPrice(game, total - short)
      return game.contracts.length
    }
    expect([lastOffer(0), lastOffer(1)]).toEqual([1, 0])
  })

  it('negotiation.5: is over when its week is', () => {
    const game = gameWithTalk()
    advance(game, calmTalkScenario)
    expect([game.talk, newsOfKind(game, 'talkLapsed').length]).toEqual([null, 1])
  })

  it('negotiation.5: unless the slips are left on the table for a week, once', () => {
    const game = gameWithTalk()
    decide(game, { type: 'pauseTalk' }, calmTalkScenario)
    advance(game, calmTalkScenario)
    expect(game.talk?.last).toBe('paused')
    advance(game, calmTalkScenario)
    expect([game.talk, game.deals[0]?.outcome]).toEqual([null, 'lapsed'])
  })

  it('negotiation.6: a fixed price is paid as signed; else it moves as the market does until the goods leave', () => {
    const paid = (locked: boolean, marketShare: number) => {
      const game = aGame(calmTalkScenario)
      game.week = 2
      const marketUsd = marketPriceWaterfall(game, 'swift', calmTalkScenario).value() * marketShare
      const contract = addContract(game, { locked, marketUsd, depositShare: 0, depositUsd: 0 })
      runSystem('delivery', game, calmTalkScenario)
      return contract.unitPriceUsd
    }
    expect([paid(true, 0.8), paid(true, 1), paid(true, 1.25)]).toEqual([10_000, 10_000, 10_000])
    expect([paid(false, 0.8), paid(false, 1), paid(false, 1.25)]).toEqual([12_500, 10_000, 8_000])
  })

  it('negotiation.6: what a talk won stays won where the price floats', () => {
    const paid = (unitPriceUsd: number) => {
      const game = aGame(calmTalkScenario)
      game.week = 2
      const marketUsd = marketPriceWaterfall(game, 'swift', calmTalkScenario).value() * 1.1
      const contract = addContract(game, { locked: false, marketUsd, unitPriceUsd, depositShare: 0, depositUsd: 0 })
      runSystem('delivery', game, calmTalkScenario)
      return contract.unitPriceUsd
    }
    expect(paid(9000) / paid(10_000)).toBeCloseTo(0.9, 3)
  })

  it('negotiation.6: a signed order is fixed from 30 % of deposit', () => {
    const locked = [0, 0.1, 0.3, 0.5].map((depositShare) => {
      const game = gameWithTalk()
      offerAtPrice(game, game.talk.askUsd, calmTalkScenario, { depositShare })
      return game.contracts[0]?.locked
    })
    expect(locked).toEqual([false, false, true, true])
  })

  it('negotiation.11: nobody goes further than his patience leaves to a buyer as patient as the trade', () => {
    for (const patience of [0.2, 0.5, 0.9]) {
      const scenario = calmWithTemper({
        patienceLow: figure(patience),
        patienceHigh: figure(patience),
        respectWithinShare: figure(1),
        respectShare: figure(1),
        favourWorth: figure(100),
      })
      const game = gameWithTalk(scenario)
      decide(game, { type: 'offerFavour', favour: 'dinner' }, scenario)
      for (let round = 1; round <= 3; round += 1) offerAtPrice(game, lowestUsd(game), scenario)
      const { buyerPatience } = scenario.parameters.talks
      expect(sellerConcessionShareSoFar(game.talk.gains)).toBeCloseTo(
        rubinsteinResponderShare(patience, buyerPatience),
        9,
      )
    }
  })
})

describe('negotiation.7: a standing order', () => {
  const ordering = (scenario = calmTalkScenario) =>
    aGame(scenario, (g) => {
      g.standingOrders.orderDomestic = { chip: 'slow', perWeek: 50, depositShare: 0.3 }
    })

  it('is signed at the ask every fourth week', () => {
    const game = ordering()
    passWeeks(game, 8, calmTalkScenario)
    expect(game.contracts.map(({ signedWeek, count }) => [signedWeek, count])).toEqual([
      [4, 200],
      [8, 200],
    ])
  })

  it('not where the money for the deposit is missing', () => {
    const game = ordering()
    setCash(game, 100_000)
    game.week = 4
    runSystem('negotiation', game, calmTalkScenario)
    expect(game.contracts).toEqual([])
  })

  it('and no more of it than the seller still lets stand on order', () => {
    const signed = (openUnits: number) => {
      const game = ordering()
      addContract(game, { distributor: 'channel', chip: 'slow', count: openUnits, depositUsd: 0 })
      game.week = 4
      runSystem('negotiation', game, calmTalkScenario)
      return game.contracts.slice(1).map(({ count }) => count)
    }
    expect([signed(9800), signed(9801), signed(10_000)]).toEqual([[200], [199], []])
  })

  it('not where the law forbids it', () => {
    const strict = aScenario((level) => {
      at(level.rules, 'first-rule').origins = ['home']
    })
    const game = ordering(strict)
    putRuleInForce(game, 'first-rule', 0)
    game.week = 4
    runSystem('negotiation', game, strict)
    expect(game.contracts).toEqual([])
  })
})
