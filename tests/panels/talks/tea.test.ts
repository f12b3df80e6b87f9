import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { hasText, say } from '../../../src/panels/app/translator'
import { commitmentTextFacts, distributorView } from '../../../src/panels/distributors/distributors.view'
import { distributorNotesView, moveLimitEstimateHandle } from '../../../src/panels/distributors/notes.view'
import {
  buyerAlternativesView,
  equalWorthPackages,
  packageWorthViewOf,
} from '../../../src/panels/talks/package-worth.view'
import {
  changeTermsOfDraft,
  distributorPriceWaterfall,
  estimatedUnitPriceOnOtherTermsUsd,
  offerPriceChoices,
  priceOnPlainTermsUsd,
} from '../../../src/panels/talks/talk.view'
import {
  lastLineAndRevealedTextKeysOf,
  lastSpokenLineKey,
  rememberedEvents,
} from '../../../src/panels/talks/talk-line.view'
import { otherTalkMovesView, talkEventsSinceLastOffers } from '../../../src/panels/talks/talk-moves.view'
import { decide } from '../../../src/sim/game'
import { openMarketPriceWaterfall } from '../../../src/sim/market/pricing'
import { fact } from '../../../src/sim/state/facts'
import { addNews } from '../../../src/sim/state/news'
import type { GameState } from '../../../src/sim/state/state'
import type { Talk } from '../../../src/sim/state/talk-state'
import { buyerClaimKinds, valueCountByTemperTraceKind } from '../../../src/sim/state/talk-terms'
import { aGame, aScenario } from '../../support/builders'
import { addContract } from '../../support/situations'
import { mannerAndHasteKeys } from '../../support/talk-keys'

const scenario = aScenario()

function seated(): { game: GameState; talk: Talk } {
  const game = aGame(scenario)
  decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, scenario)
  if (!game.talk) throw new Error('nobody sat down')
  return { game, talk: game.talk }
}

const added = (parts: readonly { amount: number }[]): number => parts.reduce((sum, { amount }) => sum + amount, 0)

describe('their price', () => {
  it('is the ask, the terms as the trade reckons them, and one amount of their own', () => {
    const { talk } = seated()
    const { theirs, askUsd } = talk
    const moved: Talk = { ...talk, theirs: { ...theirs, unitPriceUsd: theirs.unitPriceUsd - 1240, weeks: 19 } }
    const sum = distributorPriceWaterfall(moved, scenario)
    expect(sum.total).toBe(moved.theirs.unitPriceUsd)
    expect(added(sum.parts)).toBe(sum.total)
    expect(sum.parts[0]).toMatchObject({ code: 'trade.part.ask', amount: askUsd })
    expect(sum.parts.filter(({ code }) => code === 'trade.part.own')).toHaveLength(1)
  })

  it('has nothing of their own in it at the first cup', () => {
    const { talk } = seated()
    expect(distributorPriceWaterfall(talk, scenario).parts.at(-1)).toMatchObject({ code: 'trade.part.own', amount: 0 })
  })

  it('comes in five steps on the terms of the draft, and the first is their own on their own terms', () => {
    const { talk } = seated()
    const steps = offerPriceChoices(talk, talk.theirs, scenario)
    expect(steps.map(({ share }) => share)).toEqual([1, 0.95, 0.9, 0.85, 0.8])
    expect(steps[0]?.unitPriceUsd).toBe(talk.theirs.unitPriceUsd)
    expect(estimatedUnitPriceOnOtherTermsUsd(talk, { ...talk.theirs, depositShare: 0.5 }, scenario)).toBeLessThan(
      talk.theirs.unitPriceUsd,
    )
  })

  it('keeps a draft on its step when the terms change, and a price of the player’s own as written', () => {
    const { talk } = seated()
    const onStep = {
      ...talk.theirs,
      unitPriceUsd: offerPriceChoices(talk, talk.theirs, scenario)[2]?.unitPriceUsd ?? 0,
    }
    const changed = changeTermsOfDraft(talk, onStep, { weeks: onStep.weeks + 13 }, scenario)
    expect(changed.unitPriceUsd).toBe(offerPriceChoices(talk, changed, scenario)[2]?.unitPriceUsd)
    expect(changed.unitPriceUsd).not.toBe(onStep.unitPriceUsd)
    const own = { ...talk.theirs, unitPriceUsd: onStep.unitPriceUsd + 7 }
    expect(changeTermsOfDraft(talk, own, { depositShare: 0.5 }, scenario).unitPriceUsd).toBe(own.unitPriceUsd)
  })

  it('is the same on plain terms, whatever the terms', () => {
    const { talk } = seated()
    for (const terms of [talk.theirs, { ...talk.theirs, depositShare: 0.5, weeks: 30 }]) {
      const carried = { ...terms, unitPriceUsd: estimatedUnitPriceOnOtherTermsUsd(talk, terms, scenario) }
      expect(Math.abs(priceOnPlainTermsUsd(talk, carried, scenario) - talk.askUsd)).toBeLessThanOrEqual(2)
    }
  })
})

