import { at } from '../../kernel/at'
import { draw, happens } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import { debtUsd, netWorthUsd, post, remainingCreditUsd } from '../books/ledger'
import { cloudPriceUsdPerChipHour, maxRentableCloudChips } from '../company/bills'
import { firstEffectiveWeekOfRule } from '../controls/drawn-world'
import { updateByLikelihoodRatio } from '../level/probabilities'
import type { Scenario } from '../level/scenario'
import type { IntelligenceReport } from '../level/trade-shapes'
import { activeModifierFactor, addNews, luckOfWeek } from '../state/news'
import type { GameState, HiddenWorld } from '../state/state'
import { createRefusal, type DecisionDefinition, insufficientCashRefusal, type NoDecisionInput } from './decision'

/** Sells shares to investors. Refused as `equity.done` or `equity.unwilling`. */
const raiseEquity: DecisionDefinition<NoDecisionInput> = {
  feature: 'capital',
  refuse(state, _input, scenario) {
    const { equityRoundsMost, equityLeastStanding } = scenario.parameters.finance
    if (state.finance.equityRounds >= equityRoundsMost)
      return createRefusal('equity.done', { rounds: state.finance.equityRounds })
    return state.standing.investors < equityLeastStanding
      ? createRefusal('equity.unwilling', { leastShare: equityLeastStanding })
      : null
  },
  apply(state, _input, scenario) {
    const usd = equityProceedsUsd(state, scenario)
    state.finance.foundersShare = foundersShareAfterRound(state, scenario)
    post(state, { debit: 'cash', credit: 'equity', usd })
    state.finance.equityRounds += 1
    addNews(state, 'equityRaised', { usd, foundersPercent: Math.round(state.finance.foundersShare * 100) })
  },
}

/** Proceeds of the next equity round in dollars; they rise with the firm's standing among investors. */
export function equityProceedsUsd(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.round(
    scenario.parameters.finance.equityRoundUsd * (scenario.parameters.finance.equityBase + state.standing.investors),
  )
}

/** The founders' share after the next equity round, diluted at the firm's book valuation. */
export function foundersShareAfterRound(state: Readonly<GameState>, scenario: Scenario): number {
  const usd = equityProceedsUsd(state, scenario)
  const worthUsd = Math.max(usd, netWorthUsd(state) * scenario.parameters.finance.equityValueRatio)
  return (state.finance.foundersShare * worthUsd) / (usd + worthUsd)
}

/** Borrows on the credit line. Refused as `debt.notWhole` or `debt.limit`. */
const borrow: DecisionDefinition<{ usd: number }> = {
  feature: 'capital',
  refuse(state, { usd }, scenario) {
    if (!Number.isInteger(usd) || usd < 1) return createRefusal('debt.notWhole', { usd })
    const room = remainingCreditUsd(state, scenario)
    return usd > room ? createRefusal('debt.limit', { roomUsd: room }) : null
  },
  apply(state, { usd }) {
    post(state, { debit: 'cash', credit: 'debt', usd })
    addNews(state, 'borrowed', { usd })
  },
}

/** Pays debt back. Refused as `debt.notWhole`, `debt.tooMuch` or `buy.tooExpensive`. */
const repay: DecisionDefinition<{ usd: number }> = {
  feature: 'capital',
  refuse(state, { usd }) {
    if (!Number.isInteger(usd) || usd < 1) return createRefusal('debt.notWhole', { usd })
    if (usd > debtUsd(state)) return createRefusal('debt.tooMuch', { owedUsd: debtUsd(state) })
    return insufficientCashRefusal(state, usd)
  },
  apply(state, { usd }) {
    post(state, { debit: 'debt', credit: 'cash', usd })
    addNews(state, 'repaid', { usd })
  },
}

/** Buys a hedge. Refused as `hedge.unknown`, `hedge.taken`, `hedge.notNow`, `hedge.tooLate` or `buy.tooExpensive`. */
const takeHedge: DecisionDefinition<{ hedge: string }> = {
  feature: 'insurance',
  refuse(state, { hedge }, scenario) {
    if (!Object.hasOwn(scenario.hedges, hedge)) return createRefusal('hedge.unknown', { hedge })
    const { kind, fromWeek, untilWeek, feeUsd } = at(scenario.hedges, hedge)
    const taken = state.hedges[hedge]
    if (taken && taken.untilWeek > state.week)
      return createRefusal('hedge.taken', { hedge, untilWeek: taken.untilWeek })
    if (state.week < fromWeek || state.week > untilWeek)
      return createRefusal('hedge.notNow', { hedge, fromWeek, untilWeek })
    const burns = activeModifierFactor(state, 'vendor.allocation') < 1
    if (burns && (kind === 'delivery-penalty' || kind === 'second-vendor'))
      return createRefusal('hedge.tooLate', { hedge })
    return insufficientCashRefusal(state, feeUsd)
  },
  apply(state, { hedge }, scenario) {
    const { kind, feeUsd, lastsWeeks, priceShare } = at(scenario.hedges, hedge)
    post(state, { debit: 'projectsCost', credit: 'cash', usd: feeUsd })
    state.hedges[hedge] = { week: state.week, untilWeek: state.week + lastsWeeks }
    if (kind === 'fixed-rent') {
      state.cloud.fixedShare = scenario.parameters.hedges.fixedRentIncomeShare
      state.cloud.fixedUsd = state.rent.usdPerHour * priceShare
    }
    addNews(state, 'hedgeTaken', { hedge })
  },
}

