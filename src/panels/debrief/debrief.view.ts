import { usefulComputeOfFleet } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import {
  alliedToolControlEffectOf,
  type NationCurveName,
  nationCurveValuesOf,
  weeksComparedWithNoRules,
} from '../../sim/nation/comparison'
import {
  currentMandatePointsWaterfall,
  currentScoreWaterfall,
  pointsToTenth,
  winningScoreOf,
} from '../../sim/score/dials'
import { fact } from '../../sim/state/facts'
import type { DialId } from '../../sim/state/ids'
import type { GameNation } from '../../sim/state/market-state'
import type { Ending, GameState } from '../../sim/state/state'
import type { SentenceFacts } from '../../text/translator'
import { namedRivalOf } from '../dialogs/review.view'
import { hudDialViews } from '../hud/hud.view'
import { mandateReachedFromPoints, objectiveRows } from '../mandate/mandate.view'
import { differenceToNoRulesView } from '../nation/nation.view'

/** An aim, and whether it was reached. */
interface DebriefAim {
  code: string
  facts: SentenceFacts
  isReached: boolean
  /** How it ended, as a key and facts. */
  outcome: { code: string; facts: SentenceFacts }
}

export type DebriefView = ReturnType<typeof debriefView>

/** The end of a game: results, commitments and curves. */
export function debriefView(state: Readonly<GameState>, scenario: Scenario) {
  const { ending } = state
  if (!ending) throw new Error('a debrief needs a game that has ended')
  const score = currentScoreWaterfall(state, scenario).sum(0.1)
  return {
    /** The key of the title: the result and the mandate; a level's own ending has its own key. */
    title: ending.named ? `ending.${ending.named}.title` : `debrief.title.${ending.kind}.${hallOf(state, scenario)}`,
    /** The key of the story of a level's own ending; null for other endings. */
    story: ending.named && `ending.${ending.named}.story`,
    /** The head's picture: a full hall, an empty safe, an unfinished hall, or a closed gate. */
    picture: pictureOf(ending, scenario),
    week: ending.week,
    score,
    winLine: winningScoreOf(state, scenario),
    chosenDial: state.chosenDial,
    dials: hudDialViews(state, scenario),
    /** Weeks of the curves. */
    weeks: (state.series.score ?? []).map((_, index, all) => ending.week - all.length + 1 + index),
    series: state.series,
    rules: rulesThatTookForce(state),
    objectives: objectives(state, scenario, score.total),
    /** Share of the firm that its founders keep. */
    foundersShare: state.finance.foundersShare,
  }
}

/** The picture of an ending: a level's own ending before the last week has the closed gate. */
function pictureOf({ won, kind, week }: Ending, { weeks }: Scenario): 'won' | 'broke' | 'late' | 'shut' {
  if (won) return 'won'
  if (kind === 'insolvent') return 'broke'
  return kind === 'named' && week < weeks ? 'shut' : 'late'
}

/** The hall's contents at the end. */
function hallOf(state: Readonly<GameState>, scenario: Scenario): 'home' | 'stock' | 'rented' | 'empty' {
  const { importedChips, domesticChips } = usefulComputeOfFleet(state, scenario)
  const most = Math.max(importedChips, domesticChips, state.cloud.chips)
  if (most < 64) return 'empty'
  if (most === domesticChips) return 'home'
  return most === importedChips ? 'stock' : 'rented'
}

/** The rules that took force during the game. */
export function rulesThatTookForce(state: Readonly<GameState>) {
  return Object.entries(state.rules).flatMap(([rule, { status, forceWeek }]) =>
    status !== 'coming' && forceWeek !== null && forceWeek > 0 && forceWeek <= state.week
      ? [{ rule, week: forceWeek }]
      : [],
  )
}

function objectives(state: Readonly<GameState>, scenario: Scenario, score: number): DebriefAim[] {
  const line = winningScoreOf(state, scenario)
  const lowestUsd = Math.min(...(state.series.cashUsd ?? [state.finance.balances.cash]))
  const dial = state.chosenDial ?? weakestOf(state)
  const points = state.ending?.dials[dial] ?? 0
  const gained = currentMandatePointsWaterfall(state, scenario).value()
  const reached = state.ending?.score ?? score
  return [
    {
      code: 'score',
      facts: { points: fact('points', line) },
      isReached: pointsToTenth(reached) >= line,
      outcome: { code: 'points', facts: { points: fact('points', reached) } },
    },
    {
      code: state.chosenDial ? 'dial' : 'weakestDial',
      facts: { dial: fact('dial', dial), points: fact('points', scenario.dials.line) },
      isReached: pointsToTenth(points) >= scenario.dials.line,
      outcome: { code: 'points', facts: { points: fact('points', points) } },
    },
    {
      code: 'solvent',
      facts: {},
      isReached: lowestUsd >= 0,
      outcome: { code: 'lowest', facts: { usd: fact('usd', lowestUsd) } },
    },
    ...(state.mandate
      ? [
          {
            code: 'mandate',
            facts: { mandate: fact('mandate', state.mandate.mandate) },
            isReached: gained >= mandateReachedFromPoints,
            outcome: { code: 'of25', facts: { points: fact('points', gained) } },
          },
        ]
      : []),
    ...objectiveRows(state, scenario).map(
      ({ objective, reachedWeek }): DebriefAim => ({
        code: `${objective}.name`,
        facts: {},
        isReached: reachedWeek !== null,
        outcome:
          reachedWeek === null
            ? { code: 'missed', facts: {} }
            : { code: 'inWeek', facts: { reachedWeek: fact('week', reachedWeek) } },
      }),
    ),
  ]
}

