// A seeded player that makes any allowed move: for invariants of every game.
import { draw, drawIndex } from '../../src/kernel/luck'
import type { Strategy } from '../../src/lab/strategy'
import type { Move } from '../../src/sim/decisions'
import { refusalOf } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import type { RoleId } from '../../src/sim/state/ids'
import { luckOfWeek } from '../../src/sim/state/news'
import type { GameState } from '../../src/sim/state/state'
import type { OfferTerms } from '../../src/sim/state/talk-state'

/** Tries some moves of every kind each week, and makes those that are not refused. */
export const randomPlayer: Strategy = {
  id: 'anybody',
  decide: (state, scenario) => allowedMoves(state, scenario, 4),
}

/** Up to `most` moves that are possible one by one. */
export function allowedMoves(state: Readonly<GameState>, scenario: Scenario, most: number): Move[] {
  const moves: Move[] = []
  for (let n = 0; n < 3 * most && moves.length < most; n += 1) {
    const dice = new Dice(state, `${n}`)
    const move = dice.oneOf(kinds)(state, scenario, dice)
    if (move && refusalOf(state, move, scenario) === null) moves.push(move)
  }
  return moves
}

/** Named draws of this week. */
class Dice {
  private rolls = 0
  constructor(
    private readonly state: Readonly<GameState>,
    private readonly subject: string,
  ) {}

  oneOf<T>(choices: readonly T[]): T {
    this.rolls += 1
    return choices[drawIndex(luckOfWeek(this.state), 'anybody', `${this.subject}.${this.rolls}`, choices.length)] as T
  }

  upTo(most: number): number {
    this.rolls += 1
    return 1 + Math.floor(draw(luckOfWeek(this.state), 'anybody', `${this.subject}.${this.rolls}`) * most)
  }
}

type Kind = (state: Readonly<GameState>, scenario: Scenario, dice: Dice) => Move | null

const roles: readonly RoleId[] = ['platform', 'kernels', 'research', 'sales', 'compliance']
const clauses: readonly OfferTerms['clause'][] = ['refund', 'firm']
const chipOf = (scenario: Scenario, dice: Dice) => dice.oneOf(Object.keys(scenario.chips))
const siteOf = (scenario: Scenario, dice: Dice) => dice.oneOf(Object.keys(scenario.sites))
const stackOf = (scenario: Scenario, dice: Dice) => dice.oneOf(Object.keys(scenario.stacks))
const contractOf = (state: Readonly<GameState>, dice: Dice) => dice.oneOf(state.contracts)?.id ?? 0