/**
 * Buys an intelligence report, which is wrong with a stated probability.
 *
 * Refused as `report.unknown`, `report.bought`, `report.notNow` or `buy.tooExpensive`.
 */
const buyReport: DecisionDefinition<{ report: string }> = {
  feature: 'insurance',
  reveals: true,
  refuse(state, { report }, scenario) {
    if (!Object.hasOwn(scenario.reports, report)) return createRefusal('report.unknown', { report })
    if (state.reports[report]) return createRefusal('report.bought', { report })
    const { fromWeek, untilWeek, costUsd } = at(scenario.reports, report)
    if (state.week < fromWeek || state.week > untilWeek)
      return createRefusal('report.notNow', { report, fromWeek, untilWeek })
    return insufficientCashRefusal(state, costUsd)
  },
  apply(state, { report }, scenario) {
    const spec = at(scenario.reports, report)
    post(state, { debit: 'counsel', credit: 'cash', usd: spec.costUsd })
    const answer = answerOf(state, report, spec, scenario)
    state.reports[report] = { week: state.week, answer }
    if (spec.about.rule !== undefined)
      state.belief.own = updateByLikelihoodRatio(
        state.belief.own,
        answer === 0 ? spec.accuracyShare / (1 - spec.accuracyShare) : 1,
      )
    addNews(state, 'reportBought', { report, answer })
  },
}

/**
 * The report's answer: true with the stated accuracy, else a wrong one with equal odds; with periods it is the index of
 * a period, else 1 = yes.
 */
function answerOf(state: Readonly<GameState>, id: string, report: IntelligenceReport, scenario: Scenario): number {
  const answers = reportAnswerCount(report)
  const truth = trueReportAnswer(state.world, state.week, report, scenario)
  const luck = { ...luckOfWeek(state), week: 0 }
  const rank = rowIndexText(scenario.reports, id)
  if (happens(luck, 'sign.right', rank, report.accuracyShare)) return truth
  const wrong = Math.floor(draw(luck, 'sign.wrong', rank) * (answers - 1))
  return wrong < truth ? wrong : wrong + 1
}

/** How many answers a report can have. */
export function reportAnswerCount({ periodsAtWeeks }: IntelligenceReport): number {
  return periodsAtWeeks.length === 0 ? 2 : periodsAtWeeks.length + 1
}

/** The answer that would be right in a world, for a report bought in a week. */
export function trueReportAnswer(
  { ruleWeeks, eventWeeks }: Readonly<HiddenWorld>,
  boughtWeek: number,
  { about, periodsAtWeeks }: IntelligenceReport,
  scenario: Scenario,
): number {
  const week =
    about.rule !== undefined
      ? firstEffectiveWeekOfRule(about.rule, ruleWeeks, scenario)
      : (eventWeeks[about.event ?? ''] ?? -1)
  if (periodsAtWeeks.length === 0) return week >= boughtWeek ? 1 : 0
  return periodsAtWeeks.filter((bound) => week < 0 || week >= bound).length
}

/**
 * Rents foreign compute by the reference chip.
 *
 * Refused as `cloud.notWhole`, `cloud.tooMany`, `cloud.weeks`, `cloud.closed` or `cloud.underWay`.
 */
const rentCompute: DecisionDefinition<{ chips: number; weeks: number }> = {
  feature: 'cloud',
  refuse(state, { chips, weeks }, scenario) {
    const most = maxRentableCloudChips(state, scenario)
    if (state.cloud.chips > 0 && state.cloud.untilWeek > state.week)
      return createRefusal('cloud.underWay', { week: state.cloud.untilWeek })
    if (most <= 0) return createRefusal('cloud.closed')
    if (!Number.isInteger(chips) || chips < 1) return createRefusal('cloud.notWhole', { chips })
    if (chips > most) return createRefusal('cloud.tooMany', { most })
    if (!Number.isInteger(weeks) || weeks < 4 || weeks > 52) return createRefusal('cloud.weeks', { least: 4, most: 52 })
    return insufficientCashRefusal(
      state,
      Math.round(chips * cloudPriceUsdPerChipHour(state, scenario) * scenario.parameters.compute.hoursPerWeek),
    )
  },
  apply(state, { chips, weeks }, scenario) {
    state.cloud.chips = chips
    state.cloud.untilWeek = state.week + weeks
    state.cloud.usdPerHour = Math.round(cloudPriceUsdPerChipHour(state, scenario) * 10000) / 10000
    addNews(state, 'cloudRented', { chips, weeks })
  },
}

/** Ends a rental before its term for a fee of some weeks. Refused as `cloud.none`. */
const endRent: DecisionDefinition<NoDecisionInput> = {
  feature: 'cloud',
  refuse: (state) => (state.cloud.chips > 0 ? null : createRefusal('cloud.none')),
  apply(state, _input, scenario) {
    const weeks = Math.min(scenario.parameters.cloud.exitWeeks, Math.max(0, state.cloud.untilWeek - state.week))
    post(state, {
      debit: 'cloudCost',
      credit: 'cash',
      usd: weeks * state.cloud.chips * state.cloud.usdPerHour * scenario.parameters.compute.hoursPerWeek,
    })
    state.cloud.chips = 0
    addNews(state, 'cloudEnded', { chips: 0 })
  },
}

export const moneyDecisions = { raiseEquity, borrow, repay, takeHedge, buyReport, rentCompute, endRent }
