import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { contractClauses } from '../../sim/state/talk-terms'
import { inWeekOrder } from './changes'
import type { Dice } from './dice'
import { type DilemmaAnswer, type GamePlan, type PlannedMove, type PlanStep, plannableTypes, stepInWeek } from './plan'
import { createMoveOfType, createStepOfMove, isTypeOpen } from './step-kinds'

export type WorthGroup =
  | 'decision'
  | 'talks'
  | 'hedge'
  | 'report'
  | 'favour'
  | 'clause'
  | 'product'
  | 'site'
  | 'seller'
  | 'focus'
  | 'answer'

/** Something whose worth is measured: plans with it against plans without it. */
export interface WorthSubject {
  group: WorthGroup
  id: string
  isUsed(plan: GamePlan): boolean
  /** Plans with it; the best one on training seeds is measured. */
  force(plan: GamePlan): GamePlan[]
  /** Plans without it, of which the best is measured too. */
  forbid(plan: GamePlan): GamePlan[]
  /** The event without which a game is the same with and without it. */
  event?: string
}

/** Random moves that are tried for a decision that a plan does not use. */
const triedMoves = 5
const talkTactics = ['linear', 'soft', 'silent, then linear', 'proven']

/** All subjects of a level. */
export function worthSubjectsOf(scenario: Scenario, dice: Dice): WorthSubject[] {
  return [
    ...decisionSubjects(scenario, dice),
    ...(scenario.disabledFeatures.includes('talks') ? [] : [talksSubject, ...favourSubjects(scenario)]),
    ...hedgeSubjects(scenario),
    ...reportSubjects(scenario),
    ...contractClauses.map(clauseSubject),
    ...Object.keys(scenario.products).map(productSubject),
    ...siteSubjects(scenario),
    ...Object.keys(scenario.distributors).map(sellerSubject),
    ...(isTypeOpen('setFocus', scenario) ? [focusSubject] : []),
    ...answerSubjects(scenario),
  ]
}

/** A subject that some steps of a plan are about. */
function stepSubject(
  group: WorthGroup,
  id: string,
  isAbout: (move: PlannedMove) => boolean,
  forcedSteps: readonly PlanStep[],
): WorthSubject {
  const without = (plan: GamePlan) =>
    withSteps(
      plan,
      plan.steps.filter(({ move }) => !isAbout(move)),
    )
  const isUsed = (plan: GamePlan) => plan.steps.some(({ move }) => isAbout(move))
  return {
    group,
    id,
    isUsed,
    force: (plan) => [...(isUsed(plan) ? [plan] : []), ...forcedSteps.map((step) => withFirst(without(plan), step))],
    forbid: (plan) => [without(plan)],
  }
}

function withSteps(plan: GamePlan, steps: readonly PlanStep[]): GamePlan {
  return { ...plan, steps: inWeekOrder(steps) }
}

/** A plan with more steps, each before the others of its week, so that a hedge covers the orders of that week. */
function withFirst(plan: GamePlan, ...steps: PlanStep[]): GamePlan {
  return withSteps(plan, [...steps, ...plan.steps])
}

function onOrders(plan: GamePlan, change: (step: PlanStep) => PlanStep): GamePlan {
  return { ...plan, steps: plan.steps.map((step) => (step.move.type === 'signContract' ? change(step) : step)) }
}

/** The mandate is not among them: a plan is made for its mandate. */
function decisionSubjects(scenario: Scenario, dice: Dice): WorthSubject[] {
  const types = plannableTypes.filter((type) => type !== 'chooseMandate' && isTypeOpen(type, scenario))
  const kinds = types.map((type) => {
    const steps = Array.from({ length: triedMoves }, () => createMoveOfType(type, scenario, dice))
      .filter((move) => move !== null)
      .map((move) => createStepOfMove(move, scenario, dice))
    return stepSubject('decision', type, (move) => move.type === type, steps)
  })
  return [...kinds, licenceSubject, answeringSubject]
}

const licenceSubject: WorthSubject = {
  group: 'decision',
  id: 'applyForLicence',
  isUsed: ({ isLicensed }) => isLicensed,
  force: (plan) => [{ ...plan, isLicensed: true }],
  forbid: (plan) => [{ ...plan, isLicensed: false }],
}

const answeringSubject: WorthSubject = {
  group: 'decision',
  id: 'answerDilemma',
  isUsed: ({ answers, otherAnswers }) => otherAnswers !== 'silent' || Object.keys(answers).length > 0,
  force: (plan) => [plan, { ...plan, otherAnswers: 'first' }],
  forbid: (plan) => [{ ...plan, answers: {}, otherAnswers: 'silent' }],
}

/** All orders at the tea table, against none. */
const talksSubject: WorthSubject = {
  group: 'talks',
  id: 'talks',
  isUsed: ({ steps }) => steps.some(({ manner }) => manner !== null),
  force: (plan) => [
    ...(talksSubject.isUsed(plan) ? [plan] : []),
    ...talkTactics.map((tactic) => onOrders(plan, (step) => ({ ...step, manner: { tactic, favour: null } }))),
  ],
  forbid: (plan) => [onOrders(plan, (step) => ({ ...step, manner: null }))],
}

