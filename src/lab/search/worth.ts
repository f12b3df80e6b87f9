import type { Scenario } from '../../sim/level/scenario'
import { simulateGame } from '../run'
import { meanOf } from '../sweep/variance-shares'
import { inWeekOrder } from './changes'
import { differenceOf, type PairedDifference } from './compare-players'
import { createDice } from './dice'
import { type Knowledge, noKnowledge } from './imagined-world'
import { type GamePlan, type PlanStep, stepInWeek } from './plan'
import { createStrategyOfPlan } from './plan-strategy'
import { gameOf, type PlayedGame, playGame, worthOfGame } from './play'
import { createReplanningStrategy } from './replan'
import { searchSeeds } from './search'
import { type WorthGroup, type WorthSubject, worthSubjectsOf } from './worth-subjects'

export interface WorthRequest {
  scenario: Scenario
  /** The plan to which things are worth something. */
  plan: GamePlan
  from: string
  seeds: number
  /** Seeds on which the best of several variants is chosen. */
  trainingSeeds: number
  /** Seeds of the rows that a replanning player plays, and the worlds that it imagines. */
  slowSeeds: number
  worlds: number
  /** The groups to measure; null = all. */
  groups: readonly WorthRowGroup[] | null
}

export type WorthRowGroup = WorthGroup | 'knowledge' | 'cash' | 'report, acted on'

/** What a thing is worth to a plan, on unseen seeds. */
export interface WorthRow extends PairedDifference {
  group: WorthRowGroup
  id: string
  /** Whether the plan has it already. */
  isUsed: boolean
  games: number
  /** Share of the games in which it can matter at all; 1 where that is unknown. */
  touchedShare: number
}

/** Measures each thing: the plan with it against the plan without it, on the same seeds; yields each row. */
export function* measureWorths(request: WorthRequest): Generator<WorthRow> {
  const { scenario, plan, from, groups } = request
  const isAsked = (group: WorthRowGroup) => groups === null || groups.includes(group)
  const table = createPairTable(request)
  for (const subject of worthSubjectsOf(scenario, createDice(`${from} worth`)))
    if (isAsked(subject.group) && subject.force(plan).length > 0) yield table.rowOf(subject)
  if (isAsked('cash')) yield cashRow(request, 1.25)
  const replan = createReplanTable(request)
  if (isAsked('report, acted on')) for (const report in scenario.reports) yield reportRow(request, replan, report)
  if (!isAsked('knowledge')) return
  yield knowledgeRow(request, replan, 'rule dates', { ...noKnowledge, ruleDates: true })
  yield knowledgeRow(request, replan, 'people', { ...noKnowledge, people: true })
}

interface NotedGame extends PlayedGame {
  /** Events of the game. */
  fired: ReadonlySet<string>
}

/** Plays plans on demand, and the plan itself only once on a seed. */
function createPairTable({ scenario, plan, from, seeds, trainingSeeds }: WorthRequest) {
  const unseen = searchSeeds(from, 'unseen', seeds)
  const training = searchSeeds(from, 'training', trainingSeeds)
  const known = new Map<string, NotedGame>()
  const planText = JSON.stringify(plan)

  function play(one: GamePlan, seed: string): NotedGame {
    // Only games of the plan itself are asked for again and again.
    if (one !== plan && JSON.stringify(one) !== planText) return notedGame(one, seed)
    const game = known.get(seed) ?? notedGame(plan, seed)
    known.set(seed, game)
    return game
  }

  function notedGame(one: GamePlan, seed: string): NotedGame {
    const { state, moves } = simulateGame(scenario, createStrategyOfPlan('worth', one), seed)
    return { ...gameOf(state, moves.length, scenario), fired: new Set(Object.keys(state.fired)) }
  }

  /** The best of some plans on the training seeds; the plan itself first among equals. */
  function bestOf(plans: readonly GamePlan[]): GamePlan {
    const [first = plan, ...others] = plans
    if (others.length === 0) return first
    const worth = (one: GamePlan) => meanOf(training.map((seed) => worthOfGame(play(one, seed))))
    let best = { plan: first, worth: worth(first) }
    for (const one of others) {
      const found = worth(one)
      if (found > best.worth) best = { plan: one, worth: found }
    }
    return best.plan
  }

  return {
    rowOf({ group, id, isUsed, force, forbid, event }: WorthSubject): WorthRow {
      const [forced, forbidden] = [bestOf(force(plan)), bestOf(forbid(plan))]
      let touched = 0
      const pairs = unseen.map((seed) => {
        const usual = play(plan, seed)
        if (event !== undefined && !usual.fired.has(event)) return { forced: usual, forbidden: usual }
        touched += 1
        return { forced: play(forced, seed), forbidden: play(forbidden, seed) }
      })
      const difference = differenceOf(
        pairs.map((pair) => pair.forced),
        pairs.map((pair) => pair.forbidden),
      )
      const touchedShare = touched / Math.max(1, unseen.length)
      return { group, id, isUsed: isUsed(plan), games: unseen.length, touchedShare, ...difference }
    },
  }
}

