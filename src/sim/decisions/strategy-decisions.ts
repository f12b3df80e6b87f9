import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { cashUsd, post } from '../books/ledger'
import { acceptedDomesticChipCount } from '../compute/totals'
import { drawNamedLuck } from '../controls/drawn-world'
import { applyEffects } from '../effects/effects'
import { startCashUsd } from '../level/difficulty'
import type { Scenario } from '../level/scenario'
import { isBoardReviewWeek, lastDialChangeWeek, weeksUntilBoardReview } from '../score/board-reviews'
import { currentMandatePointsWaterfall, dialIds } from '../score/dials'
import { type DialId, type DifficultyId, difficultyIds, type EventId } from '../state/ids'
import { addNews, recordIrreversibleMove } from '../state/news'
import type { GameState } from '../state/state'
import { isConditionMet } from '../vocabulary/conditions'
import { createRefusal, type DecisionDefinition } from './decision'

/**
 * Chooses the dial that matters most; until half-time it may change once a quarter, at a board review (objectives.8).
 *
 * The first choice can be undone, a change is irreversible. Refused as `dial.unknown`, `dial.same`, `dial.stays`,
 * `dial.late`, `dial.notNow` or `dial.once`.
 */
const chooseDial: DecisionDefinition<{ dial: DialId }> = {
  feature: null,
  isIrreversible: (_input, _scenario, state) => state.chosenDial !== null,
  refuse(state, { dial }, scenario) {
    if (!dialIds.includes(dial)) return createRefusal('dial.unknown', { dial: String(dial) })
    if (state.chosenDial === dial) return createRefusal('dial.same', { dial })
    if (state.chosenDial === null) return null
    const untilWeek = lastDialChangeWeek(scenario)
    if (untilWeek === null) return createRefusal('dial.stays')
    if (state.week > untilWeek) return createRefusal('dial.late', { week: untilWeek })
    if (!isBoardReviewWeek(state.week))
      return createRefusal('dial.notNow', { weeks: weeksUntilBoardReview(state.week) })
    const isChanged = state.seals.some(({ move, week }) => move === 'chooseDial' && week === state.week)
    return isChanged ? createRefusal('dial.once', { dial }) : null
  },
  apply(state, { dial }) {
    if (state.chosenDial !== null) recordIrreversibleMove(state, 'chooseDial', { from: state.chosenDial, dial })
    state.chosenDial = dial
    addNews(state, 'dialChosen', { dial })
  },
}

/**
 * Chooses the firm's mandate, which is irreversible.
 *
 * Refused as `mandate.chosen`, `mandate.closed` or `mandate.unknown`.
 */
const chooseMandate: DecisionDefinition<{ mandate: string }> = {
  feature: 'mandates',
  isIrreversible: () => true,
  refuse(state, { mandate }, scenario) {
    if (!Object.hasOwn(scenario.mandates, mandate)) return createRefusal('mandate.unknown', { mandate })
    if (state.mandate) return createRefusal('mandate.chosen', { mandate: state.mandate.mandate })
    const { chooseUntilWeek } = at(scenario.mandates, mandate)
    return state.week > chooseUntilWeek ? createRefusal('mandate.closed', { mandate, week: chooseUntilWeek }) : null
  },
  apply(state, { mandate }, scenario) {
    startMandate(state, mandate, scenario)
    recordIrreversibleMove(state, 'chooseMandate', { mandate })
    addNews(state, 'mandateChosen', { mandate })
  },
}

function startMandate(state: GameState, id: string, scenario: Scenario): void {
  const { fund, setupUsd } = at(scenario.mandates, id)
  const advanceUsd = fund ? Math.round(fund.totalUsd * fund.advanceShare) : 0
  state.mandate = { mandate: id, week: state.week, advanceUsd, paid: 0, received: advanceUsd, penaltyPaid: false }
  post(state, { debit: 'projectsCost', credit: 'cash', usd: setupUsd })
  post(state, { debit: 'cash', credit: 'grantIncome', usd: advanceUsd })
}

/**
 * Changes the mandate once, from about half-time, at a cost; a part of the old mandate's points is kept.
 *
 * Refused as `pivot.noMandate`, `pivot.done`, `pivot.same`, `pivot.notNow` or `pivot.tooExpensive`.
 */
