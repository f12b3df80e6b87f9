import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { cashUsd } from '../../src/sim/books/ledger'
import { applyEffects, describeEffects } from '../../src/sim/effects/effects'
import { advance, decide, refusalOf } from '../../src/sim/game'
import type { Effect } from '../../src/sim/level/language'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import { marketPriceWaterfall } from '../../src/sim/market/pricing'
import type { Shipment } from '../../src/sim/state/market-state'
import type { GameState } from '../../src/sim/state/state'
import { readQuantity } from '../../src/sim/vocabulary/quantities'
import { aGame, aScenario, figure } from '../support/builders'
import { newsOfKind, passWeeks, putRuleInForce } from '../support/situations'

type Change = (level: LevelJson) => void

/** A level in which one event does something in week 2, and nothing else happens. */
const doing = (then: Effect[], change: Change = () => {}): Scenario =>
  aScenario((level) => {
    level.events = { deed: { kind: 'public', on: '2023-01-16', then } }
    change(level)
  })

const bought: Change = (level) => {
  level.endings = { bought: { won: true } }
}

const atSea = (change: Partial<Shipment> = {}): Shipment => ({
  id: 900,
  contract: null,
  distributor: 'trader',
  chip: 'swift',
  count: 40,
  unitCostUsd: 10_000,
  route: 'sea',
  leftWeek: 0,
  dueWeek: 6,
  site: null,
  unsupported: false,
  ...change,
})

/** A game of that level, some weeks on. */
function weeksOn(weeks: number, level: Scenario, change?: (game: GameState) => void): GameState {
  const game = aGame(level, change)
  passWeeks(game, weeks, level)
  return game
}

describe('rules that a level brings', () => {
  const announce: Effect = { announceRule: { rule: 'first-rule', inForceAfterWeeks: 3 } }

  it('calendar.9: a rule is announced by an event and takes force so many weeks later', () => {
    const level = doing([announce])
    const game = weeksOn(2, level)
    expect(game.rules['first-rule']).toEqual({ status: 'announced', announcedWeek: 2, forceWeek: 5 })
    expect(newsOfKind(game, 'ruleAnnounced').map(({ week, facts }) => [week, facts.weeks])).toEqual([[2, 3]])
    passWeeks(game, 2, level)
    expect(game.rules['first-rule']?.status).toBe('announced')
    advance(game, level)
    expect(game.rules['first-rule']).toEqual({ status: 'inForce', announcedWeek: 2, forceWeek: 5 })
    passWeeks(game, 30, level)
    expect(newsOfKind(game, 'ruleInForce').map(({ week }) => week)).toEqual([5])
  })

  it('calendar.9: also by an answer, between two weeks', () => {
    const level = doing([], (json) => {
      Object.assign(at(json.events, 'deed'), {
        choices: { yes: { then: [announce] }, no: { then: [] } },
        otherwise: 'no',
      })
    })
    const game = weeksOn(2, level)
    decide(game, { type: 'answerDilemma', event: 'deed', choice: 'yes' }, level)
    passWeeks(game, 3, level)
    expect(game.rules['first-rule']).toEqual({ status: 'inForce', announcedWeek: 2, forceWeek: 5 })
  })

  it('calendar.9: and one of chance 0 comes by nothing else', () => {
    const never: Change = (json) => {
      at(json.rules, 'first-rule').chance = figure(0)
    }
    expect(newsOfKind(weeksOn(40, doing([], never)), 'ruleInForce')).toEqual([])
    expect(newsOfKind(weeksOn(40, doing([announce], never)), 'ruleInForce').map(({ week }) => week)).toEqual([5])
  })

  it('calendar.9: one that was to come is called off, and nobody hears of what nobody knew', () => {
    const level = doing([{ callOffRule: { rule: 'first-rule' } }])
    const game = weeksOn(40, level)
    expect(game.rules['first-rule']).toEqual({ status: 'coming', announcedWeek: null, forceWeek: null })
    expect([newsOfKind(game, 'ruleCalledOff'), newsOfKind(game, 'ruleInForce')]).toEqual([[], []])
  })

  it('calendar.9: one that is announced is called off in public, and can be announced again', () => {
    const level = doing([announce, { callOffRule: { rule: 'first-rule' } }])
    const game = weeksOn(40, level)
    expect(newsOfKind(game, 'ruleCalledOff').map(({ week }) => week)).toEqual([2])
    expect(newsOfKind(game, 'ruleInForce')).toEqual([])
    const twice = weeksOn(40, doing([announce, { callOffRule: { rule: 'first-rule' } }, announce]))
    expect(newsOfKind(twice, 'ruleInForce').map(({ week }) => week)).toEqual([5])
  })

  it('calendar.9: one that is law is lifted, and what it had replaced does not come back', () => {
    const level = aScenario((json) => {
      json.rules['old-rule'] = { ...at(json.rules, 'first-rule'), announcedOn: '2022-01-03', inForceOn: '2022-01-03' }
      at(json.rules, 'first-rule').replaces = ['old-rule']
      json.events = { deed: { kind: 'public', on: '2023-07-17', then: [{ callOffRule: { rule: 'first-rule' } }] } }
    })
    const game = weeksOn(27, level)
    expect([game.rules['first-rule']?.status, game.rules['old-rule']?.status]).toEqual(['inForce', 'replaced'])
    advance(game, level)
    expect([game.rules['first-rule']?.status, game.rules['old-rule']?.status]).toEqual(['replaced', 'replaced'])
    expect(newsOfKind(game, 'ruleCalledOff').map(({ week }) => week)).toEqual([28])
  })

  it('calendar.9: a rule that is law is not announced anew', () => {
    const level = aScenario((json) => {
      json.events = { deed: { kind: 'public', on: '2023-07-17', then: [announce] } }
    })
    const game = weeksOn(40, level)
    expect(newsOfKind(game, 'ruleAnnounced').map(({ week }) => week)).toEqual([22])
    expect(game.rules['first-rule']?.forceWeek).toBe(26)
  })
})

