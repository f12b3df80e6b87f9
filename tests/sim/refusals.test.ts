// Every way to be told no: who asks what, when, and the code of the answer.
import { describe, expect, it, test } from 'vitest'
import { at } from '../../src/kernel/at'
import type { decisionTable } from '../../src/sim/decisions'
import { decide, type Move, refusalOf } from '../../src/sim/game'
import { type RefusalCode, refusalFactKinds } from '../../src/sim/state/refusals'
import type { GameState } from '../../src/sim/state/state'
import type { OfferTerms } from '../../src/sim/state/talk-state'
import { aGame, aScenario, figure } from '../support/builders'
import { addChips, addContract, makeSiteReady, putRuleInForce, setCash } from '../support/situations'

const calm = aScenario((level) => {
  level.events = {
    visit: {
      kind: 'company',
      when: { week: { atLeast: 50 } },
      then: [],
      choices: {
        tea: { then: [{ morale: { by: 0.01 } }] },
        dinner: { then: [], when: { 'mandate.chosen.hub': { is: 1 } } },
      },
      otherwise: 'tea',
    },
  }
  level.forecasts = { soon: { askedWeek: 2, dueWeek: 20, rule: 'first-rule', chips: ['swift'] } }
  level.chips.newer = {
    ...at(level.chips, 'slow'),
    follows: { chip: 'slow', unlockResearchUsd: figure(1e9) },
  }
  at(level.distributors, 'channel').chips = ['slow', 'newer']
  level.distributors.clouds = {
    ...at(level.distributors, 'trader'),
    kind: 'cloud-operator',
    rentsOnly: true,
    portrait: 'clouds',
  }
  at(level.tempers, 'even').traces.deposit = [0, 0, 1, 0]
  level.hedges.late = { ...at(level.hedges, 'clause'), kind: 'delivery-penalty' }
})

/** A level that ends before half a year, so that its only review comes after half-time. */
const short = { ...calm, weeks: 22 }

const withoutPeople = aScenario((level) => {
  level.disabledFeatures = ['people']
})

type Change = (game: GameState) => void
type Row = [code: RefusalCode, move: object, ...changes: Change[]]

const distrusted: Change = (game) => {
  at(game.distributors, 'trader').trust = 0.2
}
const noDeposit: Change = (game) => {
  if (game.talk) game.talk.theirs.depositShare = 0
}
const lateInTheWeek: Change = (game) => {
  if (game.talk) game.talk.days = 7
}
const poor: Change = (game) => setCash(game, 1000)
const inWeek =
  (week: number): Change =>
  (game) => {
    game.week = week
  }
const inTrouble: Change = (game) => {
  game.modifiers.push({ target: 'vendor.allocation', factor: 0.4, untilWeek: 99, cause: 'failed-yield' })
}
const having =
  (...moves: object[]): Change =>
  (game) => {
    for (const move of moves) decide(game, move as Move, calm)
  }
const denied: Change = (game) => putRuleInForce(game, 'first-rule', 0)
const listed: Change = (game) => {
  game.standing.isEntityListed = true
}
const ownContract =
  (change: Parameters<typeof addContract>[1] = {}): Change =>
  (game) => {
    addContract(game, { id: 7, ...change })
  }
const terms: OfferTerms = { count: 10, unitPriceUsd: 12_000, depositShare: 0.3, weeks: 6, clause: 'firm' }
const sign = { type: 'signContract', distributor: 'trader', chip: 'swift', site: null, ...terms }
const talk = { type: 'openTalk', distributor: 'trader', chip: 'swift' }
const pause = { type: 'pauseTalk' }
const train = { type: 'startTraining', weeks: 10, fleetShare: 0.4, flagship: false }
const asked: Change = (game) => {
  game.dilemmas.push({ event: 'visit', week: 0, untilWeek: 4 })
}
const ended: Change = (game) => {
  game.ending = {
    week: 1,
    kind: 'score',
    named: null,
    won: false,
    score: 0,
    dials: { cost: 0, efficiency: 0, capability: 0, independence: 0 },
  }
}
const hub = { type: 'chooseMandate', mandate: 'hub' }