describe('the player’s side', () => {
  it('is worth what its parts add up to', () => {
    const { talk } = seated()
    for (const clause of ['refund', 'firm', 'loyalty'] as const) {
      const { worth, gainUsd } = packageWorthViewOf(talk, { ...talk.theirs, clause, weeks: 30, depositShare: 0.5 })
      expect(added(worth.parts)).toBe(worth.total)
      expect(gainUsd).toBe(worth.total - talk.theirs.unitPriceUsd)
      expect(worth.parts.filter(({ code }) => !hasText(code))).toEqual([])
    }
  })

  it('offers three other packages of the same worth', () => {
    const { talk } = seated()
    const equal = equalWorthPackages(talk, { ...talk.theirs, depositShare: 0.1 }, scenario)
    expect(equal.map(({ differs }) => differs)).toEqual(['deposit', 'weeks', 'clause'])
    const gains = equal.map(({ gainUsd }) => gainUsd)
    expect(Math.max(...gains) - Math.min(...gains)).toBeLessThanOrEqual(2)
  })

  it('names the shelf or the best other house, tells small houses from none, and says what the shelf holds', () => {
    const { game, talk } = seated()
    game.supply.swift = { ...at(game.supply, 'swift'), shelf: 96.7 }
    const trader = at(scenario.distributors, 'trader')
    const other = (restockPerWeek: number) => ({
      ...scenario,
      distributors: { trader, other: { ...trader, restockPerWeek } },
    })
    const withOther = { ...game, distributors: { ...game.distributors, other: at(game.distributors, 'trader') } }
    expect(buyerAlternativesView(withOther, talk, other(10_000))).toMatchObject({
      words: 'worth.fromShelf',
      facts: {},
      shelf: { count: 96, usd: Math.round(openMarketPriceWaterfall(game, 'swift', scenario).value()) },
    })
    at(game.supply, 'swift').shelf = 0
    expect(buyerAlternativesView(withOther, talk, other(10_000))).toMatchObject({
      words: 'worth.from',
      facts: { distributor: fact('distributor', 'other') },
      shelf: { count: 0 },
    })
    expect(buyerAlternativesView(withOther, talk, other(1)).words).toBe('worth.fromSmall')
    expect(buyerAlternativesView(game, talk, { ...scenario, distributors: { trader } }).words).toBe('worth.fromNobody')
  })

  it('knows whether a claim is true today, and by what', () => {
    const { game, talk } = seated()
    const { claims } = otherTalkMovesView(game, talk, scenario)
    expect(claims.map(({ truth }) => truth)).toEqual([
      'talk.truth.quote.noShelf',
      'talk.truth.deadline.no',
      'talk.truth.volume.no',
      'talk.truth.late.no',
    ])
    expect(claims.map(({ facts }) => Object.keys(facts).sort())).toEqual([
      ['distributor', 'usd'],
      ['weeks'],
      [],
      ['count', 'weeks'],
    ])
    expect(claims.filter(({ truth }) => !hasText(truth))).toEqual([])
    const deadline = otherTalkMovesView({ ...game, week: 12 }, talk, scenario).claims.find(
      ({ claim }) => claim === 'deadline',
    )
    expect(deadline).toMatchObject({
      isTrue: true,
      truth: 'talk.truth.deadline.yes',
      facts: { weeks: fact('count', 1) },
    })
  })

  it('keeps a claim that was made as it was, whatever is true by now', () => {
    const { game, talk } = seated()
    decide(game, { type: 'makeClaim', claim: 'volume', isProven: false }, scenario)
    const volume = (state: GameState) =>
      otherTalkMovesView(state, talk, scenario).claims.find(({ claim }) => claim === 'volume')
    const before = volume(game)
    expect(before).toMatchObject({
      isTrue: false,
      truth: 'talk.claim.made.heard',
      facts: { truth: 'no' },
    })
    addContract(game, { count: 500 })
    expect(volume(game)).toEqual(before)
    for (const fate of ['heard', 'proven', 'found']) expect(hasText(`talk.claim.made.${fate}`)).toBe(true)
  })
})

