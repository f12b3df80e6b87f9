// What is done at a table besides offering: each is judged by the person's own rules, costs what it is worth, and what
// lies on the table can be signed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../src/kernel/at'
import { playRandomTalk } from '../../src/lab/bargain/price-sums'
import { advance, decide, type Move, refusalOf } from '../../src/sim/game'
import {
  distributorAskPriceWaterfall,
  marketPriceWaterfall,
  openMarketPriceWaterfall,
} from '../../src/sim/market/pricing'
import type { GameState } from '../../src/sim/state/state'
import {
  bestAlternativeSupply,
  buyerReservationPriceWaterfall,
  cheapestOtherSellerQuote,
  createBuyerValuation,
} from '../../src/sim/trade/buyer-valuation'
import { sellerDeliveryRecord } from '../../src/sim/trade/contracts'
import { askPriceForTermsUsd, sellerReservationPriceUsd } from '../../src/sim/trade/offer-prices'
import { sellerConcessionShareSoFar } from '../../src/sim/trade/offer-reaction'
import { maxTalkDays } from '../../src/sim/trade/talk'
import { aGame, aScenario, figure } from '../support/builders'
import { gameWithTemper, people, tempers } from '../support/distributor-games'
import { scenario } from '../support/shipped-levels'
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

const silence: Move = { type: 'staySilent' }

describe('our silence', () => {
  const afterSilence = (change: Parameters<typeof calmWithTemper>[0], times = 1) => {
    const level = calmWithTemper(change)
    const game = gameWithTalk(level)
    for (let n = 0; n < times && game.talk; n += 1) decide(game, silence, level)
    return { game, level }
  }

  it('negotiation.16: moves one who fills it by a share of what the round would have brought, once', () => {
    const half = { silenceShare: figure(0.5) }
    const [once, twice] = [afterSilence(half), afterSilence(half, 2)]
    expect(concessionShareOf(once.game, once.level)).toBeCloseTo(0.5 / 3, 9)
    expect(concessionShareOf(twice.game, twice.level)).toBeCloseTo(0.5 / 3, 9)
  })

  it('negotiation.16: leaves the patient where he is, offends the proud and costs a round, and is nothing under the least deposit', () => {
    const patient = afterSilence({ silenceShare: figure(0) }).game
    const proud = afterSilence({ silenceRounds: figure(1) }).game
    const official = afterSilence({ leastDepositShare: figure(0.5) }).game
    expect([patient, proud, official].map(({ talk }) => sellerConcessionShareSoFar(talk.gains))).toEqual([0, 0, 0])
    expect([patient, proud, official].map(({ talk }) => [talk.round, talk.rounds])).toEqual([
      [2, 4],
      [2, 3],
      [2, 4],
    ])
  })

  it('negotiation.16: is to nobody in the level worth more than an offer that he has nothing against', () => {
    for (const temper of tempers) {
      const { forced, game, chip } = gameWithTemper('quiet', requireElement(people, 0), temper)
      const distributor = requireElement(people, 0)
      decide(game, { type: 'openTalk', distributor, chip }, forced)
      const said = structuredClone(game)
      if (!said.talk) throw new Error('nobody sat down')
      const terms = { ...said.talk.theirs, depositShare: 0.5 }
      const unitPriceUsd = Math.round(0.93 * askPriceForTermsUsd(said.talk, terms, forced))
      decide(said, { type: 'makeOffer', ...terms, unitPriceUsd }, forced)
      decide(game, silence, forced)
      const cameTo = (state: GameState) =>
        state.talk ? sellerConcessionShareSoFar(state.talk.gains) : Number.POSITIVE_INFINITY
      expect(cameTo(game), temper).toBeLessThanOrEqual(cameTo(said))
    }
  })
})

describe('a favour', () => {
  /** What a favour took off the whole of a lot as large as we could pay, for each dollar that it cost. */
  const backPerUsd = (favourWorth: number, cash: number) => {
    const level = calmWithTemper({ timeShare: figure(0), favourWorth: figure(favourWorth) })
    const game = gameWithTalk(level, (g) => {
      g.finance.balances.equity -= g.finance.balances.cash - cash
      g.finance.balances.cash = cash
    })
    const before = game.talk.theirs.unitPriceUsd
    decide(game, { type: 'offerFavour', favour: 'dinner' }, level)
    const wayUsd =
      askPriceForTermsUsd(game.talk, game.talk.theirs, level) -
      sellerReservationPriceUsd(game, game.talk, game.talk.theirs, level)
    const lot = Math.max(level.parameters.talks.openingCount, game.talk.worth.needCount)
    expect(game.talk.theirs.unitPriceUsd).toBeLessThanOrEqual(before)
    return (game.talk.gains.favour * wayUsd * lot) / at(level.favours, 'dinner').usd
  }

  it('negotiation.13: is worth what it cost, more or less by his temper, whatever we could pay', () => {
    for (const worth of [0.5, 1, 2])
      for (const cash of [4_000_000, 90_000_000]) expect(backPerUsd(worth, cash)).toBeCloseTo(worth, 6)
    expect(backPerUsd(0, 4_000_000)).toBe(0)
  })

  it('negotiation.13: is worth about its price on the average of the tempers of the level', () => {
    const worths = tempers.map((temper) => at(scenario.tempers, temper).favourWorth)
    const mean = worths.reduce((sum, worth) => sum + worth, 0) / worths.length
    expect(mean).toBeGreaterThan(0.5)
    expect(mean).toBeLessThanOrEqual(1)
  })
})