/** More start cash, each firm with the sizes of orders that suit it best. */
function cashRow({ scenario, plan, from, seeds, trainingSeeds }: WorthRequest, ratio: number): WorthRow {
  const { finance } = scenario.parameters
  const richer: Scenario = {
    ...scenario,
    parameters: { ...scenario.parameters, finance: { ...finance, startCashUsd: finance.startCashUsd * ratio } },
  }
  const training = searchSeeds(from, 'training', trainingSeeds)
  const sized = [1, 0.8, 1.15, 1.3].map((size) => withOrderSizes(plan, size))
  const bestIn = (world: Scenario) => {
    const worthOf = (one: GamePlan) =>
      meanOf(training.map((seed) => worthOfGame(playGame(world, createStrategyOfPlan('worth', one), seed))))
    const rows = sized.map((one) => ({ one, worth: worthOf(one) }))
    return rows.reduce((best, row) => (row.worth > best.worth ? row : best)).one
  }
  const play = (world: Scenario) => {
    const player = createStrategyOfPlan('worth', bestIn(world))
    return searchSeeds(from, 'unseen', seeds).map((seed) => playGame(world, player, seed))
  }
  return { ...rowHead('cash', `start cash × ${ratio}`, seeds), ...differenceOf(play(richer), play(scenario)) }
}

function withOrderSizes(plan: GamePlan, size: number): GamePlan {
  const sized = (step: PlanStep): PlanStep =>
    step.move.type === 'signContract'
      ? { ...step, move: { ...step.move, count: Math.max(8, Math.round((step.move.count * size) / 8) * 8) } }
      : step
  return size === 1 ? plan : { ...plan, steps: plan.steps.map(sized) }
}

function rowHead(group: WorthRowGroup, id: string, games: number) {
  return { group, id, isUsed: false, games, touchedShare: 1 }
}

/** Games of a replanning player on the first unseen seeds. */
type ReplanTable = (plan: GamePlan, knowledge: Knowledge) => PlayedGame[]

/** Plays a replanning player on demand, and each plan only once. */
function createReplanTable({ scenario, from, seeds, slowSeeds, worlds }: WorthRequest): ReplanTable {
  const known = new Map<string, PlayedGame[]>()
  return (plan, knowledge) => {
    const key = JSON.stringify([plan, knowledge])
    const games = known.get(key)
    if (games) return games
    const player = createReplanningStrategy(plan, from, { worlds, knowledge, isFirstWeekChosen: true })
    const slow = searchSeeds(from, 'unseen', Math.min(seeds, slowSeeds))
    const played = slow.map((seed) => playGame(scenario, player, seed))
    known.set(key, played)
    return played
  }
}

/** Knowing something hidden: a player that replans with it against one without, both from the first week. */
function knowledgeRow({ plan }: WorthRequest, replan: ReplanTable, id: string, knowledge: Knowledge): WorthRow {
  const games = replan(plan, knowledge)
  return { ...rowHead('knowledge', id, games.length), ...differenceOf(games, replan(plan, noKnowledge)) }
}

/** A report to a player that replans by what it says, against one without it. */
function reportRow({ plan, scenario }: WorthRequest, replan: ReplanTable, report: string): WorthRow {
  const without = plan.steps.filter(({ move }) => move.type !== 'buyReport' || move.report !== report)
  const bought = stepInWeek(scenario.reports[report]?.fromWeek ?? 0, { type: 'buyReport', report })
  const games = replan({ ...plan, steps: inWeekOrder([bought, ...without]) }, noKnowledge)
  const base = replan({ ...plan, steps: without }, noKnowledge)
  const isUsed = without.length < plan.steps.length
  return { ...rowHead('report, acted on', report, games.length), isUsed, ...differenceOf(games, base) }
}
