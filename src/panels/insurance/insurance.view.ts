import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { Hedge, IntelligenceReport } from '../../sim/level/trade-shapes'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'
import { likelihoodWordFor, likelihoodWords } from '../parts/figures/likelihood-word.view'

export interface HedgeView {
  hedge: string
  kind: Hedge['kind']
  feeUsd: number
  feePath: string
  /** Paid every week while it is held. */
  feeUsdPerWeek: number
  weeklyPath: string
  /** Its effect on the price that it concerns, in per cent: see its kind. */
  pricePercent: number
  sharePath: string
  fromWeek: number
  untilWeek: number
  lastsWeeks: number
  /** `soon` is not yet sold, `over` no longer; `held` is paid and valid. */
  phase: 'soon' | 'open' | 'held' | 'over'
  /** The last week in which a held insurance pays. */
  holdsUntilWeek: number | null
  move: Move
}

/** The insurances, in the level's order. */
export function hedgesView(state: Readonly<GameState>, scenario: Scenario): HedgeView[] {
  return Object.keys(scenario.hedges).map((hedge) => hedgeView(state, hedge, scenario))
}

function hedgeView(state: Readonly<GameState>, hedge: string, scenario: Scenario): HedgeView {
  const { kind, feeUsd, feeUsdPerWeek = 0, priceShare, fromWeek, untilWeek, lastsWeeks } = at(scenario.hedges, hedge)
  const held = state.hedges[hedge]
  return {
    hedge,
    kind,
    feeUsd,
    feePath: `hedges.${hedge}.feeUsd`,
    feeUsdPerWeek,
    weeklyPath: `hedges.${hedge}.feeUsdPerWeek`,
    pricePercent: priceShare * 100,
    sharePath: `hedges.${hedge}.priceShare`,
    fromWeek,
    untilWeek,
    lastsWeeks,
    phase: held && state.week <= held.untilWeek ? 'held' : phaseOf(state.week, fromWeek, untilWeek),
    holdsUntilWeek: held?.untilWeek ?? null,
    move: { type: 'takeHedge', hedge },
  }
}

/** A report's answer: yes or no, or a span of weeks (an open end is null). */
export type ReportAnswer = { kind: 'yes' | 'no' } | { kind: 'span'; fromWeek: number | null; toWeek: number | null }

export interface ReportView {
  report: string
  costUsd: number
  costPath: string
  /** Share of such reports that are right, 0 to 1. */
  accuracyShare: number
  accuracyPath: string
  fromWeek: number
  untilWeek: number
  phase: 'soon' | 'open' | 'bought' | 'over'
  boughtWeek: number | null
  answer: ReportAnswer | null
  /** Whether its answer changes the player's belief bar; null where it never can, or is not known yet. */
  movesBelief: boolean | null
  /** An answer before this date raises the belief; null where none does. */
  raisesBeforeWeek: number | null
  move: Move
}

interface BeliefBar {
  whose: 'market' | 'own'
  /** 0 to 1. */
  chance: number
  word: string
}

export interface BeliefView {
  bars: BeliefBar[]
  /** The level's likelihood words with their chances, as marks of the scale. */
  scale: { word: string; chance: number }[]
  rumours: { event: string; week: number; credibilityWord: string }[]
}

/** The reports on sale, in the level's order. */
export function reportsView(state: Readonly<GameState>, scenario: Scenario): ReportView[] {
  return Object.keys(scenario.reports).map((report) => reportView(state, report, scenario))
}

/** The market's belief in a new control within twelve weeks, beside the player's own. */
export function beliefView(state: Readonly<GameState>, scenario: Scenario): BeliefView {
  const { market, own, rumours } = state.belief
  const bar = (whose: BeliefBar['whose'], chance: number): BeliefBar => ({
    whose,
    chance,
    word: likelihoodWordFor(chance, scenario),
  })
  return {
    bars: [bar('market', market), bar('own', own)],
    scale: likelihoodWords(scenario),
    rumours: rumours
      .map(({ event, week, credibility }) => ({
        event,
        week,
        credibilityWord: likelihoodWordFor(credibility, scenario),
      }))
      .reverse(),
  }
}

function reportView(state: Readonly<GameState>, report: string, scenario: Scenario): ReportView {
  const { costUsd, accuracyShare, fromWeek, untilWeek, periodsAtWeeks, about } = at(scenario.reports, report)
  const bought = state.reports[report] ?? null
  const isOfRule = about.rule !== undefined
  return {
    report,
    costUsd,
    costPath: `reports.${report}.costUsd`,
    accuracyShare,
    accuracyPath: `reports.${report}.accuracyShare`,
    fromWeek,
    untilWeek,
    phase: bought ? 'bought' : phaseOf(state.week, fromWeek, untilWeek),
    boughtWeek: bought?.week ?? null,
    answer: bought && reportAnswerOf(bought.answer, periodsAtWeeks),
    movesBelief: bought && isOfRule ? bought.answer === 0 : null,
    raisesBeforeWeek: isOfRule ? (periodsAtWeeks[0] ?? null) : null,
    move: { type: 'buyReport', report },
  }
}

function phaseOf(week: number, fromWeek: number, untilWeek: number): 'soon' | 'open' | 'over' {
  if (week < fromWeek) return 'soon'
  return week <= untilWeek ? 'open' : 'over'
}

/** Reads an answer: an index between the bounds, or yes (1) and no (0) where there are none. */
export function reportAnswerOf(answer: number, periodsAtWeeks: IntelligenceReport['periodsAtWeeks']): ReportAnswer {
  if (periodsAtWeeks.length === 0) return { kind: answer > 0 ? 'yes' : 'no' }
  return { kind: 'span', fromWeek: periodsAtWeeks[answer - 1] ?? null, toWeek: periodsAtWeeks[answer] ?? null }
}
