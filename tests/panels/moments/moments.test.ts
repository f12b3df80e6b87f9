// Which news of a week becomes a scene, and with which figure.
import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { hasText, say } from '../../../src/panels/app/translator'
import { missedJointGainUsd } from '../../../src/panels/deals/deal-books.view'
import { currentMoment, type MomentKind } from '../../../src/panels/moments/moments.view'
import { decide } from '../../../src/sim/game'
import { fact } from '../../../src/sim/state/facts'
import { addNews } from '../../../src/sim/state/news'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario, figure } from '../../support/builders'
import { addChips, addContract, newsOfKind, runSystem, setCash } from '../../support/situations'

const calm = aScenario()
const funded = aScenario((level) => {
  at(level.mandates, 'centre').fund = {
    totalUsd: figure(10_000_000),
    advanceShare: figure(0.1),
    milestones: [
      { chips: 500, share: 0.2 },
      { chips: 1000, share: 0.5 },
    ],
    feeUsdPerChipWeek: figure(10),
    targetChips: figure(1000),
    acceptanceMaturityShare: figure(0),
    acceptedBelowMaturity: figure(0),
    clawbackRatio: figure(1.2),
    penaltyUsd: figure(4_000_000),
  }
})
const holding = aScenario((level) => {
  const bands = [{ status: 'licence' as const, any: [[{ figure: 'tpp' as const, atLeast: 1500 }]] }]
  Object.assign(at(level.rules, 'first-rule'), { undelivered: 'held', bands })
})

/** The week in which the rule of the level takes force. */
function ruleWeek(change: (game: GameState) => void, scenario = calm): GameState {
  const game = aGame(scenario, (g) => {
    g.week = 26
    at(g.rules, 'first-rule').status = 'announced'
    change(g)
  })
  runSystem('policy', game, scenario)
  return game
}

function sail(game: GameState, count: number): void {
  game.shipments.push({
    id: 99,
    contract: -1,
    distributor: 'trader',
    chip: 'swift',
    count,
    unitCostUsd: 10_000,
    route: 'sea',
    leftWeek: 25,
    dueWeek: 27,
    site: null,
    unsupported: false,
  })
}

/** A centre of so many accepted chips, in a week. */
function centre(accepted: number, week: number): GameState {
  const game = aGame(funded, (g) => {
    addChips(g, 'centre', 'slow', accepted, { accepted })
  })
  decide(game, { type: 'chooseMandate', mandate: 'centre' }, funded)
  game.week = week
  runSystem('finance', game, funded)
  return game
}

/** A loyalty clause whose 26 weeks are over. */
function promiseBroken(): GameState {
  const game = aGame(calm, (g) => setCash(g, 900_000_000))
  const terms = { count: 100, depositShare: 0.1, weeks: 4, clause: 'loyalty' as const, site: null }
  decide(game, { type: 'signContract', distributor: 'trader', chip: 'swift', ...terms }, calm)
  game.week = 26
  runSystem('negotiation', game, calm)
  return game
}

/** A talk of week 0 that ended without a contract, in the week in which its books open. */
function booksOpen(): GameState {
  const game = aGame(calm, (g) => setCash(g, 900_000_000))
  decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
  decide(game, { type: 'makeOffer', count: 64, unitPriceUsd: 9000, depositShare: 0.3, weeks: 4, clause: 'firm' }, calm)
  if (game.talk) decide(game, { type: 'walkAway' }, calm)
  game.week = calm.parameters.talks.booksWeeks
  runSystem('negotiation', game, calm)
  return game
}

/** A stack that is a little short of its mark, with people and machines that carry it over. */
function stackMatures(): GameState {
  const [id = ''] = Object.keys(calm.stacks).filter((stack) => at(calm.stacks, stack).learns)
  const game = aGame(calm, (g) => {
    g.week = 30
    at(g.stacks, id).maturity = calm.parameters.stacks.mature - 1e-6
    at(g.stacks, id).engineers = 10
    addChips(g, 'hall', 'slow', 600)
  })
  runSystem('softwareStacks', game, calm)
  return game
}

/** 400 chips are due to us where there are 200. */
function shortLot(): GameState {
  const game = aGame(calm, (g) => {
    g.week = 4
    at(g.distributors, 'trader').stock.swift = 200
    at(g.distributors, 'trader').mind.allocation = 'max-min'
    Object.assign(at(g.supply, 'swift'), { backlog: 1.4 * 26 * 1000, outputPerWeek: 1000 })
    addContract(g, { count: 400 })
  })
  runSystem('delivery', game, calm)
  return game
}

const faceOfTrader = { portrait: at(calm.distributors, 'trader').portrait }