function weakestOf(state: Readonly<GameState>): DialId {
  const dials = Object.entries(state.ending?.dials ?? {}) as [DialId, number][]
  return dials.sort(([, a], [, b]) => a - b)[0]?.[0] ?? 'cost'
}

/**
 * Hidden facts of the game, shown at the end: drawn dates beside the historical ones, shocks, false rumours, and the
 * distributors' limits as shares of the market price.
 */
export function hiddenFactsView(state: Readonly<GameState>, scenario: Scenario) {
  const { ruleWeeks } = state.world
  const events = Object.entries(scenario.events)
  const shocks = events
    .filter(([, { kind }]) => kind === 'shock')
    .map(([event]) => ({ event, week: state.fired[event] ?? -1 }))
  return {
    rules: Object.entries(ruleWeeks)
      .filter(([, fate]) => (fate.force > 0 || fate.announced > 0) && fate.announced <= scenario.weeks)
      .map(([rule, fate]) => ({
        rule,
        forceWeek: fate.force,
        historyDay: scenario.rules[rule]?.inForceOn ?? scenario.start,
        wasHastened: fate.hastened,
      })),
    /** Shocks that came, in order, and those that did not. */
    shocks: shocks.filter(({ week }) => week >= 0).sort((a, b) => a.week - b.week),
    spared: shocks.filter(({ week }) => week < 0).map(({ event }) => event),
    falseRumours: events
      .filter(([id, { kind, truth }]) => kind === 'rumour' && truth === 'false' && state.fired[id] !== undefined)
      .map(([event]) => event),
    distributors: Object.entries(state.distributors).map(([distributor, { mind }]) => {
      const { limitMargin, patience, temper } = mind
      return { distributor, limitShare: 1 + limitMargin, patience, temper }
    }),
  }
}

/** The rules' effects in this game, by aim, with the firm apart from the nation. */
export type PolicyAimsView = ReturnType<typeof policyAimsView>

/** What the rules changed against the same worlds without them, and the firm's own curve. */
export function policyAimsView(state: Readonly<GameState>, scenario: Scenario) {
  const score = state.series.score ?? []
  const id = namedRivalOf(scenario)
  const aheadLog10 = (state.series.rivalLog10?.at(-1) ?? 0) - (state.series.log10?.at(-1) ?? 0)
  return {
    nation: state.nation && nationAimsView(state, state.nation, scenario),
    voidedUsd: state.cardMarket.voidedUsd,
    firmScore: { first: score[0] ?? 0, last: score.at(-1) ?? 0 },
    rival: id === null ? null : { id, isBeaten: aheadLog10 <= 0, aheadLog10 },
  }
}

function nationAimsView(state: Readonly<GameState>, { own }: GameNation, scenario: Scenario) {
  const values = nationCurveValuesOf(own)
  const week = weeksComparedWithNoRules(state, scenario)[state.week - 1]
  const pair = (curve: NationCurveName) => differenceToNoRulesView(curve, values, week)
  /** A curve itself, among the same curve of the worlds under these rules: not a difference. */
  const amongWorlds = (curve: NationCurveName) => ({
    game: values[curve],
    band: week?.rules[curve] ?? { p10: values[curve], p50: values[curve], p90: values[curve] },
  })
  return {
    gapMonths: pair('gapMonths'),
    gapMonthsNow: amongWorlds('gapMonths'),
    foreignVendorUsd: pair('foreignVendorUsd'),
    vendorResearchUsd: pair('vendorResearchUsd'),
    divertedShareNow: amongWorlds('divertedShare'),
    homeCompute: pair('homeCompute'),
    usefulStock: pair('usefulStock'),
    industryUsd: pair('industryUsd'),
    /** Domestic cards a year that the allies' part of the tool controls costs. */
    alliesHomeCards: alliedToolControlEffectOf(state, scenario)?.homeCards ?? null,
  }
}
