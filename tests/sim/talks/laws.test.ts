// The laws of the tea table, on the engine itself and on the people of the level that ships. What can be read of a
// person (N11, N13, N15, N16) stands in reading.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { drawIndex, seedBitsOf } from '../../../src/kernel/luck'
import { checkTalkPriceSums, playRandomTalk } from '../../../src/lab/bargain/price-sums'
import { createAllTactics, measureTwoStageTacticSurpluses } from '../../../src/lab/bargain/tactic-table'
import { playTalk } from '../../../src/lab/bargain/talk-run'
import { advance, decide, type Move } from '../../../src/sim/game'
import type { GameState } from '../../../src/sim/state/state'
import type { OfferRecord, OfferTerms, Talk } from '../../../src/sim/state/talk-state'
import type { ContractClause } from '../../../src/sim/state/talk-terms'
import { concessionCauses } from '../../../src/sim/state/talk-terms'
import { askPriceForTermsUsd, sellerReservationPriceUsd } from '../../../src/sim/trade/offer-prices'
import { sellerConcessionShareSoFar } from '../../../src/sim/trade/offer-reaction'
import { maxChipsSellerAccepts } from '../../../src/sim/trade/orders'
import { isSellerLastOffer } from '../../../src/sim/trade/talk'
import { aGame, aScenario, figure } from '../../support/builders'
import { gameWithTemper, people, tempers } from '../../support/distributor-games'
import { evenTemper } from '../../support/even-temper'
import { scenario } from '../../support/shipped-levels'
import { setCash } from '../../support/situations'

const anySeed = fc.integer({ min: 0, max: 999_999 }).map(String)

/** All slips of the last talk, on the table or closed. */
function slipsOf(game: GameState): OfferRecord[] {
  return game.talk?.slips ?? game.deals.at(-1)?.slips ?? []
}

describe('N1: nobody accepts below his limit', () => {
  it('in random talks, neither on his own slips nor with his signature', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const game = playRandomTalk(scenario, seed, (state, talk) => {
          expect(talk.theirs.unitPriceUsd).toBeGreaterThanOrEqual(
            sellerReservationPriceUsd(state, talk, talk.theirs, scenario),
          )
        })
        const deal = game?.deals.at(-1)
        const last = deal?.slips.at(-1)
        if (game && deal && last && deal.outcome === 'signed')
          expect(last.terms.unitPriceUsd).toBeGreaterThanOrEqual(
            sellerReservationPriceUsd(game, deal, last.terms, scenario),
          )
      }),
      { numRuns: 300 },
    )
  })
})

describe('N2: concessions never go backwards', () => {
  it('what has brought him on his way is never taken back, whatever is said', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const game = playRandomTalk(scenario, seed)
        const slips = game ? slipsOf(game) : []
        for (const [n, slip] of slips.entries())
          for (const name of concessionCauses)
            expect(slip.gains[name]).toBeGreaterThanOrEqual(n === 0 ? 0 : at(requireElement(slips, n - 1).gains, name))
      }),
      { numRuns: 300 },
    )
  })
})

describe('N3: every talk ends', () => {
  it('with each tactic and each temper, and a talk in which nobody speaks with its week', () => {
    for (const temper of tempers)
      for (const tactic of createAllTactics(
        scenario,
        measureTwoStageTacticSurpluses(scenario, people.slice(0, 1), []),
      )) {
        const { forced, game, chip } = gameWithTemper('end', requireElement(people, 0), temper)
        playTalk(game, requireElement(people, 0), chip, tactic, forced)
        expect(game.talk).toBeNull()
      }
    const { forced, game, chip } = gameWithTemper('end', requireElement(people, 0), requireElement(tempers, 0))
    decide(game, { type: 'openTalk', distributor: requireElement(people, 0), chip }, forced)
    advance(game, forced)
    expect([game.talk, game.deals.at(-1)?.outcome]).toEqual([null, 'lapsed'])
  })

  it('in random talks after four rounds, or with the week after a pause', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const game = playRandomTalk(scenario, seed)
        if (!game) return
        for (let week = 0; week < 2; week += 1) advance(game, scenario)
        expect(game.talk).toBeNull()
        expect(slipsOf(game).filter(({ by }) => by === 'us').length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 100 },
    )
  })
})

describe('N4: same seed, same moves, same talk', () => {
  it('to the last byte of the state', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(JSON.stringify(playRandomTalk(scenario, seed))).toBe(JSON.stringify(playRandomTalk(scenario, seed)))
      }),
      { numRuns: 40 },
    )
  })
})

