import { nth } from '../../kernel/at'
import {
  assetsUsd,
  balanceDueUsd,
  cashUsd,
  committedUsd,
  creditRoomUsd,
  debtUsd,
  financialStatements,
  netWorthUsd,
} from '../../sim/books/ledger'
import { equityProceedsUsd, foundersAfterRound } from '../../sim/decisions/money-decisions'
import type { Scenario } from '../../sim/level/scenario'
import { expectedArrivals } from '../../sim/market/arrivals'
import { burnUsdPerWeek, type CashTerm, cashForecast, cashTerms, weeksOfCash } from '../../sim/outlook/cash-outlook'
import { type Account, assetAccounts, claimAccounts, expenseAccounts, incomeAccounts } from '../../sim/state/accounts'
import type { GameState } from '../../sim/state/state'
import type { RoundedWaterfall } from '../../view/sum'
import { type CashDurationText, cashDurationText } from '../parts/figures/cash-duration.view'
import { netCashAtPresentRate, type RecentNetCash, recentNetCash } from '../parts/figures/net-cash.view'

/** A commitment to pay for ordered goods. */
export interface PaymentRow {
  contract: number
  distributor: string
  chip: string
  count: number
  dueWeek: number
  /** Its date has passed without delivery and payment. */
  isOverdue: boolean
  usd: number
}

interface ForecastRow {
  code: 'cash' | CashTerm | 'left'
  usd: number
  isTotal: boolean
}

export interface MoneyView {
  cashUsd: number
  cashLasts: CashDurationText
  isThin: boolean
  /** The weekly change of cash at the present rate, without further purchases. */
  netAsItRuns: RoundedWaterfall
  /** The mean weekly change of cash of the past weeks, purchases included. */
  netOfLate: RecentNetCash
  burnUsdPerWeek: number
  committedUsd: number
  debtUsd: number
  creditRoomUsd: number
  netWorthUsd: number
  ratePercent: number
  forecast: ForecastRow[]
  payments: PaymentRow[]
  /** The next round: the founders' share before and after it, and its cost in points. */
  equity: {
    usd: number
    foundersShare: number
    foundersAfterShare: number
    lostPoints: number
    roundsDone: number
    roundsMax: number
  }
}

const weeksAhead = 13

/** The loan form's default and bounds. */
export const loanBounds = { firstUsd: 5_000_000, stepUsd: 1_000_000, mostUsd: 100_000_000 }

/** The form's default loan: at most what the bank lends, in whole steps. */
export function defaultLoanUsd(roomUsd: number): number {
  const { firstUsd, stepUsd } = loanBounds
  return Math.max(stepUsd, Math.min(firstUsd, Math.floor(roomUsd / stepUsd) * stepUsd))
}

/** Cash today, spending and commitments. */
export function moneyView(state: Readonly<GameState>, scenario: Scenario): MoneyView {
  const { finance } = scenario.parameters
  const weeks = weeksOfCash(state, scenario)
  const before = state.finance.foundersShare
  const after = foundersAfterRound(state, scenario)
  return {
    cashUsd: cashUsd(state),
    cashLasts: cashDurationText(weeks),
    isThin: weeks < finance.warnWeeks,
    netAsItRuns: netCashAtPresentRate(state, scenario),
    netOfLate: recentNetCash(state),
    burnUsdPerWeek: burnUsdPerWeek(state, scenario),
    committedUsd: committedUsd(state),
    debtUsd: debtUsd(state),
    creditRoomUsd: creditRoomUsd(state, scenario),
    netWorthUsd: netWorthUsd(state),
    ratePercent: finance.interestPerYear * 100,
    forecast: forecastRows(state, scenario),
    payments: paymentRows(state),
    equity: {
      usd: equityProceedsUsd(state, scenario),
      foundersShare: before,
      foundersAfterShare: after,
      lostPoints: scenario.parameters.score.dilutionPoints * (before - after),
      roundsDone: state.finance.equityRounds,
      roundsMax: finance.equityRoundsMost,
    },
  }
}

/**
 * The next quarter at the present rate, term by term: the sum behind the weeks of cash. Goods are rounded once a
 * contract, as commitments are: rounded by lot the two differed by some dollars.
 */
function forecastRows(state: Readonly<GameState>, scenario: Scenario): ForecastRow[] {
  const ahead = cashForecast(state, weeksAhead, scenario)
  const terms = cashTerms.map((code) => ({
    code,
    usd: code === 'goods' ? -goodsUsd(state, scenario) : ahead.reduce((sum, week) => sum + week[code], 0),
  }))
  const cash = cashUsd(state)
  return [
    { code: 'cash', usd: cash, isTotal: false },
    ...terms.filter(({ usd }) => usd !== 0).map((term) => ({ ...term, isTotal: false })),
    { code: 'left', usd: terms.reduce((sum, { usd }) => sum + usd, cash), isTotal: true },
  ]
}