const kinds: readonly Kind[] = [
  (_state, _scenario, dice) => ({
    type: 'chooseDial',
    dial: dice.oneOf(['cost', 'efficiency', 'capability', 'independence']),
  }),
  (_state, scenario, dice) => ({ type: 'chooseMandate', mandate: dice.oneOf(Object.keys(scenario.mandates)) }),
  (_state, scenario, dice) => ({ type: 'pivot', mandate: dice.oneOf(Object.keys(scenario.mandates)) }),
  (_state, scenario, dice) => ({ type: 'buyChips', chip: chipOf(scenario, dice), count: dice.upTo(60) }),
  (_state, scenario, dice) => ({
    type: 'sellChips',
    chip: chipOf(scenario, dice),
    count: dice.upTo(40),
    from: dice.oneOf(['warehouse', siteOf(scenario, dice)]),
  }),
  (_state, scenario, dice) => {
    const distributor = dice.oneOf(Object.keys(scenario.distributors))
    return { type: 'openTalk', distributor, chip: dice.oneOf(scenario.distributors[distributor]?.chips ?? []) }
  },
  ({ talk }, _scenario, dice) =>
    talk && {
      type: 'makeOffer',
      ...talk.theirs,
      unitPriceUsd: Math.round(talk.theirs.unitPriceUsd * (0.8 + dice.upTo(20) / 100)),
    },
  () => ({ type: 'acceptOffer' }),
  () => ({ type: 'walkAway' }),
  (_state, scenario, dice) => {
    const distributor = dice.oneOf(Object.keys(scenario.distributors))
    return {
      type: 'signContract',
      distributor,
      chip: dice.oneOf(scenario.distributors[distributor]?.chips ?? []),
      count: dice.upTo(300),
      depositShare: dice.oneOf([0, 0.1, 0.3, 0.5]),
      weeks: dice.upTo(20),
      clause: dice.oneOf(clauses),
      site: dice.oneOf([null, siteOf(scenario, dice)]),
    }
  },
  (state, _scenario, dice) => ({ type: 'cancelContract', contract: contractOf(state, dice) }),
  (state, _scenario, dice) => ({ type: 'payForGoods', contract: contractOf(state, dice) }),
  (state, _scenario, dice) => ({ type: 'applyForLicence', contract: contractOf(state, dice) }),
  (_state, scenario, dice) => ({ type: 'takeHedge', hedge: dice.oneOf(Object.keys(scenario.hedges)) }),
  (_state, scenario, dice) => ({ type: 'buyReport', report: dice.oneOf(Object.keys(scenario.reports)) }),
  (_state, _scenario, dice) => ({ type: 'rentCompute', chips: dice.upTo(200), weeks: dice.upTo(26) }),
  () => ({ type: 'endRent' }),
  (_state, scenario, dice) => ({ type: 'buildSite', site: siteOf(scenario, dice) }),
  (_state, scenario, dice) => ({ type: 'orderPower', site: siteOf(scenario, dice), halfMegawatts: dice.upTo(4) }),
  (_state, scenario, dice) => ({
    type: 'install',
    site: siteOf(scenario, dice),
    chip: chipOf(scenario, dice),
    count: dice.upTo(100),
  }),
  (_state, scenario, dice) => ({
    type: 'moveChips',
    from: siteOf(scenario, dice),
    to: siteOf(scenario, dice),
    chip: chipOf(scenario, dice),
    count: dice.upTo(50),
  }),
  (_state, scenario, dice) => ({
    type: 'retireChips',
    site: siteOf(scenario, dice),
    chip: chipOf(scenario, dice),
    count: dice.upTo(20),
  }),
  (_state, _scenario, dice) => ({ type: 'hire', role: dice.oneOf(roles), count: dice.upTo(6) }),
  (_state, _scenario, dice) => ({ type: 'dismiss', role: dice.oneOf(roles), count: dice.upTo(3) }),
  (_state, scenario, dice) => ({ type: 'assignEngineers', stack: stackOf(scenario, dice), count: dice.upTo(10) }),
  (_state, scenario, dice) => ({ type: 'startMigration', stack: stackOf(scenario, dice) }),
  (_state, scenario, dice) => ({ type: 'stopMigration', stack: stackOf(scenario, dice) }),
  (_state, scenario, dice) => ({ type: 'startProject', project: dice.oneOf(Object.keys(scenario.projects)) }),
  (_state, _scenario, dice) => ({ type: 'setFocus', focus: dice.oneOf(['balanced', 'efficiency']) }),
  (_state, _scenario, dice) => ({
    type: 'startTraining',
    weeks: dice.upTo(12),
    fleetShare: dice.upTo(10) / 10,
    flagship: dice.oneOf([true, false]),
  }),
  () => ({ type: 'stopTraining' }),
  (_state, scenario, dice) => ({
    type: 'launchProduct',
    product: dice.oneOf(Object.keys(scenario.products)),
    priceRatio: dice.upTo(20) / 10,
  }),
  (_state, scenario, dice) => ({
    type: 'setPrice',
    product: dice.oneOf(Object.keys(scenario.products)),
    priceRatio: dice.upTo(20) / 10,
  }),
  () => ({ type: 'raiseEquity' }),
  (_state, _scenario, dice) => ({ type: 'borrow', usd: 100_000 * dice.upTo(20) }),
  (_state, _scenario, dice) => ({ type: 'repay', usd: 100_000 * dice.upTo(20) }),
  ({ dilemmas }, scenario, dice) => {
    const event = dice.oneOf(dilemmas)?.event
    return event === undefined
      ? null
      : { type: 'answerDilemma', event, choice: dice.oneOf(Object.keys(scenario.events[event]?.choices ?? {})) }
  },
  (_state, scenario, dice) => ({
    type: 'giveForecast',
    forecast: dice.oneOf(Object.keys(scenario.forecasts)) ?? '',
    chance: dice.upTo(9) / 10,
  }),
  (_state, _scenario, dice) => ({
    type: 'setStandingOrder',
    order: dice.oneOf(['install', 'pay', 'renewCloud', 'train']),
    on: dice.oneOf([true, false]),
  }),
  (_state, _scenario, dice) => ({
    type: 'setStandingOrder',
    order: 'hireTo',
    role: dice.oneOf(roles),
    count: dice.oneOf([null, dice.upTo(20)]),
  }),
  (_state, scenario, dice) => ({
    type: 'setStandingOrder',
    order: 'orderDomestic',
    chip: chipOf(scenario, dice),
    perWeek: dice.upTo(60),
    depositShare: dice.oneOf([0, 0.1, 0.3]),
  }),
]