const rows: Record<keyof typeof decisionTable, Row[]> = {
  chooseDial: [
    ['dial.unknown', { dial: 'speed' }],
    ['dial.same', { dial: 'cost' }, having({ type: 'chooseDial', dial: 'cost' })],
    ['dial.notNow', { dial: 'cost' }, having({ type: 'chooseDial', dial: 'efficiency' }), inWeek(5)],
    [
      'dial.once',
      { dial: 'cost' },
      having({ type: 'chooseDial', dial: 'efficiency' }),
      inWeek(13),
      having({ type: 'chooseDial', dial: 'capability' }),
    ],
    ['dial.late', { dial: 'cost' }, having({ type: 'chooseDial', dial: 'efficiency' }), inWeek(78)],
    ['dial.stays', { dial: 'cost' }, having({ type: 'chooseDial', dial: 'efficiency' }), inWeek(13)],
  ],
  setDifficulty: [
    ['difficulty.unknown', { difficulty: 'hopeless' }],
    ['difficulty.begun', { difficulty: 'hard' }, inWeek(1)],
  ],
  chooseMandate: [
    ['mandate.unknown', { mandate: 'museum' }],
    ['mandate.chosen', { mandate: 'centre' }, having(hub)],
    ['mandate.closed', { mandate: 'hub' }, inWeek(9)],
  ],
  pivot: [
    ['mandate.unknown', { mandate: 'museum' }],
    ['pivot.noMandate', { mandate: 'hub' }],
    ['pivot.same', { mandate: 'hub' }, having(hub), inWeek(50)],
    ['pivot.notNow', { mandate: 'centre' }, having(hub), inWeek(49)],
    ['pivot.notNow', { mandate: 'centre' }, having(hub), inWeek(67)],
    ['pivot.tooExpensive', { mandate: 'centre' }, having(hub), inWeek(50), poor],
    ['pivot.done', { mandate: 'hub' }, having(hub), inWeek(50), having({ type: 'pivot', mandate: 'centre' })],
  ],
  answerDilemma: [
    ['dilemma.gone', { event: 'visit', choice: 'tea' }],
    ['dilemma.unknown', { event: 'visit', choice: 'supper' }, asked],
    ['dilemma.closed', { event: 'visit', choice: 'dinner' }, asked],
  ],
  giveForecast: [
    ['forecast.unknown', { forecast: 'never', chance: 0.5 }],
    ['forecast.notAChance', { forecast: 'soon', chance: 1.1 }],
    ['forecast.notAChance', { forecast: 'soon', chance: Number.NaN }],
    ['forecast.notNow', { forecast: 'soon', chance: 0.5 }, inWeek(1)],
    ['forecast.notNow', { forecast: 'soon', chance: 0.5 }, inWeek(10)],
    [
      'forecast.given',
      { forecast: 'soon', chance: 0.5 },
      inWeek(3),
      having({ type: 'giveForecast', forecast: 'soon', chance: 0.4 }),
    ],
  ],
  buyChips: [
    ['buy.unknown', { chip: 'x', count: 1 }],
    ['buy.notWhole', { chip: 'swift', count: 0 }],
    ['buy.notWhole', { chip: 'swift', count: 1.5 }],
    ['buy.notSold', { chip: 'newer', count: 1 }],
    ['buy.outOfStock', { chip: 'swift', count: 97 }],
    ['buy.listed', { chip: 'swift', count: 1 }, listed],
    ['buy.tooExpensive', { chip: 'swift', count: 1 }, poor],
  ],
  sellChips: [
    ['sell.notWhole', { chip: 'swift', count: -1, from: 'hall' }],
    ['sell.notThere', { chip: 'slow', count: 1, from: 'hall' }],
    ['sell.notThere', { chip: 'swift', count: 1, from: 'warehouse' }],
    ['sell.tooMany', { chip: 'swift', count: 201, from: 'hall' }],
  ],
  openTalk: [
    ['talk.open', { distributor: 'channel', chip: 'slow' }, having(talk)],
    ['talk.notSold', { distributor: 'trader', chip: 'slow' }],
    ['talk.notSold', { distributor: 'nobody', chip: 'slow' }],
    ['talk.cloud', { distributor: 'clouds', chip: 'swift' }],
    [
      'talk.closed',
      { distributor: 'trader', chip: 'swift' },
      (g) => Object.assign(at(g.distributors, 'trader'), { closedUntilWeek: 3 }),
    ],
    ['talk.thisWeek', { distributor: 'trader', chip: 'swift' }, having(talk, { type: 'walkAway' })],
    ['buy.notSold', { distributor: 'channel', chip: 'newer' }],
    ['buy.controlled', { distributor: 'trader', chip: 'swift' }, denied],
    ['buy.listed', { distributor: 'trader', chip: 'swift' }, listed],
  ],
  makeOffer: [
    ['buy.controlled', terms, having(talk), denied],
    ['talk.none', terms],
    ['talk.paused', terms, having(talk, pause)],
    ['talk.days', terms, having(talk), lateInTheWeek],
    ['offer.count', { ...terms, count: 0 }, having(talk)],
    ['offer.count', { ...terms, count: 10_001 }, having(talk)],
    ['offer.price', { ...terms, unitPriceUsd: 1 }, having(talk)],
    ['offer.price', { ...terms, unitPriceUsd: 12_000.5 }, having(talk)],
    ['offer.depositShare', { ...terms, depositShare: 0.6 }, having(talk)],
    ['offer.depositShare', { ...terms, depositShare: 0.2 }, having(talk)],
    ['offer.clause', { ...terms, clause: 'x' }, having(talk)],
    ['offer.earnest', { ...terms, depositShare: 0 }, having(talk), distrusted],
    ['offer.weeks', { ...terms, weeks: 3 }, having(talk)],
    ['offer.deposit', terms, having(talk), poor],
  ],
  acceptOffer: [
    ['buy.controlled', {}, having(talk), denied],
    ['offer.earnest', {}, having(talk), distrusted, noDeposit],
    ['talk.none', {}],
    ['talk.paused', {}, having(talk, pause)],
    ['offer.count', {}, having(talk), ownContract({ count: 10_000 })],
    ['offer.deposit', {}, having(talk), poor],
  ],
  walkAway: [['talk.none', {}]],
  staySilent: [
    ['talk.none', {}],
    ['talk.paused', {}, having(talk, pause)],
    ['talk.days', {}, having(talk), lateInTheWeek],
  ],
  askWhatHelps: [
    ['talk.none', {}],
    ['talk.paused', {}, having(talk, pause)],
    ['talk.asked', {}, having(talk, { type: 'askWhatHelps' })],
    ['talk.days', {}, having(talk), lateInTheWeek],
  ],
  makeClaim: [
    ['talk.none', { claim: 'quote', isProven: false }],
    ['talk.paused', { claim: 'quote', isProven: false }, having(talk, pause)],
    ['claim.unknown', { claim: 'weather', isProven: false }, having(talk)],
    [
      'claim.made',
      { claim: 'quote', isProven: false },
      having(talk, { type: 'makeClaim', claim: 'quote', isProven: false }),
    ],
    ['talk.days', { claim: 'quote', isProven: false }, having(talk), lateInTheWeek],
    ['claim.nothingLate', { claim: 'late', isProven: false }, having(talk)],
    ['claim.untrue', { claim: 'volume', isProven: true }, having(talk)],
    ['buy.tooExpensive', { claim: 'volume', isProven: true }, having(talk), ownContract({ count: 200 }), poor],
  ],
  offerFavour: [
    ['talk.none', { favour: 'dinner' }],
    ['talk.paused', { favour: 'dinner' }, having(talk, pause)],
    ['favour.unknown', { favour: 'a song' }, having(talk)],
    ['favour.done', { favour: 'dinner' }, having(talk, { type: 'offerFavour', favour: 'dinner' })],
    ['buy.tooExpensive', { favour: 'dinner' }, having(talk), poor],
  ],
  pauseTalk: [
    ['talk.none', {}],
    ['talk.paused', {}, having(talk, pause)],
    ['talk.pausedBefore', {}, having(talk, pause), inWeek(1)],
  ],
  noteEstimate: [
    ['talk.notSold', { distributor: 'nobody', low: 0.9, high: 1.1, temper: null }],
    ['note.band', { distributor: 'trader', low: 0.3, high: 1.1, temper: null }],
    ['note.band', { distributor: 'trader', low: 1.2, high: 1.1, temper: null }],
    ['note.band', { distributor: 'trader', low: 0.9, high: 2.1, temper: null }],
    ['note.temper', { distributor: 'trader', low: 0.9, high: 1.1, temper: 'moody' }],
  ],
  signContract: [
    ['talk.notSold', { ...sign, chip: 'slow' }],
    ['talk.closed', sign, (g) => Object.assign(at(g.distributors, 'trader'), { closedUntilWeek: 3 })],
    ['buy.notSold', { ...sign, distributor: 'channel', chip: 'newer' }],
    ['buy.controlled', sign, denied],
    ['buy.listed', sign, listed],
    ['offer.count', { ...sign, count: 1.5 }],
    ['offer.clause', { ...sign, clause: 'toString' }],
    ['offer.earnest', { ...sign, depositShare: 0 }, distrusted],
    ['offer.depositShare', { ...sign, depositShare: -0.1 }],
    ['offer.weeks', { ...sign, weeks: 53 }],
    ['offer.deposit', sign, poor],
  ],
  cancelContract: [
    ['contract.none', { contract: 7 }],
    ['contract.closed', { contract: 7 }, ownContract({ status: 'done' })],
  ],
  payForGoods: [
    ['contract.none', { contract: 7 }],
    ['contract.closed', { contract: 7 }, ownContract({ status: 'cancelled', unpaid: 9 })],
    ['contract.nothingWaits', { contract: 7 }, ownContract()],
    ['buy.tooExpensive', { contract: 7 }, ownContract({ unpaid: 10, unpaidSinceWeek: 0 }), poor],
  ],
  applyForLicence: [
    ['contract.none', { contract: 7 }],
    ['licence.notHeld', { contract: 7 }, ownContract()],
    ['licence.underWay', { contract: 7 }, ownContract({ status: 'held', decisionWeek: 9 })],
    ['buy.tooExpensive', { contract: 7 }, ownContract({ status: 'held' }), poor],
  ],
  takeHedge: [
    ['hedge.unknown', { hedge: 'x' }],
    ['hedge.taken', { hedge: 'clause' }, having({ type: 'takeHedge', hedge: 'clause' })],
    ['hedge.notNow', { hedge: 'clause' }, inWeek(41)],
    ['hedge.tooLate', { hedge: 'late' }, inTrouble],
    ['buy.tooExpensive', { hedge: 'clause' }, poor],
  ],
  buyReport: [
    ['report.unknown', { report: 'x' }],
    ['report.bought', { report: 'desk' }, having({ type: 'buyReport', report: 'desk' })],
    ['report.notNow', { report: 'desk' }, inWeek(21)],
    ['buy.tooExpensive', { report: 'desk' }, poor],
  ],
  rentCompute: [
    ['cloud.notWhole', { chips: 0, weeks: 9 }],
    ['cloud.tooMany', { chips: 1501, weeks: 9 }],
    ['cloud.weeks', { chips: 10, weeks: 3 }],
    [
      'cloud.closed',
      { chips: 10, weeks: 9 },
      (g) => g.modifiers.push({ target: 'cloud.limit', factor: 0, untilWeek: 9, cause: 'x' }),
    ],
    ['cloud.underWay', { chips: 10, weeks: 9 }, having({ type: 'rentCompute', chips: 5, weeks: 9 })],
    ['buy.tooExpensive', { chips: 10, weeks: 9 }, poor],
  ],
  endRent: [['cloud.none', {}]],
  buildSite: [
    ['site.unknown', { site: 'x' }],
    ['site.begun', { site: 'hall' }],
    ['buy.tooExpensive', { site: 'centre' }, poor],
  ],
  orderPower: [
    ['power.notWhole', { site: 'hall', halfMegawatts: 0.5 }],
    ['power.noSite', { site: 'centre', halfMegawatts: 1 }],
    ['power.most', { site: 'hall', halfMegawatts: 5 }],
    ['buy.tooExpensive', { site: 'hall', halfMegawatts: 1 }, poor],
  ],
  install: [
    ['install.notWhole', { site: 'hall', chip: 'swift', count: 0 }],
    ['install.noSite', { site: 'centre', chip: 'swift', count: 1 }],
    ['install.notThere', { site: 'hall', chip: 'swift', count: 1 }],
    [
      'install.noPower',
      { site: 'hall', chip: 'swift', count: 10 },
      (g) => Object.assign(at(g.sites, 'hall'), { powerKw: 190 }),
      having({ type: 'buyChips', chip: 'swift', count: 10 }),
    ],
  ],
  moveChips: [
    ['install.notWhole', { from: 'hall', to: 'centre', chip: 'swift', count: 0 }],
    ['move.same', { from: 'hall', to: 'hall', chip: 'swift', count: 1 }],
    ['install.noSite', { from: 'hall', to: 'centre', chip: 'swift', count: 1 }],
    ['sell.tooMany', { from: 'hall', to: 'centre', chip: 'swift', count: 201 }, (g) => makeSiteReady(g, 'centre', 900)],
    ['install.noPower', { from: 'hall', to: 'centre', chip: 'swift', count: 10 }, (g) => makeSiteReady(g, 'centre', 1)],
    [
      'buy.tooExpensive',
      { from: 'hall', to: 'centre', chip: 'swift', count: 10 },
      (g) => makeSiteReady(g, 'centre', 900),
      poor,
    ],
  ],
  retireChips: [
    ['install.notWhole', { site: 'hall', chip: 'swift', count: 0 }],
    ['sell.tooMany', { site: 'hall', chip: 'swift', count: 201 }],
  ],
  startProject: [
    ['project.unknown', { project: 'x' }],
    ['project.begun', { project: 'scheduler' }, having({ type: 'startProject', project: 'scheduler' })],
    [
      'project.engineers',
      { project: 'scheduler' },
      (g) => Object.assign(g.people, { kernels: { count: 1, hiring: [] }, platform: { count: 0, hiring: [] } }),
    ],
    ['buy.tooExpensive', { project: 'scheduler' }, poor],
  ],
  hire: [
    ['people.role', { role: 'pilot', count: 1 }],
    ['people.notWhole', { role: 'sales', count: 0 }],
    ['people.tooMany', { role: 'sales', count: 21 }],
    ['buy.tooExpensive', { role: 'sales', count: 1 }, poor],
  ],
  dismiss: [
    ['people.role', { role: 'pilot', count: 1 }],
    ['people.notWhole', { role: 'sales', count: 1.5 }],
    ['people.notThere', { role: 'sales', count: 6 }],
  ],
  assignEngineers: [
    ['stack.unknown', { stack: 'common', count: 1 }],
    ['people.notWhole', { stack: 'own', count: -1 }],
    ['stack.tooFew', { stack: 'own', count: 11 }],
  ],
  startMigration: [
    ['stack.unknown', { stack: 'common' }],
    ['migration.begun', { stack: 'own' }, having({ type: 'startMigration', stack: 'own' })],
  ],
  stopMigration: [['migration.none', { stack: 'own' }]],
  setStandingOrder: [
    ['order.unknown', { order: 'dance', on: true }],
    ['people.role', { order: 'hireTo', role: 'pilot', count: 1 }],
    ['order.number', { order: 'hireTo', role: 'sales', count: 401 }],
    ['order.chip', { order: 'orderDomestic', chip: 'swift', perWeek: 1, depositShare: 0 }],
    ['order.number', { order: 'orderDomestic', chip: 'slow', perWeek: 2001, depositShare: 0 }],
    ['offer.depositShare', { order: 'orderDomestic', chip: 'slow', perWeek: 1, depositShare: 0.7 }],
  ],
  setFocus: [
    ['research.unknown', { focus: 'fame' }],
    ['research.same', { focus: 'balanced' }],
  ],
  startTraining: [
    ['run.underWay', train, having(train)],
    ['run.weeks', { ...train, weeks: 3 }],
    ['run.share', { ...train, fleetShare: 0.01 }],
    ['run.flagshipShare', { ...train, flagship: true }],
    ['run.noMachines', train, (g) => Object.assign(at(g.sites, 'hall'), { racks: {} })],
    ['run.tooLate', train, inWeek(45)],
  ],
  stopTraining: [['run.none', {}]],
  launchProduct: [
    ['product.unknown', { product: 'x', priceRatio: 1 }],
    ['product.launched', { product: 'lease', priceRatio: 1 }],
    ['product.price', { product: 'api', priceRatio: 3 }],
    ['product.noModel', { product: 'api', priceRatio: 1 }],
    [
      'buy.tooExpensive',
      { product: 'api', priceRatio: 1 },
      (g) => g.training.models.push({ name: 'm', week: 0, log10Flop: 20, log10Effective: 20 }),
      poor,
    ],
  ],
  setPrice: [
    ['product.notLaunched', { product: 'api', priceRatio: 1 }],
    ['product.price', { product: 'lease', priceRatio: 0.1 }],
  ],
  raiseEquity: [
    ['equity.done', {}, having({ type: 'raiseEquity' }, { type: 'raiseEquity' })],
    ['equity.unwilling', {}, (g) => Object.assign(g.standing, { investors: 0.29 })],
  ],
  borrow: [
    ['debt.notWhole', { usd: 0 }],
    ['debt.limit', { usd: 99_000_000 }],
  ],
  repay: [
    ['debt.notWhole', { usd: 1.5 }],
    ['debt.tooMuch', { usd: 1 }],
    [
      'buy.tooExpensive',
      { usd: 2000 },
      (g) => addChips(g, 'hall', 'swift', 900),
      having({ type: 'borrow', usd: 5000 }),
      poor,
    ],
  ],
}