describe('the list abroad', () => {
  it('standing.2: an event can put the firm on it, and take it off', () => {
    const listed = doing([{ listing: { on: true } }])
    const game = weeksOn(8, listed)
    expect(readQuantity(game, 'standing.listed', listed)).toBe(1)
    expect(refusalOf(game, { type: 'buyChips', chip: 'swift', count: 1 }, listed)?.code).toBe('buy.listed')
    const freed = doing([{ listing: { on: true } }, { listing: { on: false } }])
    expect(readQuantity(weeksOn(8, freed), 'standing.listed', freed)).toBe(0)
  })
})

describe('goods that a level moves', () => {
  it('calendar.10: chips laid on the open market lie there until they are sold', () => {
    const usual = weeksOn(8, doing([]))
    const more = weeksOn(8, doing([{ stock: { chip: 'swift', by: 5000 } }]))
    const shelf = (game: GameState) => at(game.supply, 'swift').shelf
    expect(shelf(more)).toBe(shelf(usual) + 5000)
    at(more.supply, 'swift').shelf = 100
    passWeeks(more, 12, doing([]))
    passWeeks(usual, 12, doing([]))
    expect(shelf(more)).toBeLessThanOrEqual(shelf(usual) + 100)
    expect(shelf(more)).toBeGreaterThan(0)
  })

  it('calendar.10: chips taken from it are gone, and never more than there are', () => {
    const game = weeksOn(2, doing([{ stock: { chip: 'swift', by: -100_000 } }]))
    const usual = weeksOn(2, doing([]))
    expect(at(game.supply, 'swift').shelf).toBeLessThan(at(usual.supply, 'swift').shelf)
    expect(at(game.supply, 'swift').shelf).toBeGreaterThanOrEqual(0)
  })

  it('calendar.10: a seller keeps what an event brings him beyond his usual stock, and may lose all', () => {
    const stock = (then: Effect[]) => at(weeksOn(6, doing(then)).distributors, 'trader').stock.swift ?? 0
    const usual = stock([])
    const laden = stock([{ stock: { chip: 'swift', by: 9000, distributor: 'trader' } }])
    const robbed = stock([{ stock: { chip: 'swift', by: -9000, distributor: 'trader' } }])
    expect(laden).toBeGreaterThanOrEqual(9000)
    expect(laden).toBeLessThanOrEqual(9000 + usual)
    expect(robbed).toBeLessThan(usual)
  })

  it('calendar.11: shipments under way come later: by route, by place, or all', () => {
    const due = (effect: Effect) =>
      weeksOn(2, doing([effect]), (game) => {
        game.shipments = [atSea(), atSea({ id: 901, dueWeek: 8 })]
      }).shipments.map(({ dueWeek }) => dueWeek)
    expect(due({ shipDelay: { weeks: 3 } })).toEqual([9, 11])
    expect(due({ shipDelay: { weeks: 3, route: 'sea' } })).toEqual([9, 11])
    expect(due({ shipDelay: { weeks: 3, from: 'harbour' } })).toEqual([9, 11])
    expect(due({ shipDelay: { weeks: 3, from: 'hills' } })).toEqual([6, 8])
  })

  it('calendar.11: and it is told how many chips they are, if there are any', () => {
    const level = doing([{ shipDelay: { weeks: 3 } }])
    const game = weeksOn(2, level, (each) => {
      each.shipments = [atSea()]
    })
    expect(newsOfKind(game, 'shipmentsDelayed').map(({ facts }) => facts)).toEqual([{ count: 40, weeks: 3 }])
    expect(newsOfKind(weeksOn(2, level), 'shipmentsDelayed')).toEqual([])
  })

  it('calendar.11: the price of one chip is multiplied for some weeks, and no other', () => {
    const level = doing([{ price: { chip: 'swift', factor: 1.5, weeks: 4 } }])
    const ratio = (weeks: number, chip: string) =>
      marketPriceWaterfall(weeksOn(weeks, level), chip, level).value() /
      marketPriceWaterfall(weeksOn(weeks, doing([])), chip, level).value()
    expect([ratio(1, 'swift'), ratio(6, 'swift'), ratio(2, 'slow')]).toEqual([1, 1, 1])
    expect([ratio(2, 'swift'), ratio(5, 'swift')]).toEqual([expect.closeTo(1.5, 9), expect.closeTo(1.5, 9)])
  })
})

