import { at, requireElement } from '../../kernel/at'
import { draw, drawIndex } from '../../kernel/luck'
import type { DecisionType, Move } from '../../sim/decisions'
import type { Scenario } from '../../sim/level/scenario'
import type { DialId, RoleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { buyerClaimKinds, contractClauses, depositShares } from '../../sim/state/talk-terms'
import { requireTraceBlindTactic } from '../bargain/tactics'
import type { Strategy } from '../strategy'
import { adaptiveStrategy } from './adaptive'
import { nextNegotiationMove } from './orders'
import { type StrategyPlan, scalePlanToLevel } from './plan'
import { weeklyMovesOfPlan } from './planned'
import { strategyPlans } from './plans'

const doNothing: Strategy = { id: 'do-nothing', decide: () => [] }

const random: Strategy = {
  id: 'random',
  decide(state, scenario) {
    const count = drawIndex({ seedBits: state.seedBits, week: state.week }, 'random', 'count', 4)
    return Array.from({ length: count }, (_, n) => pickRandomMove(state, scenario, String(n)))
  },
}

/** A move drawn uniformly from all kinds, with inputs that could be legal. */
export function pickRandomMove(state: Readonly<GameState>, scenario: Scenario, subject: string): Move {
  const luck = { seedBits: state.seedBits, week: state.week }
  const any = <T>(list: readonly T[], what: string): T =>
    requireElement(list, drawIndex(luck, `random.${what}`, subject, list.length))
  /** An id of a table, or sometimes an unknown one, which is refused. */
  const idOf = (table: object, what: string): string =>
    any([...Object.keys(table), ...(Object.keys(table).length === 0 ? ['none'] : [])], what)
  const count = (most: number, what: string): number => 1 + Math.floor(draw(luck, `random.${what}`, subject) * most)
  const chip = any(Object.keys(scenario.chips), 'chip')
  const site = any(Object.keys(scenario.sites), 'site')
  const distributor = any(Object.keys(scenario.distributors), 'distributor')
  const sold = any(at(scenario.distributors, distributor).chips, 'sold')
  const depositShare = any(depositShares, 'deposit')
  const terms = {
    count: count(400, 'count'),
    depositShare,
    weeks: 12 + count(12, 'weeks'),
    clause: any(contractClauses, 'clause'),
  }
  const contract = state.contracts.length === 0 ? 0 : any(state.contracts, 'contract').id
  const dilemma = state.dilemmas.length === 0 ? '' : any(state.dilemmas, 'dilemma').event
  const choices = Object.keys(scenario.events[dilemma]?.choices ?? { none: 0 })
  const role = any(Object.keys(state.people) as RoleId[], 'role')
  const stack = any(Object.keys(scenario.stacks), 'stack')
  const product = idOf(scenario.products, 'product')
  const mandate = idOf(scenario.mandates, 'mandate')
  // A decision without a row here is not drawn.
  const inputs: Partial<Record<DecisionType, object>> = {
    chooseDial: { dial: any<DialId>(['cost', 'efficiency', 'capability', 'independence'], 'dial') },
    chooseMandate: { mandate },
    pivot: { mandate },
    answerDilemma: { event: dilemma, choice: any(choices, 'choice') },
    giveForecast: { forecast: idOf(scenario.forecasts, 'forecast'), chance: draw(luck, 'random.chance', subject) },
    buyChips: { chip, count: count(64, 'buy') },
    sellChips: {
      chip: any([...Object.keys(state.warehouse), chip], 'sellChip'),
      count: count(64, 'sell'),
      from: any(['warehouse', site], 'from'),
    },
    openTalk: { distributor, chip: sold },
    makeOffer: {
      ...terms,
      unitPriceUsd: Math.round((state.talk?.askUsd ?? 1000) * (0.75 + 0.3 * draw(luck, 'random.price', subject))),
    },
    acceptOffer: {},
    staySilent: {},
    askWhatHelps: {},
    makeClaim: { claim: any(buyerClaimKinds, 'claim'), isProven: drawIndex(luck, 'random.proven', subject, 2) === 0 },
    offerFavour: { favour: idOf(scenario.favours, 'favour') },
    pauseTalk: {},
    walkAway: {},
    noteEstimate: { distributor, low: 0.8, high: 1.1, temper: any(Object.keys(scenario.tempers), 'temper') },
    signContract: { distributor, chip: sold, site: null, ...terms },
    cancelContract: { contract },
    payForGoods: { contract },
    applyForLicence: { contract },
    takeHedge: { hedge: idOf(scenario.hedges, 'hedge') },
    buyReport: { report: idOf(scenario.reports, 'sign') },
    rentCompute: { chips: count(400, 'rent'), weeks: 4 + count(20, 'rentWeeks') },
    endRent: {},
    buildSite: { site },
    orderPower: { site, halfMegawatts: count(3, 'power') },
    install: { site, chip: any([...Object.keys(state.warehouse), chip], 'installChip'), count: count(64, 'install') },
    moveChips: { from: site, to: any(Object.keys(scenario.sites), 'to'), chip, count: count(64, 'move') },
    retireChips: { site, chip, count: count(16, 'retire') },
    startProject: { project: idOf(scenario.projects, 'project') },
    hire: { role, count: count(6, 'hire') },
    dismiss: { role, count: count(3, 'dismiss') },
    assignEngineers: { stack, count: count(8, 'assign') },
    startMigration: { stack },
    stopMigration: { stack },
    setStandingOrder: {
      order: any(['install', 'pay', 'train'] as const, 'order'),
      on: drawIndex(luck, 'random.on', subject, 2) === 0,
    },
    setFocus: { focus: any(['balanced', 'efficiency'] as const, 'focus') },
    startTraining: {
      weeks: 4 + count(30, 'trainWeeks'),
      fleetShare: 0.1 + 0.8 * draw(luck, 'random.share', subject),
      flagship: drawIndex(luck, 'random.flagship', subject, 3) === 0,
    },
    stopTraining: {},
    launchProduct: { product, priceRatio: 1 },
    setPrice: { product, priceRatio: 0.6 + draw(luck, 'random.ratio', subject) },
    raiseEquity: {},
    borrow: { usd: count(2_000_000, 'borrow') },
    repay: { usd: count(2_000_000, 'repay') },
  }
  const type = any(Object.keys(inputs) as DecisionType[], 'type')
  return { type, ...inputs[type] } as unknown as Move
}

/** A strategy that follows a plan, in decisions and negotiations. */
export function createStrategyFromPlan(id: string, plan: StrategyPlan): Strategy {
  return {
    id,
    decide: (state, scenario, memory) => weeklyMovesOfPlan(scalePlanToLevel(plan, scenario), state, scenario, memory),
    negotiate: (state, talk, scenario) =>
      nextNegotiationMove(
        scalePlanToLevel(plan, scenario),
        requireTraceBlindTactic(plan.tactic),
        state,
        talk,
        scenario,
      ),
  }
}

/** Scripted strategies by command-line name; they act on roles and kinds, never on ids. */
export const strategiesById: Record<string, Strategy> = Object.fromEntries(
  [
    doNothing,
    random,
    ...Object.entries(strategyPlans).map(([id, plan]) => createStrategyFromPlan(id, plan)),
    adaptiveStrategy,
  ].map((strategy) => [strategy.id, strategy]),
)