function aClosedTalk({ distributor, chip, week, slips, askUsd, plainLimitUsd, trust, insuredBy, worth }: Talk) {
  const prices = { slips, askUsd, plainLimitUsd, trust, insuredBy, worth }
  return { id: 1, distributor, chip, openedWeek: week, leftOver: null, ...prices }
}

describe('what is seen and heard', () => {
  it('has words for every trace, manner, deed and told move', () => {
    const kinds = Object.entries(valueCountByTemperTraceKind)
    const keys = [
      ...kinds.flatMap(([kind, count]) => Array.from({ length: count }, (_, value) => `trace.${kind}.${value}`)),
      ...kinds.flatMap(([kind]) => [`trace.kind.${kind}`, `trace.means.${kind}`, 'news.traceSeen']),
      ...mannerAndHasteKeys(valueCountByTemperTraceKind),
      ...['wishTold', 'claimMade', 'claimProven', 'bluffFound', 'favourTaken', 'favourDeclined'].flatMap((kind) => [
        `talk.told.${kind}`,
        `news.${kind}`,
        `newsKind.${kind}`,
      ]),
    ]
    expect(keys.filter((key) => !hasText(key))).toEqual([])
  })

  it('says the manner and the haste in the round in which they were let slip, and in no other', () => {
    const { game, talk } = seated()
    const person = at(game.distributors, 'trader')
    person.traces.push({ week: talk.week, kind: 'haste', value: 2 }, { week: talk.week, kind: 'manner', value: 4 })
    const slips = [1, 2].map((round) => ({ by: 'us' as const, round, terms: talk.theirs, gains: talk.gains }))
    const heard = [1, 2, 3, 4].map((round) =>
      lastLineAndRevealedTextKeysOf({ ...talk, round, slips, last: 'countered' }, game, scenario, hasText),
    )
    expect(heard.map(({ haste }) => haste)).toEqual([null, 'talk.haste.2', null, null])
    expect(heard.map(({ manner }) => manner?.slice(0, 14) ?? null)).toEqual([null, null, 'talk.manner.4.', null])
  })

  it('puts a moment that comes again in other words', () => {
    const { game, talk } = seated()
    for (const last of ['countered', 'unmoved', 'offended', 'silent'] as const) {
      const lines = [2, 3, 4].map((round) => lastSpokenLineKey({ ...talk, round, last }, game, scenario, hasText))
      expect(new Set(lines).size).toBe(3)
    }
    const made = buyerClaimKinds.map((claim) => ({ claim, week: 0, isTrue: false, fate: 'found' as const }))
    const doubts = [1, 2, 3].map((count) => made.slice(0, count))
    expect(
      new Set(doubts.map((claims) => lastSpokenLineKey({ ...talk, claims, last: 'doubts' }, game, scenario, hasText)))
        .size,
    ).toBe(3)
  })

  it('opens each talk in other words, and remembers once what happened since the last one', () => {
    const { game, talk } = seated()
    const opening = (change: (state: GameState) => void = () => {}) => {
      const state = structuredClone(game)
      change(state)
      return lastSpokenLineKey({ ...talk, week: state.week, last: 'opened' }, state, scenario, hasText)
    }
    const afterTalks = (talks: number) =>
      opening((state) => {
        at(state.distributors, 'trader').talks = talks
        state.week = talks
      })
    const openings = [0, 1, 2].map(afterTalks)
    expect(new Set(openings).size).toBe(3)
    expect(openings.filter((key) => !/\.opened\.\d$/.test(key))).toEqual([])

    const late = (state: GameState) => {
      state.week = 9
      addContract(state, { dueWeek: 7 })
    }
    const closed = (outcome: 'walked' | 'signed', closedWeek: number) => (state: GameState) => {
      state.deals.push({ ...aClosedTalk(talk), outcome, closedWeek })
    }
    const broken = (state: GameState) =>
      addNews(state, 'vowBroken', { distributor: 'trader', chip: 'swift', backUsd: 5 })
    const both =
      (...changes: ((state: GameState) => void)[]) =>
      (state: GameState) => {
        for (const change of changes) change(state)
      }
    expect(opening(late)).toMatch(/\.opened\.late$/)
    expect(opening(both(late, broken))).toMatch(/\.opened\.broken$/)
    expect(opening(closed('walked', 0))).toMatch(/\.opened\.walked$/)
    expect(opening(both(late, closed('signed', 8)))).toMatch(/\.opened\.\d$/)
    const sought = rememberedEvents.map((event) => `talk.line.trading-house.opened.${event}`)
    expect(sought.filter((key) => !hasText(key))).toEqual([])
  })

  it('tells what was done since the slips were laid, and forgets it with the next ones', () => {
    const { game } = seated()
    decide(game, { type: 'askWhatHelps' }, scenario)
    expect(talkEventsSinceLastOffers(game).map(({ code }) => code)).toEqual(['talk.told.wishTold'])
    decide(game, { type: 'staySilent' }, scenario)
    expect(game.talk?.last).toMatch(/silent|final/)
    expect(talkEventsSinceLastOffers(game)).toEqual([])
  })
})