describe.each(Object.entries(rows))('%s', (type, list) => {
  it.each(list.map((row) => ({ code: row[0], row })))('is refused as $code', ({ row: [code, move, ...changes] }) => {
    const game = aGame(calm)
    for (const change of changes) change(game)
    const before = JSON.stringify(game)
    const asked = { ...move, type } as Move
    const scenario = code === 'dial.stays' ? short : calm
    const refusal = refusalOf(game, asked, scenario)
    expect(refusal?.code).toBe(code)
    expect(Object.keys(refusal?.facts ?? {}).toSorted()).toEqual(Object.keys(refusalFactKinds[code]).toSorted())
    expect(() => decide(game, asked, scenario)).toThrow(code)
    expect(JSON.stringify(game)).toBe(before)
  })
})

/** What is refused before the decision itself is asked. */
const atTheDoor: Row[] = [
  ['move.unknown', { type: 'fly' }],
  ['move.unknown', { type: 'toString' }],
  ['move.featureDisabled', { type: 'hire', role: 'sales', count: 1 }],
  ['move.ended', { type: 'raiseEquity' }, ended],
]

it.each(atTheDoor.map((row) => ({ code: row[0], row })))('any move: $code', ({ row: [code, move, ...changes] }) => {
  const game = aGame(withoutPeople)
  for (const change of changes) change(game)
  expect(refusalOf(game, move as Move, withoutPeople)?.code).toBe(code)
})

test('every code is reached here', () => {
  const reached = new Set([...Object.values(rows).flat(), ...atTheDoor].map(([code]) => code))
  expect(Object.keys(refusalFactKinds).filter((code) => !reached.has(code as RefusalCode))).toEqual([])
})