describe('the open shelf', () => {
  it('distributors.12: is dearer in the level than what any lawful seller asks', () => {
    const { game } = gameWithTemper('shelf', requireElement(people, 0), requireElement(tempers, 0))
    const { forced } = gameWithTemper('shelf', requireElement(people, 0), requireElement(tempers, 0))
    let compared = 0
    for (const distributor of people)
      for (const chip of at(forced.distributors, distributor).chips) {
        const shelfUsd = openMarketPriceWaterfall(game, chip, forced).value()
        expect(shelfUsd).toBeGreaterThan(distributorAskPriceWaterfall(game, distributor, chip, forced).value())
        const marketUsd = marketPriceWaterfall(game, chip, forced).value()
        expect(shelfUsd / marketUsd).toBeCloseTo(1 + forced.parameters.price.shelfMarkupShare, 9)
        expect(shelfUsd).toBeGreaterThan(marketUsd)
        compared += 1
      }
    expect(compared).toBeGreaterThan(8)
  })

  const cheapShelf = aScenario((level) => {
    Object.assign(level.parameters.price, { shelfMarkupShare: figure(0) })
  })

  it('negotiation.17: is the best alternative where it is the cheaper way to a lot, and none once it is empty', () => {
    const game = aGame(cheapShelf)
    const best = bestAlternativeSupply(game, 'trader', 'swift', cheapShelf)
    expect(best).toMatchObject({ distributor: null, weeks: 2 })
    expect(best?.askUsd).toBeCloseTo(marketPriceWaterfall(game, 'swift', cheapShelf).value(), 6)
    const worth = createBuyerValuation(game, 'trader', 'swift', cheapShelf)
    expect([worth.alternativeUsd, worth.alternativeWeeks]).toEqual([Math.round(best?.askUsd ?? 0), 2])
    at(game.supply, 'swift').shelf = 0
    expect(bestAlternativeSupply(game, 'trader', 'swift', cheapShelf)).toBeNull()
  })

  it('negotiation.17: makes “another seller asks less” true where it is cheaper, and a bluff where it is not', () => {
    const claimed = (level: typeof cheapShelf, shelf: number) => {
      const game = gameWithTalk(level, (g) => {
        at(g.distributors, 'trader').mind.fear = 1
        at(g.supply, 'swift').shelf = shelf
      })
      decide(game, { type: 'makeClaim', claim: 'quote', isProven: false }, level)
      return game.talk.claims
    }
    const made = { claim: 'quote', week: 0 }
    expect(claimed(cheapShelf, 40)).toEqual([{ ...made, isTrue: true, fate: 'proven' }])
    expect(claimed(cheapShelf, 0)).toEqual([{ ...made, isTrue: false, fate: 'found' }])
    const dearShelf = aScenario((level) => {
      Object.assign(level.parameters.price, { shelfMarkupShare: figure(0.3) })
    })
    expect(claimed(dearShelf, 40)).toEqual([{ ...made, isTrue: false, fate: 'found' }])
    expect(cheapestOtherSellerQuote(aGame(dearShelf), 'trader', 'swift', dearShelf)?.distributor).toBeNull()
  })

  it('negotiation.17: counts price and waiting, so that the dearer and sooner can be the better', () => {
    const { worth } = gameWithTalk(cheapShelf).talk
    const terms = { count: 64, unitPriceUsd: 0, depositShare: 0, weeks: 2, clause: 'firm' as const }
    expect(
      buyerReservationPriceWaterfall({ ...worth, waitUsdPerWeek: 100 }, { ...terms, weeks: 4 }).value(),
    ).toBeCloseTo(buyerReservationPriceWaterfall(worth, terms).value() - 200, 6)
  })
})

describe('a promise of theirs', () => {
  it('delivery.5: that is overdue counts as not kept until it is there', () => {
    const game = aGame(calmTalkScenario)
    Object.assign(at(game.distributors, 'trader'), { kept: 3, broken: 0 })
    const { lateWeeks } = calmTalkScenario.parameters.distributors
    const contract = addContract(game, { dueWeek: 4 })
    const inWeek = (week: number) => sellerDeliveryRecord({ ...game, week }, 'trader', calmTalkScenario)
    expect(inWeek(4 + lateWeeks)).toEqual({ kept: 3, promised: 3, overdue: 0 })
    expect(inWeek(5 + lateWeeks)).toEqual({ kept: 3, promised: 4, overdue: 1 })
    contract.delivered = contract.count
    expect(inWeek(5 + lateWeeks).overdue).toBe(0)
    contract.delivered = 0
    contract.status = 'voided'
    expect(inWeek(5 + lateWeeks).overdue).toBe(0)
  })
})

