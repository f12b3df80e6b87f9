import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { hasText, sayDynamic } from '../../../src/panels/app/translator'
import {
  initialOfferDraft,
  offerDraftBounds,
  offerDraftView,
  offerPriceIncrementUsd,
  talkView,
} from '../../../src/panels/talks/talk.view'
import { lastSpokenLineKey } from '../../../src/panels/talks/talk-line.view'
import { lastTalkEndThisWeekView } from '../../../src/panels/talks/talk-moves.view'
import { cashUsd } from '../../../src/sim/books/ledger'
import { decide, refusalOf } from '../../../src/sim/game'
import { fact } from '../../../src/sim/state/facts'
import type { GameState } from '../../../src/sim/state/state'
import type { HiddenTraits, OfferTerms, Talk } from '../../../src/sim/state/talk-state'
import { sellerLeaveReasons } from '../../../src/sim/state/talk-terms'
import { chipsOwedBy } from '../../../src/view/known-chips'
import { aGame, aScenario } from '../../support/builders'
import { addContract } from '../../support/situations'
import { tradeLineKeys } from '../../support/talk-keys'

const scenario = aScenario()

function seated(): { game: GameState; talk: Talk } {
  const game = aGame(scenario)
  decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, scenario)
  if (!game.talk) throw new Error('nobody sat down')
  return { game, talk: game.talk }
}

