import type { Scenario } from '../../sim/level/scenario'
import { createSeeds } from '../seeds'
import { shortenPlan } from './click-limit'
import { bestOf, type ClimbProgress, chooseStarts, climbPlans, createJudge, type Island, meanWorth } from './climb'
import { createDice } from './dice'
import type { GamePlan } from './plan'
import { createStartPlans, withMandate } from './starts'

/** Input of a search. */
export interface SearchRequest {
  scenario: Scenario
  /** Null: all mandates of the level. */
  mandate: string | null
  /** The limit of the second search, for a plan of few clicks; null = none. */
  clicks: number | null
  from: string
  /** Plans to climb on from, beside those that a search makes itself. */
  startPlans: readonly GamePlan[]
  trainingSeeds: number
  /** The spent share of the budget, 0 to 1, after a number of rounds; it is the only clock. */
  spentShare(rounds: number): number
}

export interface SearchProgress extends ClimbProgress {
  phase: 'plans' | 'clicks'
  games: number
  found: FoundPlans
}

/** The plans of a search, chosen on seeds that are neither trained on nor reported. */
export interface FoundPlans {
  best: GamePlan
  /** The best plan of each mandate; one row without a mandate where the level has none. */
  byMandate: { mandate: string | null; plan: GamePlan }[]
  /** The best plan of few clicks, or null where none was asked for. */
  fewClicks: GamePlan | null
}

/** Three streams of seeds that share none: for training, for choosing among finalists, and unseen. */
export function searchSeeds(from: string, stream: 'training' | 'choice' | 'unseen', count: number): string[] {
  return createSeeds(`${from} ${stream}`, count).map((seed) => `${stream}-${seed}`)
}

/** The part of the budget for whole plans where plans of few clicks are searched too. */
const wholePlansShare = 0.65

/** Climbs over whole plans and reports after each round, so that a caller can stop at any time. */
export function* searchPlans(request: SearchRequest): Generator<SearchProgress, FoundPlans> {
  const { scenario, clicks, from, spentShare } = request
  const judge = createJudge(scenario, searchSeeds(from, 'training', request.trainingSeeds))
  const dice = createDice(from)
  const mandates = request.mandate === null ? mandatesOf(scenario) : [request.mandate]
  const [scriptSeed = ''] = searchSeeds(from, 'training', 1)
  const starts = [
    ...request.startPlans.map((plan) => ({ ...plan, maxClicks: null })),
    ...createStartPlans(scenario, scriptSeed),
  ]
  const startsOf = (mandate: string | null) => starts.map((plan) => withMandate(plan, mandate))
  const islands: Island[] = mandates.map((mandate) => ({ mandate, plans: chooseStarts(startsOf(mandate), judge) }))
  const share = clicks === null ? 1 : wholePlansShare
  let rounds = 0
  const found = (fewClicks: GamePlan | null): FoundPlans => ({
    best: bestOf(islands, judge),
    byMandate: islands.flatMap(({ mandate, plans }) => plans.slice(0, 1).map((plan) => ({ mandate, plan }))),
    fewClicks,
  })
  const whole = climbPlans({ scenario, judge, islands, dice, spentShare: (n) => spentShare(n) / share })
  for (const progress of whole) {
    rounds = progress.rounds
    yield { ...progress, phase: 'plans', games: judge.games(), found: found(null) }
  }
  if (clicks === null) return choose(found(null), islands, request)

  const short: Island[] = islands.map(({ mandate, plans }) => ({
    mandate,
    plans: chooseStarts(
      [
        ...plans.slice(0, 1).map((plan) => shortenPlan(plan, clicks, judge)),
        ...startsOf(mandate).map((plan) => ({ ...plan, maxClicks: clicks })),
      ],
      judge,
    ),
  }))
  const before = rounds
  const spent = (n: number) => (spentShare(before + n) - share) / (1 - share)
  for (const progress of climbPlans({ scenario, judge, islands: short, dice, spentShare: spent })) {
    const counted = { ...progress, rounds: before + progress.rounds }
    yield { ...counted, phase: 'clicks', games: judge.games(), found: found(bestOf(short, judge)) }
  }
  const chosen = choose(found(null), islands, request)
  return { ...chosen, fewClicks: choose(found(null), short, request).best }
}

/** The mandates of a level; one null where it has none. */
function mandatesOf({ mandates, disabledFeatures }: Scenario): (string | null)[] {
  const ids = disabledFeatures.includes('mandates') ? [] : Object.keys(mandates)
  return ids.length === 0 ? [null] : ids
}

/** Chooses the best of the finalists on seeds of their own, so that luck in training does not decide. */
function choose(found: FoundPlans, islands: readonly Island[], { scenario, from, trainingSeeds }: SearchRequest) {
  const judge = createJudge(scenario, searchSeeds(from, 'choice', trainingSeeds))
  const best = (plans: readonly GamePlan[]): GamePlan[] =>
    plans.toSorted((a, b) => meanWorth(b, trainingSeeds, judge) - meanWorth(a, trainingSeeds, judge)).slice(0, 1)
  const byMandate = islands.flatMap(({ mandate, plans }) => best(plans).map((plan) => ({ mandate, plan })))
  return { ...found, byMandate, best: best(byMandate.map(({ plan }) => plan))[0] ?? found.best }
}