describe('N5: what is weakly better for him in all issues than an accepted offer is accepted', () => {
  const clauses: ContractClause[] = ['refund', 'firm', 'loyalty']
  const better = fc.record({
    usd: fc.integer({ min: 0, max: 2000 }),
    count: fc.integer({ min: 0, max: 200 }),
    deposit: fc.integer({ min: 0, max: 2 }),
    weeks: fc.integer({ min: 0, max: 8 }),
    clause: fc.integer({ min: 0, max: 2 }),
  })
  const shares = fc.array(fc.double({ min: 0.75, max: 1.02, noNaN: true }), { minLength: 3, maxLength: 4 })

  it('at the same moment of the same talk', () => {
    fc.assert(
      fc.property(anySeed, shares, better, fc.nat(2), (seed, offers, more, clauseIndex) => {
        const luck = { seedBits: seedBitsOf(seed), week: 0 }
        const distributor = requireElement(people, drawIndex(luck, 'who', seed, people.length))
        const { forced, game, chip } = gameWithTemper(
          seed,
          distributor,
          requireElement(tempers, drawIndex(luck, 'temper', seed, 5)),
        )
        decide(game, { type: 'openTalk', distributor, chip }, forced)
        const weeks = at(forced.distributors, distributor).leadWeeks
        for (const share of offers) {
          if (!game.talk) return
          const terms: OfferTerms = {
            count: 64,
            unitPriceUsd: 0,
            depositShare: 0.1,
            weeks,
            clause: requireElement(clauses, clauseIndex),
          }
          terms.unitPriceUsd = Math.round(askPriceForTermsUsd(game.talk, terms, forced) * share)
          const before = structuredClone(game)
          decide(game, { type: 'makeOffer', ...terms }, forced)
          if (game.deals.at(-1)?.outcome !== 'signed') continue
          const improved: Move = {
            type: 'makeOffer',
            unitPriceUsd: terms.unitPriceUsd + more.usd,
            count: Math.min(terms.count + more.count, maxChipsSellerAccepts(before, distributor, forced)),
            depositShare: requireElement([0.1, 0.3, 0.5], more.deposit),
            weeks: terms.weeks + more.weeks,
            clause: requireElement(clauses, Math.max(clauseIndex, more.clause)),
          }
          decide(before, improved, forced)
          expect(before.deals.at(-1)?.outcome, JSON.stringify({ terms, improved })).toBe('signed')
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('N7: patience pays against patient tempers, as in Rubinstein’s model', () => {
  /** How far, of the way from his opening to his limit, a seller has come when he stops; and where that leaves the price. */
  const stopsAt = (patience: number, buyerPatience: number) => {
    const stripped = aScenario((level) => {
      level.tempers.even = evenTemper({ patienceLow: figure(patience), patienceHigh: figure(patience) })
      Object.assign(level.parameters.talks, { buyerPatience: figure(buyerPatience) })
    })
    const game = aGame(stripped, (g) => setCash(g, 900_000_000))
    decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, stripped)
    const talk = game.talk as Talk
    const terms: OfferTerms = { count: 1, unitPriceUsd: 6000, depositShare: 0, weeks: 4, clause: 'firm' }
    while (game.talk && !isSellerLastOffer(game.talk)) decide(game, { type: 'makeOffer', ...terms }, stripped)
    const askUsd = askPriceForTermsUsd(talk, terms, stripped)
    const priceUsd = (game.talk ?? talk).theirs.unitPriceUsd
    return { priceUsd, share: (askUsd - priceUsd) / (askUsd - sellerReservationPriceUsd(game, talk, terms, stripped)) }
  }
  /** What is left for the side that answers: δb (1 − δs) / (1 − δs δb) (Rubinstein 1982). */
  const rubinstein = (seller: number, buyer: number) => (buyer * (1 - seller)) / (1 - seller * buyer)

  it('he stops within a tenth of Rubinstein’s share', () => {
    for (const seller of [0.2, 0.4, 0.6, 0.8])
      for (const buyer of [0.5, 0.7, 0.9]) {
        const { share } = stopsAt(seller, buyer)
        expect(Math.abs(share / rubinstein(seller, buyer) - 1), `${seller}, ${buyer}`).toBeLessThan(0.1)
      }
  })

  it('his price rises with his patience and falls with the buyer’s', () => {
    const bySeller = [0.2, 0.4, 0.6, 0.8].map((patience) => stopsAt(patience, 0.7).priceUsd)
    const byBuyer = [0.3, 0.5, 0.7, 0.9].map((patience) => stopsAt(0.5, patience).priceUsd)
    expect(bySeller.every((usd, n) => n === 0 || usd > requireElement(bySeller, n - 1))).toBe(true)
    expect(byBuyer.every((usd, n) => n === 0 || usd < requireElement(byBuyer, n - 1))).toBe(true)
  })
})

describe('the terms of every answer', () => {
  it('add up to the price on the slip', () => {
    const { talks, answers, wrong } = checkTalkPriceSums(scenario, fc.sample(anySeed, 400))
    expect([talks, wrong]).toEqual([400, []])
    expect(answers).toBeGreaterThan(400)
  })

  it('and how far he has come is the sum of its reasons, never more than the whole way', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const game = playRandomTalk(scenario, seed)
        for (const { gains } of game ? slipsOf(game) : [])
          expect(sellerConcessionShareSoFar(gains)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 100 },
    )
  })
})