describe('the tea table', () => {
  it('tells what is owed, what servers cost, and when a seller who is behind will be done', () => {
    const { game, talk } = seated()
    const draft = { ...initialOfferDraft(talk), count: 100, weeks: 4 }
    const { serverUsdPerChip } = scenario.parameters.fleet
    expect(chipsOwedBy(game, 'trader')).toEqual({ count: 0, late: 0, weeksLate: 0 })
    expect(offerDraftView(game, talk, draft, scenario)).toMatchObject({
      serversUsd: 100 * serverUsdPerChip,
      expectedWeek: null,
    })
    addContract(game, { count: 4000, delivered: 500, dueWeek: game.week - 1 })
    addContract(game, { count: 200, dueWeek: game.week + 1 })
    addContract(game, { count: 300, distributor: 'channel' })
    addContract(game, { count: 300, status: 'done', delivered: 300 })
    expect(chipsOwedBy(game, 'trader')).toMatchObject({ count: 3700, late: 3500 })
    const { expectedWeek, dueWeek } = offerDraftView(game, talk, draft, scenario)
    expect(expectedWeek).toBeGreaterThan(dueWeek + 4)
  })

  it('shows public terms that add up to the price on the slip, in every round', () => {
    const { game } = seated()
    for (const unitPriceUsd of [8_000, 8_200, 8_400]) {
      if (!game.talk) throw new Error('the talk is over')
      const { terms, distributorOffer: theirs } = talkView(game, game.talk, scenario, hasText)
      expect(terms.total).toBe(theirs.unitPriceUsd)
      expect(terms.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(terms.total)
      decide(game, { type: 'makeOffer', ...game.talk.theirs, unitPriceUsd }, scenario)
    }
  })

  it('never shows the limit: two people who differ in it alone look the same', () => {
    const { game, talk } = seated()
    const other = { ...talk, plainLimitUsd: talk.plainLimitUsd - 1500 }
    expect(talkView(game, other, scenario, hasText)).toEqual(talkView(game, talk, scenario, hasText))
    const draft = initialOfferDraft(talk)
    expect(offerDraftView(game, other, draft, scenario)).toEqual(offerDraftView(game, talk, draft, scenario))
  })

  it('looks the same whatever the private type of the person', () => {
    const { game, talk } = seated()
    const before = talkView(game, talk, scenario, hasText)
    const { mind } = at(game.distributors, 'trader')
    const other: HiddenTraits = {
      temper: 'other',
      limitMargin: -0.3,
      patience: 0.9,
      weights: { bulk: 0.4, deposit: 1.7, waiting: 0.4, clause: 1.7 },
      honesty: 0.1,
      reliability: 0.2,
      allocation: 'max-min',
      fear: 1,
      memoryWeeks: 3,
    }
    // Every field that he has inside is another one, so that none of them can be shown.
    expect(Object.keys(other).sort()).toEqual(Object.keys(mind).sort())
    for (const [field, value] of Object.entries(other)) expect(at({ ...mind }, field), field).not.toEqual(value)
    at(game.distributors, 'trader').mind = other
    expect(talkView(game, talk, scenario, hasText)).toEqual(before)
  })

  it('starts a draft at what the player put down last, else at their package', () => {
    const { talk } = seated()
    expect(initialOfferDraft(talk)).toEqual(talk.theirs)
    expect(initialOfferDraft({ ...talk, yours: { ...talk.theirs, count: 8 } }).count).toBe(8)
  })

  it('knows a draft that is their package, issue by issue', () => {
    const { game, talk } = seated()
    const isTheirs = (change: Partial<OfferTerms>) =>
      offerDraftView(game, talk, { ...initialOfferDraft(talk), ...change }, scenario).isTheirs
    expect(isTheirs({})).toBe(true)
    expect(isTheirs({ unitPriceUsd: talk.theirs.unitPriceUsd - 1 })).toBe(false)
    expect(isTheirs({ count: talk.theirs.count + 1 })).toBe(false)
    expect(isTheirs({ weeks: talk.theirs.weeks + 1 })).toBe(false)
  })

  it('shows the cash after the deposit, as the ledger would', () => {
    const { game, talk } = seated()
    const draft = { ...talk.theirs, count: 10, unitPriceUsd: 9_000, depositShare: 0.3 }
    const view = offerDraftView(game, talk, draft, scenario)
    expect(view).toMatchObject({ totalUsd: 90_000, depositUsd: 27_000, restUsd: 63_000, isLocked: true })
    expect(view.cash.afterUsd).toBe(cashUsd(game) - 27_000)
    expect(view.weeksOfCash.after).toBeLessThanOrEqual(view.weeksOfCash.before)
    expect(game.contracts).toEqual([])
  })

  it('keeps a draft within what can be offered', () => {
    const { game, talk } = seated()
    const { price, weeks } = offerDraftBounds(game, talk, scenario)
    expect(weeks.min).toBe(at(scenario.distributors, 'trader').leadWeeks)
    expect(price.min).toBeLessThan(talk.askUsd)
    expect(price.max).toBe(talk.askUsd * 2)
  })

  it('refuses a draft of nothing, and of more than is taken on', () => {
    const { game, talk } = seated()
    const { count } = offerDraftBounds(game, talk, scenario)
    const drafted = (units: number) => {
      const { move } = offerDraftView(game, talk, { ...talk.theirs, count: units }, scenario)
      return refusalOf(game, move, scenario)?.code ?? null
    }
    expect(count).toEqual({ min: 64, max: scenario.parameters.distributors.mostUnits, step: 64 })
    expect([0, count.max + 1, count.min].map(drafted)).toEqual(['offer.count', 'offer.count', null])
  })

  it.each([
    [11_000, 200],
    [25_000, 500],
    [6_000, 100],
    [60, 1],
  ])('steps a price of %d by %d', (price, step) => {
    expect(offerPriceIncrementUsd(price)).toBe(step)
  })
})

describe('what is said over tea', () => {
  it('is never said twice in one talk', () => {
    const { game, talk } = seated()
    const lines = [1, 2, 3].map((round) =>
      lastSpokenLineKey({ ...talk, round, last: 'countered' }, game, scenario, hasText),
    )
    const final = lastSpokenLineKey({ ...talk, round: 4, last: 'final' }, game, scenario, hasText)
    expect(new Set([...lines, final]).size).toBe(4)
  })

  it('comes from the list of its trade, and knows nothing of the limit', () => {
    const { game, talk } = seated()
    const line = lastSpokenLineKey(talk, game, scenario, hasText)
    expect(tradeLineKeys('trading-house')).toContain(line)
    const others = [0.1, 0.5, 0.9].map((patience) => {
      Object.assign(at(game.distributors, 'trader').mind, {
        temper: `other-${patience}`,
        limitMargin: patience,
        patience,
      })
      return lastSpokenLineKey(
        { ...talk, plainLimitUsd: Math.round(1000 * patience), askUsd: 99 },
        game,
        scenario,
        hasText,
      )
    })
    expect(others).toEqual([line, line, line])
    expect(lastSpokenLineKey({ ...talk, last: 'final' }, game, scenario, hasText)).not.toBe(line)
  })
})

describe('the end of a talk', () => {
  it('is a deal, with its terms', () => {
    const { game, talk } = seated()
    decide(game, { type: 'acceptOffer' }, scenario)
    expect(lastTalkEndThisWeekView(game)).toMatchObject({
      code: 'trade.talkEnd.contractSigned',
      isDeal: true,
      facts: { distributor: fact('distributor', 'trader'), count: fact('count', talk.theirs.count) },
    })
  })

  it('is getting up', () => {
    const { game } = seated()
    decide(game, { type: 'walkAway' }, scenario)
    expect(lastTalkEndThisWeekView(game)).toMatchObject({
      code: 'trade.talkEnd.walkedAway',
      isDeal: false,
      isOurs: true,
    })
  })

  it('is nothing while nobody has sat down', () => {
    expect(lastTalkEndThisWeekView(aGame(scenario))).toBeNull()
  })

  it('is a shut door after a fourth slip that nobody liked', () => {
    const { game } = seated()
    const least = offerDraftBounds(game, requireElement([game.talk], 0) as Talk, scenario).price.min
    for (let round = 1; round <= 4 && game.talk; round += 1) {
      decide(game, { type: 'makeOffer', ...game.talk.theirs, unitPriceUsd: least }, scenario)
    }
    expect(game.talk).toBeNull()
    expect(lastTalkEndThisWeekView(game)).toMatchObject({
      code: 'trade.talkEnd.talkFailed',
      isDeal: false,
      facts: { reason: { value: 'lastWord' } },
    })
  })

  it('says why they got up, each reason in words of its own', () => {
    const facts = { distributor: fact('distributor', 'trader'), chip: fact('chip', 'swift'), week: fact('week', 4) }
    for (const key of ['trade.talkEnd.talkFailed', 'news.talkFailed', 'books.outcome.left', 'books.verdict.left']) {
      const said = sellerLeaveReasons.map((reason) => sayDynamic(key, { ...facts, reason }))
      expect(new Set(said).size, key).toBe(sellerLeaveReasons.length)
    }
  })
})
