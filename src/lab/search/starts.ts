import { at } from '../../kernel/at'
import { createNewGame } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { type DialId, dialIds } from '../../sim/state/ids'
import { type SimulationResult, simulateGame } from '../run'
import { strategiesById } from '../strategies'
import { offersSortedByValue } from '../strategies/strategy-queries'
import type { Strategy } from '../strategy'
import { emptyPlan, type GamePlan, type PlannedMove, type PlanStep, plannableTypes, stepInWeek } from './plan'

/** The scripts whose games are taken down as plans. */
const scripts = Object.values(strategiesById).filter(({ id }) => id !== 'do-nothing' && id !== 'random')

/** Plans to begin with: short ones by rule of thumb, and scripted games taken down. */
export function createStartPlans(scenario: Scenario, seed: string): GamePlan[] {
  return [
    ...dialIds.flatMap((dial) => createShortPlans(scenario, dial)),
    ...scripts.map((script) => recordPlan(scenario, script, seed)),
  ]
}

/** A plan with this mandate from the first week, or with none. */
export function withMandate(plan: GamePlan, mandate: string | null): GamePlan {
  const others = plan.steps.filter(({ move }) => move.type !== 'chooseMandate')
  const chosen = mandate === null ? [] : [stepInWeek(0, { type: 'chooseMandate', mandate })]
  return { ...plan, steps: [...chosen, ...others] }
}

/** Large orders of the best imported chips in the first week, or again each quarter; power, people and training. */
function createShortPlans(scenario: Scenario, dial: DialId): GamePlan[] {
  const state = createNewGame(scenario, { seed: 'start', asItHappened: false })
  const offers = offersSortedByValue(state, 'imported', scenario)
  const best = offers.filter(({ chip }) => chip === offers[0]?.chip).slice(0, 2)
  const home = Object.keys(scenario.sites).find((id) => at(scenario.sites, id).startPowerKw > 0)
  const orders = best.map(({ distributor, chip, askUsd }): PlannedMove => {
    const count = Math.floor((scenario.parameters.finance.startCashUsd * 0.25) / askUsd / 8) * 8
    const weeks = Math.ceil(at(scenario.distributors, distributor).leadWeeks)
    const most = Math.max(8, Math.min(count, scenario.parameters.distributors.mostUnits))
    return {
      type: 'signContract',
      distributor,
      chip,
      count: most,
      depositShare: 0.3,
      weeks,
      clause: 'firm',
      site: null,
    }
  })
  const common: PlannedMove[] = [
    { type: 'chooseDial', dial },
    { type: 'setStandingOrder', order: 'train', on: true },
    { type: 'setStandingOrder', order: 'hireTo', role: 'research', count: 20 },
    ...(home === undefined ? [] : [{ type: 'orderPower' as const, site: home, halfMegawatts: 2 }]),
  ]
  return [[0], [0, 13, 26]].map((weeks) => ({
    ...emptyPlan,
    steps: [
      ...common.map((move) => stepInWeek(0, move)),
      ...weeks.flatMap((week) => orders.map((move) => stepInWeek(week, move))),
    ],
  }))
}

/** Takes down a scripted game as a plan: what depends on the game alone, such as installing by hand, is left out. */
function recordPlan(scenario: Scenario, script: Strategy, seed: string): GamePlan {
  const { moves, state } = simulateGame(scenario, script, seed)
  const steps: PlanStep[] = []
  let signed = 0
  for (const { week, move } of moves) {
    if (move.type === 'signContract') signed += 1
    if (isPlannable(move)) steps.push(stepInWeek(week, move))
    if (move.type !== 'acceptOffer' && move.type !== 'makeOffer') continue
    const step = stepOfContract(state.contracts[signed], week)
    if (!step) continue
    steps.push(step)
    signed += 1
  }
  return { ...emptyPlan, steps, isLicensed: true }
}

function isPlannable(move: SimulationResult['moves'][number]['move']): move is PlannedMove {
  return plannableTypes.some((type) => type === move.type)
}

/** The order that a talk of this week signed, or null where it signed none. */
function stepOfContract(contract: SimulationResult['state']['contracts'][number] | undefined, week: number) {
  if (!contract || contract.signedWeek !== week) return null
  const { distributor, chip, count, depositShare, clause, dueWeek } = contract
  const weeks = Math.max(1, dueWeek - week)
  const move = { type: 'signContract' as const, distributor, chip, count, depositShare, weeks, clause, site: null }
  return stepInWeek(week, move, { tactic: 'linear', favour: null })
}
