import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import {
  closedTalkAnalysisView,
  closedTalkViews,
  distributorEstimateResults,
  missedJointGainUsd,
} from '../../../src/panels/deals/deal-books.view'
import { decide, refusalOf } from '../../../src/sim/game'
import type { GameState } from '../../../src/sim/state/state'
import type { HiddenTraits, OfferTerms } from '../../../src/sim/state/talk-state'
import { concessionCauses } from '../../../src/sim/state/talk-terms'
import { aGame, aScenario, figureTable } from '../../support/builders'
import { evenTemper } from '../../support/even-temper'
import { setCash } from '../../support/situations'

const scenario = aScenario((level) => {
  level.tempers.even = evenTemper(
    figureTable({
      respectWithinShare: 0.2,
      respectShare: 0.2,
      reciprocityShare: 0.4,
      claimShare: 0.2,
      pauseShare: 0.1,
    }),
  )
})
const { booksWeeks } = scenario.parameters.talks

type Weights = HiddenTraits['weights']
const alike: Weights = { bulk: 1, deposit: 1, waiting: 1, clause: 1 }

/** A game in which a talk was opened with the trader about swifts. */
function seated(weights: Weights = alike, seed = 'calm'): GameState {
  const change = (game: GameState) => {
    at(game.distributors, 'trader').mind.weights = weights
    setCash(game, 900_000_000)
    at(game.supply, 'swift').shelf = 0
  }
  const game = aGame(scenario, change, seed)
  decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, scenario)
  return game
}

/** One talk, held and closed with the first of some offers that is taken, else by getting up. */
function held(offers: OfferTerms[], weights?: Weights): GameState {
  const game = seated(weights)
  for (const terms of offers) {
    const move = { type: 'makeOffer' as const, ...terms }
    if (game.talk && refusalOf(game, move, scenario) === null) decide(game, move, scenario)
  }
  if (game.talk) decide(game, { type: 'walkAway' }, scenario)
  return game
}

const later = (game: GameState, weeks: number): GameState => ({ ...game, week: game.week + weeks })
const bid = (unitPriceUsd: number, change: Partial<OfferTerms> = {}): OfferTerms => {
  return { count: 64, unitPriceUsd, depositShare: 0.3, weeks: 4, clause: 'firm', ...change }
}

/** The books of the only deal, half a year on. */
function opened(game: GameState) {
  const books = closedTalkAnalysisView(later(game, booksWeeks), requireElement(game.deals, 0).id, scenario)
  if (!books) throw new Error('the books of a stale deal open')
  return books
}

const anOffer = fc.record({
  count: fc.integer({ min: 8, max: 300 }),
  unitPriceUsd: fc.integer({ min: 6000, max: 13_000 }),
  depositShare: fc.constantFrom(0, 0.1, 0.3, 0.5),
  weeks: fc.integer({ min: 4, max: 30 }),
  clause: fc.constantFrom('refund' as const, 'firm' as const, 'loyalty' as const),
})
const aWeight = fc.double({ min: 0.4, max: 1.7, noNaN: true })
const someWeights = fc.record({ bulk: aWeight, deposit: aWeight, waiting: aWeight, clause: aWeight })
const aTalk = fc.tuple(fc.array(anOffer, { maxLength: 4 }), someWeights)

