import { at } from '../../kernel/at'
import { cashUsd } from '../../sim/books/ledger'
import { weeksSinceNewestRule } from '../../sim/controls/export-status'
import type { Move } from '../../sim/decisions'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Talk } from '../../sim/state/talk-state'
import { isConditionMet } from '../../sim/vocabulary/conditions'
import { tacticBuyerViewOf } from '../bargain/tactic'
import { requireTraceBlindTactic } from '../bargain/tactics'
import { withinQuota } from '../strategies/strategy-queries'
import type { Strategy } from '../strategy'
import type { DilemmaAnswer, GamePlan, PlanStep } from './plan'

type Memory = Record<string, number>

/** Below this number of clicks left a talk could not be finished. */
const leastTalkClicks = 3

/**
 * Plays a plan; a refused step is tried again in each week of its patience, and then dropped.
 *
 * The memory has `clicks`, `table` (the step under negotiation) and a row for each step that was made.
 */
export function createStrategyOfPlan(id: string, plan: GamePlan): Strategy {
  return {
    id,
    decide: (state, scenario, memory) => movesOfPlan(plan, state, scenario, memory),
    negotiate: (state, talk, scenario, memory) => nextTalkMove(plan, state, talk, scenario, memory),
  }
}

/** The moves of a plan this week; each is yielded only if it is possible now. */
export function* movesOfPlan(
  plan: GamePlan,
  state: Readonly<GameState>,
  scenario: Scenario,
  memory: Memory,
): Generator<Move> {
  memory.clicks ??= 0
  for (const move of [...answersOf(plan, state, scenario), ...licencesOf(plan, state)]) {
    if (clicksLeft(plan, memory) < 1 || refusalOf(state, move, scenario)) continue
    memory.clicks += 1
    yield move
  }
  for (let n = 0; n < plan.steps.length; n += 1) {
    const step = plan.steps[n] as PlanStep
    if (memory[n] !== undefined || !isDue(step, state, scenario) || clicksLeft(plan, memory) < 1) continue
    const move = firstMoveOf(step, clicksLeft(plan, memory), state, scenario)
    if (refusalOf(state, move, scenario)) continue
    const signed = state.contracts.length
    memory.table = n
    memory.clicks += 1
    yield move
    // A talk that ended without an order is held again next week.
    if (move.type !== 'openTalk' || state.contracts.length > signed) memory[n] = state.week
  }
}

function clicksLeft({ maxClicks }: GamePlan, memory: Readonly<Memory>): number {
  return maxClicks === null ? Number.POSITIVE_INFINITY : maxClicks - (memory.clicks ?? 0)
}

/** Whether a step is due this week and its patience has not run out. */
export function isDue(step: PlanStep, state: Readonly<GameState>, scenario: Scenario): boolean {
  const { after, week, patienceWeeks, cashAtMostUsd } = step
  const now = after === 'start' ? state.week : weeksSinceNewestRule(state, scenario)
  if (now < week || now > week + patienceWeeks) return false
  return cashAtMostUsd === null || cashUsd(state) <= cashAtMostUsd
}

/** An order with a manner begins with a talk where one is possible; any other step is its own move. */
function firstMoveOf(step: PlanStep, clicks: number, state: Readonly<GameState>, scenario: Scenario): Move {
  const { move, manner } = step
  if (move.type !== 'signContract') return move
  const order = withinQuota(move, state, scenario)
  if (manner === null || clicks < leastTalkClicks) return order
  const talk: Move = { type: 'openTalk', distributor: move.distributor, chip: move.chip }
  return refusalOf(state, talk, scenario) === null ? talk : order
}

/** Answers to the dilemmas that the plan does not leave silent. */
function answersOf(plan: GamePlan, state: Readonly<GameState>, scenario: Scenario): Move[] {
  return state.dilemmas.flatMap(({ event }): Move[] => {
    const choice = choiceOf(plan.answers[event] ?? plan.otherAnswers, event, state, scenario)
    return choice === null ? [] : [{ type: 'answerDilemma', event, choice }]
  })
}

function choiceOf(answer: DilemmaAnswer, event: string, state: Readonly<GameState>, scenario: Scenario): string | null {
  const { choices = {} } = at(scenario.events, event)
  const ids = Object.keys(choices)
  if (answer === 'silent') return null
  if (answer === 'first') return ids.find((id) => isConditionMet(state, at(choices, id).when, scenario)) ?? null
  return ids[answer] ?? null
}

function licencesOf({ isLicensed }: GamePlan, state: Readonly<GameState>): Move[] {
  if (!isLicensed) return []
  return state.contracts
    .filter(({ status, decisionWeek }) => status === 'held' && decisionWeek === null)
    .map(({ id }) => ({ type: 'applyForLicence', contract: id }))
}

/** The next move in a talk: the favour, then the tactic; with the last click the offer on the table is taken. */
function nextTalkMove(
  plan: GamePlan,
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
  memory: Memory,
): Move {
  const step = plan.steps[memory.table ?? -1]
  const asked = step ? talkMoveOf(step, state, talk, scenario) : walkAway
  const isLast = clicksLeft(plan, memory) <= 1 && asked.type !== 'acceptOffer' && asked.type !== 'walkAway'
  const wanted = isLast ? acceptOffer : asked
  const move = refusalOf(state, wanted, scenario) === null ? wanted : walkAway
  memory.clicks = (memory.clicks ?? 0) + 1
  return move
}

const walkAway: Move = { type: 'walkAway' }
const acceptOffer: Move = { type: 'acceptOffer' }

function talkMoveOf({ move, manner }: PlanStep, state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario) {
  if (move.type !== 'signContract' || manner === null) return walkAway
  const { favour, tactic } = manner
  if (favour !== null && talk.favour === null && Object.hasOwn(scenario.favours, favour)) {
    const kind: Move = { type: 'offerFavour', favour }
    if (refusalOf(state, kind, scenario) === null) return kind
  }
  const { count, clause, depositShare } = withinQuota(move, state, scenario)
  // The random tactic draws by the subject, which therefore names no seed.
  const subject = `${talk.distributor}.${at(state.distributors, talk.distributor).talks}`
  const goal = { count, clause, depositShare, isNeeded: true }
  return requireTraceBlindTactic(tactic).move(tacticBuyerViewOf(state, talk, scenario), subject, goal)
}