describe('a scene', () => {
  it.each<[MomentKind, () => GameState, typeof calm, ReturnType<typeof fact>]>([
    ['contractVoided', () => ruleWeek((g) => addContract(g, { count: 100, delivered: 40 })), calm, fact('count', 60)],
    ['shipmentTurned', () => ruleWeek((g) => sail(g, 30)), calm, fact('count', 30)],
    ['contractHeld', () => ruleWeek((g) => addContract(g, { delivered: 10 }), holding), holding, fact('count', 90)],
    // A quarter of the advance with its interest, and of the penalty.
    ['fundSettled', () => centre(750, 51), funded, fact('usd', 0.25 * (1_200_000 + 4_000_000))],
    ['milestonePaid', () => centre(600, 10), funded, fact('usd', 2_000_000)],
    ['lotShared', shortLot, calm, fact('count', 350)],
  ])('is made of news of the kind %s, as the economy tells it', (kind, play, scenario, figureShown) => {
    const game = play()
    expect(newsOfKind(game, kind)).not.toEqual([])
    expect(currentMoment(game, scenario, 0)).toMatchObject({ kind, code: `news.${kind}`, figure: figureShown })
  })

  it('of a broken promise has the face of the seller, and what is charged back', () => {
    const game = promiseBroken()
    const backUsd = newsOfKind(game, 'vowBroken')[0]?.facts.backUsd ?? 0
    expect(backUsd).toBeGreaterThan(0)
    expect(currentMoment(game, calm, 0)).toMatchObject({
      kind: 'vowBroken',
      picture: faceOfTrader,
      figure: fact('usd', backUsd),
    })
  })

  it('of opened books has what neither side got, and none where the talk is no longer kept', () => {
    const game = booksOpen()
    const leftUsd = missedJointGainUsd(game, game.deals[0]?.id ?? -1, calm) ?? 0
    expect(leftUsd).toBeGreaterThan(0)
    expect(currentMoment(game, calm, 0)).toMatchObject({
      kind: 'booksOpened',
      picture: faceOfTrader,
      figure: fact('usd', leftUsd),
    })
    game.deals = []
    expect(currentMoment(game, calm, 0)).toBeNull()
  })

  it('of a stack has the share of maturity that it has passed', () => {
    const game = stackMatures()
    const { value } = currentMoment(game, calm, 0)?.figure ?? fact('share', 0)
    expect(currentMoment(game, calm, 0)?.kind).toBe('stackMature')
    expect(Number(value)).toBeCloseTo(calm.parameters.stacks.mature, 2)
  })
})

describe('the scene of a week', () => {
  it('is the weightiest of its kinds, whatever was told first', () => {
    const game = centre(600, 10)
    addNews(game, 'lotShared', { distributor: 'trader', chip: 'swift', ordered: 400, came: 50 })
    addNews(game, 'booksOpened', { distributor: 'trader', chip: 'swift' })
    expect(currentMoment(game, funded, 0)?.kind).toBe('milestonePaid')
    addNews(game, 'vowBroken', { distributor: 'trader', chip: 'swift', backUsd: 5 })
    expect(currentMoment(game, funded, 0)?.kind).toBe('vowBroken')
  })

  it('has the largest figure of several of a kind', () => {
    const game = ruleWeek((g) => {
      addContract(g, { count: 40 })
      addContract(g, { count: 90 })
      addContract(g, { count: 20 })
    })
    expect(currentMoment(game, calm, 0)?.figure).toEqual(fact('count', 90))
  })

  it('is one: put away, its lesser news stay lines', () => {
    const game = centre(600, 10)
    addNews(game, 'lotShared', { distributor: 'trader', chip: 'swift', ordered: 400, came: 50 })
    expect(currentMoment(game, funded, game.news.next)).toBeNull()
  })

  it('gives way to that of a later week, and is gone after four', () => {
    const game = centre(600, 10)
    game.week = 13
    expect(currentMoment(game, funded, 0)?.kind).toBe('milestonePaid')
    addNews(game, 'lotShared', { distributor: 'trader', chip: 'swift', ordered: 400, came: 50 })
    expect(currentMoment(game, funded, 0)?.kind).toBe('lotShared')
    const later = centre(600, 10)
    later.week = 14
    expect(currentMoment(later, funded, 0)).toBeNull()
  })

  it("is none for the others' cargo, for other news, and after the end", () => {
    const game = ruleWeek(() => {})
    addNews(game, 'giantsVoided', { usd: 900_000_000 })
    addNews(game, 'rivalSigned', {
      ...{ rival: 'giant', distributor: 'trader', chip: 'swift' },
      ...{ count: 80, underShare: 0.04, depositShare: 0.3 },
    })
    expect(game.news.next).toBeGreaterThan(2)
    expect(currentMoment(game, calm, 0)).toBeNull()
    const ended = centre(600, 10)
    const dials = { cost: 0, efficiency: 0, capability: 0, independence: 0 }
    ended.ending = { week: 10, kind: 'insolvent', named: null, won: false, score: 0, dials }
    expect(currentMoment(ended, funded, 0)).toBeNull()
  })
})

it('says its figure with a unit', () => {
  expect(say('moments.figure.contractVoided', { figure: fact('count', 1) })).toBe('1 chip')
  expect(say('moments.figure.lotShared', { figure: fact('count', 1350) })).toBe('1,350 chips')
  expect(say('moments.figure.milestonePaid', { figure: fact('usd', 2_000_000) })).toMatch(/\$2/)
  expect(say('moments.figure.stackMature', { figure: fact('share', 0.35) })).toBe('35%')
  expect(hasText('moments.name')).toBe(true)
})
