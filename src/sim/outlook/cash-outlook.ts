import { sumOf } from '../../kernel/at'
import { serverCostUsd } from '../books/inventory'
import { cashUsd, debtUsd, isContractRunning, orderPaymentsDueUsd } from '../books/ledger'
import { allWeeklyBillsUsd } from '../company/bills'
import { fundSettlementDue } from '../company/fund-settlement'
import type { Scenario } from '../level/scenario'
import type { LedgerAccount } from '../state/accounts'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from '../systems/system'
import { type ForecastWeek, forecastWeekByWeek } from './forecast'

/** What moves cash in a week to come, as things stand today. */
export const cashFlowTerms = [
  'income',
  'training',
  'fixed',
  'power',
  'cloud',
  'goods',
  'servers',
  'fund',
  'loans',
] as const
export type CashFlowTerm = (typeof cashFlowTerms)[number]
type CashWeek = Record<CashFlowTerm, number>

/** The accounts whose postings make a term; what a run keeps from being earned is no posting. */
const accountsOf: Record<Exclude<CashFlowTerm, 'training'>, readonly LedgerAccount[]> = {
  income: ['leaseRevenue', 'apiRevenue', 'enterpriseRevenue', 'mandateRevenue'],
  fixed: ['payroll', 'rent', 'projectsCost', 'overhead', 'interest'],
  power: ['power'],
  cloud: ['cloudCost'],
  goods: ['inventory'],
  servers: ['equipment'],
  fund: ['penalties'],
  loans: ['debt'],
}

/** The cash is looked at so many weeks ahead. */
export const cashForecastHorizonWeeks = 156

/**
 * The weeks to come, in dollars a term: money that comes is positive.
 *
 * Income, fixed costs, power and rented machines as today; a run keeps its machines from earning until it is over, and
 * a rent costs until it ends; goods on order are paid, and put into servers, in the week in which they should come.
 * A fund takes back at the end what its advance paid for chips that are not accepted today, and the bank in the last week all that it has lent. Not counted: grants, buildings, tax, and everything that is not decided yet.
 */
export function forecastWeeklyCashFlows(state: Readonly<GameState>, weeks: number, scenario: Scenario): CashWeek[] {
  const ahead = flowsAhead(state, weeks, scenario).map(termsOf)
  const { run } = state.training
  if (!run) return ahead
  const idle = { ...state, training: { ...state.training, run: null } }
  const unhindered = flowsAhead(idle, Math.min(weeks, run.weeks - run.weeksDone), scenario)
  for (const [n, flows] of unhindered.entries()) {
    const week = ahead[n]
    if (!week) break
    const { income } = termsOf(flows)
    week.training = week.income - income
    week.income = income
  }
  return ahead
}

function flowsAhead(state: Readonly<GameState>, weeks: number, scenario: Scenario): ForecastWeek['flows'][] {
  const found: ForecastWeek['flows'][] = []
  if (weeks <= 0) return found
  for (const { flows } of forecastWeekByWeek(state, 'cash', scenario)) if (found.push(flows) >= weeks) break
  return found
}

function termsOf(flows: ForecastWeek['flows']): CashWeek {
  const cash = (term: keyof typeof accountsOf) => sumOf(accountsOf[term], (account) => -(flows[account] ?? 0))
  return {
    income: cash('income'),
    training: 0,
    fixed: cash('fixed'),
    power: cash('power'),
    cloud: cash('cloud'),
    goods: cash('goods'),
    servers: cash('servers'),
    fund: cash('fund'),
    loans: cash('loans'),
  }
}

/** What a week comes to: all terms together. */
export function netWeeklyCashFlowUsd(week: CashWeek): number {
  return sumOf(cashFlowTerms, (term) => week[term])
}

/** The terms of a week as things stand today, without goods on order, their servers, a fund's settlement and loans that fall due. */
export function recurringWeeklyCashFlowByTerm(state: Readonly<GameState>, scenario: Scenario): CashWeek {
  const [next] = forecastWeeklyCashFlows(state, 1, scenario)
  if (!next) throw new Error('a forecast of one week has no week')
  return { ...next, goods: 0, servers: 0, fund: 0, loans: 0 }
}

/** By how much the cash shrinks in a usual week, goods on order apart; 0 where it grows. */
export function cashBurnUsdPerWeek(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.max(0, -netWeeklyCashFlowUsd(recurringWeeklyCashFlowByTerm(state, scenario)))
}

/** Whether the cash lasts some weeks though nothing is earned and all that is on order comes at once: cheap to tell. */
function isCashAmple(state: Readonly<GameState>, weeks: number, scenario: Scenario): boolean {
  const ordered = sumOf(
    state.contracts.filter(isContractRunning),
    ({ count, delivered, unpaid }) => count - delivered + unpaid,
  )
  const chips = ordered + sumOf(state.sites, ({ queue }) => sumOf(queue, ({ count }) => count))
  return (
    cashUsd(state) >
    weeks * allWeeklyBillsUsd(state, scenario) +
      orderPaymentsDueUsd(state) +
      serverCostUsd(chips, scenario) +
      (fundSettlementDue(state, scenario)?.usd ?? 0) +
      debtUsd(state)
  )
}

/** How many weeks the cash lasts; 999 where it does not run out within the weeks that are looked at, else three years. */
export function weeksUntilCashRunsOut(
  state: Readonly<GameState>,
  scenario: Scenario,
  weeks = cashForecastHorizonWeeks,
): number {
  let cash = cashUsd(state)
  if (cash <= 0) return 0
  let n = 0
  for (const { firm } of forecastWeekByWeek(state, 'cash', scenario)) {
    const net = cashUsd(firm) - cash
    if (cash + net < 0) return n + cash / -net
    cash += net
    n += 1
    if (n >= weeks) break
  }
  return 999
}

/** Says thin cash before it is too late, at most every eighth week. */
export const cashWarningSystem: System = {
  owns: ['finance'],
  run(state, scenario) {
    const { cashWarnedWeek } = state.finance
    if (cashWarnedWeek !== null && state.week - cashWarnedWeek < 8) return
    const { warnWeeks } = scenario.parameters.finance
    if (isCashAmple(state, warnWeeks + 1, scenario)) return
    const weeks = weeksUntilCashRunsOut(state, scenario, Math.ceil(warnWeeks) + 1)
    if (weeks >= warnWeeks) return
    state.finance.cashWarnedWeek = state.week
    addNews(state, 'cashThin', { weeks: Math.round(weeks), cashUsd: cashUsd(state) })
  },
}
