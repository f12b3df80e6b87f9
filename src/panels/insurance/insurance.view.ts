import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { IntelligenceReport } from '../../sim/level/trade-shapes'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'
import { likelihoodWordFor, likelihoodWordsWithChancesOf } from '../parts/figures/likelihood-word.view'

export type HedgeView = ReturnType<typeof hedgeView>

/** The insurances, in the level's order. */
export function hedgeViews(state: Readonly<GameState>, scenario: Scenario): HedgeView[] {
  return Object.keys(scenario.hedges).map((hedge) => hedgeView(state, hedge, scenario))
}

function hedgeView(state: Readonly<GameState>, hedge: string, scenario: Scenario) {
  const { kind, feeUsd, feeUsdPerWeek = 0, priceShare, fromWeek, untilWeek, lastsWeeks } = at(scenario.hedges, hedge)
  const held = state.hedges[hedge]
  return {
    hedge,
    kind,
    feeUsd,
    /** Paid every week while it is held. */
    feeUsdPerWeek,
    /** Its effect on the price that it concerns, in per cent: see its kind. */
    pricePercent: priceShare * 100,
    fromWeek,
    untilWeek,
    lastsWeeks,
    /** `soon` is not yet sold, `over` no longer; `held` is paid and valid. */
    phase: held && state.week <= held.untilWeek ? ('held' as const) : phaseOf(state.week, fromWeek, untilWeek),
    /** The last week in which a held insurance pays. */
    holdsUntilWeek: held?.untilWeek ?? null,
    move: { type: 'takeHedge', hedge } satisfies Move,
  }
}

/** A report's answer: yes or no, or a span of weeks (an open end is null). */
export type IntelligenceReportAnswer =
  | { kind: 'yes' | 'no' }
  | { kind: 'span'; fromWeek: number | null; toWeek: number | null }

export type IntelligenceReportView = ReturnType<typeof reportView>

export type RuleBeliefView = ReturnType<typeof ruleBeliefView>

/** The reports on sale, in the level's order. */
export function intelligenceReportViews(state: Readonly<GameState>, scenario: Scenario): IntelligenceReportView[] {
  return Object.keys(scenario.reports).map((report) => reportView(state, report, scenario))
}

/** The market's belief in a new control within twelve weeks, beside the player's own. */
export function ruleBeliefView(state: Readonly<GameState>, scenario: Scenario) {
  const { market, own, rumours } = state.belief
  /** `chance` is 0 to 1. */
  const bar = (whose: 'market' | 'own', chance: number) => ({
    whose,
    chance,
    word: likelihoodWordFor(chance, scenario),
  })
  return {
    bars: [bar('market', market), bar('own', own)],
    /** The level's likelihood words with their chances, as marks of the scale. */
    scale: likelihoodWordsWithChancesOf(scenario),
    rumours: rumours
      .map(({ credibility, ...rumour }) => ({ ...rumour, credibilityWord: likelihoodWordFor(credibility, scenario) }))
      .reverse(),
  }
}

function reportView(state: Readonly<GameState>, report: string, scenario: Scenario) {
  const { costUsd, accuracyShare, fromWeek, untilWeek, periodsAtWeeks, about } = at(scenario.reports, report)
  const bought = state.reports[report] ?? null
  const isOfRule = about.rule !== undefined
  return {
    report,
    costUsd,
    /** Share of such reports that are right, 0 to 1. */
    accuracyShare,
    fromWeek,
    untilWeek,
    phase: bought ? ('bought' as const) : phaseOf(state.week, fromWeek, untilWeek),
    boughtWeek: bought?.week ?? null,
    answer: bought && readIntelligenceReportAnswer(bought.answer, periodsAtWeeks),
    /** Whether its answer changes the player's belief bar; null where it never can, or is not known yet. */
    movesBelief: bought && isOfRule ? bought.answer === 0 : null,
    /** An answer before this date raises the belief; null where none does. */
    raisesBeforeWeek: isOfRule ? (periodsAtWeeks[0] ?? null) : null,
    move: { type: 'buyReport', report } satisfies Move,
  }
}

function phaseOf(week: number, fromWeek: number, untilWeek: number): 'soon' | 'open' | 'over' {
  if (week < fromWeek) return 'soon'
  return week <= untilWeek ? 'open' : 'over'
}

/** Reads an answer: an index between the bounds, or yes (1) and no (0) where there are none. */
export function readIntelligenceReportAnswer(
  answer: number,
  periodsAtWeeks: IntelligenceReport['periodsAtWeeks'],
): IntelligenceReportAnswer {
  if (periodsAtWeeks.length === 0) return { kind: answer > 0 ? 'yes' : 'no' }
  return { kind: 'span', fromWeek: periodsAtWeeks[answer - 1] ?? null, toWeek: periodsAtWeeks[answer] ?? null }
}