describe('what lies on the table', () => {
  it('negotiation.9: where trust falls too low at the table, the slip is laid anew with the deposit that it takes', () => {
    const game = gameWithTalk(
      calmWithTemper({
        traces: { deposit: [1, 0, 0, 0], haste: [1, 1, 1, 1], manner: [1, 1, 1, 1, 1], gossip: [1, 1, 1, 1, 1] },
      }),
      (g) => {
        Object.assign(at(g.distributors, 'trader'), { trust: 0.255 })
      },
    )
    expect(game.talk.theirs.depositShare).toBe(0)
    const before = game.talk.slips.length
    decide(game, { type: 'askWhatHelps' }, calmTalkScenario)
    expect([game.talk.theirs.depositShare, game.talk.slips.length - before]).toEqual([0.1, 1])
    expect(game.talk.slips.at(-1)).toMatchObject({ by: 'them', terms: game.talk.theirs })
    expect(refusalOf(game, { type: 'acceptOffer' }, calmTalkScenario)).toBeNull()
  })

  it('negotiation.9: their own slip can be signed at any moment of any talk, if the law and the cash allow it', () => {
    let asked = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }).map(String),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (seed, trust) => {
          playRandomTalk(
            scenario,
            seed,
            (state) => {
              const code = refusalOf(state, { type: 'acceptOffer' }, scenario)?.code ?? null
              expect([null, 'talk.paused', 'offer.deposit', 'buy.controlled', 'buy.listed']).toContain(code)
              asked += 1
            },
            (state) => {
              for (const id in state.distributors) at(state.distributors, id).trust = trust
            },
          )
        },
      ),
      { numRuns: 200 },
    )
    expect(asked).toBeGreaterThan(400)
  })

  it('distributors.11: he opens with no larger lot than he takes on, and with none where he takes on no more', () => {
    const { mostUnits } = calmTalkScenario.parameters.distributors
    const openWith = (count: number) => (game: GameState) => {
      addContract(game, { count, depositUsd: 0 })
    }
    expect(gameWithTalk(calmTalkScenario, openWith(mostUnits - 40)).talk.theirs.count).toBe(40)
    const full = aGame(calmTalkScenario, openWith(mostUnits))
    expect(refusalOf(full, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calmTalkScenario)).toEqual({
      code: 'offer.count',
      facts: { most: 0 },
    })
  })
})

describe('a talk', () => {
  it('negotiation.5: has the seven days of its week: rounds, questions and claims take theirs, and a pause brings seven more', () => {
    const game = gameWithTalk()
    decide(game, { type: 'askWhatHelps' }, calmTalkScenario)
    for (const claim of ['quote', 'deadline', 'volume'] as const)
      decide(game, { type: 'makeClaim', claim, isProven: false }, calmTalkScenario)
    for (let round = 1; round <= 2; round += 1) offerAtPrice(game, lowestUsd(game))
    expect(game.talk.days).toBe(maxTalkDays)
    expect(refusalOf(game, silence, calmTalkScenario)).toEqual({ code: 'talk.days', facts: { days: 1, left: 0 } })
    expect(refusalOf(game, { type: 'acceptOffer' }, calmTalkScenario)).toBeNull()
    decide(game, { type: 'pauseTalk' }, calmTalkScenario)
    advance(game, calmTalkScenario)
    expect([game.talk.days, refusalOf(game, silence, calmTalkScenario)]).toEqual([1, null])
  })

  it('negotiation.4: tells why he got up, in the news and in what is kept of the talk', () => {
    const touchy = calmWithTemper({ offenceShare: figure(0.2), offenceRounds: figure(4) })
    const left = (level: typeof calmTalkScenario, act: (game: GameWithTalk) => void) => {
      const game = gameWithTalk(level)
      while (game.talk) act(game)
      return [requireElement(game.deals, 0).leftOver, newsOfKind(game, 'talkFailed')[0]?.facts.reason]
    }
    expect(left(touchy, (game) => offerAtPrice(game, lowestUsd(game), touchy))).toEqual(['offence', 'offence'])
    expect(left(calmTalkScenario, (game) => offerAtPrice(game, lowestUsd(game)))).toEqual(['lastWord', 'lastWord'])
    expect(left(calmTalkScenario, (game) => decide(game, silence, calmTalkScenario))).toEqual(['silence', 'silence'])
    const walked = gameWithTalk()
    decide(walked, { type: 'walkAway' }, calmTalkScenario)
    expect(requireElement(walked.deals, 0).leftOver).toBeNull()
  })

  it('negotiation.12: remembers of a claim whether it was true and what came of it, whatever the weeks bring', () => {
    const game = gameWithTalk(calmTalkScenario, (g) => passWeeks(g, 12, calmTalkScenario))
    decide(game, { type: 'makeClaim', claim: 'deadline', isProven: false }, calmTalkScenario)
    decide(game, { type: 'pauseTalk' }, calmTalkScenario)
    passWeeks(game, 1, calmTalkScenario)
    expect(game.talk.claims).toEqual([{ claim: 'deadline', week: 12, isTrue: true, fate: 'heard' }])
  })
})