/** Payments for goods expected within the next quarter. */
function goodsUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const arrivals = expectedArrivals(state, scenario).filter(({ week }) => week - state.week <= weeksAhead)
  return [...new Set(arrivals.map(({ contract }) => contract))].reduce((sum, contract) => {
    const lots = arrivals.filter((arrival) => arrival.contract === contract)
    return (
      sum +
      balanceDueUsd(
        contract,
        lots.reduce((all, { count }) => all + count, 0),
      )
    )
  }, 0)
}

/** Open payments of each contract, by due week. */
function paymentRows(state: Readonly<GameState>): PaymentRow[] {
  return state.contracts
    .filter(({ status }) => status === 'open' || status === 'held')
    .map((contract) => ({
      contract: contract.id,
      distributor: contract.distributor,
      chip: contract.chip,
      count: contract.count - contract.delivered + contract.unpaid,
      dueWeek: contract.dueWeek,
      isOverdue: contract.dueWeek < state.week,
      usd: balanceDueUsd(contract, contract.count - contract.delivered + contract.unpaid),
    }))
    .filter(({ usd }) => usd > 0)
    .toSorted((a, b) => a.dueWeek - b.dueWeek || a.contract - b.contract)
}

/** A line of a statement: its name and its figure in each column, in whole dollars. */
export interface BookRow {
  /** An account, or the total of the lines above it. */
  code: Account | 'incomeTotal' | 'costTotal' | 'profit' | 'assetTotal' | 'result' | 'claimTotal' | Activity
  usd: number[]
  /** The total of the lines above it. */
  isTotal: boolean
}
type Activity = 'opening' | 'operating' | 'investing' | 'financing' | 'closing'

/** The three statements; each column of the first and the third is a quarter, oldest first. */
export interface BooksView {
  quarters: { fromWeek: number; isOpen: boolean }[]
  income: BookRow[]
  balance: BookRow[]
  cashFlow: BookRow[]
}

/** The books of the last quarters (at most `limit`), with today's balance sheet. */
export function booksView(state: Readonly<GameState>, limit: number): BooksView {
  const all = state.finance.quarters
  const first = Math.max(0, all.length - limit)
  const shown = all.slice(first)
  const books = shown.map((_quarter, index) => financialStatements(state, first + index))
  const incomeRow = (account: Account): BookRow => ({
    code: account,
    isTotal: false,
    usd: books.map((book) => book.income.find((row) => row.account === account)?.usd ?? 0),
  })
  const incomes = incomeAccounts.map(incomeRow)
  const costs = expenseAccounts.map(incomeRow)
  const flow = (code: Activity, isTotal: boolean, read: (n: number) => number): BookRow => ({
    code,
    isTotal,
    usd: books.map((_book, n) => read(n)),
  })
  return {
    quarters: shown.map((quarter, index) => ({ fromWeek: quarter.fromWeek, isOpen: first + index === all.length - 1 })),
    income: [
      ...incomes.filter(isUsed),
      totalOf('incomeTotal', incomes),
      ...costs.filter(isUsed),
      totalOf('costTotal', costs),
      { code: 'profit', isTotal: true, usd: books.map((book) => book.profitUsd) },
    ],
    balance: balanceRows(state),
    cashFlow: [
      flow('opening', false, (n) => nth(books, n).cashFlow.openingUsd),
      flow('operating', false, (n) => nth(books, n).cashFlow.operating),
      flow('investing', false, (n) => nth(books, n).cashFlow.investing),
      flow('financing', false, (n) => nth(books, n).cashFlow.financing),
      flow('closing', true, (n) => nth(books, n).cashFlow.closingUsd),
    ],
  }
}

/** Assets and claims: the two totals must be equal. */
function balanceRows(state: Readonly<GameState>): BookRow[] {
  const { balances } = state.finance
  const line = (account: Account, sign: number): BookRow => ({
    code: account,
    isTotal: false,
    usd: [sign * balances[account]],
  })
  const resultUsd = -[...incomeAccounts, ...expenseAccounts].reduce((sum, account) => sum + balances[account], 0)
  const owed: BookRow[] = [
    ...claimAccounts.map((account) => line(account, -1)),
    { code: 'result', isTotal: false, usd: [resultUsd] },
  ]
  return [
    ...assetAccounts.map((account) => line(account, 1)),
    { code: 'assetTotal', isTotal: true, usd: [assetsUsd(state)] },
    ...owed,
    totalOf('claimTotal', owed),
  ]
}

function totalOf(code: BookRow['code'], rows: readonly BookRow[]): BookRow {
  const columns = rows[0]?.usd.length ?? 0
  const usd = Array.from({ length: columns }, (_, n) => rows.reduce((sum, row) => sum + (row.usd[n] ?? 0), 0))
  return { code, isTotal: true, usd }
}

function isUsed(row: BookRow): boolean {
  return row.usd.some((usd) => usd !== 0)
}