/** A favour in each talk, against the same talks without one. */
function favourSubjects({ favours }: Scenario): WorthSubject[] {
  const withFavour = (plan: GamePlan, favour: string | null) =>
    onOrders(plan, (step) => ({ ...step, manner: { tactic: step.manner?.tactic ?? 'linear', favour } }))
  return Object.keys(favours).map((id) => ({
    group: 'favour',
    id,
    isUsed: ({ steps }) => steps.some(({ manner }) => manner?.favour === id),
    force: (plan) => [withFavour(plan, id)],
    forbid: (plan) => [withFavour(plan, null)],
  }))
}

function hedgeSubjects({ hedges, weeks }: Scenario): WorthSubject[] {
  return Object.keys(hedges).map((hedge) => {
    const steps = weeksOf(at(hedges, hedge), weeks).map((week) => stepInWeek(week, { type: 'takeHedge', hedge }))
    return stepSubject('hedge', hedge, (move) => move.type === 'takeHedge' && move.hedge === hedge, steps)
  })
}

/** Only a player that replans acts on what a report says; here it is bought for nothing. */
function reportSubjects({ reports, weeks }: Scenario): WorthSubject[] {
  return Object.keys(reports).map((report) => {
    const steps = weeksOf(at(reports, report), weeks).map((week) => stepInWeek(week, { type: 'buyReport', report }))
    return stepSubject('report', report, (move) => move.type === 'buyReport' && move.report === report, steps)
  })
}

/** The first week, the middle and the last of a window, as far as the level lasts. */
function weeksOf({ fromWeek, untilWeek }: { fromWeek: number; untilWeek: number }, weeks: number): number[] {
  const last = Math.min(untilWeek, weeks - 1)
  return [...new Set([fromWeek, Math.floor((fromWeek + last) / 2), last])].filter((week) => week < weeks)
}

/** All orders with a clause, against all orders with the best other one. */
function clauseSubject(clause: (typeof contractClauses)[number]): WorthSubject {
  const withClause = (plan: GamePlan, one: (typeof contractClauses)[number]) =>
    onOrders(plan, (step) => ({ ...step, move: { ...step.move, clause: one } as PlannedMove }))
  return {
    group: 'clause',
    id: clause,
    isUsed: ({ steps }) => steps.some(({ move }) => move.type === 'signContract' && move.clause === clause),
    force: (plan) => [withClause(plan, clause)],
    forbid: (plan) => contractClauses.filter((one) => one !== clause).map((one) => withClause(plan, one)),
  }
}

function productSubject(product: string): WorthSubject {
  const steps = [4, 20, 40].flatMap((week) =>
    [0.8, 1].map((priceRatio) => stepInWeek(week, { type: 'launchProduct', product, priceRatio })),
  )
  const isAbout = (move: PlannedMove) =>
    (move.type === 'launchProduct' || move.type === 'setPrice') && move.product === product
  const subject = stepSubject('product', product, isAbout, steps)
  // A product that is sold from the start is forced by its price.
  const prices = [0.8, 1.2].map((priceRatio) => stepInWeek(1, { type: 'setPrice', product, priceRatio }))
  return {
    ...subject,
    force: (plan) => [...subject.force(plan), ...prices.map((step) => withFirst(plan, step))],
  }
}

/** Building and powering a site. Chips that the firm has there at the start stay. */
function siteSubjects({ sites }: Scenario): WorthSubject[] {
  return Object.keys(sites).map((site) => {
    const isAbout = (move: PlannedMove) => 'site' in move && move.site === site && move.type !== 'signContract'
    const subject = stepSubject('site', site, isAbout, [])
    const works = (plan: GamePlan, halfMegawatts: number, week: number) =>
      withFirst(
        plan,
        stepInWeek(week, { type: 'buildSite', site }),
        stepInWeek(week, { type: 'orderPower', site, halfMegawatts }),
      )
    return {
      ...subject,
      force: (plan) => [
        ...subject.force(plan),
        ...[1, 2, 6].flatMap((halfMegawatts) => [0, 8].map((week) => works(plan, halfMegawatts, week))),
      ],
    }
  })
}

function sellerSubject(distributor: string): WorthSubject {
  const isAbout = (move: PlannedMove) => move.type === 'signContract' && move.distributor === distributor
  const subject = stepSubject('seller', distributor, isAbout, [])
  return { ...subject, force: (plan) => (subject.isUsed(plan) ? [plan] : []) }
}

const focusSubject: WorthSubject = stepSubject(
  'focus',
  'efficiency',
  (move) => move.type === 'setFocus',
  [0, 13, 26].map((week) => stepInWeek(week, { type: 'setFocus', focus: 'efficiency' })),
)

/** Each choice of each dilemma, against leaving it to itself. */
function answerSubjects({ events }: Scenario): WorthSubject[] {
  return Object.entries(events).flatMap(([event, { choices = {} }]) => {
    const withAnswer = (plan: GamePlan, answer: DilemmaAnswer) => ({
      ...plan,
      answers: { ...plan.answers, [event]: answer },
    })
    return Object.keys(choices).map(
      (choice, index): WorthSubject => ({
        group: 'answer',
        id: `${event}.${choice}`,
        isUsed: ({ answers }) => answers[event] === index,
        force: (plan) => [withAnswer(plan, index)],
        forbid: (plan) => [withAnswer(plan, 'silent')],
        event,
      }),
    )
  })
}