const pivot: DecisionDefinition<{ mandate: string }> = {
  feature: 'mandates',
  isIrreversible: () => true,
  refuse(state, { mandate }, scenario) {
    const { pivotFromWeek, pivotUntilWeek, pivotUsd } = scenario.parameters.score
    if (!Object.hasOwn(scenario.mandates, mandate)) return createRefusal('mandate.unknown', { mandate })
    if (!state.mandate) return createRefusal('pivot.noMandate')
    if (state.pivotedFrom) return createRefusal('pivot.done', { week: state.pivotedFrom.week })
    if (state.mandate.mandate === mandate) return createRefusal('pivot.same', { mandate })
    if (state.week < pivotFromWeek || state.week > pivotUntilWeek)
      return createRefusal('pivot.notNow', { fromWeek: pivotFromWeek, untilWeek: pivotUntilWeek })
    const needed = pivotUsd + mandateAdvanceToRepayUsd(state, scenario)
    if (cashUsd(state) < needed) return createRefusal('pivot.tooExpensive', { missingUsd: needed - cashUsd(state) })
    return null
  },
  apply(state, { mandate }, scenario) {
    const old = state.mandate
    if (!old) return
    const keptPoints =
      currentMandatePointsWaterfall(state, scenario).value() * scenario.parameters.score.pivotKeepsShare
    post(state, {
      debit: 'penalties',
      credit: 'cash',
      usd: mandateAdvanceToRepayUsd(state, scenario) + scenario.parameters.score.pivotUsd,
    })
    state.pivotedFrom = { mandate: old.mandate, week: state.week, keptPoints }
    for (const site of Object.values(state.sites)) for (const rack of Object.values(site.racks)) rack.accepted = 0
    state.mandate = { mandate, week: state.week, advanceUsd: 0, paid: 0, received: 0, penaltyPaid: false }
    recordIrreversibleMove(state, 'pivot', { from: old.mandate, mandate, keptPoints: Math.round(keptPoints) })
    addNews(state, 'pivoted', { from: old.mandate, mandate })
  },
}

/** The part of the advance to be repaid when a funded mandate is left, in dollars. */
export function mandateAdvanceToRepayUsd(state: Readonly<GameState>, scenario: Scenario): number {
  if (!state.mandate) return 0
  const { fund } = at(scenario.mandates, state.mandate.mandate)
  if (!fund) return 0
  const missing = clamp(1 - acceptedDomesticChipCount(state) / fund.targetChips, 0, 1)
  return Math.round(state.mandate.advanceUsd * missing * fund.clawbackRatio)
}

/**
 * Sets the difficulty of a game before its first week has passed: winning lines, cash, the spread of luck, and rumours.
 *
 * Refused as `difficulty.begun` or `difficulty.unknown`.
 */
const setDifficulty: DecisionDefinition<{ difficulty: DifficultyId }> = {
  feature: null,
  refuse(state, { difficulty }) {
    if (!difficultyIds.includes(difficulty)) return createRefusal('difficulty.unknown')
    return state.week > 0 ? createRefusal('difficulty.begun') : null
  },
  apply(state, { difficulty }, scenario) {
    const more = startCashUsd(difficulty, scenario) - startCashUsd(state.difficulty, scenario)
    post(state, {
      debit: more > 0 ? 'cash' : 'equity',
      credit: more > 0 ? 'equity' : 'cash',
      usd: Math.abs(more),
    })
    state.difficulty = difficulty
    state.world.luck = drawNamedLuck(state.seedBits, difficulty, scenario)
  },
}

/** Answers a dilemma. Refused as `dilemma.gone`, `dilemma.unknown` or `dilemma.closed`. */
const answerDilemma: DecisionDefinition<{ event: EventId; choice: string }> = {
  feature: null,
  refuse(state, { event, choice }, scenario) {
    if (!state.dilemmas.some((dilemma) => dilemma.event === event)) return createRefusal('dilemma.gone', { event })
    const choices = at(scenario.events, event).choices ?? {}
    if (!Object.hasOwn(choices, choice)) return createRefusal('dilemma.unknown', { event, choice })
    if (!isConditionMet(state, at(choices, choice).when, scenario))
      return createRefusal('dilemma.closed', { event, choice })
    return null
  },
  apply(state, { event, choice }, scenario) {
    state.dilemmas = state.dilemmas.filter((dilemma) => dilemma.event !== event)
    state.dilemmaChoices[event] = choice
    addNews(state, 'dilemmaAnswered', { event, choice })
    applyEffects(state, at(at(scenario.events, event).choices ?? {}, choice).then, scenario, event)
  },
}

/** Records the player's probability for a forecast question, scored by Brier at the end. */
const giveForecast: DecisionDefinition<{ forecast: string; chance: number }> = {
  feature: 'forecasts',
  refuse(state, { forecast, chance }, scenario) {
    if (!Object.hasOwn(scenario.forecasts, forecast)) return createRefusal('forecast.unknown', { forecast })
    if (!(chance >= 0 && chance <= 1)) return createRefusal('forecast.notAChance', { forecast })
    if (state.forecasts[forecast]) return createRefusal('forecast.given', { forecast })
    return isForecastQuestionOpen(state, forecast, scenario) ? null : createRefusal('forecast.notNow', { forecast })
  },
  apply(state, { forecast, chance }) {
    state.forecasts[forecast] = { chance, week: state.week, outcome: null }
    addNews(state, 'forecastGiven', { forecast, chance })
  },
}

/** Weeks for which a forecast question stays open. */
const weeksOpen = 8

/** Whether a forecast question can be answered now: asked recently, and its rule not yet announced. */
export function isForecastQuestionOpen(state: Readonly<GameState>, forecast: string, scenario: Scenario): boolean {
  const { askedWeek, dueWeek, rule } = at(scenario.forecasts, forecast)
  const isInTime = state.week >= askedWeek && state.week < Math.min(dueWeek, askedWeek + weeksOpen)
  return isInTime && state.rules[rule]?.status === 'coming'
}

export const strategyDecisions = { chooseDial, setDifficulty, chooseMandate, pivot, answerDilemma, giveForecast }