describe('the notes on a person', () => {
  it('hold what was let slip, both sides’ promises, and the player’s own guess', () => {
    const { game } = seated()
    at(game.distributors, 'trader').ours = { kept: 2, broken: 1 }
    addContract(game, { dueWeek: -20 })
    game.commitments.push({
      distributor: 'trader',
      chip: 'swift',
      promised: 32,
      count: 20,
      untilWeek: 26,
      backUsd: 9000,
    })
    const blank = distributorNotesView(game, 'trader', scenario)
    expect(blank).toMatchObject({ isWritten: false, estimate: { temper: null }, ours: { kept: 2, promised: 3 } })
    expect(blank.theirs).toEqual({ kept: 0, promised: 1, overdue: 1 })
    const open = [{ chip: 'swift', count: 20, untilWeek: 26, weeks: 26, backUsd: 9000 }]
    expect([blank.ours.open, distributorView(game, 'trader', scenario).ownPromises.open]).toEqual([open, open])
    expect(say('trade.distributors.vow', commitmentTextFacts(requireElement(open, 0)))).toMatch(
      /20 more chips.*26 weeks.*charged back/,
    )
    expect(blank.traces.map(({ kind }) => kind)).toEqual(['deposit'])
    const temper = blank.tempers[0] ?? ''
    decide(game, { type: 'noteEstimate', distributor: 'trader', low: 0.9, high: 1.02, temper }, scenario)
    expect(distributorNotesView(game, 'trader', scenario)).toMatchObject({
      isWritten: true,
      estimate: { low: 0.9, high: 1.02, temper },
    })
  })

  it('look the same whatever the person keeps to himself', () => {
    const { game } = seated()
    const before = distributorNotesView(game, 'trader', scenario)
    Object.assign(at(game.distributors, 'trader').mind, { limitMargin: -0.3, patience: 0.9, fear: 1, honesty: 0.1 })
    Object.assign(at(game.distributors, 'trader').believes, { quote: 0, deadline: 0, volume: 0 })
    expect(distributorNotesView(game, 'trader', scenario)).toEqual(before)
  })

  it('never let the lower end of a band pass the upper', () => {
    expect(moveLimitEstimateHandle({ low: 0.9, high: 1, temper: null }, 'low', 1.1)).toEqual({
      low: 1.1,
      high: 1.1,
      temper: null,
    })
    expect(moveLimitEstimateHandle({ low: 0.9, high: 1, temper: null }, 'high', 0.8)).toEqual({
      low: 0.8,
      high: 0.8,
      temper: null,
    })
  })
})