describe('the books of a deal', () => {
  it('stay shut until they are stale, whatever is asked of them', () => {
    const game = held([bid(8000), bid(9500)])
    const { id } = requireElement(game.deals, 0)
    for (const weeks of [0, 1, booksWeeks - 1]) {
      expect(closedTalkAnalysisView(later(game, weeks), id, scenario)).toBeNull()
      expect(missedJointGainUsd(later(game, weeks), id, scenario)).toBeNull()
    }
    expect(closedTalkAnalysisView(later(game, booksWeeks), id, scenario)).not.toBeNull()
    expect(closedTalkAnalysisView(later(game, booksWeeks), id + 1, scenario)).toBeNull()
  })

  it('are not even worked out before: the limit and the mind are never read', () => {
    const game = held([bid(8000), bid(9500)])
    const forbidden = (what: string) => ({
      get: (): never => {
        throw new Error(`${what} was read`)
      },
    })
    Object.defineProperty(requireElement(game.deals, 0), 'plainLimitUsd', forbidden('the limit'))
    Object.defineProperty(at(game.distributors, 'trader'), 'mind', forbidden('the mind'))
    const { id } = requireElement(game.deals, 0)
    expect(closedTalkAnalysisView(game, id, scenario)).toBeNull()
    expect(missedJointGainUsd(game, id, scenario)).toBeNull()
    expect(closedTalkViews(game, scenario)).toHaveLength(1)
    expect(distributorEstimateResults(game)).toEqual([])
    expect(() => closedTalkAnalysisView(later(game, booksWeeks), id, scenario)).toThrow('was read')
  })

  it('open at once when the game is over', () => {
    const game = held([bid(9500)])
    const { id } = requireElement(game.deals, 0)
    const ended = { ...game, ending: { kind: 'score', week: 0, won: false, score: 1 } } as unknown as GameState
    expect(closedTalkAnalysisView(ended, id, scenario)).not.toBeNull()
  })

  it('explain each price on each slip by parts that add up to it, all of them open', () => {
    fc.assert(
      fc.property(aTalk, ([offers, weights]) => {
        const game = held(offers, weights)
        const { slips } = requireElement(game.deals, 0)
        const { slipPoints: path } = opened(game)
        expect(path.map(({ terms }) => terms)).toEqual(slips.map(({ terms }) => terms))
        for (const { price, terms, by } of path) {
          expect(price.total).toBe(terms.unitPriceUsd)
          expect(price.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(price.total)
          expect(price.parts.every(({ openness }) => openness === 'public')).toBe(true)
          if (by === 'them') expect(price.parts.some(({ code }) => code === 'books.bargain.ours')).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never put a solution where one side loses, or where both could have more', () => {
    fc.assert(
      fc.property(aTalk, ([offers, weights]) => {
        const {
          nash,
          kalaiSmorodinsky,
          frontier,
          signedPoint: landed,
          missedGainUsd: leftUsd,
        } = opened(held(offers, weights))
        expect(leftUsd).toBeGreaterThanOrEqual(0)
        expect((nash === null) === (kalaiSmorodinsky === null)).toBe(true)
        for (const found of [nash, kalaiSmorodinsky]) {
          if (!found) continue
          expect(Math.min(found.buyer, found.seller)).toBeGreaterThanOrEqual(0)
          expect(frontier).toContain(found)
          const better = frontier.filter(({ buyer, seller }) => buyer > found.buyer && seller > found.seller)
          expect(better).toEqual([])
        }
        if (landed) expect(landed.seller).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })

  it('say what was left: the best terms for both, less what was signed', () => {
    const game = held([bid(13_190, { depositShare: 0 })], { ...alike, deposit: 1.7 })
    const { signedPoint: landed, missedGainUsd: leftUsd, frontier, agreementZone: zone } = opened(game)
    if (!landed || !zone) throw new Error('a generous offer is taken')
    const best = Math.max(...frontier.map(({ buyer, seller }) => buyer + seller))
    expect(leftUsd).toBe(best - landed.buyer - landed.seller)
    expect(leftUsd).toBeGreaterThan(0)
    expect(leftUsd).toBe(missedJointGainUsd(later(game, booksWeeks), requireElement(game.deals, 0).id, scenario))
    expect(zone.fromUsd).toBeLessThanOrEqual(zone.toUsd)
    expect(landed.seller).toBe(64 * (13_190 - zone.fromUsd))
  })

  it('say that everything was left where nobody signed', () => {
    const { signedPoint: landed, missedGainUsd: leftUsd, frontier } = opened(held([bid(6000)]))
    expect(landed).toBeNull()
    expect(leftUsd).toBe(Math.max(...frontier.map(({ buyer, seller }) => buyer + seller)))
  })

  it('name his weights in words', () => {
    const { weights } = opened(held([bid(9000)], { bulk: 0.5, deposit: 0.8, waiting: 1.05, clause: 1.6 }))
    expect(weights.map(({ issue, word }) => [issue, word])).toEqual([
      ['bulk', 'half'],
      ['deposit', 'less'],
      ['waiting', 'same'],
      ['clause', 'most'],
    ])
  })

  it('have a reason for every way in which he can come down', async () => {
    const { hasText } = await import('../../../src/panels/app/translator')
    const codes = [...concessionCauses, 'ask', 'ours'].map((name) => `books.bargain.${name}`)
    expect(codes.filter((code) => !hasText(code))).toEqual([])
  })
})

describe('the list of closed deals', () => {
  it('says when each book opens, and nothing that was hidden', () => {
    const game = held([bid(8000)])
    const [row] = closedTalkViews(game, scenario)
    expect(row).toMatchObject({ distributor: 'trader', chip: 'swift', outcome: 'walked', isOpen: false })
    expect(row?.opensWeek).toBe(booksWeeks)
    expect(closedTalkViews(game, scenario, 'channel')).toEqual([])
    const other = structuredClone(game)
    requireElement(other.deals, 0).plainLimitUsd -= 2000
    expect(closedTalkViews(other, scenario)).toEqual(closedTalkViews(game, scenario))
  })
})

describe('how well people were read', () => {
  const over = (change: (game: GameState) => void): GameState => {
    const game = held([bid(9000)])
    change(game)
    return { ...game, ending: { kind: 'score', week: 0, won: false } } as unknown as GameState
  }

  it('is told at the end: the band against the limit, the guess against the temper', () => {
    const game = over((g) => {
      g.estimates.trader = { low: 0.95, high: 1.05, temper: 'even' }
      g.estimates.channel = { low: 1.1, high: 1.3, temper: null }
    })
    expect(distributorEstimateResults(game)).toMatchObject([
      { distributor: 'trader', limitShare: 1.02, band: 'inside', isTemperRight: true },
      { distributor: 'channel', band: 'below', isTemperRight: null },
    ])
  })

  it('says nothing of a note where there is none', () => {
    expect(distributorEstimateResults(over(() => {}))).toMatchObject([
      { distributor: 'trader', noted: null, band: null, isTemperRight: null },
    ])
  })
})