describe('an order that a level signs', () => {
  const order = { distributor: 'trader', chip: 'swift', count: 100, unitUsd: 9000, leadWeeks: 6, depositShare: 0.3 }
  const signing = (clause: 'firm' | 'refund' | 'loyalty', change?: Change) =>
    doing([{ order: { ...order, clause } }], change)

  it('calendar.12: is an ordinary contract: its deposit is paid on the day, and it is told', () => {
    const level = signing('firm')
    const [game, usual] = [weeksOn(2, level), weeksOn(2, doing([]))]
    expect(game.contracts).toMatchObject([
      { ...terms(game), status: 'open', clause: 'firm', locked: true, signedWeek: 2, dueWeek: 8, depositUsd: 270_000 },
    ])
    expect(cashUsd(usual) - cashUsd(game)).toBe(270_000)
    expect(readQuantity(game, 'chip.ordered.swift', level)).toBe(100)
    expect(newsOfKind(game, 'contractSigned')).toHaveLength(1)
  })

  it('calendar.12: its goods come by the seller’s own route, and the rest is paid when they land', () => {
    const level = signing('firm')
    const game = weeksOn(12, level)
    expect(newsOfKind(game, 'chipsArrived').map(({ facts }) => facts)).toMatchObject([{ count: 100, paidUsd: 630_000 }])
    expect(game.contracts).toMatchObject([{ status: 'done', depositUsd: 0 }])
  })

  it('calendar.12: a rule that comes before the goods voids it, and the clause says what comes back', () => {
    const early: Change = (json) => {
      Object.assign(at(json.rules, 'first-rule'), { announcedOn: '2023-02-06', inForceOn: '2023-02-06' })
    }
    const lostUsd = (clause: 'firm' | 'refund') =>
      newsOfKind(weeksOn(6, signing(clause, early)), 'depositLost').map(({ facts }) => facts.lostUsd)
    expect(weeksOn(6, signing('firm', early)).contracts).toMatchObject([{ status: 'voided', depositUsd: 0 }])
    expect(lostUsd('refund')).toEqual([])
    expect(lostUsd('firm')).toEqual([expect.any(Number)])
  })

  it('calendar.12: nobody signs what a rule denies or what is not yet sold, and the question says so beforehand', () => {
    const level = signing('firm')
    const denied = aGame(level, (game) => putRuleInForce(game, 'first-rule', 0))
    expect(describeEffects([{ order: { ...order, clause: 'firm' } }], denied, level)).toMatchObject([
      { code: 'effect.orderRefused' },
    ])
    applyEffects(denied, [{ order: { ...order, clause: 'firm' } }], level, 'deed')
    expect(denied.contracts).toEqual([])
    const unsold = aGame(level, (game) => {
      at(game.supply, 'swift').launchedWeek = null
    })
    applyEffects(unsold, [{ order: { ...order, clause: 'firm' } }], level, 'deed')
    expect(unsold.contracts).toEqual([])
  })

  /** What the order fixes, as its contract has it. */
  const terms = (game: GameState) => ({
    distributor: 'trader',
    chip: 'swift',
    count: 100,
    delivered: 0,
    unitPriceUsd: 9000,
    depositShare: 0.3,
    insuredBy: null,
    site: null,
    id: game.contracts[0]?.id,
  })
})

describe('a story that a level tells', () => {
  it('calendar.11: may end with an ending of its own', () => {
    const level = doing([{ end: { ending: 'bought' } }], bought)
    const game = weeksOn(30, level)
    expect(game.ending).toMatchObject({ week: 2, kind: 'named', named: 'bought', won: true })
    expect([game.week, game.series.score?.length]).toEqual([2, 2])
    expect(newsOfKind(game, 'ended')).toHaveLength(1)
  })

  it('calendar.11: which nothing after it changes, not even an empty till', () => {
    const level = doing([{ end: { ending: 'bought' } }, { pay: { account: 'penalties', usd: 900_000_000 } }], bought)
    expect(weeksOn(3, level).ending).toMatchObject({ named: 'bought', won: true })
  })

  it('calendar.11: also by an answer, after which no more can be decided', () => {
    const level = doing([], (json) => {
      bought(json)
      Object.assign(at(json.events, 'deed'), {
        choices: { sell: { then: [{ end: { ending: 'bought' } }] }, stay: { then: [] } },
        otherwise: 'stay',
      })
    })
    const game = weeksOn(2, level)
    decide(game, { type: 'answerDilemma', event: 'deed', choice: 'sell' }, level)
    expect(game.ending).toMatchObject({ week: 2, named: 'bought' })
    expect(refusalOf(game, { type: 'chooseDial', dial: 'cost' }, level)?.code).toBe('move.ended')
  })

  it('is told in the news by the key of its words', () => {
    const game = weeksOn(2, doing([{ news: { story: 'rain' } }]))
    expect(newsOfKind(game, 'story').map(({ facts }) => facts)).toEqual([{ story: 'rain' }])
  })
})
